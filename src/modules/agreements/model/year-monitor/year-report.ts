// The yearly monitor as a value: what is frozen, hashed, signed and printed. Everything in it can stand in JSON.
import { canonicalJson } from '#kernel/canonical-json.ts'
import { sha256 } from '#kernel/sha-256.ts'
import type { Audience } from '#kernel/source.ts'
import type { AgreementState } from '../agreement-state.ts'
import type { DisputeState } from '../disputes/dispute-ladder.ts'
import type { Verdict } from '../monitors/judge-delivery.ts'
import type { MonitorName, Values } from '../monitors/monitor.ts'
import type { YearState } from './year-state.ts'

/** A window that fell in the year, or that runs over its end. Days as `yyyy-mm-dd`. */
export type YearStep = { label: string; from: string; to: string; state: AgreementState; delay: number }
export type YearEvidence = { party: string; on: string; title: string; reference: string }

export type YearAgreement = {
  nr: string
  subtheme: string
  summary: string
  lead: string
  /** Null: nobody knows; with one of these the year cannot be signed. */
  state: YearState | null
  basis: 'planning' | 'told' | null
  comment: string
  /** Most quarters that a step of it was late; 0: none. */
  delay: number
  steps: readonly YearStep[]
  evidence: readonly YearEvidence[]
  audience: Audience
}

export type YearTheme = { nr: string; title: string; ambition: string | null; agreements: readonly YearAgreement[] }

export type YearMeetings = {
  series: string
  name: string
  held: number
  informative: number
  cancelled: number
  /** Null: no number was agreed. */
  atLeast: number | null
  days: readonly string[]
  /** Times that the same organisation chaired twice in a row. */
  chairedTwice: number
  audience: Audience
}

export type YearDispute = {
  nr: string
  subject: string
  raisedBy: string
  raisedOn: string
  state: DisputeState
  outcome: string
}

export type YearFigure = {
  monitor: MonitorName
  period: string
  /** Null: all corporations together. */
  organisation: string | null
  name: string
  values: Values
  verdict: Verdict | null
  /** Edition in which it was published; null: not published. */
  edition: number | null
}

/** A count about homes or people as the gate for small numbers let it through; null: not shown. */
export type YearCount = { monitor: MonitorName; period: string; name: string; part: string; count: number | null }

export type YearReport = {
  /** Shape of this value. */
  version: 1
  year: number
  set: { slug: string; title: string; source: string }
  themes: readonly YearTheme[]
  meetings: readonly YearMeetings[]
  disputes: readonly YearDispute[]
  figures: readonly YearFigure[]
  publicCounts: readonly YearCount[]
}

/** Names a report: equal reports have equal hashes, and one changed character gives another. */
export const hashOf = (report: YearReport): string => sha256(canonicalJson(report))

export const agreementsIn = ({ themes }: YearReport): readonly YearAgreement[] =>
  themes.flatMap(({ agreements }) => agreements)

/** AC4: signals are reasons to talk; in the report they stand apart from rules that were not met. */
export const signalsIn = ({ figures }: YearReport): readonly YearFigure[] =>
  figures.filter(({ verdict }) => verdict?.kind === 'signal' && verdict.state === 'signal')

const NOT_MET: readonly Verdict['state'][] = ['needs-record', 'breach', 'not-met', 'does-not-rise', 'overdue']
/** Limits and hard rules that a figure of the year did not meet. */
export const notMetIn = ({ figures }: YearReport): readonly YearFigure[] =>
  figures.filter(({ verdict }) => verdict !== null && NOT_MET.includes(verdict.state))

export type YearProblem =
  | { problem: 'year-runs' }
  | { problem: 'no-agreements' }
  | { problem: 'no-state'; nr: string }
  | { problem: 'unpublished'; monitor: MonitorName; period: string }

/** Periods that the year asks of each monitor, with the edition in which each was published. */
export type AskedPeriod = { monitor: MonitorName; period: string; edition: number | null; isOutdated: boolean }

/** B14: all that keeps a year from being signed; nothing of it is passed over. */
export function problemsOf(report: YearReport, asked: readonly AskedPeriod[], hasEnded: boolean): YearProblem[] {
  const agreements = agreementsIn(report)
  return [
    ...(hasEnded ? [] : [{ problem: 'year-runs' as const }]),
    ...(agreements.length === 0 ? [{ problem: 'no-agreements' as const }] : []),
    ...agreements.filter(({ state }) => state === null).map(({ nr }) => ({ problem: 'no-state' as const, nr })),
    ...asked
      .filter(({ edition, isOutdated }) => edition === null || isOutdated)
      .map(({ monitor, period }) => ({ problem: 'unpublished' as const, monitor, period })),
  ]
}
