// Sums of one household that anyone can check alone; the same functions as /mijn-woning.

import type { Source } from '#kernel/source.ts'
import { valueOfWaivedCanon } from '#modules/scenarios/model/index.ts'
import { number, optional } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { fundRules } from './fund-rules.ts'
import { mortgageRoom, roomFromIncome, roomLostToCanon } from './model/instruments/mortgage-room.ts'
import {
  bridgeInterest,
  discountedPrice,
  loanGap,
  monthlyChange,
  neededLoan,
  surplusValue,
} from './model/instruments/needed-loan.ts'
import { equityOf } from './model/instruments/negative-equity.ts'

const MOST = 5_000_000
const euros = <Name extends string>(name: Name, nl: string, en: string, min = 0) =>
  number(name, nl, en, { unit: 'EUR', min, max: MOST })
const rate = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'fraction', min: 0, max: 0.15 })
const months = <Name extends string>(name: Name, nl: string, en: string, min = 1) =>
  number(name, nl, en, { unit: 'month', min, max: 480, whole: true })

const method = (place: string): Source => ({ document: 'Wijkregie, rekenmethode huishouden', place, asOf: null })
const words = (nl: string, en: string) => ({ nl, en })

const mortgageRoomRule = defineRule({
  name: 'mortgage-room',
  subject: 'owner',
  title: words('Leenruimte', 'Mortgage room'),
  meaning: words(
    'Hoeveel u kunt lenen: wat het inkomen draagt, plus extra voor het energielabel, min wat een canon kost, en niet meer dan de waarde van het huis. Het deel van het inkomen staat in een tabel van de overheid; die vult u zelf in.',
    'How much can be borrowed: what the income carries, plus extra for the energy label, minus what a canon costs, and no more than the value of the home. The share of the income stands in a table of the state; you fill it in.',
  ),
  formula: 'deel × inkomen / 12 × annuïteitenfactor + label − canon / 12 × annuïteitenfactor, hoogstens de grens',
  units: { room: 'EUR', from_income: 'EUR', lost_to_canon: 'EUR' },
  labels: {
    room: words('Leenruimte', 'Mortgage room'),
    from_income: words('Volgens het inkomen', 'By income'),
    lost_to_canon: words('Weg door canon', 'Lost to canon'),
  },
  source: method('F14; NHG Voorwaarden en normen, C9'),
  example: { income: 52_000, income_share: 0.22, annual_rate: 0.04, months: 360, label_room: 25_000 },
  inputs: [
    euros('income', 'Inkomen per jaar, voor belasting', 'Income a year, before tax'),
    number('income_share', 'Deel van het inkomen voor wonen', 'Share of the income for housing', {
      ...{ unit: 'fraction', min: 0, max: 1 },
    }),
    rate('annual_rate', 'Rente per jaar', 'Interest a year'),
    months('months', 'Looptijd in maanden', 'Term in months'),
    optional(euros('label_room', 'Extra voor het energielabel', 'Extra for the energy label')),
    optional(euros('canon_per_year', 'Canon per jaar', 'Canon a year')),
    optional(
      number('canon_free_years', 'Jaren zonder canon', 'Years without canon', { unit: 'year', min: 0, max: 100 }),
    ),
    optional(euros('limit', 'Grens, bijvoorbeeld de waarde', 'Limit, for instance the value')),
  ],
  run({ income, income_share, annual_rate, months: term, label_room, canon_per_year, canon_free_years, limit }) {
    const fromIncome = roomFromIncome(income, income_share, annual_rate, term)
    const lost = roomLostToCanon(canon_per_year ?? 0, canon_free_years ?? 0, CANON_WITHIN, annual_rate, term)
    const room = mortgageRoom({ income: fromIncome, label: label_room ?? 0, canon: lost, limit })
    return {
      result: { room, from_income: fromIncome, lost_to_canon: lost },
      steps: [
        `${income} × ${income_share} / 12 × annuïteitenfactor = ${cents(fromIncome)}`,
        `${cents(fromIncome)} + ${label_room ?? 0} − ${cents(lost)} = ${cents(room)}`,
      ],
    }
  },
})
/** NHG C9 (2023): a canon that begins within three years counts. */
const CANON_WITHIN = 3

const cents = (amount: number): number => Math.round(amount * 100) / 100

