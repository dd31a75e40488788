import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { hasAgreedPrice } from '../model/land-price/land-price.ts'
import { type BaseFigureKind, isPossibleBase } from '../model/monitors/base-figure.ts'
import { isPossibleCap } from '../model/monitors/free-allocation-room.ts'
import type { MonitorName } from '../model/monitors/monitor.ts'
import { type Association, isOnAgenda } from '../model/monitors/owners-association.ts'
import type { SetParty } from '../model/sets/parties.ts'
import type { Work } from './deliver.ts'
import { readsAll, termsFor } from './parties.ts'
import {
  type By,
  baseFigures,
  freeRoomChoices,
  insertAssociation,
  insertBaseFigure,
  insertFreeRoomChoice,
  insertPublication,
  ownersAssociations,
  publicationsOf,
  type StoredAssociation,
} from './store.ts'
import { monitorAsOf, type PeriodView } from './usecases.ts'

export const stamp = ({ actor, deps }: Pick<Work, 'actor' | 'deps'>): By => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})

/** B6: what keeps a period from being published; empty = nothing. */
export const publishBlockers = ({ cells, hasEnded, openingGap }: PeriodView) => ({
  notEnded: !hasEnded,
  openingGap,
  missing: cells.filter(({ delivery }) => delivery === null).map(({ organisation }) => organisation),
  unbalanced: cells.filter(({ problems }) => problems.length > 0),
})

export function isPublishable(view: PeriodView): boolean {
  const { notEnded, missing, unbalanced, openingGap } = publishBlockers(view)
  return !notEnded && missing.length === 0 && unbalanced.length === 0 && openingGap === 0 && view.cells.length > 0
}

/** Publishes the newest versions of a period as its next edition; null when there is no such period. */
export async function publishPeriod(
  work: Work,
  name: MonitorName,
  wanted: string,
): Promise<Result<{ edition: number }, 'incomplete'> | null> {
  const { actor, scope, deps, today } = work
  return scope.transaction(async (db) => {
    const { periods } = await monitorAsOf(db, actor, name, today)
    const view = periods.find(({ period }) => period === wanted)
    if (!view) return null
    if (!isPublishable(view)) return refuse('incomplete')
    const [last] = (await publicationsOf(db, name)).filter(({ period }) => period === view.period)
    const edition = (last?.edition ?? 0) + 1
    const versions = Object.fromEntries(
      view.cells.map(({ organisation, delivery }) => [organisation.code, delivery?.version ?? 0]),
    )
    await insertPublication(db, { monitor: name, period: view.period, edition, versions }, stamp(work))
    await deps.audit.record(db, {
      ...{ actor, action: 'monitor.published', object: `monitor/${name}/${view.period}` },
      after: { edition, versions },
    })
    return ok({ edition })
  })
}

/** B7-R2: a corporation records its own share for a year. */
export async function chooseFreeRoom(
  work: Work,
  choice: { organisation: string; year: number; cap: number; reason: string },
): Promise<Result<true, 'cap' | 'year' | 'reason'> | null> {
  const { actor, scope, deps, today } = work
  if (!actsFor(actor, choice.organisation)) return null
  return scope.transaction(async (db) => {
    const { terms, periods } = await monitorAsOf(db, actor, 'free-room', today)
    if (!terms.corporations.some(({ code }) => code === choice.organisation)) return null
    if (!periods.some(({ period }) => period === String(choice.year))) return refuse('year')
    if (!isPossibleCap(choice.cap)) return refuse('cap')
    if (choice.reason === '') return refuse('reason')
    const [last] = (await freeRoomChoices(db)).filter(
      ({ organisation, year }) => organisation === choice.organisation && year === choice.year,
    )
    await insertFreeRoomChoice(db, { ...choice, version: (last?.version ?? 0) + 1 }, stamp(work))
    await deps.audit.record(db, {
      ...{ actor, action: 'free-room.chosen', object: `free-room/${choice.organisation}/${choice.year}` },
      before: last && { cap: last.cap },
      after: { cap: choice.cap },
    })
    return ok(true)
  })
}

/** A figure from outside; replacing one, or a price that the agreements themselves name (B8), asks for a reason. */
export async function recordBaseFigure(
  work: Work,
  figure: { kind: BaseFigureKind; year: number; value: number; source: string; reason: string },
): Promise<Result<true, 'value' | 'year' | 'source' | 'reason'>> {
  const { actor, scope, deps } = work
  if (!Number.isInteger(figure.year) || figure.year < 2000 || figure.year > 2100) return refuse('year')
  if (!isPossibleBase(figure.kind, figure.value)) return refuse('value')
  if (figure.source === '') return refuse('source')
  return scope.transaction(async (db) => {
    const last = (await baseFigures(db)).find(({ kind, year }) => kind === figure.kind && year === figure.year)
    const isFirst = !last && !(figure.kind === 'land-price' && hasAgreedPrice(figure.year))
    if (!isFirst && figure.reason === '') return refuse('reason')
    await insertBaseFigure(db, { ...figure, version: (last?.version ?? 0) + 1 }, stamp(work))
    await deps.audit.record(db, {
      ...{ actor, action: 'base-figure.recorded', object: `base-figure/${figure.kind}/${figure.year}` },
      before: last && { value: last.value },
      after: { value: figure.value },
    })
    return ok(true)
  })
}

export const viewBaseFigures = (scope: Scope) => scope.transaction(baseFigures)

export type AssociationView = StoredAssociation & { organisationName: string; isInTime: boolean | null }
export type Associations = { associations: readonly AssociationView[]; deadline: CalendarDate | null }

/** A corporation sees its own, as in the roles matrix; who reads every figure sees all. */
export const viewAssociations = (actor: Actor, scope: Scope): Promise<Associations> =>
  scope.transaction(async (db) => {
    const end = (await baseFigures(db)).find(({ kind }) => kind === 'associations-end')
    const deadline = end ? calendarDate(`${end.value}-12-31`) : null
    const { organisations } = await termsFor(db, actor)
    const seen = (await ownersAssociations(db)).filter(
      ({ organisation }) => readsAll(actor) || actsFor(actor, organisation),
    )
    return {
      deadline,
      associations: seen.map((one) => ({
        ...one,
        organisationName: nameIn(organisations, one.organisation),
        isInTime: deadline && isOnAgenda(one, deadline),
      })),
    }
  })

export const nameIn = (parties: readonly SetParty[], code: string): string =>
  parties.find((party) => party.code === code)?.name ?? code

export async function recordAssociation(
  work: Work,
  organisation: string,
  association: Association,
): Promise<Result<true, 'name' | 'meeting'> | null> {
  const { actor, scope, deps } = work
  if (!actsFor(actor, organisation)) return null
  if (association.name === '') return refuse('name')
  if (association.state !== 'not-asked' && association.meetingOn === null) return refuse('meeting')
  await scope.transaction(async (db) => {
    const last = (await ownersAssociations(db)).find(
      (one) => one.organisation === organisation && one.name === association.name,
    )
    await insertAssociation(db, { ...association, organisation, version: (last?.version ?? 0) + 1 }, stamp(work))
    await deps.audit.record(db, {
      ...{ actor, action: 'owners-association.recorded', object: `owners-association/${organisation}` },
      after: { state: association.state, meetingOn: association.meetingOn },
    })
  })
  return ok(true)
}
