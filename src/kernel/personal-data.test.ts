import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personalKindOfName, personalKindOfText, personalNames } from './personal-data.ts'

describe('B13 names of columns that would hold personal data', () => {
  test.each([
    ['BSN', 'citizen-number'],
    ['burgerservicenummer', 'citizen-number'],
    ['A-nummer', 'citizen-number'],
    ['brp_id', 'population-register'],
    ['bewonerAchternaam', 'person-name'],
    ['Naam huurder', 'person-name'],
    ['contactpersoon', 'person-name'],
    ['naam eigenaar', 'person-name'],
    ['owner_name', 'person-name'],
    ['huurder', 'person-name'],
    ['geboortedatum', 'birth'],
    ['Leeftijd', 'birth'],
    ['E-mailadres', 'contact'],
    ['telefoon', 'contact'],
    ['IBAN', 'bank'],
    ['huur_achterstand', 'arrears'],
    ['Huurachterstand (€)', 'arrears'],
    ['datum ontruiming', 'eviction'],
    ['woonfraude', 'fraud'],
    ['inkomen', 'household-income'],
    ['diagnose', 'health'],
    ['nationaliteit', 'nationality'],
  ])('%s is refused as %s', (name, kind) => expect(personalKindOfName(name)).toBe(kind))

  test.each([
    ['naam'],
    ['complexnaam'],
    ['corporatie'],
    ['huurdersorganisatie'],
    ['eigenaarsvereniging'],
    ['eigenaar'],
    ['label'],
    ['bag_id'],
    ['bouwjaar'],
    ['onderhoud'],
    ['gebruiksoppervlakte'],
    ['voorwaarde'],
    ['aantal ontruimingen'],
    ['Aantal huurachterstanden'],
    ['stand werkafspraken woonfraude'],
    ['convenant preventie huisuitzetting'],
    ['status werkafspraak BRP'],
    ['pagina'],
    ['agenda'],
    ['technische levensduur'],
  ])('%s may be read', (name) => expect(personalKindOfName(name)).toBeNull())

  test('a count never opens the door for a number of a person', () =>
    expect(personalKindOfName('aantal bsn')).toBe('citizen-number'))

  test('all of them are told, in their order', () =>
    expect(personalNames(['complex', 'bsn', 'label', 'telefoon'])).toEqual([
      { name: 'bsn', kind: 'citizen-number' },
      { name: 'telefoon', kind: 'contact' },
    ]))

  test('capitals, accents and signs between words make no difference', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '_', '-', '.', ' - '), fc.boolean(), (sign, upper) => {
        const name = ['naam', 'huurder'].join(sign)
        expect(personalKindOfName(upper ? name.toUpperCase() : name)).toBe('person-name')
      }),
    )
  })
})

describe('B13 texts that tell of a person', () => {
  test.each([
    ['mail jan@voorbeeld.nl', 'contact'],
    ['bel 06-12345678', 'contact'],
    ['bel 078 123 45 67', 'contact'],
    ['rekening NL91 ABNA 0417 1643 00', 'bank'],
    ['bewoner geb. 12-03-1980', 'birth'],
    ['nummer 111222333', 'citizen-number'],
    ['Ontruiming Kerkstraat 12', 'eviction'],
    ['huurachterstand op 3311 AB', 'arrears'],
  ])('%s: %s', (text, kind) => expect(personalKindOfText(text)).toBe(kind))

  /** A search that tries every way would take minutes. */
  const LONGEST_MS = 10_000
  test.each(['x', 'A', 'a@', '0', '06', '1', ' ', 'Ontruiming '])('a long text of %j is judged at once', (part) => {
    const before = performance.now()
    personalKindOfText(part.repeat(200_000 / part.length))
    expect(performance.now() - before).toBeLessThan(LONGEST_MS)
  })

  test.each([
    ['Zaak 2024-0062579, Kerkstraat 12'],
    ['BAG 0505010000012345'],
    ['nummer 111222334'],
    ['Convenant preventie huisuitzetting 2022-2025 loopt door'],
    ['12 ontruimingen in 2024'],
    ['Kerkstraat 12 tot en met 40: 38 woningen'],
  ])('%s may be kept', (text) => expect(personalKindOfText(text)).toBeNull())
})
