// What to measure first: per neighbourhood and street for everybody who may read the study, per dwelling for some.
import { type HouseNumber, houseNumbersOf, streetNamesById, streetRaises } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { assembleNeighbourhood } from '../ledger/assemble.ts'
import { routesOf, type StreetRoute, type VisitsToRank, visitsForRank, visitsToRank } from '../model/measuring/plan.ts'
import type { NeighbourhoodPlan, StreetPlan } from '../model/measuring/plan-run.ts'
import type { Visit } from '../model/measuring/visit.ts'
import { NO_PROGRAMME, streetProgramme } from '../model/street-programme.ts'
import { areasOfRun, newestRun, type RunArea, runByNumber, type StoredRun } from '../store.ts'
import { neighbourhoodOutcome, type RankedArea, type RunQuestion } from '../usecases.ts'
import { planOfRun } from './kept-plans.ts'

const ROUTES = new URL('../model/measuring/plan-run.ts', import.meta.url).href

/** A neighbourhood in the plan. A gain tells something of what was found, so it goes with the figures. */
export type MeasuringRow = Omit<NeighbourhoodPlan, 'gain' | 'gainOfWells' | 'streets'> & {
  name: string
  gain: number | null
  gainOfWells: number | null
}

/** Neighbourhoods of at least ten dwellings, those where a visit tells most first. */
export async function measuringRows(
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  run: StoredRun,
  areas: readonly RankedArea[],
): Promise<MeasuringRow[]> {
  const plans = new Map((await planOfRun(scope, deps, run)).map((plan) => [plan.code, plan]))
  const rows = areas.flatMap((area): MeasuringRow[] => {
    const plan = plans.get(area.code)
    if (!plan || area.state === 'not-shown') return []
    const { streets: _, ...own } = plan
    const maySee = maySeeGain(area)
    return [
      {
        ...own,
        name: area.name,
        gain: maySee ? plan.gain : null,
        gainOfWells: maySee ? plan.gainOfWells : null,
      },
    ]
  })
  return rows.sort((a, b) => perVisit(b) - perVisit(a) || (a.code < b.code ? -1 : 1))
}

/** Where nothing is known, a gain tells nothing but that. */
const maySeeGain = ({ found, known }: RankedArea): boolean => found !== null || known === 0

/** What one visit tells on average; -1 = not shown, at the end. */
export const perVisit = ({ gain, visits }: Pick<MeasuringRow, 'gain' | 'visits'>): number =>
  gain === null ? -1 : visits === 0 ? 0 : gain / visits

export type StreetRow = Omit<StreetPlan, 'street' | 'gain'> & {
  code: string | null
  name: string | null
  gain: number | null
}
export type NeighbourhoodMeasuring = {
  run: StoredRun
  ranked: RankedArea
  row: MeasuringRow
  streets: StreetRow[]
  /** Streets of fewer than ten dwellings, and dwellings without a street: taken together. */
  others: { streets: number; dwellings: number; visits: number }
}

/** Null when the run does not know the neighbourhood or may not show it. */
export async function loadNeighbourhoodMeasuring(
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  code: string,
  asked: RunQuestion,
): Promise<NeighbourhoodMeasuring | null> {
  const found = await scope.transaction(async (db) => {
    const run = await runFor(db, actor, asked)
    const outcome = run && (await neighbourhoodOutcome(db, run, code, asked.choice))
    if (!run || !outcome?.ranked) return null
    return { run, ranked: outcome.ranked, streets: outcome.streets }
  })
  if (!found) return null
  const { run, ranked } = found
  const [row] = await measuringRows(scope, deps, run, [ranked])
  const plan = (await planOfRun(scope, deps, run)).find((one) => one.code === code)
  return row && plan ? { run, ranked, row, ...streetRows(plan.streets, found.streets) } : null
}

