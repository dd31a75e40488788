import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { expect, type Journey, journey, test } from './harness/journey.ts'
import { wordsOf as linesOf } from './harness/words.ts'

const MY_HOME = '/voorbeeldstad/mijn-woning'

/** As read aloud: on one line. */
const wordsOf = async (place: Locator) => (await linesOf(place)).replaceAll(/\s+/g, ' ')

const next = ({ page }: Journey) => page.getByRole('button', { name: /Volgende vraag|Bekijk de uitkomst/ }).click()
const asks = ({ page }: Journey, question: RegExp) => page.getByRole('heading', { level: 2, name: question }).waitFor()

/** Everything that the page asks of the network from now on. */
function listen({ page }: Journey): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url())
  })
  return asked
}

const options = { viewport: { width: 320, height: 720 }, acceptDownloads: true }

journey('an owner finds out what a plan means, on a telephone of 320 pixels', options, (start) => {
  let asked: string[] = []
  let saved = ''

  test('the front page leads there, without a login', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/')
    await page.getByRole('link', { name: 'Mijn woning' }).click()
    await page.locator('[data-island="my-home"][data-ready="true"]').waitFor()
    await page.waitForLoadState('networkidle')
    await accessible()
    // From here on the device is on its own.
    asked = listen(start())
    await start().context.setOffline(true)
  })

  test('one question at a time; what is wrong is told at its box, and has the focus', async () => {
    const { page, accessible } = start()
    await next(start())
    await page.getByRole('link', { name: /Gekocht of gehuurd: kies een antwoord/ }).waitFor()
    await page.getByRole('radio', { name: 'Gekocht' }).check()
    await next(start())
    await asks(start(), /Wat is uw huis nu waard/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Wat is uw huis nu waard/)
    for (const [typed, message] of [
      ['', /vul dit in/],
      ['veel', /vul een bedrag in met cijfers/],
      ['-5', /vul een bedrag in van 10\.000 tot 5\.000\.000/],
      ['9.000.000', /vul een bedrag in van 10\.000 tot 5\.000\.000/],
    ] as const) {
      await page.getByRole('textbox', { name: 'Waarde van uw huis' }).fill(typed)
      await next(start())
      await page.getByRole('link', { name: message }).waitFor()
      expect(await page.getByRole('textbox', { name: 'Waarde van uw huis' }).inputValue()).toBe(typed)
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mijn-woning-fouten')
    await accessible()
  })

  test('every question explains its term and passes the check', async () => {
    const { page, accessible } = start()
    const fill = (name: string | RegExp, value: string) => page.getByRole('textbox', { name }).fill(value)
    await fill('Waarde van uw huis', '240.000')
    await page.getByText('Wat is de waarde?').click()
    await accessible()
    await next(start())
    await asks(start(), /Hoe hoog is uw hypotheek/)
    await fill(/Wat u nog moet betalen/, '150000')
    await fill(/Wat u daarvoor elke maand/, '716')
    await accessible()
    await next(start())
    await asks(start(), /Wat betaalt u voor energie/)
    await page.getByRole('combobox', { name: 'Energielabel van uw huis' }).selectOption('F')
    await fill(/Gas, stroom en warmte/, '210')
    await accessible()
    await next(start())
    await asks(start(), /Hoeveel kunt u lenen/)
    await fill(/Leenruimte die de bank/, '225.000')
    await accessible()
    await next(start())
    await asks(start(), /Hoeveel eigen geld/)
    await fill('Eigen geld', '0')
    await accessible()
    await next(start())
    await asks(start(), /Met wie betaalt u het huis/)
    await accessible()
    await next(start())
    await asks(start(), /Wat zou u het liefst willen/)
    await accessible()
    await page.getByRole('radio', { name: /Blijven in de wijk/ }).check()
    await page.keyboard.press('Enter')
    await asks(start(), /Uw kosten per maand/)
  })

  test('T11 in three columns: per month, the loan and what is left of the room', async () => {
    const { page, accessible } = start()
    const words = await wordsOf(page.getByRole('article', { name: 'Vernieuwing' }))
    expect(words).toMatch(/€ 1\.266.*per maand/)
    expect(words).toMatch(/€ 340 meer dan nu/)
    expect(words).toMatch(/Lening die u nodig heeft.*€ 249\.405/)
    expect(words).toMatch(/Ruimte die overblijft.*€ 595/)
    expect(await wordsOf(page.getByRole('article', { name: 'Niets doen' }))).toMatch(/€ 926/)
    expect(await wordsOf(page.getByRole('region', { name: 'Kunt u terugkomen?' }))).toMatch(/Misschien/)
    await accessible()
    for (const fold of ['Toon als tabel', 'De aannames waarmee wij rekenen', /Kopen zonder de grond/])
      await page.locator('summary', { hasText: fold }).first().click()
    expect(await wordsOf(page.getByRole('table', { name: 'Kosten per maand, in euro' }))).toMatch(/Samen 926 .* 1\.266/)
    await accessible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
  })

  test('an amount opens into its sum, and its link carries nothing of it', async () => {
    const { page } = start()
    const column = page.getByRole('article', { name: 'Vernieuwing' })
    await column.locator('summary', { hasText: '249.405' }).first().click()
    const sheet = column.locator('.wr-fig[open]')
    expect(await wordsOf(sheet)).toMatch(/prijs − \(inbreng − hypotheek\)/)
    expect(await sheet.getByRole('link').getAttribute('href')).toBe('/voorbeeldstad/reken-na/needed-loan')
    await column.locator('summary', { hasText: '249.405' }).first().click()
  })

  test('another amount of the plan moves the outcome; an impossible one is told and changes nothing', async () => {
    const { page } = start()
    const discount = page.getByRole('textbox', { name: 'Korting voor wie terugkomt' })
    await discount.fill('120')
    await page.getByText(/Korting voor wie terugkomt: vul een bedrag in van 0 tot 90/).waitFor()
    expect(await wordsOf(page.getByRole('article', { name: 'Vernieuwing' }))).toMatch(/249\.405/)
    await discount.fill('0')
    expect(await wordsOf(page.getByRole('article', { name: 'Vernieuwing' }))).toMatch(/Wat u tekortkomt.*€ 59\.300/)
    expect(await wordsOf(page.getByRole('region', { name: 'Kunt u terugkomen?' }))).toMatch(
      /Zo wordt het tekort kleiner/,
    )
    await page.getByRole('button', { name: 'Terug naar het voorbeeld' }).click()
  })

  test('is kept in a file of one’s own and opened from it', async () => {
    const { page, accessible } = start()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewaar als bestand' }).click()
    saved = await (await download).path()
    expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({
      schema: 'wijkregie/household/1',
      household: { tenure: 'owner', home_value: 240_000, income_room: 225_000 },
    })
    await page.locator('summary', { hasText: 'Uw antwoorden' }).click()
    await page.getByRole('button', { name: 'Begin opnieuw' }).click()
    await page.getByLabel('Open een bewaard bestand').setInputFiles({
      ...{ name: 'foto.json', mimeType: 'application/json', buffer: Buffer.from('{"schema":1}') },
    })
    await page.getByText('Dit bestand kunnen wij niet lezen').waitFor()
    await accessible()
    await page.getByLabel('Open een bewaard bestand').setInputFiles(saved)
    await asks(start(), /Uw kosten per maand/)
    expect(await wordsOf(page.getByRole('article', { name: 'Vernieuwing' }))).toMatch(/€ 249\.405/)
  })

  test('prints to one page', async () => {
    const pdf = await start().page.pdf({ format: 'A4', printBackground: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test('a tenant has other questions and no promise', async () => {
    const { page, accessible } = start()
    await page.locator('summary', { hasText: 'Uw antwoorden' }).click()
    await page.getByRole('button', { name: 'Begin opnieuw' }).click()
    await page.getByRole('radio', { name: 'Gehuurd' }).check()
    await next(start())
    await page.getByRole('textbox', { name: 'Huur per maand' }).fill('640')
    await next(start())
    await next(start())
    await next(start())
    await asks(start(), /Uw kosten per maand/)
    const words = await wordsOf(page.getByRole('article', { name: 'Vernieuwing' }))
    expect(words).toMatch(/onbekend/)
    expect(words).toMatch(/Vergoeding voor verhuizen/)
    expect(await wordsOf(page.getByRole('region', { name: 'Kunt u terugkomen?' }))).toMatch(
      /Uw verhuurder en de gemeente/,
    )
    await accessible()
  })

  test('nothing was asked of the network since the page had loaded, and nothing was stored', async () => {
    const { page, context } = start()
    await wait(300)
    expect(asked).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await context.setOffline(false)
  })
})

journey('the sum on paper', { withoutScript: true, viewport: { width: 320, height: 720 } }, (start) => {
  test('has lines to fill in with a pencil, no form, and the page with questions leads to it', async () => {
    const { page, visit, accessible } = start()
    await visit(`${MY_HOME}/werkblad`)
    await accessible()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
    expect(await wordsOf(page.getByRole('main'))).toMatch(/Past de lening\?/)
    expect(await page.getByRole('main').locator('form').count()).toBe(0)
    await page.getByRole('link', { name: 'Mijn woning' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mijn woning' }).waitFor()
  })
})

journey('who makes the plan sees who can return, and who talks to owners has the plan of their block', {}, (start) => {
  test('a land economist changes the discount and the shares follow; the proposal is taken over by nobody', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit('/voorbeeldstad/terugkeer')
    await page.locator('[data-island="return-share"][data-ready="true"]').waitFor()
    const table = page.getByRole('table', { name: /Wie kan terugkomen/ })
    expect(await wordsOf(table)).toMatch(/midden 120 35 70 15/)
    await page.getByRole('textbox', { name: 'Korting voor wie terugkomt' }).fill('30')
    expect(await wordsOf(table)).not.toMatch(/midden 120 35 70 15/)
    expect(await wordsOf(page.getByRole('region', { name: /Voorstel voor het scenario/ }))).toMatch(/nooit vanzelf/)
    await accessible()
  })

  test('a talk begins with a block and with the agreement of the owner', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit('/voorbeeldstad/keukentafel?blok=nergens')
    await page.getByRole('link', { name: /Er is geen blok met kenmerk/ }).waitFor()
    await page.getByRole('link', { name: 'Begin pas als de bewoner het goed vindt.' }).waitFor()
    await accessible()
    await page.getByRole('textbox', { name: 'Blok' }).fill('0703-33')
    await page.getByRole('checkbox', { name: /De bewoner vindt het goed/ }).check()
    await page.getByRole('button', { name: 'Begin het gesprek' }).click()
    await page.getByText('Blok 33, 14 huizen').waitFor()
    await asks(start(), /Heeft u uw huis gekocht/)
    await accessible()
  })
})
