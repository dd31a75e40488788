import { euros, inEuros } from '#kernel/money.ts'
import type { NumberInput } from '#platform/rules/inputs.ts'
import { defineRule } from '#platform/rules/rule.ts'
import { type Fund, summariseMoney } from './model/money.ts'

const input = <Name extends string>(name: Name, nl: string, en: string): NumberInput<Name, false> => ({
  kind: 'number',
  name,
  optional: false,
  label: { nl, en },
  unit: 'EUR',
  min: 0,
  max: 10_000_000_000,
})

/** C3-R6 as a rule that can be checked alone: possible money never counts as available. */
export const availableMoneyRule = defineRule({
  name: 'available-money',
  title: { nl: 'Beschikbaar geld', en: 'Available money' },
  meaning: {
    nl: 'Alleen wat is toegekend of ontvangen telt mee. Een maximum of een aanvraag is nog geen toekenning.',
    en: 'Only what has been awarded or received counts. A maximum or an application is no award.',
  },
  subject: 'money',
  formula: 'beschikbaar = toegekend',
  units: { available: 'EUR', possible: 'EUR' },
  labels: {
    available: { nl: 'Beschikbaar', en: 'Available' },
    possible: { nl: 'Mogelijk, telt niet mee', en: 'Possible, does not count' },
  },
  source: { document: 'Regels voor fondsen in Wijkregie', place: 'C3-R6', asOf: null },
  inputs: [input('awarded', 'Toegekend', 'Awarded'), input('possible', 'Mogelijk', 'Possible')],
  run: ({ awarded, possible }) => {
    const { available, possible: apart } = summariseMoney([fund('awarded', awarded), fund('possible', possible)])
    return {
      result: { available: inEuros(available), possible: inEuros(apart) },
      steps: [`beschikbaar = ${inEuros(available)}`, `mogelijk = ${inEuros(apart)}`],
    }
  },
})

const fund = (state: 'awarded' | 'possible', amount: number | null): Fund => ({
  slug: state,
  name: state,
  state,
  amount: amount === null ? null : euros(amount),
  amountKind: state === 'possible' ? 'at-most' : 'exact',
  committed: null,
  spent: null,
  purpose: '',
  giver: '',
  receiver: '',
  channel: '',
  date: '',
  conditions: '',
  audience: 'internal',
  sources: [],
})
