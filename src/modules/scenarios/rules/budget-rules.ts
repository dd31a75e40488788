// The land budget and who pays what it falls short, as rules that anyone can check. Names and fields are fixed.
import { currentAccount } from '#kernel/finance/current-account.ts'
import { indexFactor } from '#kernel/finance/index-path.ts'
import { choice, number, optional, rows, text } from '#platform/rules/inputs.ts'
import { defineRule, type Rule, refuseRule } from '#platform/rules/rule.ts'
import { allocateDeficit } from '../model/deficit-allocation.ts'
import { euro, growth, method, part, shown, tidy, yearlyRate } from './sums.ts'

const MOST_YEARS = 60
/** Rows of a budget: a few lines per year. */
const MOST_LINES = 200

const account = defineRule({
  name: 'land-development-account',
  title: { nl: 'Grondexploitatie: eindwaarde en contante waarde', en: 'Land budget: end value and present value' },
  meaning: {
    nl: 'Kosten en opbrengsten per jaar, met hun index, op een rekening met rente. De eindwaarde komt eerst. De BBV en de markt rekenen die elk op hun eigen manier terug naar nu.',
    en: 'Cost and revenue per year, with their index, on an account with interest. The end value comes first. BBV and market each discount it in their own way.',
  },
  subject: 'land',
  formula:
    'B(t) = B(t−1) × (1 + rente) + kasstroom(t); NCW volgens BBV = B(T) / (1 + disconto)^T; NCW tegen marktrente = B(T) / (1 + rente)^T; piek = −laagste B',
  units: { end_value: 'EUR', ncw_bbv: 'EUR', npv_market: 'EUR', peak_funding: 'EUR', balances: 'EUR' },
  labels: {
    end_value: { nl: 'Eindwaarde', en: 'End value' },
    ncw_bbv: { nl: 'NCW volgens BBV', en: 'NCW by BBV' },
    npv_market: { nl: 'NCW tegen marktrente', en: 'NPV at the market rate' },
    peak_funding: { nl: 'Hoogste schuld', en: 'Deepest debt' },
    balances: { nl: 'Saldo per jaar', en: 'Balance per year' },
  },
  columns: {
    balances: [
      { name: 'index', label: { nl: 'Jaar', en: 'Year' }, unit: '' },
      { name: 'value', label: { nl: 'Saldo', en: 'Balance' }, unit: 'EUR' },
    ],
  },
  source: method('F8 tot en met F11; BBV, notitie Grondbeleid 2023'),
  example: {
    cash_flows: [
      { year: 0, kind: 'cost', amount: 1_000_000 },
      { year: 1, kind: 'cost', amount: 500_000 },
      { year: 2, kind: 'revenue', amount: 1_800_000 },
    ],
    ...{ cost_index: 0.03, revenue_index: 0.02, interest: 0.04, bbv_discount: 0.02 },
  },
  inputs: [
    {
      ...rows('cash_flows', 'Kasstromen', 'Cash flows', [
        number('year', 'Jaar', 'Year', { unit: '', min: 0, max: MOST_YEARS, whole: true }),
        choice('kind', 'Soort', 'Kind', [
          { value: 'cost', label: { nl: 'kosten', en: 'cost' } },
          { value: 'revenue', label: { nl: 'opbrengst', en: 'revenue' } },
        ]),
        euro('amount', 'Bedrag', 'Amount'),
      ]),
      most: MOST_LINES,
      help: {
        nl: 'Jaar 0 is het jaar van het prijspeil. Vul elk bedrag in op dat prijspeil, zonder minteken.',
        en: 'Year 0 is the year of the price level. Fill in each amount at that price level, without a minus sign.',
      },
    },
    yearlyRate('cost_index', 'Groei van kosten per jaar', 'Growth of cost a year'),
    yearlyRate('revenue_index', 'Groei van opbrengsten per jaar', 'Growth of revenue a year'),
    yearlyRate('interest', 'Rente per jaar', 'Interest a year'),
    yearlyRate('bbv_discount', 'Disconto BBV per jaar', 'BBV discount a year'),
  ],
  run({ cash_flows, cost_index, revenue_index, interest, bbv_discount }) {
    const flows = Array.from({ length: Math.max(...cash_flows.map(({ year }) => year)) + 1 }, () => 0)
    const steps = cash_flows.map(({ year, kind, amount }) => {
      const rate = kind === 'cost' ? cost_index : revenue_index
      const indexed = amount * indexFactor(rate, 0, year) * (kind === 'cost' ? -1 : 1)
      flows[year] = (flows[year] ?? 0) + indexed
      return `jaar ${year}: ${kind === 'cost' ? '−' : ''}${shown(amount)} × ${growth(rate)}^${year} = ${shown(indexed)}`
    })
    const found = currentAccount(flows, interest, bbv_discount)
    const last = flows.length - 1
    return {
      result: {
        end_value: tidy(found.endValue),
        ncw_bbv: tidy(found.ncwBbv),
        npv_market: tidy(found.npvMarket),
        peak_funding: tidy(found.peakFunding),
        balances: found.balances.map(tidy),
      },
      steps: [
        ...steps,
        `NCW volgens BBV = ${shown(found.endValue)} / ${growth(bbv_discount)}^${last} = ${shown(found.ncwBbv)}`,
        `NCW tegen marktrente = ${shown(found.endValue)} / ${growth(interest)}^${last} = ${shown(found.npvMarket)}`,
      ],
    }
  },
})

