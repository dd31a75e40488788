// A year of the agreements: what is in it, telling what the planning cannot tell, and signing it for good.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { meetingsOf } from '#modules/process/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { compareYears, type YearComparison } from '../model/year-monitor/compare-years.ts'
import { publicVersion } from '../model/year-monitor/public-version.ts'
import {
  adoptRefusal,
  agreeRefusal,
  type SigningMeeting,
  type SignRefusal,
  type SignState,
  signState,
} from '../model/year-monitor/sign-off.ts'
import {
  agreementsIn,
  hashOf,
  problemsOf,
  type YearProblem,
  type YearReport,
} from '../model/year-monitor/year-report.ts'
import { endOfYear, type TellRefusal, type ToldYear, tellRefusal } from '../model/year-monitor/year-state.ts'
import { readsAll } from '../monitors/parties.ts'
import { listSets, type StoredSet } from '../sets/store.ts'
import { compileYear } from './compile.ts'
import {
  adoptionsIn,
  editionsOf,
  insertAdoption,
  insertEdition,
  insertTold,
  type StoredAdoption,
  type StoredEdition,
  toldOf,
} from './store.ts'

export type { StoredAdoption, StoredEdition } from './store.ts'

export type Work = { actor: Actor; scope: Scope; deps: Deps; today: CalendarDate }

/** Series whose meetings sign: first the core group, then the executive meeting (B14). */
export const SIGNING_SERIES = { coreGroup: 'kerngroep', executive: 'bestuurlijk-overleg' } as const

export type YearView = {
  set: StoredSet
  year: number
  state: SignState
  /** The adopted report; before that the report as the facts are now. */
  report: YearReport
  hash: string
  /** Does the stored report still have the hash that was signed? Null: nothing was signed. */
  isUntouched: boolean | null
  problems: readonly YearProblem[]
  editions: readonly StoredEdition[]
  adoption: StoredAdoption | null
  comparison: YearComparison | null
  /** Held meetings in which it could be signed. */
  meetings: { coreGroup: readonly SignableMeeting[]; executive: readonly SignableMeeting[] }
  /** Only the public version. */
  isPublic: boolean
}
export type SignableMeeting = SigningMeeting & { id: string }

const isPartner = ({ roles }: Actor): boolean => visibleAudiences(roles).includes('partner')

export type YearLine = {
  year: number
  set: StoredSet
  state: SignState
  report: YearReport
  adoptedOn: CalendarDate | null
  problems: number
}

/** Every year of the sets, newest first; for the public the signed ones alone. */
export const listYears = (actor: Actor, scope: Scope, today: CalendarDate): Promise<YearLine[]> =>
  scope.transaction(async (db) => {
    const years: YearLine[] = []
    for (const { set, year } of await yearsOf(db, actor, today)) {
      const view = await viewIn(db, actor, set, year, today)
      if (view)
        years.push({
          ...{ year, set, state: view.state, report: view.report, adoptedOn: view.adoption?.adoptedOn ?? null },
          problems: view.problems.length,
        })
    }
    return years
  })

/** Years that have begun, each with the newest set whose term it falls in. */
async function yearsOf(db: Db, actor: Actor, today: CalendarDate): Promise<{ set: StoredSet; year: number }[]> {
  const found = new Map<number, StoredSet>()
  for (const set of await listSets(db, visibleAudiences(actor.roles)))
    for (let year = yearOf(set.term.from); year <= Math.min(yearOf(set.term.to), yearOf(today)); year += 1)
      if (!found.has(year)) found.set(year, set)
  return [...found].map(([year, set]) => ({ year, set })).sort((a, b) => b.year - a.year)
}

