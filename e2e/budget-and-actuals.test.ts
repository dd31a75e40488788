import { expect, journey, test } from './harness/journey.ts'

const PLAN = '/voorbeeldstad/scenarios/voorbeeldwijk-klein-begin'
const DECIDED = '/voorbeeldstad/scenarios/voorbeeldwijk-eerste-straat'
const BUDGET = [
  'Begroting Klein begin',
  'Post;Jaar;Bedrag',
  'Plankosten;2028;430.000,00',
  'Ecologie;2029;24.000,50',
  'Totaal;;454.000,50',
].join('\r\n')

journey('a land economist brings a budget of his own', { withoutScript: true }, (start) => {
  test('from a file to payments of the next version, each step accessible', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit(`${PLAN}/inlezen`)
    await accessible()
    await page
      .getByLabel('Begroting', { exact: true })
      .setInputFiles({ name: 'begroting.csv', mimeType: 'text/csv', buffer: Buffer.from(BUDGET) })
    await page.getByRole('button', { name: 'Bestand lezen' }).click()
    await accessible()
    // Who did this before is asked whether this file is to be read as that one.
    const before = page.getByLabel('Lezen zoals een eerder bestand')
    if ((await before.count()) > 0) await before.selectOption('')
    await page.getByRole('button', { name: 'Naar de kolommen' }).click()
    await page.getByLabel('Prijspeil voor alle rijen').fill('2026-01-01')
    await accessible()
    await page.getByRole('button', { name: 'Naar de woorden' }).click()
    await page.getByLabel('Ecologie').selectOption('task')
    await page.getByRole('button', { name: 'Naar de proef' }).click()
    await page.getByRole('group', { name: 'Extra opgave' }).waitFor()
    await accessible()
    await page.getByRole('button', { name: 'Naar de proef' }).click()
    await page.getByText('op de cent gelijk').waitFor()
    await accessible()
    for (const one of await page.getByLabel('In de plaats van de berekening').all()) await one.check()
    await page.getByLabel('Naam', { exact: true }).fill('Begroting van civiel')
    await page.getByLabel(/^Offerte of aanbesteding/).check()
    await page.getByLabel('Reden voor de nieuwe versie').fill('Begroting van de gemeente')
    await page.getByRole('button', { name: 'Overnemen als nieuwe versie' }).click()
    await page.getByText('De begroting is overgenomen in een nieuwe versie.').waitFor()
    expect(await page.getByRole('row', { name: /^Samen/ }).innerText()).toContain('454.000,50')
    await accessible()
    await page.getByText('Begroting van civiel eruit halen').click()
    await page.getByLabel('Reden om de begroting eruit te halen').fill('Toch berekenen')
    await page.getByRole('button', { name: 'Begroting eruit halen' }).click()
    await page.getByText('Wat zij verving, wordt weer berekend.').waitFor()
  })
})

journey('what was paid stands beside the plan', {}, (start) => {
  test('a payment is booked, seen with its causes, and taken back', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit(`${DECIDED}/werkelijk?jaar=2026`)
    await accessible()
    await page
      .getByLabel('Soort en partijen', { exact: true })
      .selectOption({ label: 'Onderzoek fundering: nog niet bepaald aan overige partijen' })
    await page.getByLabel('Bedrag', { exact: true }).fill('31.000,00')
    await page.getByLabel('Bron', { exact: true }).fill('Factuur onderzoek')
    await page.getByRole('button', { name: 'Boeken', exact: true }).click()
    await page.getByText('De betaling is geboekt.').waitFor()
    await accessible()
    await page
      .getByLabel('Betaling', { exact: true })
      .selectOption({ label: 'Onderzoek fundering, 31.000,00, Factuur onderzoek' })
    await page.getByRole('button', { name: 'Terugnemen' }).click()
    await page.getByText('De betaling is teruggenomen.').waitFor()
    await visit(`${DECIDED}/werkelijk?jaar=2025`)
    await page.getByRole('row', { name: /Blok 2 is ingehaald/ }).waitFor()
  })
})
