import { formatEuros, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { AspectChange } from '../model/versions/block-changes.ts'
import type { VersionsText } from './text.nl.ts'

/** "€ 250.000" and "€ 257.500 (+3,0 %)"; of what is no number only that it changed. */
export function aspectWords(t: VersionsText, change: AspectChange, locale: Locale): { was: string; is: string } {
  const { aspect, from, to, relative } = change
  if (from === null || to === null) return { was: t.diff.nothing, is: t.diff.changes.changed }
  const print = (value: number): string => {
    if (aspect === 'value') return formatEuros(value, locale)
    if (aspect === 'shallowProbability') return formatShare(value, locale, 0)
    return formatNumber(value, aspect === 'floorArea' ? 1 : 0, locale)
  }
  const part = relative && relativeWords(t, relative, locale)
  return { was: print(from), is: part === null ? print(to) : `${print(to)} (${part})` }
}

function relativeWords(t: VersionsText, { least, most }: { least: number; most: number }, locale: Locale): string {
  const signed = (part: number) => `${part > 0 ? '+' : ''}${formatShare(part, locale, 1)}`
  return signed(least) === signed(most) ? signed(least) : t.diff.range(signed(least), signed(most))
}
