// Streets with works, what their homes need according to a run, and where the two meet.
import { yearOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import {
  dwellingsPerStreet,
  listAreas,
  listStreetWorks,
  type StreetWork,
  streetNamesById,
} from '#modules/areas/index.ts'
import type { Db } from '#platform/db/scope.ts'
import { halfYear } from '../model/stacked/half-year.ts'
import {
  hasFoundationDecision,
  type Opportunity,
  opportunitiesIn,
  type PlannedWork,
  recentlyRenewed,
  type StreetNeed,
  type StreetPlan,
  type StreetWarning,
  URGENT_CLASSES,
  warningFor,
} from '../model/stacked/opportunities.ts'
import type { Choice } from '../model/study-ranking.ts'
import { publishAreas, type RankedArea } from '../publishing/published-areas.ts'
import { areasOfRun, type StoredRun } from '../store.ts'

/** A street, or the part of it in one buurt, with its works and what its homes need. */
export type StreetRow = {
  streetId: string
  name: string
  neighbourhoodCode: string
  neighbourhoodName: string
  plan: StreetPlan
  /** Null where the run does not know the street or may not show it. */
  outcome: RankedArea | null
  decided: boolean
  recent: PlannedWork | null
}
export type OpportunityRow = { key: string; street: StreetRow; opportunity: Opportunity }
export type WarningRow = { key: string; street: StreetRow; warning: StreetWarning }

export type StreetPlans = {
  /** False: no programme was read, so nothing is known of works. */
  hasWorks: boolean
  /** False: the run knows no streets, or there is none. */
  hasOutcomes: boolean
  source: Source | null
  opportunities: OpportunityRow[]
  warnings: WarningRow[]
}

/** Everything about works in streets with homes, as seen by one run; without a run nothing is known of the homes. */
export async function streetPlans(
  db: Db,
  run: StoredRun | null,
  problem: Choice['problem'],
  thisYear: number,
): Promise<StreetPlans> {
  const works = await listStreetWorks(db)
  const outcomes = run ? await streetOutcomes(db, run, problem) : new Map<string, RankedArea>()
  const rows = await streetRows(db, works, { outcomes, problem, run, thisYear })
  const opportunities = rows.flatMap((street) =>
    opportunitiesIn(street.plan, thisYear).map(
      (opportunity): OpportunityRow => ({
        ...{ key: `${keyOf(street)}/${opportunity.from}`, street, opportunity },
      }),
    ),
  )
  const warnings = rows.flatMap((street): WarningRow[] => {
    const warning = warningFor(street.plan, thisYear)
    return warning ? [{ key: keyOf(street), street, warning }] : []
  })
  return {
    hasWorks: works.length > 0,
    hasOutcomes: outcomes.size > 0,
    source: works[0]?.source ?? null,
    opportunities: opportunities.sort(soonestFirst),
    warnings: warnings.sort((a, b) => order(a) - order(b) || a.warning.work.year - b.warning.work.year || byKey(a, b)),
  }
}

const keyOf = ({ streetId, neighbourhoodCode }: StreetRow): string => `${streetId}/${neighbourhoodCode}`
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1)
const order = ({ warning }: WarningRow): number => (warning.why === 'no-decision' ? 0 : 1)

/** Where homes need something soonest; then what begins first. */
const soonestFirst = (a: OpportunityRow, b: OpportunityRow): number =>
  (a.opportunity.needYear ?? Number.POSITIVE_INFINITY) - (b.opportunity.needYear ?? Number.POSITIVE_INFINITY) ||
  a.opportunity.from - b.opportunity.from ||
  byKey(a, b)

/** Outcome per street and buurt: only what the gate of small numbers let through carries figures. */
async function streetOutcomes(
  db: Db,
  run: StoredRun,
  problem: Choice['problem'],
): Promise<ReadonlyMap<string, RankedArea>> {
  const areas = Map.groupBy(await areasOfRun(db, run.id, 'straat'), ({ parentCode }) => parentCode)
  const published = [...areas.values()].flatMap((own) => publishAreas(own, run, { problem, horizon: '2035' }))
  return new Map(published.map((area) => [`${area.code}/${area.parentCode}`, area]))
}

/** Through which run, problem and year the streets are seen. */
type Seen = {
  outcomes: ReadonlyMap<string, RankedArea>
  problem: Choice['problem']
  run: StoredRun | null
  thisYear: number
}

async function streetRows(
  db: Db,
  works: readonly StreetWork[],
  { outcomes, problem, run, thisYear }: Seen,
): Promise<StreetRow[]> {
  const worksOf = Map.groupBy(works, ({ streetId }) => streetId)
  const names = await streetNamesById(db)
  const areas = new Map((await listAreas(db, { level: 'buurt' })).map(({ code, name }) => [code, name ?? code]))
  return (await dwellingsPerStreet(db)).flatMap(({ streetId, neighbourhoodCode }): StreetRow[] => {
    const own = streetId === null ? undefined : worksOf.get(streetId)
    if (streetId === null || !own) return []
    const outcome = outcomes.get(`${streetId}/${neighbourhoodCode}`) ?? null
    const plan = planOf(streetId, own, needOf(outcome, problem, run))
    return [
      {
        ...{ streetId, neighbourhoodCode, plan, outcome, decided: hasFoundationDecision(plan) },
        name: names.get(streetId) ?? own.find(({ streetName }) => streetName !== null)?.streetName ?? streetId,
        neighbourhoodName: areas.get(neighbourhoodCode) ?? neighbourhoodCode,
        recent: recentlyRenewed(plan, thisYear),
      },
    ]
  })
}

function planOf(streetId: string, works: readonly StreetWork[], need: StreetNeed): StreetPlan {
  const ofStatus = (status: StreetWork['status']): PlannedWork[] =>
    works.filter((work) => work.status === status).map(({ kind, year, raiseM }) => ({ kind, year, raiseM }))
  return { streetId, need, planned: ofStatus('planned'), done: ofStatus('done') }
}

/** Too little measured, or too few to show: unknown, never "not urgent". */
function needOf(outcome: RankedArea | null, problem: Choice['problem'], run: StoredRun | null): StreetNeed {
  if (!run || outcome?.state !== 'ranked' || outcome.class === null || outcome.found === null)
    return { state: 'unknown' }
  const year = halfYear(outcome.found, problem, yearOf(run.date))
  return URGENT_CLASSES.includes(outcome.class) && year !== null
    ? { state: 'urgent', class: outcome.class, year }
    : { state: 'not-urgent', class: outcome.class }
}
