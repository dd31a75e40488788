import type { CalendarDate } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Audience } from '#kernel/source.ts'
import { agreements, agreementsAsOf, type JudgedAgreement } from '#modules/agreements/index.ts'
import {
  type Area,
  type AreaShape,
  areaGeometry,
  areas,
  areaYears,
  boundariesCompared,
  type DwellingCounts,
  dwellingCounts,
  factsEn,
  factsNl,
  findArea,
  type KeyFigure,
  keyFiguresOf,
  type LiveabilityScore,
  listAreas,
  listContradictions,
  listPlaces,
  listPlaceTasks,
  listStatedFigures,
  liveabilityOf,
  type Place,
  type PlaceTask,
  placesOfArea,
  type RegisteredContradiction,
  type StatedFigure,
  searchAreas,
  searchPlaces,
  stackedTasks,
} from '#modules/areas/index.ts'
import { council } from '#modules/council/index.ts'
import { type Approach, listApproaches, process } from '#modules/process/index.ts'
import { type Money, moneyOf, programmes } from '#modules/programmes/index.ts'
import { type SharedPlan, sharedPlans } from '#modules/scenarios/index.ts'
import {
  type AreaFigures,
  latestStudy,
  mapOf,
  type StudyView,
  type UrgencyMapData,
  urgency,
  urgencyOfArea,
} from '#modules/urgency/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Permission } from '#platform/auth/permissions.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { type BesideUrgency, besideUrgency, NOTHING_BESIDE } from './beside-urgency.ts'
import type { AttentionRow } from './model/attention.ts'

export type { KeyFigure, Place, RegisteredContradiction } from '#modules/areas/index.ts'
export { type Approach, phaseStates } from '#modules/process/index.ts'
export type { Fund, Money } from '#modules/programmes/index.ts'
export type { RankedArea, StudyView } from '#modules/urgency/index.ts'

/** The words for levels, coverage and grounds of places. */
export const placeWords = (locale: Locale) => textsFor({ nl: factsNl, en: factsEn }, locale)

/** Every module that has duties tells them, to whoever may open its first page; the overview adds none of its own. */
const DUTIES = [areas, urgency, process, agreements, programmes, council].flatMap(({ duties, menu }) =>
  duties.map((tell) => ({ tell, needs: menu[0]?.needs ?? null })),
)

export type Home = {
  attention: readonly AttentionRow[]
  /** null: no study, or one that this role may not see. */
  study: StudyView | null
  map: UrgencyMapData | null
  /** Places that documents call most urgent; they carry no figure. */
  namedUrgent: readonly { place: Place; task: PlaceTask }[]
  approaches: readonly Approach[]
  money: Money | null
}

/** What the actor sees first: every part holds only what their roles may see. */
export async function homeOf(
  actor: Actor,
  asOf: CalendarDate,
  scope: Scope,
  reader: { may(permission: Permission): boolean; href(path: string): string; locale: Locale },
): Promise<Home> {
  const { may, href, locale } = reader
  const attention: AttentionRow[] = []
  for (const { tell, needs } of DUTIES)
    if (needs === null || may(needs)) attention.push(...(await tell(scope, asOf, actor, locale)))
  const audiences = visibleAudiences(actor.roles)
  const seesUrgency = may({ object: 'urgency', action: 'read' })
  const parts = await scope.transaction(async (db) => ({
    study: seesUrgency ? await latestStudy(db) : null,
    map: seesUrgency ? await mapOf(db, href) : null,
    namedUrgent: await namedUrgentPlaces(db, audiences),
    approaches: await listApproaches(db, audiences),
  }))
  return { attention, ...parts, money: may({ object: 'fund', action: 'read' }) ? await moneyOf(actor, scope) : null }
}

async function namedUrgentPlaces(db: Db, audiences: readonly Audience[]): Promise<Home['namedUrgent']> {
  const places = new Map((await listPlaces(db, audiences)).map((place) => [place.slug, place]))
  const tasks = (await listPlaceTasks(db, audiences)).filter(({ task }) => task === 'foundation')
  return tasks.flatMap((task) => {
    const place = places.get(task.place)
    return place ? [{ place, task }] : []
  })
}

export type AreaDossier = BesideUrgency & {
  area: Area
  /** Shared with who asks, of this area or of what lies inside it; null = may see no scenarios. */
  plans: readonly SharedPlan[] | null
  parent: Area | null
  /** Buurten of a wijk. */
  inside: readonly Area[]
  years: readonly number[]
  boundary: { geometry: MultiPolygon; year: number } | null
  /** Names of the areas on the map, by code. */
  names: ReadonlyMap<string, string>
  /** What the map draws: the buurten of a wijk; a buurt with all others, to show what lies around it. */
  shapes: readonly AreaShape[]
  /** What the division did with this code since the year before; null when there is only one year. */
  change: { year: number; is: 'kept' | 'added' | 'renamed'; from: string | null } | null
  keyFigures: readonly KeyFigure[]
  liveability: LiveabilityScore | null
  counts: DwellingCounts
  /** Whether this actor may see urgency at all; without it `urgency` says nothing. */
  seesUrgency: boolean
  urgency: AreaFigures | null
  /** The newest study, on the page of a wijk: what it says of the buurten inside. */
  study: StudyView | null
  places: readonly Place[]
  tasks: ReadonlyMap<string, readonly PlaceTask[]>
  agreements: readonly JudgedAgreement[]
  figures: readonly StatedFigure[]
  contradictions: readonly RegisteredContradiction[]
}

