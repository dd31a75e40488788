import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const STEP = '/voorbeeldstad/afspraken/2.2.2/voortgang'
const LIST = '/voorbeeldstad/afspraken/nieuwbouw'

journey('a corporation hands in a document, adds a project and meets its questions', {}, (start) => {
  test('a text about a person comes back at its box, and nothing is kept', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Woningcorporatie')
    await visit(STEP)
    await page.getByLabel('Op welke dag?').fill('2026-03-20')
    await page.getByLabel('Wat is er gedaan?').fill('Verslag, bel 06-12345678')
    await page.getByLabel('Het stuk zelf').setInputFiles({
      ...{ name: 'verslag.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.7 cijfers en verhalen'),
    })
    await page.getByRole('button', { name: 'Bewijs indienen' }).click()
    await page.getByRole('link', { name: /een mailadres of telefoonnummer/ }).waitFor()
    expect(await page.getByLabel('Op welke dag?').inputValue()).toBe('2026-03-20')
    await accessible()
  })

  test('what is no document is refused, whatever it is called', async () => {
    const { page } = start()
    await page.getByLabel('Wat is er gedaan?').fill('Verslag doorstroming')
    const attach = (text: string) =>
      page.getByLabel('Het stuk zelf').setInputFiles({
        ...{ name: 'verslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text) },
      })
    await attach('<script>alert(1)</script>')
    await page.getByRole('button', { name: 'Bewijs indienen' }).click()
    await page.getByRole('link', { name: /Dit bestand kunnen wij niet bewaren/ }).waitFor()
    await attach('%PDF-1.7 cijfers en verhalen')
    await page.getByRole('button', { name: 'Bewijs indienen' }).click()
    await page.waitForURL('**bewaard')
  })

  test('the document is there for who leads, under a name that we made', async () => {
    const { page, accessible } = start()
    await accessible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF, 1 kB' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('bewijs-2.2.2-stadswonen-2026-03-20.pdf')
  })

  test('a project at an address of the list is a question, answered with why it is another', async () => {
    const { page, visit, accessible } = start()
    await visit(`${LIST}/toevoegen`)
    await page.getByLabel('Straat en huisnummers').fill('Havenweg 40')
    await page.getByLabel('Woningen').fill('12')
    await page.getByLabel('Jaar').fill('v.a. 2028')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('link', { name: 'Havenweg 2-88 (Stadswonen, nieuw)' }).waitFor()
    await accessible()
    await page.getByLabel('Waarom is dit een ander project?').fill('Op de binnenplaats')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('heading', { level: 1, name: 'Havenweg 40' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('Een ander project op hetzelfde adres: Op de binnenplaats')
    await accessible()
  })

  test('more than there is does not go', async () => {
    const { page, visit } = start()
    await visit(`${LIST}/toevoegen`)
    await page.getByLabel('Straat en huisnummers').fill('Kerkstraat 1-9')
    await page.getByRole('radio', { name: 'sloop' }).check()
    await page.getByLabel('Woningen').fill('9.999')
    await page.getByLabel('Jaar').fill('2028')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('link', { name: /meer woningen weg dan de corporatie heeft/ }).waitFor()
  })
})

journey('the municipality holds the land price of a project against the highest price', {}, (start) => {
  test('above it, it is kept with the decision only, and the project says so', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit(`${LIST}/new-stadswonen-seringenhof-fase-1`)
    await page.locator('[name=prijsjaar]').fill('2024')
    await page.getByLabel('Aantal woonlagen').fill('3')
    await page.getByLabel('Afgesproken prijs per woning').fill('14.399,21')
    await page.getByRole('button', { name: 'Leg de grondprijs vast' }).click()
    await page.getByRole('link', { name: /Vul in waar het besluit staat/ }).waitFor()
    await page.getByLabel('Besluit om af te wijken').fill('Collegebesluit 12')
    await page.getByRole('button', { name: 'Leg de grondprijs vast' }).click()
    await page.waitForURL('**?prijs')
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('boven de hoogste prijs')
    expect(words).toContain('Besluit: Collegebesluit 12')
    await accessible()
  })
})
