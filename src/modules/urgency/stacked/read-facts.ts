// What the areas module holds of each buurt, as the rules of stacked tasks take it.
import type { Source } from '#kernel/source.ts'
import {
  dwellingsPerStreet,
  hasStreetWorks,
  type KeyFigure,
  keyFigureOfAll,
  type LiveabilityScore,
  labelCounts,
  listHeatPlans,
  listStreetWorks,
  liveabilityOfAll,
  type StoredHeatPlan,
  type StreetDwellings,
  type StreetWork,
  sewerLengths,
} from '#modules/areas/index.ts'
import { districtOf, SES_SCORE, SES_SPREAD, type WorkKind } from '#modules/areas/model/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { AreaFacts, TaskKind } from '../model/stacked/indicators.ts'

/** Beside the tasks: who owns the homes, and how people rate living there. Never counted. */
export type AreaContext = { ownerOccupied: KeyFigure | null; liveability: LiveabilityScore | null }
export type ReadArea = { facts: AreaFacts; context: AreaContext }

/** Works after which a street lies differently: those that make or break a plan for the homes along it. */
const RECONSTRUCTION: readonly WorkKind[] = ['raising', 'reconstruction']

/** Facts of these buurten, by code. */
export async function readFacts(db: Db, codes: readonly string[]): Promise<Map<string, ReadArea>> {
  const labels = new Map((await labelCounts(db)).map((counts) => [counts.neighbourhoodCode, counts]))
  const status = await statusOf(db)
  const streetDwellings = await dwellingsPerStreet(db)
  const dwellings = perNeighbourhood(streetDwellings)
  const streets = new StreetShares(streetDwellings)
  const sewer = await sewerOf(db, streets)
  const works = await worksOf(db, streets)
  const heatPlans = await listHeatPlans(db)
  const owners = byArea(await keyFigureOfAll(db, 'share_owner_occupied'))
  const liveability = new Map((await liveabilityOfAll(db)).map((score) => [score.areaCode, score]))
  const read: Record<TaskKind, boolean> = {
    labels: labels.size > 0,
    status: status.size > 0,
    sewer: sewer.size > 0,
    heat: heatPlans.length > 0,
    works: works !== null,
  }
  const factsOf = (code: string): ReadArea => ({
    facts: {
      code,
      dwellings: dwellings.get(code) ?? null,
      labels: labels.get(code) ?? null,
      status: status.get(code) ?? null,
      sewer: sewer.get(code) ?? null,
      heat: heatOf(code, heatPlans),
      works: works && { dwellingsPerYear: works.perYear.get(code) ?? [], source: works.source },
      read,
    },
    context: { ownerOccupied: owners.get(code) ?? null, liveability: liveability.get(code) ?? null },
  })
  return new Map(codes.map((code) => [code, factsOf(code)]))
}

const byArea = (figures: readonly KeyFigure[]): Map<string, KeyFigure> =>
  new Map(figures.map((figure) => [figure.areaCode, figure]))

function perNeighbourhood(streets: readonly StreetDwellings[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { neighbourhoodCode: code, dwellings } of streets) sums.set(code, (sums.get(code) ?? 0) + dwellings)
  return sums
}

async function statusOf(db: Db): Promise<Map<string, NonNullable<AreaFacts['status']>>> {
  const spreads = byArea(await keyFigureOfAll(db, SES_SPREAD))
  const scores = await keyFigureOfAll(db, SES_SCORE)
  return new Map(
    scores.map(({ areaCode, value, year, source }) => {
      const spread = spreads.get(areaCode)
      return [areaCode, { score: value, spread: spread?.year === year ? spread.value : null, year, source }]
    }),
  )
}

/** Which part of a street lies in which buurt, by its dwellings. */
class StreetShares {
  readonly #parts: ReadonlyMap<string, readonly StreetDwellings[]>

  constructor(streets: readonly StreetDwellings[]) {
    this.#parts = Map.groupBy(streets, ({ streetId }) => streetId ?? '')
  }

  /** Buurten of a street with their dwellings and share; a part that names its buurt lies there as a whole. */
  of(streetId: string, neighbourhoodCode: string | null): { code: string; dwellings: number; share: number }[] {
    const parts = this.#parts.get(streetId) ?? []
    const own =
      neighbourhoodCode === null ? parts : parts.filter((part) => part.neighbourhoodCode === neighbourhoodCode)
    const all = own.reduce((sum, { dwellings }) => sum + dwellings, 0)
    if (neighbourhoodCode !== null && all === 0) return [{ code: neighbourhoodCode, dwellings: 0, share: 1 }]
    return own.map(({ neighbourhoodCode: code, dwellings }) => ({ code, dwellings, share: dwellings / all }))
  }
}

async function sewerOf(db: Db, streets: StreetShares): Promise<Map<string, NonNullable<AreaFacts['sewer']>>> {
  const found = new Map<string, { metresPerYear: { year: number | null; metres: number }[]; source: Source }>()
  for (const { streetId, neighbourhoodCode, dueYear: year, metres, source } of await sewerLengths(db))
    for (const { code, share } of streets.of(streetId, neighbourhoodCode)) {
      const own = found.get(code) ?? { metresPerYear: [], source }
      found.set(code, own)
      own.metresPerYear.push({ year, metres: metres * share })
    }
  return found
}

type Works = { perYear: Map<string, { year: number; dwellings: number }[]>; source: Source }

/** Null when no programme was read: then nothing is known, also of streets without works. */
async function worksOf(db: Db, streets: StreetShares): Promise<Works | null> {
  if (!(await hasStreetWorks(db, 'planned'))) return null
  const planned = (await listStreetWorks(db)).filter(({ status }) => status === 'planned')
  const perYear: Works['perYear'] = new Map()
  for (const { streetId, year } of firstPerStreet(planned.filter(({ kind }) => RECONSTRUCTION.includes(kind))))
    for (const { code, dwellings } of streets.of(streetId, null))
      perYear.set(code, [...(perYear.get(code) ?? []), { year, dwellings }])
  return { perYear, source: planned[0]?.source ?? { document: '', asOf: null } }
}

/** Of each street its earliest work: dwellings along it count once. */
const firstPerStreet = (works: readonly StreetWork[]): StreetWork[] => [
  ...new Map(works.toSorted((a, b) => b.year - a.year).map((work) => [work.streetId, work])).values(),
]

/** The plan of the buurt itself, else that of its wijk; the earliest where there are several. */
function heatOf(code: string, plans: readonly StoredHeatPlan[]): AreaFacts['heat'] {
  const plan =
    plans.find(({ areaCode }) => areaCode === code) ?? plans.find(({ areaCode }) => areaCode === districtOf(code))
  return plan ? { year: plan.plannedYear, kind: plan.kind, source: plan.source } : null
}
