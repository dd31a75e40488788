import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { ImpasseRefusal, Support } from '../../model/interests/support.ts'
import { supportEn } from '../text.en.ts'
import { type SupportText, supportNl } from '../text.nl.ts'

export const textOf = ({ locale }: Pick<Visit, 'locale'>): SupportText =>
  textsFor({ nl: supportNl, en: supportEn }, locale)

const joined = (names: readonly string[]): string => names.join(', ')

/** Who it is that a scenario waits for, or that is against it; '' when there is nobody to name. */
export function supportWhy({ supportWhy: t }: SupportText, support: Support): string {
  switch (support.state) {
    case 'no-carriers':
      return ''
    case 'carried':
      return support.onConditionsOf.length === 0 ? '' : t.onConditions(joined(support.onConditionsOf))
    case 'blocked':
      return t.blocked(joined(support.by))
    case 'open':
      return t.open(joined(support.notAsked))
    case 'unsettled':
      return t.unsettled(joined(support.silent))
  }
}

export function refusalInWords(t: SupportText, refusal: ImpasseRefusal, nameOf: (id: string) => string): string {
  const { refused } = t.impasse
  return 'scenarios' in refusal ? refused[refusal.why](joined(refusal.scenarios.map(nameOf))) : refused[refusal.why]
}
