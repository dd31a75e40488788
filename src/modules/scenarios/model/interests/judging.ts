// What people judge of a scenario, point by point, on a scale of words. Words have an order and no size: they are read
// side by side and never added up or averaged. What nobody judged stays open and is not the middle of the scale.
import { ok, type Result, refuse } from '#kernel/result.ts'

export type Scale<Grade extends string> = {
  /** In the database: of which list of judgements this is. */
  name: string
  /** The worst first. */
  grades: readonly Grade[]
  /** Words that need no reason when they are given without doubt. */
  silent: readonly Grade[]
  asksSource: boolean
}

/** A judgement without doubt has low = high; doubt is the stretch between the two. */
export type Judgement<Grade extends string> = {
  /** The list that the point is on, e.g. a group; '' when there is one list only. */
  list: string
  /** The point in its own words, or its lasting name. */
  point: string
  low: Grade
  high: Grade
  reason: string
  source: string
  /** Version of the scenario that was looked at. */
  version: number
}

export type TypedJudgement<Grade extends string> = {
  /** null = not judged. */
  grade: Grade | null
  /** The other end of a doubt; null = sure. */
  upTo: Grade | null
  reason: string
  source: string
}

export const JUDGEMENT_PROBLEMS = ['reason-missing', 'source-missing'] as const
export type JudgementProblem = { point: string; problem: (typeof JUDGEMENT_PROBLEMS)[number] }

export const isDoubted = ({ low, high }: { low: string; high: string }): boolean => low !== high

/** Judgements of the points that were judged; each says why, and where that is known from if the scale asks so. */
export function judge<Grade extends string>(
  scale: Scale<Grade>,
  list: string,
  typed: readonly (TypedJudgement<Grade> & { point: string })[],
  version: number,
): Result<Judgement<Grade>[], readonly JudgementProblem[]> {
  const given = typed.flatMap(({ point, grade, upTo, reason, source }): Judgement<Grade>[] => {
    if (grade === null) return []
    const [low, high] = inOrder(scale, grade, upTo ?? grade)
    return [{ list, point, low, high, reason: reason.trim(), source: source.trim(), version }]
  })
  const problems = given.flatMap((one) => problemsOf(scale, one))
  return problems.length > 0 ? refuse(problems) : ok(given)
}

const inOrder = <Grade extends string>({ grades }: Scale<Grade>, a: Grade, b: Grade): [Grade, Grade] =>
  grades.indexOf(a) <= grades.indexOf(b) ? [a, b] : [b, a]

function problemsOf<Grade extends string>(scale: Scale<Grade>, one: Judgement<Grade>): JudgementProblem[] {
  const { point, reason, source } = one
  const needsReason = isDoubted(one) || !scale.silent.includes(one.low)
  return [
    ...(needsReason && reason === '' ? [{ point, problem: 'reason-missing' as const }] : []),
    ...(scale.asksSource && source === '' ? [{ point, problem: 'source-missing' as const }] : []),
  ]
}

/** Where a judgement lies on its scale: below the middle, on it, above it, or nobody knows which. */
export function sideOf<Grade extends string>(
  { grades }: Scale<Grade>,
  { low, high }: { low: Grade; high: Grade },
): 'worse' | 'same' | 'better' | 'unsure' {
  const middle = (grades.length - 1) / 2
  const [from, to] = [Math.sign(grades.indexOf(low) - middle), Math.sign(grades.indexOf(high) - middle)]
  if (from !== to) return 'unsure'
  return from < 0 ? 'worse' : from > 0 ? 'better' : 'same'
}

export type Counts<Grade extends string> = Readonly<Record<Grade | 'doubted' | 'open', number>>

/** How many points of one list stand at which word under one scenario: a count of points, not a score. */
export function countsOf<Grade extends string>(
  { grades }: Scale<Grade>,
  list: { name: string; points: readonly string[] },
  judgements: readonly Judgement<Grade>[],
): Counts<Grade> {
  const own = judgements.filter(({ list: of, point }) => of === list.name && list.points.includes(point))
  const sure = Object.fromEntries(
    grades.map((grade) => [grade, own.filter((one) => !isDoubted(one) && one.low === grade).length]),
  ) as Record<Grade, number>
  return { ...sure, doubted: own.filter(isDoubted).length, open: list.points.length - own.length }
}
