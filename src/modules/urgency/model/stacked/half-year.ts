import { type AreaTotals, STUDY_YEARS, type StudyProblem } from '../area-study.ts'
import { reaches } from '../course.ts'

const HALF = 0.5

/**
 * First calendar year in which half of the known dwellings of an area is expected past the threshold. Sums are kept
 * per study year: between two of them the share is taken to grow evenly. Null when it is never that much.
 */
export function halfYear(
  { sums, known }: Pick<AreaTotals, 'sums' | 'known'>,
  problem: StudyProblem,
  thisYear: number,
): number | null {
  if (known === 0) return null
  const [now = 0, ...later] = sums[problem].base.map((sum) => sum / known)
  const points = [
    { year: thisYear, share: now },
    ...STUDY_YEARS.flatMap((year, i) => (year > thisYear ? [{ year, share: later[i] as number }] : [])),
  ]
  const place = points.findIndex(({ share }) => reaches(share, HALF))
  const [before, reached] = [points[place - 1], points[place]]
  if (!reached) return null
  if (!before || before.share >= reached.share) return reached.year
  const part = (HALF - before.share) / (reached.share - before.share)
  return Math.min(reached.year, Math.ceil(before.year + part * (reached.year - before.year)))
}
