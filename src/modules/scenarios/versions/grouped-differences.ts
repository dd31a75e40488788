// The same change of many blocks in one line, so that a reader sees what was done; the single lines stay to be unfolded.
import type { Locale } from '#platform/i18n/locale.ts'
import type { Scenario } from '../model/scenario.ts'
import { aspectChanges } from '../model/versions/block-changes.ts'
import type { Difference } from '../model/versions/scenario-diff.ts'
import { aspectWords } from './aspect-words.ts'
import { choiceWords, type DifferenceRow, differenceRows } from './difference-words.ts'
import type { VersionsText } from './text.nl.ts'

/** Fewer lines than this are read faster one by one. */
const GROUPED_FROM = 4

type Documents = { from: Scenario; to: Scenario }
export type ToldDifferences = {
  /** What a reader sees first. */
  grouped: readonly DifferenceRow[]
  /** Every line by itself. */
  single: readonly DifferenceRow[]
}

export function toldDifferences(
  t: VersionsText,
  differences: readonly Difference[],
  documents: Documents,
  locale: Locale,
): ToldDifferences {
  const single = differenceRows(t, differences, documents, locale)
  const kinds = Map.groupBy(differences, ({ kind }) => kind)
  const grouped = [...kinds].flatMap(([kind, own]) => {
    if (own.length < GROUPED_FROM || !(kind === 'choice' || kind === 'block'))
      return differenceRows(t, own, documents, locale)
    return kind === 'choice' ? choicesTogether(t, own) : blocksTogether(t, own, documents, locale)
  })
  return { grouped: grouped.map((row, index) => ({ ...row, key: `g${index}` })), single }
}

function choicesTogether(t: VersionsText, differences: readonly Difference[]): DifferenceRow[] {
  const told = differences.flatMap((one) =>
    one.kind === 'choice' ? [{ was: choiceWords(t, one.from), is: choiceWords(t, one.to) }] : [],
  )
  const groups = Map.groupBy(told, ({ was, is }) => JSON.stringify([was, is]))
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((own) => {
      const [first] = own
      return first ? [{ key: '', kind: 'choice' as const, what: t.diff.blocks(own.length), ...first }] : []
    })
}

function blocksTogether(
  t: VersionsText,
  differences: readonly Difference[],
  { from, to }: Documents,
  locale: Locale,
): DifferenceRow[] {
  const row = (what: string, was: string, is: string): DifferenceRow => ({ key: '', kind: 'block', what, was, is })
  const changes = (['added', 'removed'] as const).flatMap((change) => {
    const count = differences.filter((one) => one.kind === 'block' && one.change === change).length
    return count === 0 ? [] : [row(t.diff.blocks(count), t.diff.nothing, t.diff.changes[change])]
  })
  const aspects = aspectChanges(from.blocks, to.blocks).map((change) => {
    const { was, is } = aspectWords(t, change, locale)
    return row(t.diff.blocksWith(change.blocks.length, t.diff.aspects[change.aspect]), was, is)
  })
  return [...changes, ...aspects]
}
