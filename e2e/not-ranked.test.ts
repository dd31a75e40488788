import { fixture, importFiles, undo } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey('Dordrecht: nothing is ranked without measurements', {}, (start) => {
  let boundaries = ''

  test('without boundaries the page says what to do first', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Programmamanager')
    await visit('/dordrecht/urgentie')
    const words = await wordsOf(page.getByRole('region', { name: 'Nog geen rangorde' }))
    expect(words).toContain('Zonder metingen geven wij geen rang')
    await accessible()
  })

  test('its button leads to the page where measurements are read', async () => {
    const { page } = start()
    await page.getByRole('link', { name: 'Meetbestand inlezen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Gegevens inlezen' }).waitFor()
  })

  test('with boundaries every buurt stands under "eerst meten", none has a rank', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Analist')
    await importFiles(start(), 'Grenzen van wijken en buurten', fixture('proefbuurten.geojson'))
    boundaries = page.url()
    await visit('/dordrecht/urgentie')
    const waiting = page.getByRole('region', { name: 'Eerst meten', exact: true })
    const row = await wordsOf(waiting.getByRole('row').filter({ hasText: 'Proefbuurt Noord' }))
    expect(row).toContain('onbekend')
    expect(await page.locator('#rangorde').count()).toBe(0)
    expect(await page.locator('details.wr-fig').count()).toBe(0)
    await accessible()
  })

  test('on the map the areas are "eerst meten", not safe', async () => {
    const { page } = start()
    const area = page.getByRole('link', { name: /^Proefbuurt Noord, / })
    const label = await area.first().getAttribute('aria-label')
    const name = label ?? (await area.first().textContent())
    expect(name).toMatch(/eerst meten|onbekend/i)
    expect(name).not.toMatch(/U\d|rang/)
  })

  test('the page of the area says why there is no rank, and invents no figure', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/gebieden/BU05059801')
    const urgency = page.getByRole('region', { name: 'Urgentie', exact: true })
    expect(await wordsOf(urgency)).toMatch(/eerst meten/i)
    expect(await wordsOf(urgency)).not.toMatch(/\d+ ?%|U[0-4]|rang \d/i)
    expect(await urgency.locator('details.wr-fig').count()).toBe(0)
    await accessible()
  })

  test('the same on its page of the urgency study, and on Regie', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/urgentie/buurten/BU05059801')
    expect(await page.locator('details.wr-fig').count()).toBe(0)
    expect(await wordsOf(page.getByRole('main'))).toMatch(/geen rang|nog geen|eerst meten/i)
    await accessible()
    await visit('/dordrecht/')
    const urgent = page.getByRole('region', { name: 'Meest urgente buurten' })
    expect(await urgent.locator('details.wr-fig').count()).toBe(0)
    expect(await urgent.getByRole('link', { name: /Proefbuurt Noord/ }).count()).toBe(1)
    await accessible()
  })

  test('no letter can be made from a study that does not exist', async () => {
    const { page, visit, signIn } = start()
    await signIn('dordrecht', 'Programmamanager')
    await visit('/dordrecht/raad')
    expect(await page.getByRole('button', { name: /conceptbrief/ }).count()).toBe(0)
    expect(await wordsOf(page.getByRole('main'))).toContain('Die is er in deze gemeente nog niet')
  })

  test('the boundaries are undone again', async () => {
    const { page, signIn } = start()
    await signIn('dordrecht', 'Analist')
    await page.goto(boundaries)
    await undo(start())
  })
})
