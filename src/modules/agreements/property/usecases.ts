// What of corporations stands where, which plans are not settled yet, and bringing in one's own lists.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import {
  type ImportOutcome,
  importNow,
  listAreas,
  listHeatPlans,
  listStreetWorks,
  undoImport,
} from '#modules/areas/index.ts'
import {
  type BalanceWords,
  balanceInWords,
  investmentBalanceFor,
  mapOf,
  type UrgencyMapData,
} from '#modules/urgency/index.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { ImporterDefinition, ImportFile } from '#platform/module.ts'
import { type AreaCount, type ComplexCount, perNeighbourhood } from '../model/property/complexes.ts'
import { type Meeting, type PlaceWork, plansThatMeet } from '../model/property/plans-that-meet.ts'
import type { SoftPlan } from '../model/property/property-row.ts'
import type { SetParty } from '../model/sets/parties.ts'
import { readsAll, termsFor } from '../monitors/parties.ts'
import { corporationStock, softPlans } from './importers.ts'
import { complexCounts, currentLists, listSoftPlans, type OwnBatch } from './store.ts'

export type Request = { actor: Actor; scope: Scope; locale: Locale; href(path: string): string }

export type PropertyView = {
  corporations: readonly SetParty[]
  complexes: readonly ComplexCount[]
  areas: readonly (AreaCount & { name: string | null; advice: BalanceWords | null })[]
  plans: readonly SoftPlan[]
  meets: readonly Meeting[]
  names: ReadonlyMap<string, string>
  map: UrgencyMapData
  lists: readonly OwnBatch[]
}

/** Stock and soft plans of one corporation, or of all that the reader may see; null when it is not this reader's. */
export const viewProperty = (request: Request, organisation: string | null): Promise<PropertyView | null> =>
  request.scope.transaction(async (db) => {
    const { actor, locale, href } = request
    const { corporations } = await termsFor(db, actor)
    const mine = (code: string): boolean =>
      (organisation === null || code === organisation) && (readsAll(actor) || actsFor(actor, code))
    const shown = corporations.filter(({ code }) => mine(code))
    if (shown.length === 0) return null
    const complexes = (await complexCounts(db)).filter((one) => mine(one.organisation))
    const plans = (await listSoftPlans(db)).filter((one) => mine(one.organisation))
    const names = new Map(
      (await listAreas(db, { level: 'buurt' })).flatMap(({ code, name }) =>
        name === null ? [] : [[code, name] as const],
      ),
    )
    const areas: PropertyView['areas'][number][] = []
    for (const area of perNeighbourhood(complexes))
      areas.push({
        ...area,
        name: names.get(area.neighbourhoodCode ?? '') ?? null,
        advice: await adviceOn(db, area, locale),
      })
    return {
      ...{ corporations: shown, complexes, areas, plans, names },
      meets: plansThatMeet(plans, await worksFor(db, actor, plans)),
      map: await mapOf(db, href),
      lists: (await currentLists(db)).filter(({ slice }) => mine(slice)),
    }
  })

/** 3.2.1: homes with a poor label ask what the ground does before anybody improves them. */
async function adviceOn(db: Db, { neighbourhoodCode, poor }: AreaCount, locale: Locale): Promise<BalanceWords | null> {
  if (neighbourhoodCode === null || poor === 0) return null
  return balanceInWords(await investmentBalanceFor(db, { neighbourhoodCode }, 'efg-renovation'), locale)
}

/** Planned works of the municipality in the buurten of these plans. */
async function worksFor(db: Db, actor: Actor, plans: readonly SoftPlan[]): Promise<PlaceWork[]> {
  const audiences = visibleAudiences(actor.roles)
  const works: PlaceWork[] = []
  for (const neighbourhoodCode of new Set(plans.map((plan) => plan.neighbourhoodCode))) {
    for (const { status, kind, streetName, year } of await listStreetWorks(db, { neighbourhoodCode, audiences }))
      if (status === 'planned') works.push({ neighbourhoodCode, kind, street: streetName, year })
    for (const { areaCode, plannedYear } of await listHeatPlans(db, audiences))
      if (plannedYear !== null && holds(areaCode, neighbourhoodCode))
        works.push({ neighbourhoodCode, kind: 'heat', street: null, year: plannedYear })
  }
  return works
}

/** A buurt lies in a wijk whose code it carries. */
const holds = (area: string, neighbourhood: string): boolean =>
  area === neighbourhood || (area.startsWith('WK') && neighbourhood.slice(2, 8) === area.slice(2, 8))

export const OWN_LISTS: readonly ImporterDefinition[] = [corporationStock, softPlans]

export type BringRequest = {
  actor: Actor
  scope: Scope
  municipality: Municipality
  deps: Deps
}

/** Reads a corporation's own list: looked over only, or taken. Refused rows have their reason; rows of others are refused. */
export async function bringList(
  { actor, scope, municipality, deps }: BringRequest,
  importer: ImporterDefinition,
  file: ImportFile,
  dryRun: boolean,
): Promise<ImportOutcome | null> {
  const done = await importNow({ importer, files: [file], municipality, scope, actor, dryRun, deps }, async () => {})
  return done.ok ? done.value : null
}

/** Takes back a list that is in use and wholly one's own. */
export async function takeBackList(
  { actor, scope, deps }: BringRequest,
  organisation: string,
  batch: string,
): Promise<boolean> {
  if (!actsFor(actor, organisation)) return false
  const lists = await scope.transaction(currentLists)
  const own = lists.filter((one) => one.batch === batch)
  if (own.length === 0 || own.some(({ slice }) => slice !== organisation)) return false
  return (await undoImport(scope, batch, actor, deps)).ok
}

export const dayOfList = ({ at }: OwnBatch): CalendarDate => dayOf(at)

export type { ImportOutcome } from '#modules/areas/index.ts'
export { reasonInWords as reasonWords } from '#modules/areas/index.ts'
