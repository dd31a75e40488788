// Why a rule has no answer, in words for people.
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import { never } from '#kernel/result.ts'
import { type RuleRefusal, refuseRule } from '#platform/rules/rule.ts'
import type { NoValueOn } from '../model/dated-rules/dated-table.ts'
import type { LabelRoomRefusal } from '../model/dated-rules/energy-label-room.ts'
import type { TransferTaxRefusal } from '../model/dated-rules/transfer-tax.ts'

export function taxRefusal(refusal: TransferTaxRefusal): RuleRefusal {
  switch (refusal.reason) {
    case 'no-value-on-date':
      return noValue(refusal)
    case 'starter-price-above-limit':
      return refuseRule(
        'base',
        `Voor starters is de prijs ten hoogste ${formatNumber(refusal.upTo)} euro. Kies anders: eigen woning.`,
        `For starters the price is at most ${formatNumber(refusal.upTo, 0, 'en')} euro. Else choose: own home.`,
      )
    case 'exemption-without-ground':
      return refuseRule(
        'exempt',
        'Een vrijstelling heeft een grond en een document nodig.',
        'An exemption needs a ground and a document.',
      )
    default:
      return never(refusal)
  }
}

export function labelRefusal(refusal: LabelRoomRefusal): RuleRefusal {
  switch (refusal.reason) {
    case 'no-value-on-date':
      return noValue(refusal)
    case 'label-not-in-table':
      return refuseRule(
        'label',
        'Deze tabel zegt niets over dit label.',
        'This table does not say anything about this label.',
      )
    case 'guarantee-needs-best-label':
      return refuseRule('guarantee', 'De garantie bestaat alleen bij A++++.', 'The guarantee exists for A++++ only.')
    default:
      return never(refusal)
  }
}

function noValue({ known }: NoValueOn): RuleRefusal {
  const days = (language: 'nl' | 'en', until: string, on: string) =>
    known
      .map(
        ([from, to]) =>
          `${formatLongDate(from, language)} ${to === null ? on : `${until} ${formatLongDate(to, language)}`}`,
      )
      .join('; ')
  return refuseRule(
    'date',
    `Voor deze dag is geen waarde bekend. Wel bekend: ${days('nl', 'tot en met', 'en later')}.`,
    `No value is known for this day. Known are: ${days('en', 'to', 'and later')}.`,
  )
}