export const runFor = (db: Db, actor: Actor, { mode, run }: Pick<RunQuestion, 'mode' | 'run'>) => {
  const audiences = visibleAudiences(actor.roles)
  return run === null ? newestRun(db, mode, audiences) : runByNumber(db, run, audiences)
}

function streetRows(plans: readonly StreetPlan[], outcomes: readonly RankedArea[]) {
  const shown = new Map(outcomes.filter(({ state }) => state !== 'not-shown').map((street) => [street.code, street]))
  const isShown = ({ street }: StreetPlan) => street !== null && shown.has(street)
  const rest = plans.filter((plan) => !isShown(plan))
  const sum = (of: (plan: StreetPlan) => number) => rest.reduce((total, plan) => total + of(plan), 0)
  const streets = plans.filter(isShown).map(({ street, gain, ...counts }): StreetRow => {
    const outcome = shown.get(street ?? '')
    const name = outcome?.name ?? street
    return { ...counts, code: street, name, gain: outcome && maySeeGain(outcome) ? gain : null }
  })
  return {
    // By name where the gain is not shown: its place in the order would tell it.
    streets: streets.toSorted((a, b) => (b.gain ?? -1) - (a.gain ?? -1) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    others: {
      streets: rest.length,
      dwellings: sum(({ dwellings }) => dwellings),
      visits: sum(({ visits }) => visits),
    },
  }
}

/** One house on the route, with what the instrument is to measure. */
export type RouteStop = { visit: Visit; street: string | null; house: HouseNumber | null }
export type RouteList = {
  run: StoredRun
  code: string
  name: string
  streets: { name: string | null; stops: RouteStop[]; gain: number }[]
  toRank: VisitsToRank
  /** Only the visits that lead to a rank. */
  onlyToRank: boolean
  dwellings: number
}

/**
 * The route list of one neighbourhood as the ledger stands now, with the parameters and the day of the run. For roles
 * that may open dossiers: it names houses, so that it was opened is recorded. Null when the run does not know the
 * neighbourhood.
 */
export async function openRouteList(
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'workers' | 'audit'>,
  code: string,
  asked: Pick<RunQuestion, 'mode' | 'run'> & { onlyToRank: boolean },
): Promise<RouteList | null> {
  const found = await scope.transaction(async (db) => {
    const run = await runFor(db, actor, asked)
    const area = run && (await areasOfRun(db, run.id, 'buurt')).find((one: RunArea) => one.code === code)
    if (!run || !area) return null
    await deps.audit.record(db, { actor, action: 'measuring-list.viewed', object: `neighbourhood/${code}` })
    const dwellings = await assembleNeighbourhood(db, code)
    const houses = await houseNumbersOf(
      db,
      dwellings.map(({ dwelling_id }) => dwelling_id),
    )
    const programme = run.mode === 'programme' ? streetProgramme(await streetRaises(db)) : NO_PROGRAMME
    return { run, area, dwellings, houses, programme, streets: await streetNamesById(db) }
  })
  if (!found) return null
  const { run, area, dwellings, houses, programme, streets } = found
  const order = { dwellings, programme, date: run.date, parameters: run.parameters }
  const visits = await deps.workers.run<Visit[]>(ROUTES, 'visitsIn', order)
  const { coverageToRank } = run.parameters
  const chosen = asked.onlyToRank ? visitsForRank(visits, coverageToRank) : visits
  const routes = routesOf(chosen, (id) => houses.get(id)?.number ?? null)
  const nameOf = (street: string | null) => (street === null ? null : (streets.get(street) ?? street))
  return {
    ...{ run, code, name: area.name ?? code, dwellings: dwellings.length },
    toRank: visitsToRank(visits, coverageToRank),
    onlyToRank: asked.onlyToRank,
    streets: routes.map((route: StreetRoute) => ({
      name: nameOf(route.street),
      gain: route.gain,
      stops: route.visits.map((visit) => ({
        ...{ visit, street: nameOf(route.street), house: houses.get(visit.dwellingId) ?? null },
      })),
    })),
  }
}
