import type { CalendarDate } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import {
  type DeliveryProblem,
  deliveryProblems,
  judgeDelivery,
  judgeTotal,
  type Recorded,
  type Verdict,
} from '../model/monitors/judge-delivery.ts'
import { MONITORS, type Monitor, type MonitorName, monitor, numberIn, type Values } from '../model/monitors/monitor.ts'
import {
  dueWindow,
  hasEnded,
  type MonitorPeriod,
  periodsWithin,
  previousPeriod,
  yearOfPeriod,
} from '../model/monitors/monitor-period.ts'
import { openingGap } from '../model/monitors/stock-balance.ts'
import { totalOf } from '../model/monitors/total-delivery.ts'
import type { SetParty } from '../model/sets/parties.ts'
import { readsAll, type Terms, termsFor } from './parties.ts'
import { type PublicCount, partsOf, publicCounts } from './public-counts.ts'
import {
  type BaseFigure,
  baseFigureOf,
  baseFigures,
  type Delivery,
  deliveriesOf,
  type FreeRoomChoice,
  freeRoomChoices,
  newestOf,
  type Publication,
  publicationsOf,
} from './store.ts'

export type { Terms } from './parties.ts'
export type { BaseFigure, Delivery, FreeRoomChoice } from './store.ts'

/** What one corporation delivered for a period. */
export type Cell = {
  organisation: SetParty
  /** Null: not delivered, or not for this reader. */
  delivery: Delivery | null
  verdict: Verdict | null
  /** What stands in the way of publishing it, e.g. after a correction of the year before. */
  problems: readonly DeliveryProblem[]
}
export type PeriodView = {
  period: MonitorPeriod
  due: Period | null
  hasEnded: boolean
  /** Only sets that ended ask for it. */
  isOfEndedSet: boolean
  cells: readonly Cell[]
  /** Null while a corporation is missing. */
  total: { values: Values; verdict: Verdict | null } | null
  /** Of the stock of all together: less what was stated for the first day; 0: the same, or nothing stated (B6). */
  openingGap: number
  /** Newest edition; null: not published. */
  published: { edition: number; at: Date; isOutdated: boolean } | null
}
export type MonitorView = {
  monitor: Monitor
  terms: Terms
  /** Oldest first. */
  periods: readonly PeriodView[]
  choices: readonly FreeRoomChoice[]
  base: readonly BaseFigure[]
  /** Does this reader see what was not published yet? */
  readsAll: boolean
  /** Published counts about people or homes, small ones left out; for who reads no more than what was published. */
  counts: readonly PublicCount[]
}

/** A monitor with every period that the sets ask for. */
export const viewMonitor = (actor: Actor, scope: Scope, name: MonitorName, asOf: CalendarDate): Promise<MonitorView> =>
  scope.transaction((db) => monitorAsOf(db, actor, name, asOf))

export const viewMonitors = (actor: Actor, scope: Scope, asOf: CalendarDate): Promise<MonitorView[]> =>
  scope.transaction((db) => monitorsAsOf(db, actor, asOf))

export async function monitorsAsOf(db: Db, actor: Actor, asOf: CalendarDate): Promise<MonitorView[]> {
  const views: MonitorView[] = []
  const shared = await sharedFor(db, actor)
  for (const name of MONITORS) views.push(await monitorAsOf(db, actor, name, asOf, shared))
  return views
}

/** What every monitor rests on: asked once for all of them. */
type Shared = { terms: Terms; facts: Facts }
const sharedFor = async (db: Db, actor: Actor): Promise<Shared> => ({
  terms: await termsFor(db, actor),
  facts: { choices: await freeRoomChoices(db), base: await baseFigures(db) },
})

export async function monitorAsOf(
  db: Db,
  actor: Actor,
  name: MonitorName,
  asOf: CalendarDate,
  shared: Shared | null = null,
): Promise<MonitorView> {
  const definition = monitor(name)
  const { terms, facts } = shared ?? (await sharedFor(db, actor))
  const stored = await deliveriesOf(db, name)
  const publications = await publicationsOf(db, name)
  const shown = deliveriesFor(actor, name, stored, publications)
  const asked = terms.terms.flatMap((term) => periodsWithin(definition.period, term))
  const running = new Set(
    terms.terms.filter(({ to }) => asOf <= to).flatMap((term) => periodsWithin(definition.period, term)),
  )
  const periods = [...new Set([...asked, ...shown.map(({ period }) => period)])].sort()
  return {
    ...{ monitor: definition, terms, ...facts, readsAll: readsAll(actor) },
    counts: readsAll(actor) ? [] : publicCounts(name, stored, publications),
    periods: periods.map((period) =>
      periodView({ definition, terms, facts, asOf, period, shown, stored, publications }, running.has(period)),
    ),
  }
}