const neededLoanRule = defineRule({
  name: 'needed-loan',
  subject: 'owner',
  title: words('Lening bij terugkeer', 'Loan of who comes back'),
  meaning: words(
    'Wat u moet lenen voor het nieuwe huis: de prijs, min wat uw oude huis na aftrek van de hypotheek oplevert, min eigen geld. Is de hypotheek hoger dan de inbreng, dan komt die schuld erbij.',
    'What must be borrowed for the new home: the price, minus what the old home brings in after its mortgage, minus own money. A mortgage above the contribution comes on top.',
  ),
  formula: 'prijs − (inbreng − hypotheek) − eigen geld, ten minste 0',
  units: { needed_loan: 'EUR', surplus_value: 'EUR' },
  labels: {
    needed_loan: words('Lening', 'Loan'),
    surplus_value: words('Overwaarde', 'Surplus value'),
  },
  source: method('F16'),
  example: { price: 339_405, contribution_value: 240_000, mortgage: 150_000, own_money: 0 },
  inputs: [
    euros('price', 'Prijs van het nieuwe huis', 'Price of the new home'),
    euros('contribution_value', 'Inbrengwaarde van het oude huis', 'Contribution value of the old home'),
    euros('mortgage', 'Hypotheek', 'Mortgage'),
    optional(euros('own_money', 'Eigen geld', 'Own money')),
  ],
  run({ price, contribution_value, mortgage, own_money }) {
    const surplus = surplusValue(contribution_value, mortgage)
    const needed = neededLoan(price, surplus, own_money ?? 0)
    return {
      result: { needed_loan: needed, surplus_value: surplus },
      steps: [
        `${contribution_value} − ${mortgage} = ${cents(surplus)}`,
        `${price} − ${cents(surplus)} − ${own_money ?? 0} = ${cents(needed)}`,
      ],
    }
  },
})

const loanGapRule = defineRule({
  name: 'loan-gap',
  subject: 'owner',
  title: words('Past de lening?', 'Does the loan fit?'),
  meaning: words('Wat u tekortkomt, of wat er overblijft.', 'What is short, or what is left.'),
  formula: 'tekort = lening − ruimte, ten minste 0; over = ruimte − lening, ten minste 0',
  units: { gap: 'EUR', spare: 'EUR' },
  labels: { gap: words('Tekort', 'Gap'), spare: words('Over', 'Left') },
  source: method('F16'),
  example: { needed: 249_405, room: 250_000 },
  inputs: [euros('needed', 'Lening', 'Loan'), euros('room', 'Leenruimte', 'Mortgage room')],
  run: ({ needed, room }) => ({
    result: { gap: loanGap(needed, room), spare: loanGap(room, needed) },
    steps: [`${room} − ${needed} = ${cents(room - needed)}`],
  }),
})

const bridgeRule = defineRule({
  name: 'bridge-interest',
  subject: 'owner',
  title: words('Rente voor overbrugging', 'Interest of bridging'),
  meaning: words(
    'U heeft het geld uit uw oude huis pas als dat verkocht is. Tot die tijd betaalt u rente over de overwaarde.',
    'The money in the old home comes when it is sold. Until then interest is paid on the surplus value.',
  ),
  formula: 'overwaarde × rente × maanden / 12',
  units: { interest: 'EUR' },
  labels: { interest: words('Rente', 'Interest') },
  source: method('F17'),
  example: { surplus_value: 90_000, annual_rate: 0.05, months: 18 },
  inputs: [
    euros('surplus_value', 'Overwaarde', 'Surplus value', -MOST),
    rate('annual_rate', 'Rente per jaar', 'Interest a year'),
    months('months', 'Maanden', 'Months', 0),
  ],
  run: ({ surplus_value, annual_rate, months: term }) => ({
    result: { interest: bridgeInterest(surplus_value, annual_rate, term) },
    steps: [`${surplus_value} × ${annual_rate} × ${term} / 12`],
  }),
})

const returnPriceRule = defineRule({
  name: 'return-price',
  subject: 'owner',
  title: words('Prijs van de nieuwe woning voor wie terugkomt', 'Price of the new home for who comes back'),
  meaning: words(
    'Wie terugkomt, betaalt met korting een deel minder dan de prijs.',
    'Who comes back with a discount pays a part less than the price.',
  ),
  formula: 'prijs × (1 − korting)',
  units: { price: 'EUR' },
  labels: { price: words('Prijs met korting', 'Price with discount') },
  source: method('F6'),
  example: { price_including_vat: 399_300, discount: 0.15 },
  inputs: [
    euros('price_including_vat', 'Prijs met btw', 'Price with VAT'),
    number('discount', 'Korting', 'Discount', { unit: 'fraction', min: 0, max: 0.9 }),
  ],
  run: ({ price_including_vat, discount }) => ({
    result: { price: discountedPrice(price_including_vat, discount) },
    steps: [`${price_including_vat} × (1 − ${discount})`],
  }),
})

