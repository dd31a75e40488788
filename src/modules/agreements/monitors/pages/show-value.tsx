import { formatLongDate, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { Chip, type ChipKind } from '#platform/ui/index.ts'
import type { Verdict } from '../../model/monitors/judge-delivery.ts'
import type { FieldUnit, Values } from '../../model/monitors/monitor.ts'
import type { MonitorsText } from '../text.nl.ts'

type Value = Values[string] | undefined

/** A value of a delivery as people read it; null when it was left empty. */
export function valueWords(unit: FieldUnit, value: Value, locale: Locale): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return formatNumber(value, unit === 'euro' ? 2 : unit === 'months' ? 1 : 0, locale)
  return unit === 'date' ? formatLongDate(value as Parameters<typeof formatLongDate>[0], locale) : value
}

/** A value as it stands in a box, so that what was typed comes back as it was meant. */
export const typedValue = (value: Value): string =>
  value === null || value === undefined ? '' : typeof value === 'number' ? String(value).replace('.', ',') : value

/** A signal is blue and a talk; only what breaks a limit or a hard rule is red. */
const CHIPS: Readonly<Record<Verdict['state'], ChipKind>> = {
  'no-lettings': 'neutral',
  fine: 'ok',
  signal: 'signal',
  'needs-record': 'condition-open',
  breach: 'late',
  'cannot-be-tested': 'outcome-unknown',
  met: 'ok',
  'not-met': 'late',
  counted: 'neutral',
  rises: 'ok',
  'does-not-rise': 'late',
  'on-the-way': 'neutral',
  done: 'ok',
  overdue: 'late',
}

export function VerdictChip({ t, verdict }: { t: MonitorsText; verdict: Verdict }) {
  return <Chip kind={CHIPS[verdict.state]}>{t.states[verdict.state]}</Chip>
}

/** The figure that the rule looks at, with one decimal: "79,8 %", "860 woningen". */
export function verdictValue(t: MonitorsText, { kind, state, value }: Verdict, locale: Locale): string | null {
  if (value === null) return null
  if (kind !== 'hard-rule') return formatShare(value, locale)
  if (state === 'met' || state === 'not-met') return formatShare(value / 100, locale)
  return `${formatNumber(value, 0, locale)} ${t.units.dwellings}`
}
