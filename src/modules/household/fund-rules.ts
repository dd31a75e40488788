// Sums around repair and the fund that leases ground, to check alone.
import type { Source } from '#kernel/source.ts'
import { number } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { fundCurve } from './model/instruments/fund-exposure.ts'

const words = (nl: string, en: string) => ({ nl, en })
const euros = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'EUR', min: 0, max: 100_000_000 })
const years = <Name extends string>(name: Name, nl: string, en: string, min = 0) =>
  number(name, nl, en, { unit: 'year', min, max: 80, whole: true })
const method = (place: string): Source => ({ document: 'Wijkregie, rekenmethode huishouden', place, asOf: null })

const fundExposure = defineRule({
  name: 'fund-exposure',
  subject: 'owner',
  title: words('Geld dat een erfpachtfonds uit heeft staan', 'Money that a lease fund has out'),
  meaning: words(
    'Een fonds koopt huis en grond, herstelt de fundering en verkoopt het huis terug zonder de grond. De canon komt pas na jaren. De uitkomst laat zien hoeveel geld het fonds eerst nodig heeft en wanneer het terug is. Let op: van deze manier zijn nog weinig gevallen afgerond.',
    'A fund buys home and ground, repairs the foundation and sells the home back without the ground. Canon comes after years. The outcome shows how much money the fund needs first and when it is back. Mind: few cases have been completed.',
  ),
  formula: 'stand(jaar) = stand(jaar − 1) × (1 + rente) + uitgaven − inkomsten',
  units: {
    peak: 'EUR',
    peak_year: 'year',
    back_in: 'year',
    present_value: 'EUR',
    break_even_canon: 'EUR',
    exposure: 'EUR',
  },
  labels: {
    peak: words('Hoogste bedrag dat uitstaat', 'Highest amount out'),
    peak_year: words('In jaar', 'In year'),
    back_in: words('Alles terug in jaar', 'Everything back in year'),
    present_value: words('Waarde van alles nu', 'Value of everything now'),
    break_even_canon: words(
      'Canon per jaar waarbij het fonds niets verliest',
      'Canon a year at which the fund loses nothing',
    ),
    exposure: words('Geld dat uitstaat per jaar', 'Money out per year'),
  },
  source: method('F19'),
  example: {
    ...{ homes: 10, start_years: 3, purchase: 240_000, repair: 75_000, resale: 171_360, years_until_resale: 1 },
    ...{ canon_per_year: 4406.4, canon_free_years: 10, annual_rate: 0.04, horizon: 40 },
  },
  inputs: [
    number('homes', 'Huizen per jaar', 'Homes per year', { unit: 'dwelling', min: 0, max: 5000 }),
    years('start_years', 'Aantal jaren dat er huizen bijkomen', 'Years in which homes are added', 1),
    euros('purchase', 'Aankoop per huis', 'Purchase per home'),
    euros('repair', 'Herstel per huis', 'Repair per home'),
    euros('resale', 'Terugverkoop per huis, zonder grond', 'Resale per home, without ground'),
    years('years_until_resale', 'Jaren tot de terugverkoop', 'Years until resale'),
    euros('canon_per_year', 'Canon per huis per jaar', 'Canon per home a year'),
    years('canon_free_years', 'Jaren zonder canon', 'Years without canon'),
    number('annual_rate', 'Rente per jaar', 'Interest a year', { unit: 'fraction', min: 0, max: 0.15 }),
    years('horizon', 'Jaren vooruit', 'Years ahead', 1),
  ],
  run(input) {
    const curve = fundCurve({
      homesPerYear: Array.from({ length: input.start_years }, () => input.homes),
      ...{ purchase: input.purchase, repair: input.repair, resale: input.resale },
      ...{ yearsUntilResale: input.years_until_resale, canonPerYear: input.canon_per_year },
      ...{ canonFreeYears: input.canon_free_years, buyOff: 0, buyOffAfter: null },
      ...{ annualRate: input.annual_rate, horizon: input.horizon },
    })
    return {
      result: {
        ...{ peak: curve.peak, peak_year: curve.peakYear, back_in: curve.backIn },
        ...{ present_value: curve.presentValue, break_even_canon: curve.breakEvenCanon, exposure: curve.exposure },
      },
      steps: [
        `jaar 0: ${input.homes} × (${input.purchase} + ${input.repair})`,
        `vanaf jaar ${input.years_until_resale + input.canon_free_years + 1}: canon ${input.canon_per_year}`,
      ],
    }
  },
})

const energyAfterRepair = defineRule({
  name: 'energy-after-repair',
  subject: 'owner',
  title: words('Energie na herstel', 'Energy after repair'),
  meaning: words(
    'Wat u voor energie betaalt als de vloer met het herstel wordt geïsoleerd.',
    'What is paid for energy when the floor is insulated with the repair.',
  ),
  formula: 'energie nu × (1 − besparing)',
  units: { energy: 'EUR' },
  labels: { energy: words('Energie per maand', 'Energy per month') },
  source: method('F18'),
  example: { now: 210, saving: 0.07 },
  inputs: [
    euros('now', 'Energie nu, per maand', 'Energy now, per month'),
    number('saving', 'Besparing', 'Saving', { unit: 'fraction', min: 0, max: 1 }),
  ],
  run: ({ now, saving }) => ({ result: { energy: now * (1 - saving) }, steps: [`${now} × (1 − ${saving})`] }),
})

export const fundRules: readonly Rule[] = [fundExposure, energyAfterRepair]
