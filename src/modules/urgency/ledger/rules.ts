// The rule of the ledger that anyone can check alone.
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { shareOfRaisings } from '../model/ledger/raising-share.ts'
import { distance, given, modelSource, rounded } from '../rule-inputs.ts'
import { ledgerEn } from './text.en.ts'
import { ledgerNl } from './text.nl.ts'

const raisingShare = defineRule({
  name: 'raising-share',
  title: { nl: ledgerNl.shareRule.title, en: ledgerEn.shareRule.title },
  meaning: { nl: ledgerNl.shareRule.meaning, en: ledgerEn.shareRule.meaning },
  subject: 'urgency',
  formula: 'raised / (raised + settled)',
  units: { share: 'fraction' },
  labels: { share: { nl: ledgerNl.works.share, en: ledgerEn.works.share } },
  source: modelSource('ophogingen'),
  inputs: [
    distance('raised', ledgerNl.outcome.inputs.raised, ledgerEn.outcome.inputs.raised),
    distance('settled', ledgerNl.outcome.inputs.settled, ledgerEn.outcome.inputs.settled),
  ],
  run(values) {
    const [raised, settled] = [given(values, 'raised'), given(values, 'settled')]
    // Without any raising and settlement there is nothing to divide.
    const share = raised + settled > 0 ? shareOfRaisings(raised, settled) : null
    return { result: { share }, steps: [`${raised} / (${raised} + ${settled}) = ${rounded(share)}`] }
  },
})

export const ledgerRules: readonly Rule[] = [raisingShare]
