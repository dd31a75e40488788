import { fixture, outcomeByItself, sendFiles } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey('reading and forms', { withoutScript: true }, (start) => {
  test('a wrong password comes back with what was typed, linked to its field', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/inloggen')
    await page.getByRole('textbox', { name: 'E-mailadres' }).fill('iemand@voorbeeld.example')
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill('niet het goede')
    await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click()
    const told = page.getByRole('link', { name: /horen niet bij elkaar/ })
    expect(await told.getAttribute('href')).toBe('#veld-email')
    expect(await page.getByRole('textbox', { name: 'E-mailadres' }).inputValue()).toBe('iemand@voorbeeld.example')
    expect(await page.getByRole('textbox', { name: 'Wachtwoord' }).inputValue()).toBe('')
    await accessible()
  })

  test('one click signs in, and the page is all there: map, ranking, figures', async () => {
    const { page, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    const urgent = page.getByRole('region', { name: 'Meest urgente buurten', exact: true })
    expect(await urgent.locator('svg a').count()).toBeGreaterThanOrEqual(45)
    expect(await urgent.getByRole('row').count()).toBe(11)
    await urgent.locator('details.wr-fig summary').first().click()
    expect(await wordsOf(urgent.locator('.wr-fig__why').first())).toContain('Peildatum')
    await accessible()
  })

  test('filters what needs attention by day and kind', async () => {
    const { page } = start()
    await page.getByLabel('Stand op').fill('2026-09-01')
    await page.getByLabel('Laat zien').selectOption({ label: 'Harde data' })
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(/stand=2026-09-01/)
    expect(await page.getByRole('region', { name: 'Aandacht nu' }).getByRole('heading', { level: 3 }).count()).toBe(1)
  })

  test('chooses problem and year, sorts and searches the ranking', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie')
    await page.getByRole('radio', { name: 'Water' }).check()
    await page.getByRole('radio', { name: '2050' }).check()
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(/horizon=2050/)
    const ranking = page.locator('#rangorde')
    await ranking.getByRole('columnheader', { name: /Buurt/ }).getByRole('link').click()
    await page.waitForURL(/sort=buurt/)
    const names = await ranking.locator('tbody th').allInnerTexts()
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
    expect(page.url()).toContain('horizon=2050')
    await ranking.getByRole('searchbox').fill('Voorbeeldwijk')
    await ranking.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/q=Voorbeeldwijk/)
    expect(await ranking.locator('tbody tr').count()).toBe(1)
  })

  test('a chart has its numbers as a table', async () => {
    const { page, accessible } = start()
    await page.locator('#rangorde tbody').getByRole('link').first().click()
    await page.getByText('Toon als tabel').first().click()
    expect(
      await page
        .getByRole('table', { name: /per jaar/i })
        .first()
        .isVisible(),
    ).toBe(true)
    await accessible()
  })

  test('drafts a letter, saves it, and is told when somebody was first', async () => {
    const { page, visit, context } = start()
    await visit('/voorbeeldstad/raad')
    await page.getByRole('button', { name: 'Maak conceptbrief uit de urgentiestudie' }).click()
    await page.waitForURL('**/raad/brieven/*')
    const old = await context.newPage()
    await old.goto(page.url())
    await page.getByLabel('Titel van de brief').fill('Eerst bewaard')
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await page.getByText('De conceptbrief is bewaard.').waitFor()
    await old.getByLabel('Titel van de brief').fill('Later bewaard')
    await old.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await old.getByText('Iemand anders heeft deze brief intussen gewijzigd').waitFor()
    expect(await old.getByLabel('Titel van de brief').inputValue()).toBe('Later bewaard')
    await old.close()
  })

  test('a double click on a form does its work once', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/raad')
    const before = await page.getByRole('row').count()
    await page.getByRole('button', { name: 'Maak conceptbrief uit de urgentiestudie' }).dblclick()
    await page.waitForURL('**/raad/brieven/*')
    await visit('/voorbeeldstad/raad')
    expect(await page.getByRole('row').count()).toBe(before + 1)
  })

  test('tries an import; its page refreshes itself until the end', async () => {
    const { page, signIn, accessible } = start()
    await signIn('dordrecht', 'Analist')
    await sendFiles(start(), 'Grenzen van wijken en buurten', fixture('proefbuurten.geojson'), 'Eerst proberen')
    expect(await outcomeByItself(start())).toContain('Dit was een proef')
    expect(await page.getByRole('row').filter({ hasText: 'Hoort bij een andere gemeente' }).count()).toBe(1)
    await accessible()
  })

  test('chooses the other language and the dark screen by links', async () => {
    const { page, visit } = start()
    await visit('/dordrecht/')
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Dark screen' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByRole('link', { name: 'Nederlands' }).click()
    await page.getByRole('link', { name: 'Licht scherm' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  })
})
