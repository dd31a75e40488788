import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const SCENARIO = '/voorbeeldstad/scenarios/voorbeeldwijk-alles-nieuw'

journey(
  'a project lead weighs scenarios, asks who carries them, and learns from a pilot',
  { withoutScript: true },
  (start) => {
    test('SCN-11: judges a side of the neighbourhood, in doubt and with its source', async () => {
      const { page, signIn, visit, accessible } = start()
      await signIn('voorbeeldstad', 'Projectleider')
      await visit(SCENARIO)
      await page.getByRole('link', { name: 'Gevolgen en draagvlak' }).first().click()
      await page.getByRole('link', { name: /(Beoordeel|Wijzig).*Prettig wonen in 4/ }).click()
      await page.getByLabel('slechter', { exact: true }).check()
      await page.getByLabel(/Twijfelt u/).selectOption('better')
      await page.getByLabel('Waar blijkt dat uit?').fill('')
      await page.getByRole('button', { name: 'Bewaar het oordeel' }).click()
      await page.getByRole('link', { name: /Prettig wonen: vul in waar dit uit blijkt/ }).waitFor()
      await accessible()
      await page.getByLabel('Waarom?').fill('Jaren van werk, daarna prettig')
      await page.getByLabel('Waar blijkt dat uit?').fill('Gesprek, verzonnen')
      await page.getByRole('button', { name: 'Bewaar het oordeel' }).click()
      await page.getByText('Het oordeel is bewaard').waitFor()
      const row = page.getByRole('row', { name: /Prettig wonen/ })
      expect(await wordsOf(row)).toContain('onzeker: slechter tot beter')
      await accessible()
    })

    test('SCN-03: records where a group stands; one address is no group', async () => {
      const { page, accessible } = start()
      await page.getByRole('link', { name: 'Standpunten' }).first().click()
      await page.getByLabel('Groep of organisatie').fill('Bewoners van Turfkade 12')
      await page.getByRole('button', { name: 'Bewaar de groep' }).click()
      await page.getByRole('link', { name: /Dit is één adres/ }).waitFor()
      await page.getByRole('link', { name: /(Vastleggen|Wijzig).*Geldverstrekkers over 4/ }).click()
      await page.getByLabel('kan ermee leven').check()
      await page.getByLabel('Reden of voorwaarde').fill('Als er een garantie is')
      await page.getByLabel('Waar is dat gezegd?').fill('Overleg, verzonnen')
      await page.getByLabel('Op welke dag?').fill('2026-06-24')
      await page.getByRole('button', { name: 'Bewaar het standpunt' }).click()
      await page.getByText('Bewaard.').first().waitFor()
      expect(await wordsOf(page.getByRole('row', { name: /^Geldverstrekkers/ }).first())).toContain(
        'Als er een garantie is',
      )
      const conflicts = page.getByRole('region', { name: 'Waar botst het?' })
      expect(await wordsOf(conflicts)).toContain('Eigenaren en Geldverstrekkers')
      expect(await wordsOf(page.getByRole('region', { name: 'Impasse', exact: true }))).toContain('5. Klein begin')
      await accessible()
    })

    test('SCN-14: plans a pilot that says what it must teach, and starts it', async () => {
      const { page, accessible } = start()
      await page.getByRole('link', { name: 'Delen en pilots' }).first().click()
      await page.getByRole('link', { name: 'Pilot plannen' }).click()
      await page.getByRole('button', { name: 'Plan de pilot' }).click()
      await page.getByRole('link', { name: 'Kies ten minste één blok.' }).waitFor()
      await accessible()
      await page.getByLabel('Naam van de pilot').fill('Eerste blok nieuw')
      await page.getByRole('checkbox').first().check()
      await page.getByLabel('Waar moet dit toe leiden?').fill('De rest van de wijk')
      await page.getByLabel('Vraag 1').fill('Komen mensen terug?')
      await page.getByLabel('Begint op').fill('2026-09-01')
      await page.getByLabel('Klaar op').fill('2027-09-01')
      await page.getByRole('button', { name: 'Plan de pilot' }).click()
      await page.getByRole('button', { name: 'Start de pilot' }).click()
      await page.getByRole('link', { name: 'Les toevoegen' }).last().waitFor()
      await accessible()
    })

    test('SCN-14: lessons that no version took up stand where the next version is made', async () => {
      const { page, visit, accessible } = start()
      await visit('/voorbeeldstad/scenarios/voorbeeldwijk-klein-begin/onderdelen')
      await page.getByText('3 lessen wachten op een volgende versie').waitFor()
      await page.getByRole('link', { name: 'Bekijk de pilots' }).click()
      expect(await wordsOf(page.getByRole('main'))).toContain('Dit gaat terug naar fase 2')
      await accessible()
    })

    test('SCN-03: who asks outside sees no positions', async () => {
      const { page, signIn, visit } = start()
      await signIn('voorbeeldstad', 'Bewoner')
      await visit('/voorbeeldstad/scenarios/voorbeeldwijk-niets-doen')
      expect(await page.getByRole('link', { name: 'Gevolgen en draagvlak' }).count()).toBe(0)
      await visit('/voorbeeldstad/scenarios/voorbeeldwijk-niets-doen/draagvlak')
      expect(await wordsOf(page.getByRole('main'))).not.toContain('Corporatie')
    })
  },
)
