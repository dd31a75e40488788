import { fixture, outcomeOf } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { stopsOf, tabTo } from './harness/keyboard.ts'
import { wordsOf } from './harness/words.ts'

journey('the main path by keyboard only', {}, (start) => {
  const focused = () => start().page.locator(':focus')
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => start().page.keyboard.press(key)), Promise.resolve())

  test('the first stop of every page is the way past the menu', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/')
    await press('Tab')
    expect(await wordsOf(focused())).toBe('Naar de inhoud')
    expect(await focused().isVisible()).toBe(true)
    await accessible()
    await press('Enter')
    expect(await focused().getAttribute('id')).toBe('inhoud')
    await press('Tab')
    expect(await page.getByRole('main').locator(':focus').count()).toBe(1)
  })

  test('signs in as programme manager', async () => {
    const { page } = start()
    await tabTo(page.getByRole('main').getByRole('button', { name: 'Programmamanager' }))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Regie' }).waitFor()
  })

  test.each([
    '/voorbeeldstad/',
    '/voorbeeldstad/urgentie',
  ])('every stop on %s is seen and marked, and Tab is never trapped', async (path) => {
    const { page, visit } = start()
    await visit(path)
    const stops = await stopsOf(page)
    expect(stops[0]?.name).toBe('Naar de inhoud')
    expect(stops.filter(({ isShown }) => !isShown)).toEqual([])
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([])
    expect(stops.filter(({ name, tag }) => name === '' && !['input', 'select', 'textarea'].includes(tag))).toEqual([])
    expect(stops.filter(({ name }) => /, (U\d|Eerst meten|Niet getoond)/.test(name)).length).toBeGreaterThan(40)
  })

  test('the map can be skipped, and an area of it opens with Enter', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie')
    await tabTo(page.getByRole('link', { name: 'Sla de kaart over' }))
    await press('Enter', 'Tab')
    expect(await page.locator('#rangorde').locator(':focus').count()).toBe(1)
    await tabTo(page.getByRole('link', { name: /^Voorbeeldwijk, .*rang/ }))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Urgentie Voorbeeldwijk' }).waitFor()
  })

  test('a figure opens with Enter, closes with Space or Escape, and one is open at a time', async () => {
    const { page, accessible } = start()
    const figure = page.locator('main details.wr-fig').first()
    await tabTo(figure.locator('summary'))
    await press('Enter')
    expect(await figure.locator('.wr-fig__why').isVisible()).toBe(true)
    await accessible()
    await press('Tab')
    expect(await wordsOf(focused())).toBe('Reken na met deze invoer')
    await press('Shift+Tab', 'Space')
    expect(await figure.locator('.wr-fig__why').isVisible()).toBe(false)
    await press('Enter', 'Tab', 'Escape')
    expect(await page.locator('details[open] .wr-fig__why').count()).toBe(0)
    expect(await figure.locator('summary:focus').count()).toBe(1)
    await press('Enter')
    const other = page.locator('main details.wr-fig').nth(1)
    await other.locator('summary').press('Enter')
    expect(await page.locator('details[open] .wr-fig__why').count()).toBe(1)
    await page.getByRole('heading', { level: 1 }).click()
    expect(await page.locator('details[open] .wr-fig__why').count()).toBe(0)
  })

  test('chooses another problem with the arrow keys', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie')
    await tabTo(page.getByRole('radio', { name: 'Beide' }))
    await press('ArrowLeft')
    expect(await page.getByRole('radio', { name: 'Water' }).isChecked()).toBe(true)
    await tabTo(page.getByRole('main').getByRole('button', { name: 'Toon' }))
    await press('Enter')
    await page.waitForURL(/probleem=water/)
  })

  test('sorts, filters and exports the ranking', async () => {
    const { page } = start()
    const ranking = page.locator('#rangorde')
    await tabTo(ranking.getByRole('columnheader', { name: /Buurt/ }).getByRole('link'))
    await press('Enter')
    await page.waitForURL(/sort=buurt/)
    expect(await ranking.getByRole('columnheader', { name: /Buurt/ }).getAttribute('aria-sort')).toBe('ascending')
    await tabTo(ranking.getByRole('searchbox'))
    await page.keyboard.type('Voorbeeldwijk')
    await press('Enter')
    await page.waitForURL(/q=Voorbeeldwijk/)
    expect(await ranking.locator('tbody tr').count()).toBe(1)
    await tabTo(ranking.locator('summary').filter({ hasText: 'Bewaar als' }))
    await press('Enter')
    await tabTo(ranking.getByRole('link', { name: 'Rekenblad (ods)' }))
    const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.ods$/)
  })

  test('makes a draft letter, changes it and takes it along', async () => {
    const { page } = start()
    await tabTo(page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Raad' }))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Raadsbrieven' }).waitFor()
    await tabTo(page.getByRole('button', { name: 'Maak conceptbrief uit de urgentiestudie' }))
    await press('Enter')
    await page.waitForURL('**/raad/brieven/*')
    await tabTo(page.getByLabel('Welke kosten zijn verbonden aan het proces?'))
    await press('ControlOrMeta+End')
    await page.keyboard.type(' Zo staat het nu.')
    await tabTo(page.getByRole('button', { name: 'Conceptbrief bewaren' }))
    await press('Enter')
    await page.getByRole('status').filter({ hasText: 'De conceptbrief is bewaard.' }).waitFor()
    await tabTo(page.getByRole('link', { name: 'PDF downloaden' }))
    const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  })

  test('tries an import in Dordrecht', async () => {
    const { page, signIn, visit } = start()
    await signIn('dordrecht', 'Analist')
    await visit('/dordrecht/beheer/imports')
    await tabTo(page.getByLabel('Wat voor bestand is het?'))
    await page.keyboard.type('Grenzen')
    await tabTo(page.getByLabel('Bestand', { exact: true }))
    // The window in which a file is chosen belongs to the system, not to the page.
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')])
    await chooser.setFiles(fixture('proefbuurten.geojson'))
    await tabTo(page.getByRole('radio', { name: /^Eerst proberen/ }))
    await tabTo(page.getByRole('button', { name: 'Bestand beoordelen of inlezen' }))
    await press('Enter')
    await page.waitForURL(/\/imports\/./)
    expect(await outcomeOf(start())).toContain('Dit was een proef')
  })

  test('logs out', async () => {
    const { page } = start()
    await tabTo(page.getByRole('button', { name: 'Uitloggen' }))
    await press('Enter')
    await page.getByRole('link', { name: 'Inloggen' }).first().waitFor()
  })
})
