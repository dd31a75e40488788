// Mortgage, ground lease and tax of one home, as rules that anyone can check. Names and fields are fixed.
import { annuityFactor, annuityPayment, loanFromPayment } from '#kernel/finance/annuity.ts'
import { choice, date, number, optional, yesNo } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { energyLabelRoom, HOME_LABELS } from '../model/dated-rules/energy-label-room.ts'
import { transferTax } from '../model/dated-rules/transfer-tax.ts'
import { leasehold } from '../model/leasehold.ts'
import { labelRefusal, taxRefusal } from './refusals.ts'
import { euro, method, months, part, shown, toCent, yearlyRate } from './sums.ts'

const RATE = yearlyRate('annual_rate', 'Rente per jaar', 'Interest a year')
const factorStep = (rate: number, term: number): string =>
  `annuïteitenfactor = (1 − (1 + ${rate} / 12)^−${term}) / (${rate} / 12) = ${shown(annuityFactor(rate, term))}`

const annuity = defineRule({
  name: 'annuity-payment',
  title: { nl: 'Maandlast van een lening', en: 'Monthly payment of a loan' },
  meaning: {
    nl: 'Wat een annuïteitenlening per maand kost, rente en aflossing samen. Zonder rente is het de lening in gelijke delen.',
    en: 'What an annuity loan costs a month, interest and repayment together. Without interest it is the loan in equal parts.',
  },
  subject: 'owner',
  formula: 'per maand = lening / annuïteitenfactor(rente / 12, maanden)',
  units: { per_month: 'EUR/month' },
  labels: { per_month: { nl: 'Per maand', en: 'Per month' } },
  source: method('F14, F18'),
  example: { loan: 56_700, annual_rate: 0.04, months: 360 },
  inputs: [euro('loan', 'Lening', 'Loan'), RATE, months],
  run({ loan, annual_rate, months: term }) {
    const perMonth = annuityPayment(loan, annual_rate, term)
    return {
      result: { per_month: toCent(perMonth) },
      steps: [
        factorStep(annual_rate, term),
        `${shown(loan)} / ${shown(annuityFactor(annual_rate, term))} = ${shown(perMonth)}`,
      ],
    }
  },
})

const displaced = defineRule({
  name: 'loan-displaced-by-canon',
  title: { nl: 'Lening die een canon verdringt', en: 'Loan that a canon displaces' },
  meaning: {
    nl: 'De bank telt de canon bij de maandlast. Zoveel minder kan iemand daardoor lenen. Een canon die binnen drie jaar ingaat of stijgt telt mee.',
    en: 'The bank adds the canon to the monthly payment. So much less one can borrow. A canon that starts or rises within three years counts.',
  },
  subject: 'owner',
  formula: 'lening = canon per maand × annuïteitenfactor(rente / 12, maanden)',
  units: { loan: 'EUR' },
  labels: { loan: { nl: 'Minder te lenen', en: 'Less to borrow' } },
  source: { document: 'NHG Voorwaarden & Normen 2023-1', place: 'C9', asOf: null },
  example: { canon_per_month: 150, annual_rate: 0.04, months: 360 },
  inputs: [euro('canon_per_month', 'Canon per maand', 'Canon a month'), RATE, months],
  run({ canon_per_month, annual_rate, months: term }) {
    const loan = loanFromPayment(canon_per_month, annual_rate, term)
    return {
      result: { loan: toCent(loan) },
      steps: [
        factorStep(annual_rate, term),
        `${shown(canon_per_month)} × ${shown(annuityFactor(annual_rate, term))} = ${shown(loan)}`,
      ],
    }
  },
})

const lease = defineRule({
  name: 'leasehold',
  title: { nl: 'Erfpacht', en: 'Ground lease' },
  meaning: {
    nl: 'Wie de grond in erfpacht neemt, betaalt elk jaar canon over de grondwaarde. Later kan de grond worden afgekocht.',
    en: 'Who takes the land in lease pays a canon over the land value each year. Later the land can be bought.',
  },
  subject: 'owner',
  formula: 'grondwaarde = prijs × deel grond; canon = grondwaarde × canon %; afkoop = grondwaarde × afkoopfactor',
  units: { land_value: 'EUR', canon_per_year: 'EUR/year', buy_off: 'EUR' },
  labels: {
    land_value: { nl: 'Grondwaarde', en: 'Land value' },
    canon_per_year: { nl: 'Canon', en: 'Canon' },
    buy_off: { nl: 'Afkoop', en: 'Buy-off' },
  },
  source: method('F15'),
  example: { price: 189_000, land_share: 0.3, canon_rate: 0.06, buy_off_factor: 1.05 },
  inputs: [
    euro('price', 'Prijs van de woning met grond', 'Price of the home with its land'),
    part('land_share', 'Deel van de prijs dat grond is', 'Part of the price that is land'),
    part('canon_rate', 'Canon per jaar, deel van de grondwaarde', 'Canon a year, part of the land value'),
    number('buy_off_factor', 'Afkoop, keer de grondwaarde', 'Buy-off, times the land value', {
      unit: '',
      min: 0,
      max: 50,
    }),
  ],
  run({ price, land_share, canon_rate, buy_off_factor }) {
    const { landValue, canonPerYear, buyOff } = leasehold({
      ...{ price, landShare: land_share, canonRate: canon_rate, buyOffFactor: buy_off_factor },
    })
    return {
      result: { land_value: toCent(landValue), canon_per_year: toCent(canonPerYear), buy_off: toCent(buyOff) },
      steps: [
        `${shown(price)} × ${land_share} = ${shown(landValue)}`,
        `${shown(landValue)} × ${canon_rate} = ${shown(canonPerYear)}`,
        `${shown(landValue)} × ${buy_off_factor} = ${shown(buyOff)}`,
      ],
    }
  },
})

