import { readFileSync } from 'node:fs'
import { expect, type Journey, journey, test } from './harness/journey.ts'
import { runEnds, saveSet } from './harness/urgency-run.ts'
import { wordsOf } from './harness/words.ts'

const THRESHOLD = 'Grens vocht: vloer boven hoog grondwater'
const PATH = '/voorbeeldstad/urgentie/runs/vergelijken'

/** Number of the last run, as the register shows it. */
const lastRun = async ({ page }: Journey): Promise<number> =>
  Number(await page.locator('#runs tbody tr').first().getByRole('rowheader').innerText())

/** With the documented defaults and the day of the first run, as everybody after us expects. */
async function orderDefaultRun({ page, visit }: Journey): Promise<void> {
  await visit('/voorbeeldstad/urgentie/runs')
  await page.getByLabel('Peildatum').fill('2026-01-01')
  await page.getByLabel('Met welke aannames?').selectOption('0')
  await page.getByRole('radio', { name: /Peil ligt vast/ }).check()
  await page.getByRole('button', { name: 'Nieuwe run' }).click()
}

/** "1.234,5" or "+1,2" or "−0,3" as a number. */
const amount = (written: string): number =>
  Number(written.trim().replaceAll('.', '').replace('−', '-').replace('+', '').replace(',', '.'))

journey('an analyst asks why a buurt moved between two runs', { withoutScript: true }, (start) => {
  let [first, second] = [0, 0]

  test('a run with the defaults, and one with another threshold', async () => {
    const { page, visit, signIn } = start()
    await signIn('voorbeeldstad', 'Analist')
    await orderDefaultRun(start())
    await runEnds(start())
    first = await lastRun(start())
    await visit('/voorbeeldstad/urgentie/aannames/wijzigen')
    await page.getByRole('textbox', { name: THRESHOLD, exact: true }).fill('0,55')
    await page.getByRole('textbox', { name: 'Reden voor grens vocht' }).fill('Norm uit het rioleringsplan')
    await saveSet(start())
    await page.getByText(/Parameterset \d+ is bewaard/).waitFor()
    await visit('/voorbeeldstad/urgentie/runs')
    await page.getByLabel('Peildatum').fill('2026-01-01')
    await page.getByRole('button', { name: 'Nieuwe run' }).click()
    await runEnds(start())
    second = await lastRun(start())
    expect(second).toBeGreaterThan(first)
  })

  test('the register leads to the comparison of the last two', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Vergelijk twee runs: waarom veranderde een buurt?' }).click()
    await page.waitForURL(`**${PATH}`)
    expect(await page.getByLabel('Van run').inputValue()).toBe(String(first))
    expect(await page.getByLabel('Naar run').inputValue()).toBe(String(second))
    await accessible()
  })

  test('it says what is different: one parameter, and the same dwellings', async () => {
    const { page } = start()
    const words = await wordsOf(page.getByRole('region', { name: 'Wat is er anders?' }))
    expect(words).toMatch(/Aannames: .*van 0,4 m naar 0,55 m/)
    expect(words).toContain('De gegevens van woningen zijn precies dezelfde.')
    expect(words).not.toContain('Peildatum')
  })

  test('a buurt of the table is explained: a sentence, a drawing and parts that add up', async () => {
    const { page, accessible } = start()
    const row = page.locator('#buurten tbody tr').nth(2)
    const name = await row.getByRole('rowheader').innerText()
    await row.getByRole('rowheader').getByRole('link').click()
    await page.waitForURL('**buurt=BU**')
    const panel = page.getByRole('region', { name: `Waarom veranderde ${name}?` })
    expect(await wordsOf(panel)).toMatch(new RegExp(`${name} (ging van|bleef op) rang`))
    expect(await wordsOf(panel)).toMatch(/vooral door [^.]*grens vocht/i)
    await panel.getByText('Toon als tabel').click()
    const amounts = (await panel.locator('#delen tbody tr td:nth-child(2)').allInnerTexts()).map(amount)
    const [before = 0, after = 0] = [amounts.at(0), amounts.at(-1)]
    const parts = amounts.slice(1, -1)
    expect(parts.length).toBeGreaterThan(0)
    // Each is shown rounded to hundredths.
    expect(parts.reduce((sum, part) => sum + part, before)).toBeCloseTo(after, 1)
    await accessible()
  })

  test('all parts of all buurten go into a file', async () => {
    const { page } = start()
    await page.getByText('Alle delen als tabel').click()
    const box = page.locator('#alle-delen')
    await box.getByText('Bewaar als').click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('link', { name: 'CSV (RFC 4180)', exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toContain(`runs-${first}-${second}-delen`)
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(lines.filter((line) => line.includes('BU9999')).length).toBeGreaterThan(10)
  })

  test('a run against itself asks for two different ones', async () => {
    const { page, visit, accessible } = start()
    await visit(`${PATH}?van=${first}&met=${first}`)
    expect(await wordsOf(page.getByRole('main'))).toContain('Kies twee verschillende runs.')
    await accessible()
  })

  test('puts the threshold back, for who comes after', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie/aannames/wijzigen')
    await page.getByRole('checkbox', { name: `Terug naar de standaardwaarde: ${THRESHOLD}` }).check()
    await page.getByRole('textbox', { name: 'Reden voor grens vocht' }).fill('Proef voorbij')
    await saveSet(start())
    await page.getByText(/Parameterset \d+ is bewaard/).waitFor()
    await orderDefaultRun(start())
    await runEnds(start())
    await visit('/voorbeeldstad/urgentie')
    expect(await wordsOf(page.getByRole('main'))).toContain('peildatum 1 januari 2026')
  })
})
