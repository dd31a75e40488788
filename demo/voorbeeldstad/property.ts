// Which homes of Voorbeeldstad are the corporations', and what they think of doing with them. Everything is invented.
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { seededRandom } from '#kernel/random.ts'
import type { Source } from '#kernel/source.ts'
import type { PlacedDwelling } from '#modules/agreements/model/property/complexes.ts'
import type { PlanKind } from '#modules/agreements/model/property/property-row.ts'
import {
  insertProperty,
  insertSoftPlans,
  type NumberedPlan,
  PROPERTY,
  SOFT_PLAN,
} from '#modules/agreements/property/store.ts'
import { changeBatch, createBatch, declareSlice, findBatch, pointSlicesAt } from '#modules/areas/store.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { INVENTED } from './agreements.ts'
import { generateVoorbeeldstad, SEED, type Voorbeeldstad } from './generate.ts'

const LISTED_ON: CalendarDate = calendarDate('2026-01-15')
/** Dwellings at the end of 2025, as delivered for the stock monitor. */
const STOCK = { stadswonen: 6305, woonhof: 4009 } as const
type Corporation = keyof typeof STOCK
const CORPORATIONS = Object.keys(STOCK) as Corporation[]

/** Complexes that the registers speak of, with the dwellings that they have there. */
const NAMED: readonly (readonly [name: string, owner: Corporation, buurt: string, dwellings: number])[] = [
  ['Seringenhof', 'stadswonen', 'Lindehage', 96],
  ['Havenflat', 'woonhof', 'Havendijk', 180],
  ['Polderlaan-Noord', 'woonhof', 'Kleipolder-Noord', 12],
]
/** Dwellings of an ordinary complex; a buurt has at most so many of them. */
const COMPLEX = { fewest: 48, most: 150, perBuurt: 4 } as const

type Plan = readonly [
  owner: Corporation,
  name: string,
  buurt: string,
  from: number,
  to: number,
  kind: PlanKind,
  homes: number | null,
]
/** Among them two that fall in the buurt and years of works in the street, and one whose size is not known yet. */
const PLANS: readonly Plan[] = [
  ['stadswonen', 'Schil en daken Voorbeeldwijk', 'Voorbeeldwijk', 2027, 2028, 'renovation', 64],
  ['stadswonen', 'Groot onderhoud Seringenhof', 'Lindehage', 2028, 2028, 'maintenance', 96],
  ['stadswonen', 'Turfhof', 'Turfkade', 2028, 2030, 'new-build', 38],
  ['stadswonen', 'Plint van het oude postkantoor', 'Gildekwartier', 2029, 2030, 'transformation', null],
  ['woonhof', 'Kadehuizen', 'Oude Haven', 2026, 2027, 'new-build', 41],
  ['woonhof', 'Sloop Steenoven-Oost', 'Steenoven', 2029, 2031, 'demolition', 52],
  ['woonhof', 'Verkoop Polderlaan-Noord', 'Kleipolder-Noord', 2027, 2030, 'sale', 12],
]

const batchOf = (corporation: string, list: string): string => `${SEED}/${list}/${corporation}`
const sourceOf = (corporation: string): Source => ({ ...INVENTED, place: corporation, asOf: LISTED_ON })

/** Brings in both lists of both corporations once: a list that somebody put in its place, or took back, stays so. */
export async function loadVoorbeeldstadProperty(
  scope: Scope,
  town: () => Voorbeeldstad = generateVoorbeeldstad,
): Promise<void> {
  await scope.transaction(async (db) => {
    if (await findBatch(db, batchOf('stadswonen', PROPERTY))) return
    const given = town()
    const homes = homesOfCorporations(given)
    const plans = softPlansOf(given)
    for (const corporation of CORPORATIONS) {
      const own = homes.filter(({ organisation }) => organisation === corporation)
      await bring(db, corporation, PROPERTY, 'corporation-stock', (batch) =>
        insertProperty(db, batch, corporation, own),
      )
      await bring(db, corporation, SOFT_PLAN, 'soft-plans', (batch) =>
        insertSoftPlans(
          db,
          batch,
          corporation,
          plans.filter(({ organisation }) => organisation === corporation),
        ),
      )
    }
  })
}

async function bring(
  db: Db,
  corporation: Corporation,
  dataset: string,
  importer: string,
  insert: (batch: string) => Promise<void>,
): Promise<void> {
  const [id, at] = [batchOf(corporation, dataset), new Date(`${LISTED_ON}T09:00:00Z`)]
  await createBatch(db, {
    ...{ id, importer, state: 'loading', dryRun: false, files: [], fingerprint: id, createdBy: 'voorbeeldstad', at },
  })
  await declareSlice(db, id, { dataset, slice: corporation, source: sourceOf(corporation) })
  await insert(id)
  await pointSlicesAt(db, id)
  await changeBatch(db, id, { state: 'applied', appliedAt: at })
}

/** Whole runs of neighbouring homes belong together; the last complex is cut off where the stock is full. */
export function homesOfCorporations({ neighbourhoods, dwellings, tasks }: Voorbeeldstad): PlacedDwelling[] {
  const random = seededRandom(`${SEED}/property`)
  const labels = new Map(tasks.labels.map((one) => [one.objectId, one.class]))
  const left: Record<Corporation, number> = { ...STOCK }
  const free = Map.groupBy(dwellings, ({ neighbourhood_code }) => neighbourhood_code)
  const homes: PlacedDwelling[] = []
  const take = (organisation: Corporation, complex: string, code: string, wanted: number) => {
    const own = free.get(code)?.splice(0, Math.min(wanted, left[organisation])) ?? []
    left[organisation] -= own.length
    for (const { dwelling_id: objectId } of own)
      homes.push({ organisation, complex, objectId, label: labels.get(objectId) ?? null, neighbourhoodCode: code })
  }
  const codes = new Map(neighbourhoods.map(({ code, plan }) => [plan.name, code]))
  for (const [name, owner, buurt, count] of NAMED) take(owner, name, codes.get(buurt) ?? '', count)
  for (let turn = 1; turn <= COMPLEX.perBuurt; turn++)
    for (const { code, plan } of neighbourhoods) {
      const count = random.integer(COMPLEX.fewest, COMPLEX.most)
      // Woonhof has two homes for every three of Stadswonen.
      const owner = random.uniform() < 0.6 ? 'stadswonen' : 'woonhof'
      // Most of a small buurt is privately owned, and nobody owns a handful of homes as a complex.
      if ((free.get(code)?.length ?? 0) >= 2 * COMPLEX.most) take(owner, `${plan.name} ${turn}`, code, count)
    }
  return homes
}

export function softPlansOf({ neighbourhoods }: Voorbeeldstad): NumberedPlan[] {
  const codes = new Map(neighbourhoods.map(({ code, plan }) => [plan.name, code]))
  return PLANS.flatMap(([organisation, name, buurt, fromYear, toYear, kind, dwellings], index) => {
    const neighbourhoodCode = codes.get(buurt)
    return neighbourhoodCode === undefined
      ? []
      : [{ ...{ seq: index + 1, organisation, name, neighbourhoodCode, fromYear, toYear, kind, dwellings } }]
  })
}
