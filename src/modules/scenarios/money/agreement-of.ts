// The agreement about a version against what the version costs: for its page, and for who freezes it.
import type { CalendarDate } from '#kernel/calendar.ts'
import {
  type Beyond,
  beyondShortage,
  type Coverage,
  type CoverState,
  coverageOf,
  coverStateOf,
} from '../model/agreed/coverage.ts'
import { type PartyLimit, type PartyStanding, partyStandings } from '../model/agreed/party-limit.ts'
import { type Pledge, pledgesFor } from '../model/agreed/pledge.ts'
import { coverOf } from '../model/outcome/cover.ts'
import type { Outcome } from '../model/outcome/outcome.ts'
import type { Scenario } from '../model/scenario.ts'

export type Agreement = {
  pledges: readonly Pledge[]
  coverage: Coverage
  state: CoverState
  /** Null = what was agreed to is not more than is needed. */
  beyond: Beyond | null
}

export function agreementOf(
  document: Scenario,
  { money }: Pick<Outcome, 'money'>,
  said: readonly Pledge[],
  version: number,
): Agreement {
  const pledges = pledgesFor(said, version)
  const grantedAt = (shortage: number): number =>
    coverOf(document, shortage).granted.reduce((sum, { amount }) => sum + amount, 0)
  const coverage = coverageOf(money.shortage, grantedAt, pledges)
  return { pledges, coverage, state: coverStateOf(coverage), beyond: beyondShortage(coverage, pledges) }
}

/** How the last word of each party about its limits stands against what the plan and the agreement ask of it. */
export function standingsOf(
  document: Scenario,
  { money: { shortage } }: Pick<Outcome, 'money'>,
  { coverage }: Pick<Agreement, 'coverage'>,
  limits: readonly PartyLimit[],
  today: CalendarDate,
): PartyStanding[] {
  const at = (level: 'p50' | 'p95') => ({ cover: coverOf(document, shortage[level]), coverage: coverage[level] })
  return partyStandings(limits, { p50: at('p50'), p95: at('p95') }, today)
}

/** The last word of each party. */
export const lastLimits = (said: readonly PartyLimit[]): PartyLimit[] => [
  ...new Map(said.map((limit) => [limit.party, limit])).values(),
]
