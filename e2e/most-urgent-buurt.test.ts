import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey('a programme manager finds the most urgent buurt', {}, (start) => {
  test('on Regie, in the map and in the ranking', async () => {
    const { page, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    const panel = page.getByRole('region', { name: 'Meest urgente buurten', exact: true })
    const first = panel.getByRole('row').nth(1)
    const name = await first.getByRole('rowheader').innerText()
    expect(await panel.getByRole('row').count()).toBe(11)
    expect(await panel.getByRole('link', { name: new RegExp(`^${name}, .*rang 1$`) }).count()).toBe(1)
    await accessible()
  })

  test('a number of the ranking opens on the spot', async () => {
    const { page, accessible } = start()
    const panel = page.getByRole('region', { name: 'Meest urgente buurten', exact: true })
    const number = panel.locator('details.wr-fig').first()
    await number.locator('summary').click()
    expect(await number.locator('.wr-fig__why').isVisible()).toBe(true)
    await accessible()
  })

  test('opens its page: rank, class, expected dwellings, why', async () => {
    const { page, accessible } = start()
    const row = page.getByRole('region', { name: 'Meest urgente buurten', exact: true }).getByRole('row').nth(1)
    const name = await row.getByRole('rowheader').innerText()
    await row.getByRole('rowheader').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: `Urgentie ${name}` }).waitFor()
    const rank = page.locator('dl.wr-stats').filter({ hasText: 'Rang' }).first()
    expect(await rank.innerText()).toMatch(/1\s+van \d+/)
    await page.getByRole('heading', { level: 2, name: 'Waarom?' }).waitFor()
    await accessible()
  })

  test('opens the calculation: formula, inputs, source and date', async () => {
    const { page, accessible } = start()
    const figure = page.locator('details.wr-fig').first()
    const summary = figure.locator('summary')
    expect(await summary.innerText()).toContain('toon de berekening')
    await summary.click()
    const why = figure.locator('.wr-fig__why')
    expect((await why.locator('.wr-fig__formula').innerText()).length).toBeGreaterThan(10)
    const lines = await why.locator('dt').allInnerTexts()
    expect(lines.slice(-3)).toEqual(['Bron', 'Peildatum', 'Soort'])
    expect(lines.length).toBeGreaterThan(4)
    const words = await wordsOf(why)
    expect(words).toMatch(/urgentiestudie run \d+, model U1/i)
    expect(words).toContain('1 januari 2026')
    await accessible()
  })

  test('checks it: the rule, filled with the same numbers', async () => {
    const { page, accessible } = start()
    await page.locator('.wr-fig__why').first().getByRole('link', { name: 'Reken na met deze invoer' }).click()
    await page.waitForURL('**/reken-na/**')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('main').innerText()).not.toContain('bestaat niet')
    await accessible()
  })

  test('every figure on the page opens', async () => {
    const { page } = start()
    await page.goBack()
    const figures = page.locator('details.wr-fig')
    const count = await figures.count()
    expect(count).toBeGreaterThan(10)
    const empty = await figures.evaluateAll((all) =>
      all.filter((one) => one.querySelectorAll('dt').length < 3).map((one) => one.textContent),
    )
    expect(empty).toEqual([])
  })

  test('another problem and another year give another ranking, in the address', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie')
    await page.getByRole('radio', { name: 'Vocht' }).check()
    await page.getByRole('radio', { name: '2075' }).check()
    await page.getByRole('main').getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL(/probleem=vocht/)
    expect(page.url()).toContain('horizon=2075')
    expect(await page.getByRole('radio', { name: '2075' }).isChecked()).toBe(true)
    await accessible()
  })
})
