import { readFileSync } from 'node:fs'
import { countIn, fixture, importFiles, outcomeOf, sendFiles, undo } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const BOUNDARIES = 'Grenzen van wijken en buurten'
const FIGURES = 'Kerncijfers van wijken en buurten'
const AREAS = fixture('proefbuurten.geojson')

journey('an analyst reads the areas of Dordrecht', {}, (start) => {
  const importPages: string[] = []

  test('tries the boundaries first: what would happen, row by row, and nothing is kept', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Analist')
    await visit('/dordrecht/beheer/imports')
    await accessible()
    await sendFiles(start(), BOUNDARIES, AREAS, 'Eerst proberen')
    expect(await outcomeOf(start())).toContain('Dit was een proef. Er is niets bewaard.')
    const result = page.getByRole('region', { name: 'Wat is er gebeurd' })
    expect(await countIn(result, 'Gelezen')).toBe('5')
    expect(await countIn(result, 'Overgenomen')).toBe('4')
    expect(await countIn(result, 'Niet overgenomen')).toBe('1')
    await accessible()
  })

  test('sees per row which one was left out and why', async () => {
    const { page, accessible } = start()
    const table = page.getByRole('table', { name: /Opmerkingen per regel/ })
    const row = await wordsOf(table.getByRole('row').nth(1))
    expect(row).toContain('proefbuurten.geojson')
    expect(row).toContain('niet overgenomen')
    expect(row).toContain('Hoort bij een andere gemeente')
    expect(row).toContain('BU05189801')
    await page.getByLabel('Alleen deze reden').selectOption({ index: 1 })
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(/reden=other-municipality/)
    expect(await table.getByRole('row').count()).toBe(2)
    await accessible()
  })

  test('then reads them for real, from the same file', async () => {
    const { page, accessible } = start()
    await page.getByRole('button', { name: 'Nu echt inlezen' }).click()
    expect(await outcomeOf(start())).toContain('De gegevens zijn ingelezen en gelden.')
    importPages.push(page.url())
    await accessible()
  })

  test('sees the areas on the map and in an equal table', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/gebieden?jaar=2024')
    const map = page.locator('figure').first()
    for (const name of ['Proefbuurt Noord', 'Proefbuurt Oost', 'Proefbuurt Zuid'])
      expect(await map.getByRole('link', { name: new RegExp(name) }).count(), name).toBe(1)
    const table = page.locator('#gebieden').getByRole('table')
    for (const name of ['Proefwijk', 'Proefbuurt Noord', 'Proefbuurt Oost', 'Proefbuurt Zuid', 'Proefwater'])
      expect(await table.getByRole('link', { name, exact: true }).count(), name).toBe(1)
    await accessible()
  })

  test('reads key figures: an unreadable one is left out and told, a secret one stays unknown', async () => {
    const { page, visit } = start()
    expect(await importFiles(start(), FIGURES, fixture('proefcijfers.csv'))).toContain('ingelezen en gelden')
    importPages.push(page.url())
    const result = page.getByRole('region', { name: 'Wat is er gebeurd' })
    expect(await countIn(result, 'Overgenomen')).toBe('2')
    expect(await countIn(result, 'Met opmerking')).toBe('1')
    const message = page.getByRole('row').filter({ hasText: 'aantal_inwoners' })
    expect(await wordsOf(message)).toMatch(/Hier staat geen getal\s+veel/)
    await visit('/dordrecht/gebieden?jaar=2024')
    const rowOf = (name: string) => wordsOf(page.locator('#gebieden').getByRole('row').filter({ hasText: name }))
    expect(await rowOf('Proefbuurt Noord')).toContain('1.220')
    expect(await rowOf('Proefbuurt Oost')).toContain('onbekend')
    expect(await rowOf('Proefbuurt Zuid')).not.toMatch(/\s0\s/)
  })

  test('opens an area: its boundary, its figures, each with source and year', async () => {
    const { page, accessible } = start()
    await page.locator('#gebieden').getByRole('link', { name: 'Proefbuurt Noord', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Proefbuurt Noord' }).waitFor()
    const figures = await wordsOf(page.getByRole('region', { name: 'Kerncijfers', exact: true }))
    expect(figures).toContain('1.220')
    expect(figures).toContain('2024')
    expect(figures).toContain('CBS')
    expect(await wordsOf(page.getByRole('region', { name: 'Grens' }))).toContain('2024')
    await accessible()
  })

  test('reading the same file again changes nothing', async () => {
    expect(await importFiles(start(), BOUNDARIES, AREAS)).toContain('Er is niets veranderd')
  })

  test('undoing asks to confirm, and a forgotten tick is told', async () => {
    const { page, accessible } = start()
    await page.goto(importPages[1] ?? '')
    await page.getByRole('button', { name: 'Ja, maak deze import ongedaan' }).click()
    const summary = page.getByRole('link', { name: 'Zet een vinkje om te bevestigen.' })
    await summary.click()
    expect(await page.getByRole('checkbox').evaluate((box) => box === document.activeElement)).toBe(true)
    await accessible()
    await undo(start())
    await accessible()
  })

  test('after undoing both, the areas are gone and the journal tells it', async () => {
    const { page, visit } = start()
    await page.goto(importPages[0] ?? '')
    await undo(start())
    await visit('/dordrecht/gebieden?jaar=2024')
    expect(await wordsOf(page.getByRole('main'))).not.toContain('Proefbuurt')
    await visit('/dordrecht/beheer/imports')
    expect(await page.getByRole('row').filter({ hasText: 'ongedaan gemaakt' }).count()).toBeGreaterThanOrEqual(2)
  })
})