/** Everything about one statistical area that the actor may see; null when there is no such area. */
export async function areaDossier(
  actor: Actor,
  code: string,
  asOf: CalendarDate,
  scope: Scope,
  may: { agreements: boolean; urgency: boolean; scenarios: boolean },
  locale: Locale,
): Promise<AreaDossier | null> {
  const audiences = visibleAudiences(actor.roles)
  const book = may.agreements ? await agreementsAsOf(actor, asOf, scope) : null
  return scope.transaction(async (db) => {
    const area = await findArea(db, code, { audiences })
    if (!area) return null
    const years = await areaYears(db)
    const places = placesOfArea(code, await listPlaces(db, audiences))
    const tasks = stackedTasks(await listPlaceTasks(db, audiences), places)
    const numbers = new Set([...tasks.values()].flat().map(({ ref }) => (ref?.kind === 'agreement' ? ref.id : '')))
    const names = places.flatMap(({ name, aliases }) => [name, ...aliases])
    const mentions = (text: string): boolean => names.some((name) => text.includes(name))
    const [shape] = await areaGeometry(db, { codes: [code], audiences })
    const buurten = await listAreas(db, { level: 'buurt', audiences })
    const inside = buurten.filter(({ parentCode }) => parentCode === code)
    const drawn = area.level === 'wijk' ? inside : buurten.filter((one) => one.code === code || !one.isWater)
    const isDrawn = new Set(drawn.map((one) => one.code))
    return {
      area,
      parent: await findArea(db, area.parentCode, { audiences }),
      inside,
      names: new Map(drawn.flatMap((one) => (one.name === null ? [] : [[one.code, one.name] as const]))),
      years,
      boundary: shape ? { geometry: shape.geometry, year: shape.boundaryYear } : null,
      shapes: (await areaGeometry(db, { level: 'buurt', audiences })).filter((one) => isDrawn.has(one.code)),
      change: await changeOf(db, area, years, audiences),
      keyFigures: await keyFiguresOf(db, code, audiences),
      liveability: await liveabilityOf(db, code, audiences),
      counts: await dwellingCounts(db, code),
      seesUrgency: may.urgency,
      urgency: may.urgency && area.level === 'buurt' ? await urgencyOfArea(db, code, locale) : null,
      ...(may.urgency ? await besideUrgency(db, code, { asOf, tasks, places, locale }) : NOTHING_BESIDE),
      study: may.urgency && area.level === 'wijk' ? await latestStudy(db) : null,
      plans: may.scenarios ? plansIn(await sharedPlans(db, actor), [code, ...inside.map((one) => one.code)]) : null,
      places,
      tasks,
      agreements: (book?.agreements ?? []).filter(({ agreement }) => numbers.has(agreement.nr)),
      figures: (await listStatedFigures(db, audiences)).filter(({ meaning }) => mentions(meaning)),
      contradictions: (await listContradictions(db, audiences)).filter(({ topic, a, b }) =>
        mentions(`${topic} ${a.text} ${b.text}`),
      ),
    }
  })
}

const plansIn = (plans: readonly SharedPlan[], codes: readonly string[]): SharedPlan[] =>
  plans.filter(({ areaCode }) => codes.includes(areaCode))

/** Plans of every area that were shared with who asks. */
export const plansFor = (actor: Actor, scope: Scope): Promise<readonly SharedPlan[]> =>
  scope.transaction((db) => sharedPlans(db, actor))

async function changeOf(
  db: Db,
  { code, level, year }: Area,
  years: readonly number[],
  audiences: readonly Audience[],
): Promise<AreaDossier['change']> {
  const before = years.find((earlier) => earlier < year)
  if (before === undefined) return null
  const changes = await boundariesCompared(db, before, year, { level, audiences })
  const renamed = changes.renamed.find((one) => one.code === code)
  if (renamed) return { year: before, is: 'renamed', from: renamed.from }
  return { year: before, is: changes.added.includes(code) ? 'added' : 'kept', from: null }
}

export type SearchResult = { areas: readonly Area[]; places: readonly Place[] }

/** Wijken, buurten and other named places that hold the words and that the actor may see. */
export async function search(actor: Actor, words: string, scope: Scope): Promise<SearchResult> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => ({
    areas: await searchAreas(db, words, { audiences }),
    places: searchPlaces(words, await listPlaces(db, audiences)),
  }))
}

export type PlaceDossier = {
  place: Place
  tasks: readonly PlaceTask[]
  areas: readonly Area[]
  contradictions: readonly RegisteredContradiction[]
}

/** A place that is no statistical area, such as a street or Dordt West; null when it may not be seen. */
export async function placeDossier(actor: Actor, slug: string, scope: Scope): Promise<PlaceDossier | null> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const place = (await listPlaces(db, audiences)).find((one) => one.slug === slug)
    if (!place) return null
    const names = [place.name, ...place.aliases]
    const found: Area[] = []
    for (const code of place.areaCodes) {
      const area = await findArea(db, code, { audiences })
      if (area) found.push(area)
    }
    return {
      place,
      tasks: (await listPlaceTasks(db, audiences)).filter((task) => task.place === slug),
      areas: found,
      contradictions: (await listContradictions(db, audiences)).filter(({ topic, a, b }) =>
        names.some((name) => `${topic} ${a.text} ${b.text}`.includes(name)),
      ),
    }
  })
}