const tax = defineRule({
  name: 'transfer-tax',
  title: { nl: 'Overdrachtsbelasting', en: 'Transfer tax' },
  meaning: {
    nl: 'De belasting bij aankoop. Het tarief van de dag van levering telt, niet dat van de koop. Een vrijstelling is er alleen met een grond en een document; laat een fiscalist dat beoordelen.',
    en: 'The tax on buying. The rate of the day of delivery counts, not that of the contract. An exemption needs a ground and a document; let a tax adviser judge it.',
  },
  subject: 'owner',
  formula: 'belasting = grondslag × tarief(dag van levering, gebruik), 0 bij vrijstelling',
  units: { rate: 'fraction', tax: 'EUR' },
  labels: { rate: { nl: 'Tarief', en: 'Rate' }, tax: { nl: 'Belasting', en: 'Tax' } },
  source: { document: 'Wet op belastingen van rechtsverkeer', place: 'artikel 14 en 15', asOf: null },
  example: { base: 240_000, date: '2026-01-01', use: 'other-dwelling', exempt: false },
  inputs: [
    euro('base', 'Grondslag (prijs of waarde)', 'Base (price or value)'),
    date('date', 'Dag van levering', 'Day of delivery'),
    choice('use', 'Gebruik', 'Use', [
      { value: 'own-home', label: { nl: 'eigen woning', en: 'own home' }, also: ['own_home', 'owner-occupier'] },
      { value: 'starter', label: { nl: 'starter tot 35 jaar', en: 'starter under 35' } },
      {
        value: 'other-dwelling',
        label: { nl: 'andere woning', en: 'other dwelling' },
        also: ['other_dwelling', 'dwelling', 'non-owner-occupier'],
      },
      { value: 'non-dwelling', label: { nl: 'geen woning', en: 'no dwelling' }, also: ['non_dwelling'] },
    ]),
    optional(yesNo('exempt', 'Vrijgesteld', 'Exempt')),
  ],
  run({ base, date: delivery, use, exempt }) {
    // Whoever checks a sum says that it is exempt; in a plan the ground and the document are named.
    const exemption = exempt ? { ground: 'rule-run', document: 'rule-run' } : null
    const found = transferTax(base, delivery, use, exemption)
    if (!found.ok) return taxRefusal(found.reason)
    const { rate, tax: due } = found.value
    const from = `tarieven vanaf ${found.value.rates.validFrom}`
    return {
      result: { rate, tax: toCent(due) },
      steps: [from, exempt ? 'vrijgesteld: 0' : `${shown(base)} × ${rate} = ${shown(due)}`],
    }
  },
})

const labelRoom = defineRule({
  name: 'energy-label-room',
  title: { nl: 'Extra hypotheek door energielabel', en: 'Extra mortgage by energy label' },
  meaning: {
    nl: 'Dit bedrag laat de bank buiten de inkomenstoets. De tabel van de studie is indicatief; de officiële tabel hangt af van de dag.',
    en: 'This amount the bank leaves out of the income test. The table of the study is indicative; the official one depends on the day.',
  },
  subject: 'owner',
  formula: 'bedrag volgens label en tabel; bij energiemaatregelen komt een tweede bedrag erbij',
  units: { room: 'EUR', extra_with_measures: 'EUR' },
  labels: {
    room: { nl: 'Extra hypotheek', en: 'Extra mortgage' },
    extra_with_measures: { nl: 'Daarbij door maatregelen', en: 'On top for measures' },
  },
  source: { document: 'Tijdelijke regeling hypothecair krediet', place: 'artikel 4', asOf: null },
  example: { label: 'A+++', guarantee: false, measures: true, table: 'official', date: '2026-01-01' },
  inputs: [
    choice(
      'label',
      'Energielabel',
      'Energy label',
      HOME_LABELS.map((label) => ({
        value: label,
        label: label === 'none' ? { nl: 'geen label', en: 'no label' } : { nl: label, en: label },
      })),
    ),
    optional(
      yesNo(
        'guarantee',
        'Garantie op energieprestatie, 10 jaar of meer',
        'Energy performance guarantee, 10 years or more',
      ),
    ),
    optional(yesNo('measures', 'Energiemaatregelen in een bestaande woning', 'Energy measures in an existing home')),
    choice('table', 'Tabel', 'Table', [
      { value: 'official', label: { nl: 'officieel', en: 'official' } },
      {
        value: 'study',
        label: { nl: 'studie 2025 (indicatief)', en: 'study 2025 (indicative)' },
        also: ['seed', 'indicative'],
      },
    ]),
    date('date', 'Dag', 'Day'),
  ],
  run({ label, guarantee, measures, table, date: day }) {
    const home = { label, guarantee: guarantee ?? false, measures: measures ?? false }
    const found = energyLabelRoom(home, table, day)
    if (!found.ok) return labelRefusal(found.reason)
    const { room, extraWithMeasures, amounts } = found.value
    return {
      result: { room, extra_with_measures: extraWithMeasures },
      steps: [
        `${amounts.source.document}, ${amounts.source.place ?? ''}, geldt vanaf ${amounts.validFrom}`,
        `label ${label}${home.guarantee ? ' met garantie' : ''}: ${room}`,
        `maatregelen: ${extraWithMeasures}`,
      ],
    }
  },
})

export const ownerRules: readonly Rule[] = [annuity, displaced, lease, tax, labelRoom]