journey('a broken file is refused with line and reason', {}, (start) => {
  const cut = { mimeType: 'application/geo+json', buffer: readFileSync(AREAS).subarray(0, 1200) }

  test('a file that ends halfway: nothing of it counts', async () => {
    const { page, signIn, accessible } = start()
    await signIn('dordrecht', 'Analist')
    const told = await importFiles(start(), BOUNDARIES, { name: 'afgebroken.geojson', ...cut })
    expect(told).toContain('Er is niets ingelezen.')
    expect(told).toMatch(/afgebroken\.geojson, regel \d+: Het bestand is niet compleet/)
    expect(await page.getByRole('button', { name: 'Ja, maak deze import ongedaan' }).count()).toBe(0)
    await accessible()
  })

  test('measurements with an open quote, and without a column', async () => {
    const { page } = start()
    await sendFiles(start(), 'Metingen per woning', fixture('kapotte-metingen.csv'), 'Eerst proberen')
    await outcomeOf(start())
    const messages = page.getByRole('table', { name: /Opmerkingen per regel/ })
    const refused = messages.getByRole('row').filter({ hasText: 'niet overgenomen' })
    expect(await wordsOf(refused.first())).toMatch(/kapotte-metingen\.csv\s+3\s/)
    expect(await wordsOf(refused.first())).toContain('aanhalingsteken')
    const noColumn = { name: 'zonder-kolom.csv', mimeType: 'text/csv', buffer: Buffer.from('woning;hoogte\n1;2\n') }
    expect(await importFiles(start(), 'Metingen per woning', noColumn)).toMatch(
      /regel 1, kolom \w+: Een verplichte kolom ontbreekt/,
    )
  })

  test('something that is no such file at all, under a name that is no path', async () => {
    const { page } = start()
    const odd = { name: '..%2F<b>plaatje.geojson', mimeType: 'image/png', buffer: Buffer.alloc(2000, 0x89) }
    expect(await importFiles(start(), BOUNDARIES, odd)).toContain('Er is niets ingelezen.')
    expect(await page.locator('main b').count()).toBe(0)
  })

  test('a form without a file comes back with what is missing', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/beheer/imports')
    await page.getByRole('button', { name: 'Bestand beoordelen of inlezen' }).click()
    await page.getByRole('link', { name: 'Kies een bestand.' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('bestand')
    await accessible()
  })

  test('the app still answers, and no area came of it', async () => {
    const { page, visit } = start()
    await visit('/dordrecht/gebieden')
    expect(await wordsOf(page.getByRole('main'))).not.toContain('Proefbuurt')
  })
})
