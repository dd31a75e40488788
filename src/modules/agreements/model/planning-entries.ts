import { type PlanningPart, parsePlanning, type When } from '#kernel/planning.ts'
import type { Source } from '#kernel/source.ts'
import type { PlanningEntry, PlanningKind } from './agreement.ts'

/** Labels by which documents name a start, an evaluation or a decision. */
const KIND_OF_LABEL: readonly [RegExp, PlanningKind][] = [
  [/^start/i, 'start'],
  [/^evaluatie/i, 'evaluation'],
  [/^besluit/i, 'decision'],
]

/** Recurring and continuous parts say so themselves; a dated part is a deadline unless its label says otherwise. */
export const kindOf = ({ label, when }: PlanningPart): PlanningKind =>
  kindOfWhen(when) ?? KIND_OF_LABEL.find(([pattern]) => pattern.test(label ?? ''))?.[1] ?? 'deadline'

function kindOfWhen({ kind }: When): PlanningKind | null {
  if (kind === 'yearly' || kind === 'half-yearly') return 'recurring'
  if (kind === 'continuous') return 'continuous'
  return kind === 'none' || kind === 'to-be-determined' ? 'none' : null
}

/**
 * The entries of a planning cell; what cannot be read stays as it is and plans nothing. `subject` names a part
 * without a label of its own.
 */
export function planningEntries(
  nr: string,
  planning: string,
  subject: string,
  sources: readonly Source[],
): PlanningEntry[] {
  const read = parsePlanning(planning === '' ? '-' : planning)
  const parts: readonly PlanningPart[] = read.ok ? read.value : [{ label: planning, when: { kind: 'none' } }]
  return parts.map((part, index) => ({
    nr,
    seq: index + 1,
    kind: kindOf(part),
    label: part.label ?? subject,
    basis: 'column',
    when: part.when,
    years: null,
    minPerYear: null,
    sources,
  }))
}

/** Years that a planning names outside a term: to be confirmed by a person before a set is made of it. */
export function yearsOutside(planning: string, fromYear: number, toYear: number): number[] {
  const named = [...planning.matchAll(/\b(\d{4})\b/g)].map((match) => Number(match[1]))
  return [...new Set(named)].filter((year) => year < fromYear || year > toYear).sort((a, b) => a - b)
}
