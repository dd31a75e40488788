import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const PATH = '/voorbeeldstad/scenarios/voorbeeldwijk-klein-begin'

journey('a land economist records who bears what of a scenario', { withoutScript: true }, (start) => {
  test('FIN-17, FIN-18: finds who bears the deficit, and what nobody bears', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit(PATH)
    await page.getByRole('link', { name: 'Geld en afspraken' }).first().click()
    await page.getByRole('heading', { level: 1, name: /wie draagt het tekort/ }).waitFor()
    await page
      .getByRole('row', { name: /^Nog niet gedekt/ })
      .first()
      .waitFor()
    await accessible()
  })

  test('what is wrong is told at its field, with what was typed', async () => {
    const { page, accessible } = start()
    const form = page.getByRole('region', { name: /Vastleggen wat een partij zegt/ })
    await form.getByLabel('Partij').selectOption('state')
    await form.getByLabel('Organisatie of groep').fill('Het ministerie')
    await form.getByLabel('Aandeel', { exact: true }).fill('120')
    await form.getByLabel('Bron').fill('Brief, verzonnen')
    await form.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('link', { name: /Kies de stand/ }).waitFor()
    await form.getByLabel('Stand').selectOption('agreed')
    await form.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('link', { name: /hoogstens 100 procent/ }).waitFor()
    expect(await form.getByLabel('Aandeel', { exact: true }).inputValue()).toBe('120')
    await accessible()
    await form.getByLabel('Aandeel', { exact: true }).fill('12,5')
    await form.getByRole('button', { name: 'Leg vast' }).click()
    expect(await wordsOf(page.getByRole('row', { name: /Het ministerie.*afgesproken/ }).first())).toMatch(/12,5.%/)
  })

  test('FIN-32: a party that is asked more than it can bear is named beside the calculation', async () => {
    const { page, visit, accessible } = start()
    const form = page.getByRole('region', { name: 'Grens van een partij vastleggen' })
    await form.getByLabel('Partij').selectOption('state')
    await form.getByLabel('Kan ten hoogste').fill('1.000')
    await form.getByLabel('Bron').fill('Gesprek, verzonnen')
    await form.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('row', { name: /^Rijk.*over de grens/ }).waitFor()
    await accessible()
    await visit(PATH)
    await page.getByText(/vraagt meer dan is afgesproken of kan: .*Rijk/).waitFor()
  })

  test('FIN-17: a decision over an open deficit asks for its reason', async () => {
    const { page, signIn, visit, accessible } = start()
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit(`${PATH}/versies`)
    await page.getByRole('radio', { name: /^Besluit/ }).check()
    await page.getByLabel('alleen de gemeente').check()
    await page.getByLabel('Reden', { exact: true }).fill('Raadsvoorstel')
    await page.getByRole('button', { name: 'Vastzetten', exact: true }).click()
    await page.getByRole('link', { name: /Zeg waarom u toch een besluit vraagt/ }).waitFor()
    await accessible()
  })
})
