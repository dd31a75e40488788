import type { EntryProblem } from './read-entry.ts'
import type { Constraint, RegisterDefinition, RegisterEntry, RegisterValue, RegisterValues } from './register.ts'

/** What does not hold between the columns of one entry. */
export const constraintProblems = ({ constraints }: RegisterDefinition, values: RegisterValues): EntryProblem[] =>
  constraints.flatMap((constraint) => {
    const problem = judge(constraint, (name) => values[name] ?? null)
    return problem ? [problem] : []
  })

/** Days, quarters and years sort as they are written. */
const isEarlier = (a: RegisterValue, b: RegisterValue): boolean => a !== null && b !== null && a < b

function judge(constraint: Constraint, cell: (name: string) => RegisterValue): EntryProblem | null {
  switch (constraint.kind) {
    case 'order': {
      const { first, after } = constraint
      if (cell(after) === null) return null
      if (cell(first) === null) return { column: after, problem: 'needs', other: first }
      return isEarlier(cell(after), cell(first)) ? { column: after, problem: 'too-early', other: first } : null
    }
    case 'period': {
      const [from, to] = [cell(constraint.from), cell(constraint.to)]
      if (isEarlier(to, from)) return { column: constraint.to, problem: 'too-early', other: constraint.from }
      const hasLength = constraint.years === undefined || from === null || to === null
      if (hasLength || Number(to) - Number(from) + 1 === constraint.years) return null
      return { column: constraint.to, problem: 'other-length', other: String(constraint.years) }
    }
    case 'part': {
      const [part, whole] = [cell(constraint.part), cell(constraint.whole)]
      return isEarlier(whole, part)
        ? { column: constraint.part, problem: 'more-than-whole', other: constraint.whole }
        : null
    }
    case 'together': {
      const { when, also } = constraint
      return cell(when) !== null && cell(also) === null ? { column: also, problem: 'needs', other: when } : null
    }
    case 'must': {
      const { column, is } = constraint
      return cell(column) === null || cell(column) === is ? null : { column, problem: 'must-be', is }
    }
  }
}

/** Entries whose two columns should say the same and do not (a text and its planning column, for one). */
export const unlike = ({ alike }: RegisterDefinition, { values }: RegisterEntry): boolean => {
  if (!alike) return false
  const [a, b] = [values[alike[0]] ?? null, values[alike[1]] ?? null]
  return a !== null && b !== null && a !== b
}

/** Steps that lack in a list that counts 1, 2, 3 (5.3.2: an escalation ladder without a rung is none). */
export function missingSteps({ steps }: RegisterDefinition, entries: readonly RegisterEntry[]): number[] {
  if (steps === undefined) return []
  const there = entries.map(({ values }) => Number(values[steps]))
  return Array.from({ length: Math.max(0, ...there) }, (_, index) => index + 1).filter((step) => !there.includes(step))
}