const leavingRule = defineRule({
  name: 'leaving-surplus',
  subject: 'owner',
  title: words('Wat overblijft voor wie weggaat', 'What is left for who leaves'),
  meaning: words(
    'U verkoopt uw huis aan het plan en lost uw hypotheek af. Min betekent dat er een schuld overblijft.',
    'The home is sold to the plan and the mortgage is paid off. A minus means that a debt remains.',
  ),
  formula: 'inbrengwaarde − hypotheek',
  units: { surplus: 'EUR' },
  labels: { surplus: words('Blijft over', 'Is left') },
  source: method('F16'),
  example: { contribution_value: 240_000, mortgage: 150_000 },
  inputs: [
    euros('contribution_value', 'Inbrengwaarde', 'Contribution value'),
    euros('mortgage', 'Hypotheek', 'Mortgage'),
  ],
  run: ({ contribution_value, mortgage }) => ({
    result: { surplus: surplusValue(contribution_value, mortgage) },
    steps: [`${contribution_value} − ${mortgage}`],
  }),
})

const monthlyChangeRule = defineRule({
  name: 'monthly-change',
  subject: 'owner',
  title: words('Verschil per maand', 'Change per month'),
  meaning: words('Wat u straks meer of minder betaalt dan nu.', 'What is paid more or less than now.'),
  formula: 'lening per maand + canon per maand + energie − wat u nu betaalt',
  units: { change: 'EUR' },
  labels: { change: words('Verschil per maand', 'Change per month') },
  source: method('F18'),
  example: { annuity: 1190.7, canon: 0, energy: 75, before: 926 },
  inputs: [
    euros('annuity', 'Lening per maand', 'Loan per month'),
    optional(euros('canon', 'Canon per maand', 'Canon per month')),
    euros('energy', 'Energie per maand', 'Energy per month'),
    euros('before', 'Wat u nu betaalt', 'What is paid now'),
  ],
  run: ({ annuity, canon, energy, before }) => ({
    result: { change: monthlyChange(annuity, canon ?? 0, energy, before) },
    steps: [`${annuity} + ${canon ?? 0} + ${energy} − ${before}`],
  }),
})

const equityRule = defineRule({
  name: 'negative-equity',
  subject: 'owner',
  title: words('Onderwaarde', 'Negative equity'),
  meaning: words(
    'De lening als deel van de waarde van het huis, en de schuld die overblijft als u het voor die waarde verkoopt.',
    'The loan as a part of the value of the home, and the debt that stays when it is sold at that value.',
  ),
  formula: 'lening / waarde; schuld = lening − waarde, ten minste 0',
  units: { loan_to_value: 'fraction', shortfall: 'EUR' },
  labels: {
    loan_to_value: words('Lening als deel van de waarde', 'Loan as a part of the value'),
    shortfall: words('Schuld die overblijft', 'Debt that stays'),
  },
  source: method('onderwaarde'),
  example: { loan: 230_000, value: 200_000 },
  inputs: [euros('loan', 'Lening', 'Loan'), euros('value', 'Waarde', 'Value', 1)],
  run({ loan, value }) {
    const { loanToValue, shortfall } = equityOf(loan, value)
    return { result: { loan_to_value: loanToValue, shortfall }, steps: [`${loan} / ${value}`, `${loan} − ${value}`] }
  },
})

const freeYearsRule = defineRule({
  name: 'canon-free-years',
  subject: 'owner',
  title: words('Waarde van jaren zonder canon', 'Value of years without canon'),
  meaning: words(
    'Wat het nu waard is dat de canon de eerste jaren niet hoeft: dat is wat er wordt gegeven.',
    'What it is worth now that no canon is due in the first years: what is given away.',
  ),
  formula: 'canon × (1 − (1 + rente)^−jaren) / rente',
  units: { value: 'EUR' },
  labels: { value: words('Waarde nu', 'Value now') },
  source: method('F15'),
  example: { canon_per_year: 3402, annual_rate: 0.04, years: 10 },
  inputs: [
    euros('canon_per_year', 'Canon per jaar', 'Canon a year'),
    rate('annual_rate', 'Rente per jaar', 'Interest a year'),
    number('years', 'Jaren', 'Years', { unit: 'year', min: 0, max: 100, whole: true }),
  ],
  run({ canon_per_year, annual_rate, years }) {
    const value = valueOfWaivedCanon(canon_per_year, years, annual_rate)
    return { result: { value }, steps: [`${canon_per_year} × (1 − (1 + ${annual_rate})^−${years}) / ${annual_rate}`] }
  },
})

export const householdRules: readonly Rule[] = [
  mortgageRoomRule,
  neededLoanRule,
  loanGapRule,
  bridgeRule,
  returnPriceRule,
  leavingRule,
  monthlyChangeRule,
  equityRule,
  freeYearsRule,
  ...fundRules,
]