/**
 * The newest version for who reads all and for one's own; of others the version that was published, unless it counts
 * people or homes by what they are: those leave through the gate for small numbers only.
 */
function deliveriesFor(
  actor: Actor,
  name: MonitorName,
  stored: readonly Delivery[],
  publications: readonly Publication[],
): Delivery[] {
  const newest = newestOf(stored)
  if (readsAll(actor)) return newest
  const own = newest.filter(({ organisation }) => actsFor(actor, organisation))
  if (partsOf(name).length > 0) return own
  const published = stored.filter(
    ({ organisation, period, version }) =>
      !actsFor(actor, organisation) &&
      publications.find((one) => one.period === period)?.versions[organisation] === version,
  )
  return [...own, ...published]
}

type Facts = { choices: readonly FreeRoomChoice[]; base: readonly BaseFigure[] }

function periodView(
  from: {
    definition: Monitor
    terms: Terms
    facts: Facts
    asOf: CalendarDate
    period: MonitorPeriod
    shown: readonly Delivery[]
    stored: readonly Delivery[]
    publications: readonly Publication[]
  },
  isOfRunningSet: boolean,
): PeriodView {
  const { definition, terms, facts, asOf, period, shown, stored, publications } = from
  const cells = terms.corporations.map((organisation) => cellOf(definition.name, organisation, period, shown, facts))
  const values = totalOf(
    definition,
    cells.map(({ delivery }) => delivery?.values ?? null),
  )
  const publication = publications.find((one) => one.period === period)
  return {
    ...{ period, cells, due: dueWindow(period, definition.quarters), hasEnded: hasEnded(period, asOf) },
    isOfEndedSet: !isOfRunningSet,
    total: values && {
      values,
      verdict: judgeTotal(definition.name, values, yearOfPeriod(period), recordedFor(facts, null, period)),
    },
    openingGap:
      values && definition.name === 'stock' ? openingGap(numberIn(values, 'opening'), statedOpening(facts, period)) : 0,
    published: publication
      ? {
          ...{ edition: publication.edition, at: publication.recordedAt },
          isOutdated: newestOf(stored)
            .filter((one) => one.period === period)
            .some(({ organisation, version }) => publication.versions[organisation] !== version),
        }
      : null,
  }
}

const statedOpening = ({ base }: Facts, period: MonitorPeriod): number | null =>
  baseFigureOf(base, 'opening-stock', yearOfPeriod(period))?.value ?? null

function cellOf(
  name: MonitorName,
  organisation: SetParty,
  period: MonitorPeriod,
  shown: readonly Delivery[],
  facts: Facts,
): Cell {
  const of = (wanted: MonitorPeriod) =>
    shown.find((one) => one.organisation === organisation.code && one.period === wanted) ?? null
  const delivery = of(period)
  if (!delivery) return { organisation, delivery: null, verdict: null, problems: [] }
  const before = of(previousPeriod(period))?.values ?? null
  return {
    ...{ organisation, delivery, problems: deliveryProblems(name, period, delivery.values, before) },
    verdict: judgeDelivery(name, delivery.values, yearOfPeriod(period), recordedFor(facts, organisation.code, period)),
  }
}

/**
 * GEN-16: of a set that ended and of which an organisation delivered nothing here, nobody knows the outcome: that is
 * not the same as late.
 */
export const knowsNothingOfEnded = (views: readonly MonitorView[], organisation: string): boolean =>
  views.every(({ periods }) =>
    periods.every(
      ({ isOfEndedSet, cells }) =>
        !isOfEndedSet || cells.every((cell) => cell.organisation.code !== organisation || cell.delivery === null),
    ),
  )

/** What was recorded for a year; a figure of another year never stands in, only the agreed last year goes on. */
export function recordedFor({ choices, base }: Facts, organisation: string | null, period: MonitorPeriod): Recorded {
  const year = yearOfPeriod(period)
  return {
    cap: choices.find((one) => one.organisation === organisation && one.year === year)?.cap ?? null,
    wages: baseFigureOf(base, 'wages', year - 1)?.value ?? null,
    labelsEnd: base.find(({ kind, year: since }) => kind === 'labels-end' && since <= year)?.value ?? null,
  }
}