/** The newest year that is over and was not adopted; null when there is none, or this reader does not work on it. */
export const openYear = (actor: Actor, scope: Scope, today: CalendarDate): Promise<YearView | null> =>
  scope.transaction(async (db) => {
    if (!isPartner(actor)) return null
    const adopted = await adoptionsIn(db)
    const open = (await yearsOf(db, actor, today)).find(
      ({ set, year }) => today > endOfYear(year) && !adopted.some((one) => one.set === set.slug && one.year === year),
    )
    return open ? viewIn(db, actor, open.set, open.year, today) : null
  })

/** Null when there is no such year for this reader: for the public, when it is not signed. */
export const viewYear = (actor: Actor, scope: Scope, year: number, today: CalendarDate): Promise<YearView | null> =>
  scope.transaction((db) => findYear(db, actor, year, today))

async function findYear(db: Db, actor: Actor, year: number, today: CalendarDate): Promise<YearView | null> {
  const found = (await yearsOf(db, actor, today)).find((one) => one.year === year)
  return found ? viewIn(db, actor, found.set, year, today) : null
}

async function viewIn(
  db: Db,
  actor: Actor,
  set: StoredSet,
  year: number,
  today: CalendarDate,
): Promise<YearView | null> {
  const adoption = (await adoptionsIn(db)).find((one) => one.set === set.slug && one.year === year) ?? null
  const editions = await editionsOf(db, { set: set.slug, year })
  const signed = adoption ? editions.find(({ edition }) => edition === adoption.edition) : editions[0]
  if (!isPartner(actor)) return adoption && signed ? publicView(set, year, signed, adoption) : null
  const compiled = adoption ? null : await compileYear(db, set, year)
  const report = adoption ? signed?.report : compiled?.report
  if (!report) return null
  const hash = hashOf(report)
  const state = signState(editions[0] ?? null, adoption, hash)
  const before = await signedReport(db, set.slug, year - 1)
  return {
    ...{ set, year, state, hash, editions, adoption, isPublic: false },
    report: state === 'open' || state === 'changed' ? forReader(actor, report) : report,
    isUntouched: signed ? hashOf(signed.report) === (adoption?.hash ?? signed.hash) : null,
    problems: compiled ? problemsOf(report, compiled.asked, today > endOfYear(year)) : [],
    comparison: before && compareYears(before, report),
    meetings: {
      coreGroup: await signable(db, SIGNING_SERIES.coreGroup, endOfYear(year), today),
      executive: await signable(db, SIGNING_SERIES.executive, endOfYear(year), today),
    },
  }
}

function publicView(set: StoredSet, year: number, signed: StoredEdition, adoption: StoredAdoption): YearView {
  return {
    ...{ set, year, state: 'adopted', hash: adoption.hash, editions: [], adoption, problems: [] },
    report: publicVersion(signed.report),
    isUntouched: hashOf(signed.report) === adoption.hash,
    ...{ comparison: null, meetings: { coreGroup: [], executive: [] }, isPublic: true },
  }
}

/** Until the core group agreed, a corporation reads of others what was published, as on the monitors themselves. */
const forReader = (actor: Actor, report: YearReport): YearReport =>
  readsAll(actor)
    ? report
    : {
        ...report,
        figures: report.figures.filter(
          ({ organisation, edition }) => edition !== null || (organisation !== null && actsFor(actor, organisation)),
        ),
      }

async function signedReport(db: Db, set: string, year: number): Promise<YearReport | null> {
  const adoption = (await adoptionsIn(db)).find((one) => one.year === year)
  const editions = await editionsOf(db, { set: adoption?.set ?? set, year })
  return (adoption ? editions.find(({ edition }) => edition === adoption.edition) : editions[0])?.report ?? null
}

const signable = async (db: Db, series: string, after: CalendarDate, today: CalendarDate): Promise<SignableMeeting[]> =>
  (await meetingsOf(db, series))
    .filter(({ state, on }) => state === 'held' && on > after && on <= today)
    .map(({ id, on, state }) => ({ id, series, on, state }))

const by = ({ actor, deps }: Work) => ({ by: actor.kind === 'anonymous' ? 'anonymous' : actor.id, at: deps.now() })

