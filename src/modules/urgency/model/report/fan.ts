// How the share of dwellings past the threshold grows through the years, with its band.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { type AreaTotals, type ParameterSet, STUDY_YEARS, type StudyProblem } from '../area-study.ts'

/** Share of known dwellings past the threshold, in per cent, at the start of a year. */
export type FanPoint = { year: number; expected: number; low: number; high: number }

/** From the year of assessment on; none where nothing was found or nothing may be shown. */
export function fanOf(
  found: Pick<AreaTotals, 'sums' | 'known'> | null,
  problem: StudyProblem,
  date: CalendarDate,
): FanPoint[] {
  if (found === null || found.known === 0) return []
  const { sums, known } = found
  const now = yearOf(date)
  const share = (set: ParameterSet, moment: number) => ((sums[problem][set][moment] as number) / known) * 100
  return [now, ...STUDY_YEARS].flatMap((year, moment) =>
    moment > 0 && year <= now
      ? []
      : [{ year, expected: share('base', moment), low: share('low', moment), high: share('high', moment) }],
  )
}
