import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const PATH = '/voorbeeldstad/scenarios/voorbeeldwijk-klein-begin/onderdelen'
const KEEP = 'Bewaar als nieuwe versie'

journey('a land economist fills in who contributes and what goes along', { withoutScript: true }, (start) => {
  test('finds the lists among the tabs of a scenario', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit(PATH.replace('/onderdelen', ''))
    await page.getByRole('link', { name: 'Bijdragen en begroting' }).first().click()
    await page.getByRole('heading', { level: 1, name: /bijdragen, taken en afspraken/ }).waitFor()
    await accessible()
  })

  test('what is wrong is told at its field, with what was typed', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Taak toevoegen' }).click()
    await page.getByLabel('Naam', { exact: true }).fill('Parkeerhub aan de rand')
    await page.getByLabel('Jaar', { exact: true }).fill('2020')
    await page.getByLabel('Kosten apart').fill('veel')
    await page.getByLabel('Kosten samen met de werken').fill('700.000')
    await page.getByLabel('Bron', { exact: true }).fill('Raming, verzonnen')
    await page.getByLabel('Waarom verandert dit?').first().fill('De hub gaat mee')
    await page.getByRole('button', { name: KEEP }).click()
    await page.getByRole('link', { name: /Kosten apart: is geen getal/ }).waitFor()
    expect(await page.getByLabel('Kosten apart').inputValue()).toBe('veel')
    await page.getByLabel('Kosten apart').fill('900.000')
    await page.getByRole('button', { name: KEEP }).click()
    await page.getByRole('link', { name: /Jaar: valt buiten de looptijd/ }).waitFor()
    await accessible()
  })

  test('keeps the task as a new version, and the chain that waits for it', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Jaar', { exact: true }).fill('2030')
    await page.getByRole('button', { name: KEEP }).click()
    await page.getByRole('link', { name: 'Parkeerhub aan de rand' }).first().waitFor()
    await page.getByRole('link', { name: 'Taak toevoegen' }).click()
    await page.getByLabel('Naam', { exact: true }).fill('Groen in de straat')
    await page.getByLabel('Jaar', { exact: true }).fill('2031')
    await page.getByLabel('Kosten apart').fill('300.000')
    await page.getByLabel('Kosten samen met de werken').fill('200.000')
    await page.getByLabel('Parkeerhub aan de rand').last().check()
    await page.getByLabel('Bron', { exact: true }).fill('Raming, verzonnen')
    await page.getByLabel('Waarom verandert dit?').first().fill('Groen kan na de hub')
    await page.getByRole('button', { name: KEEP }).click()
    const row = page.getByRole('row', { name: /Groen in de straat/ }).first()
    await row.waitFor()
    expect(await wordsOf(row)).toContain('Parkeerhub aan de rand')
    await accessible()
  })

  test('takes both out again, each with its reason', async () => {
    const { page } = start()
    for (const name of ['Parkeerhub aan de rand', 'Groen in de straat']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.getByRole('button', { name: 'Verwijderen' }).click()
      await page.getByRole('link', { name: /Vul in waarom dit verandert/ }).waitFor()
      await page.getByLabel('Waarom verandert dit?').last().fill('Toch niet')
      await page.getByRole('button', { name: 'Verwijderen' }).click()
      await page.getByRole('link', { name, exact: true }).first().waitFor({ state: 'detached' })
    }
  })

  test('SCN-15: beside what matters to each group, judged with a reason', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Gevolgen en draagvlak' }).first().click()
    await page.getByRole('link', { name: 'Top-5 per groep' }).first().click()
    const owners = page.getByRole('region', { name: 'Eigenaren', exact: true })
    await owners.getByText('Beoordeel dit scenario').click()
    await owners.getByLabel('Een droog huis').selectOption('helps')
    await owners.getByLabel('Waarom?').nth(2).fill('')
    await owners.getByRole('button', { name: 'Bewaar het oordeel' }).click()
    await page.getByRole('link', { name: /Een droog huis: zeg waarom/ }).waitFor()
    await accessible()
    await owners.getByLabel('Waarom?').nth(2).fill('De eerste straat wordt droog')
    await owners.getByRole('button', { name: 'Bewaar het oordeel' }).click()
    await page.getByText('De eerste straat wordt droog').first().waitFor()
    await accessible()
    await page.getByRole('link', { name: 'Bijdragen en begroting' }).first().click()
  })

  test('a key that is not whole is refused', async () => {
    const { page, accessible } = start()
    await page.goto(new URL(`${PATH}?deel=key`, page.url()).href)
    await page.getByLabel('Gemeente: deel').fill('1')
    await page.getByLabel('Waarom verandert dit?').first().fill('Proef')
    await page.getByRole('button', { name: KEEP }).click()
    expect(await wordsOf(page.getByRole('main'))).toContain('dat moet 100% zijn')
    await accessible()
  })
})
