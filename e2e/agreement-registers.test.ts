import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

journey(
  'a secretary keeps a register and brings what waits to the next core group',
  { withoutScript: true },
  (start) => {
    test('adds an entry; what looks like a case of somebody is refused with the reason', async () => {
      const { page, signIn, visit, accessible } = start()
      await signIn('voorbeeldstad', 'Programmamanager')
      await visit('/voorbeeldstad/afspraken/registers')
      await accessible()
      await visit('/voorbeeldstad/afspraken/registers/process-improvements')
      await accessible()
      await page.getByLabel('Onderwerp').fill(`Loket op ${Date.now()}`)
      await page.getByLabel('Uitkomst').fill('Ontruiming Kerkstraat 12')
      await page.getByRole('button', { name: 'Toevoegen' }).click()
      expect(await wordsOf(page.getByRole('main'))).toContain('een ontruiming van iemand')
      await accessible()
      await page.getByLabel('Uitkomst').fill('Minder ontruimingen')
      await page.getByRole('button', { name: 'Toevoegen' }).click()
      expect(await wordsOf(page.getByRole('main'))).toContain('Bewaard.')
    })

    test('sees a changed text, a proposal and the successor wait for the parties', async () => {
      const { page, visit, accessible } = start()
      await visit('/voorbeeldstad/afspraken/3.1.1/tekst')
      expect(await wordsOf(page.getByRole('main'))).toContain('3 van 5 partijen stemden in.')
      await accessible()
      await visit('/voorbeeldstad/afspraken/voorstellen')
      await accessible()
      await visit('/voorbeeldstad/afspraken/sets/prestatieafspraken-2024-2026/opvolger')
      await accessible()
      await visit('/voorbeeldstad/afspraken/agenda?overleg=kerngroep')
      expect(await wordsOf(page.getByRole('main'))).toContain('Nieuwe tekst van afspraak 3.1.1')
    })
  },
)