const PARTY = { nl: 'Partij', en: 'Party' }
const WHOLE = 1 + 1e-9

const deficit = defineRule({
  name: 'deficit-allocation',
  title: { nl: 'Verdeling van een tekort', en: 'Sharing a deficit' },
  meaning: {
    nl: 'Eerst betalen subsidies en toezeggingen. Wat overblijft gaat volgens de sleutel. Wie aan zijn plafond zit, betaalt niet meer; de anderen nemen dat over. Wat niemand betaalt, blijft zichtbaar als nog niet gedekt.',
    en: 'Subsidies and pledges pay first. What is left follows the key. Who has reached its cap pays no more; the others take that over. What nobody pays stays visible as not covered yet.',
  },
  subject: 'land',
  formula: 'bedrag = (tekort − eerst) × deel, ten hoogste het plafond; het meerdere naar de anderen naar hun deel',
  units: { allocation: 'EUR', uncovered: 'EUR' },
  labels: {
    allocation: { nl: 'Wie betaalt wat', en: 'Who pays what' },
    uncovered: { nl: 'Nog niet gedekt', en: 'Not covered yet' },
  },
  columns: {
    allocation: [
      { name: 'party', label: PARTY, unit: '' },
      { name: 'amount', label: { nl: 'Bedrag', en: 'Amount' }, unit: 'EUR' },
    ],
  },
  source: method('F20'),
  example: {
    deficit: 10_000_000,
    first: [{ party: 'Rijk', amount: 3_000_000 }],
    key: [
      { party: 'Gemeente', share: 0.5 },
      { party: 'Corporatie', share: 0.2 },
      { party: 'Waterschap', share: 0.1 },
      { party: 'Eigenaren', share: 0.2, cap: 800_000 },
    ],
  },
  inputs: [
    euro('deficit', 'Tekort', 'Deficit'),
    optional(
      rows('first', 'Betaalt eerst: subsidie of toezegging', 'Pays first: subsidy or pledge', [
        text('party', PARTY.nl, PARTY.en),
        euro('amount', 'Bedrag', 'Amount'),
      ]),
    ),
    optional(
      rows('key', 'Verdeelsleutel', 'Key', [
        text('party', PARTY.nl, PARTY.en),
        part('share', 'Deel', 'Share'),
        optional(euro('cap', 'Plafond', 'Cap')),
      ]),
    ),
  ],
  run({ deficit: short, first, key }) {
    for (const [field, parties] of [
      ['first', first],
      ['key', key],
    ] as const) {
      const twice = parties.findIndex(({ party }, at) =>
        parties.some((other, before) => before < at && other.party === party),
      )
      if (twice >= 0)
        return refuseRule(`${field}[${twice}].party`, 'Elke partij staat er één keer.', 'Each party stands there once.')
    }
    if (key.reduce((sum, { share }) => sum + share, 0) > WHOLE)
      return refuseRule('key', 'De delen zijn samen meer dan 1.', 'The shares are more than 1 together.')
    const { allocation, uncovered } = allocateDeficit(short, first, key)
    const paid = Math.min(
      short,
      first.reduce((sum, { amount }) => sum + amount, 0),
    )
    return {
      result: {
        allocation: allocation.map(({ party, amount }) => ({ party, amount: tidy(amount) })),
        uncovered: tidy(uncovered),
      },
      steps: [
        `na wie eerst betaalt: ${shown(short)} − ${shown(paid)} = ${shown(short - paid)}`,
        ...key.map(({ party, share, cap }) => {
          const own = allocation.find((line) => line.party === party)?.amount ?? 0
          const most = cap === null ? '' : `, plafond ${shown(cap)}`
          return `${party}: ${share} van het geheel${most}: ${shown(own)}`
        }),
      ],
    }
  },
})

export const budgetRules: readonly Rule[] = [account, deficit]
