import type { Verdict } from '../monitors/judge-delivery.ts'
import type { MonitorName } from '../monitors/monitor.ts'
import { agreementsIn, type YearReport } from './year-report.ts'
import type { YearState } from './year-state.ts'

export type StateChange = { nr: string; subtheme: string; before: YearState | null; now: YearState | null }
/** `change`: dwellings, or percentage points of a share. */
export type ValueChange = {
  monitor: MonitorName
  before: Verdict
  now: Verdict
  change: number
  unit: 'dwellings' | 'points'
}

/** What became different since the year before, of agreements and totals that stand in both. */
export type YearComparison = { states: readonly StateChange[]; values: readonly ValueChange[] }

export function compareYears(before: YearReport, now: YearReport): YearComparison {
  const earlier = new Map(agreementsIn(before).map((agreement) => [agreement.nr, agreement]))
  const states = agreementsIn(now).flatMap(({ nr, subtheme, state }): StateChange[] => {
    const was = earlier.get(nr)
    return was && was.state !== state ? [{ nr, subtheme, before: was.state, now: state }] : []
  })
  const totals = lastTotals(before)
  const values = [...lastTotals(now)].flatMap(([monitor, verdict]): ValueChange[] => {
    const was = totals.get(monitor)
    if (was?.value == null || verdict.value === null) return []
    const isShare = verdict.kind !== 'hard-rule'
    const change = (verdict.value - was.value) * (isShare ? 100 : 1)
    return [{ monitor, before: was, now: verdict, change, unit: isShare ? 'points' : 'dwellings' }]
  })
  return { states, values }
}

/** Of each monitor the verdict on all together in the last period of the year. */
function lastTotals({ figures }: YearReport): Map<MonitorName, Verdict> {
  const totals = figures
    .filter(({ organisation, verdict }) => organisation === null && verdict?.value != null)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
  return new Map(totals.flatMap(({ monitor, verdict }) => (verdict ? [[monitor, verdict] as const] : [])))
}
