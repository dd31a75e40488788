import { calendarDate, yearOf } from '#kernel/calendar.ts'
import { overlaps, type Period, quarterPeriod } from '#kernel/period.ts'
import { occurrences } from '#kernel/planning-occurrences.ts'
import type { Quarter } from '#kernel/quarter.ts'
import type { PlanningEntry } from './agreement.ts'

/** One window in which a planning entry is due; its last day is the due day. */
export type DueWindow = Period & {
  entry: PlanningEntry
  /** One of several quarters is enough: "Q2 of Q3". */
  choice: boolean
}

/**
 * B2: the windows of an entry. Dated entries stand as they are; what recurs does so within its own years and not
 * before the term begins, and without an end it goes on to the horizon. Continuous, "-" and "n.t.b." have no window.
 */
export function windowsOf(entry: PlanningEntry, term: Period, horizon: Period['to']): DueWindow[] {
  if (entry.when.kind === 'continuous') return []
  const { from, to } = validity(entry, term, horizon)
  const choice = 'rule' in entry.when && entry.when.rule === 'any'
  return occurrences([{ label: entry.label, when: entry.when }], from, to).map((window) => ({
    from: window.from,
    to: window.to,
    entry,
    choice,
  }))
}

function validity({ years }: PlanningEntry, term: Period, horizon: Period['to']): Period {
  if (!years) return term
  const from = years.from > yearOf(term.from) ? calendarDate(`${years.from}-01-01`) : term.from
  return { from, to: years.to === null ? horizon : calendarDate(`${years.to}-12-31`) }
}

export type DueList = {
  /** Windows whose last day falls in the quarter. */
  due: readonly DueWindow[]
  /** Windows in which this quarter is one of several that will do. */
  open: readonly DueWindow[]
}

/** AC1: what is due in a quarter, in order of agreement number, and the choices that are open in it. */
export function dueIn(quarter: Quarter, entries: readonly PlanningEntry[], term: Period): DueList {
  const period = quarterPeriod(quarter)
  const windows = entries.flatMap((entry) => windowsOf(entry, term, period.to)).sort(byNumber)
  return {
    due: windows.filter(({ to, choice }) => !choice && period.from <= to && to <= period.to),
    open: windows.filter((window) => window.choice && overlaps(window, period)),
  }
}

const byNumber = (a: DueWindow, b: DueWindow): number =>
  compareAgreementNumbers(a.entry.nr, b.entry.nr) || a.entry.seq - b.entry.seq

/** 2.1.10 comes after 2.1.9. */
export function compareAgreementNumbers(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')]
  const at = x.findIndex((part, index) => part !== y[index])
  return at < 0 ? x.length - y.length : Number(x[at]) - Number(y[at] ?? -1)
}