/** Tells of an agreement what the planning cannot tell; null when there is no such agreement in this year. */
export const tellAgreement = (
  work: Work,
  { year, nr, told }: { year: number; nr: string; told: ToldYear },
): Promise<Result<true, TellRefusal> | null> =>
  work.scope.transaction(async (db) => {
    const view = await findYear(db, work.actor, year, work.today)
    const agreement = view && agreementsIn(view.report).find((one) => one.nr === nr)
    if (!view || !agreement) return null
    if (view.state === 'adopted') return refuse('adopted')
    const planned = agreement.basis === 'planning' ? agreement.state : null
    const refusal = tellRefusal(told, planned, agreement.evidence.length)
    if (refusal) return refuse(refusal)
    const key = { set: view.set.slug, year }
    const last = (await toldOf(db, key)).get(nr)
    const row = { nr, version: (last?.version ?? 0) + 1, state: told.state, comment: told.comment.trim() }
    await insertTold(db, key, row, by(work))
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'year-monitor.told', object: `year-monitor/${view.set.slug}/${year}/${nr}` },
      before: last && { state: last.state },
      after: { state: told.state },
    })
    return ok(true)
  })

/** The core group agrees: the report is frozen with its hash. */
export const agreeYear = (
  work: Work,
  { year, meeting: id, reason }: { year: number; meeting: string; reason: string },
): Promise<Result<{ edition: number; hash: string }, SignRefusal> | null> =>
  work.scope.transaction(async (db) => {
    const view = await findYear(db, work.actor, year, work.today)
    const compiled = view && (await compileYear(db, view.set, year))
    if (!view || !compiled) return null
    const meeting = await meetingIn(db, SIGNING_SERIES.coreGroup, id)
    const facts = { state: view.state, problems: view.problems.length, meeting, yearEnd: endOfYear(year), reason }
    const refusal = agreeRefusal(facts)
    if (refusal || !meeting) return refuse(refusal ?? 'no-meeting')
    const edition = (view.editions[0]?.edition ?? 0) + 1
    const [report, hash] = [compiled.report, hashOf(compiled.report)]
    const row = { edition, report, hash, meeting: id, agreedOn: meeting.on, reason: reason.trim() }
    await insertEdition(db, { set: view.set.slug, year }, row, by(work))
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'year-monitor.agreed', object: `year-monitor/${view.set.slug}/${year}` },
      after: { edition, hash, on: meeting.on },
    })
    return ok({ edition, hash })
  })

/** The executive meeting adopts what the core group agreed to; after this nothing of it changes. */
export const adoptYear = (
  work: Work,
  { year, meeting: id }: { year: number; meeting: string },
): Promise<Result<{ hash: string }, SignRefusal> | null> =>
  work.scope.transaction(async (db) => {
    const view = await findYear(db, work.actor, year, work.today)
    if (!view) return null
    const [newest = null] = view.editions
    const meeting = await meetingIn(db, SIGNING_SERIES.executive, id)
    const refusal = adoptRefusal({ state: view.state, newest, meeting })
    if (refusal || !newest || !meeting) return refuse(refusal ?? 'no-meeting')
    const { edition, hash } = newest
    const adoption = { set: view.set.slug, year, edition, hash, meeting: id, adoptedOn: meeting.on }
    await insertAdoption(db, adoption, by(work))
    await work.deps.audit.record(db, {
      ...{ actor: work.actor, action: 'year-monitor.adopted', object: `year-monitor/${view.set.slug}/${year}` },
      after: { edition, hash, on: meeting.on },
    })
    return ok({ hash })
  })

const meetingIn = async (db: Db, series: string, id: string): Promise<SigningMeeting | null> => {
  const found = (await meetingsOf(db, series)).find((one) => one.id === id)
  return found ? { series, on: found.on, state: found.state } : null
}
