// Adding to the ledger: a reading, a judgement, an incident. Nothing is ever changed or taken away.
import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { countPerBlock, type IncidentCount, type IncidentKind } from '../model/ledger/incident.ts'
import { type JudgementSubject, stateOf } from '../model/ledger/judgement.ts'
import { sameReading } from '../model/ledger/levelling-row.ts'
import { dwellingOfRowReading, readingsOfRow } from '../model/ledger/merge.ts'
import type { Reading, ReadingState } from '../model/ledger/reading.ts'
import { assembleNeighbourhood } from './assemble.ts'
import { findDwelling, isDwelling } from './dossier.ts'
import {
  entriesOf,
  findSubject,
  incidentsOf,
  insertIncident,
  judgementsOf,
  oneJudgeAtATime,
  type Subject,
} from './store/entries.ts'
import { insertHandReading, insertJudgement } from './store.ts'

const idOf = (actor: Actor): string => (actor.kind === 'anonymous' ? 'anonymous' : actor.id)

/** Adds a reading that somebody entered. The trail says of which kind it was, not what it says. */
export const addReading = (
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'audit' | 'now'>,
  reading: Reading,
): Promise<Result<string, 'dwelling-unknown' | 'reading-twice'>> =>
  scope.transaction(async (db) => {
    const { dwellingId, kind, quality, origin, state } = reading
    if (!(await isDwelling(db, dwellingId))) return refuse('dwelling-unknown')
    const entries = await entriesOf(db, [dwellingId])
    if (entries.some((entry) => sameReading(entry) === sameReading(reading))) return refuse('reading-twice')
    const id = randomUUID()
    await insertHandReading(db, { ...reading, id }, { by: idOf(actor), at: deps.now() })
    await deps.audit.record(db, {
      actor,
      action: 'dwelling-reading.added',
      object: `dwelling/${dwellingId}`,
      after: { reading: id, kind, quality, origin, state },
    })
    return ok(id)
  })

export type JudgementWish = {
  dwellingId: string
  subject: JudgementSubject
  subjectId: string
  state: ReadingState
  reason: string
  /** Number of the last judgement that the judge saw; 0 = none. */
  seen: number
}
export type JudgementRefusal = 'unknown' | 'stale' | 'same-state' | 'reason-missing'

/** Decides on a reading or an incident, with a reason; also back. Who decided on an older state is told so. */
export const judge = (
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'audit' | 'now'>,
  { dwellingId, subject, subjectId, state, reason, seen }: JudgementWish,
): Promise<Result<number, JudgementRefusal>> =>
  scope.transaction(async (db) => {
    if (reason.trim() === '') return refuse('reason-missing')
    await oneJudgeAtATime(db, subjectId)
    const found = await subjectOf(db, subject, subjectId)
    if (found?.dwellingId !== dwellingId) return refuse('unknown')
    const earlier = (await judgementsOf(db, subject, [subjectId])).get(subjectId) ?? []
    const last = earlier.at(-1)?.number ?? 0
    if (last !== seen) return refuse('stale')
    const before = stateOf(found.enteredState, earlier)
    if (before === state) return refuse('same-state')
    const number = last + 1
    await insertJudgement(db, { subject, subjectId, number, state, reason, by: idOf(actor), at: deps.now() })
    await deps.audit.record(db, {
      actor,
      action: `dwelling-${subject}.judged`,
      object: `dwelling/${dwellingId}`,
      before: { [subject]: subjectId, state: before },
      after: { [subject]: subjectId, state, judgement: number },
    })
    return ok(number)
  })

/** What is judged: an incident, a reading of the ledger, or what a row of DWELLINGS.csv says today. */
async function subjectOf(db: Db, subject: JudgementSubject, id: string): Promise<Subject | null> {
  const ofRow = subject === 'reading' ? dwellingOfRowReading(id) : null
  if (ofRow === null) return findSubject(db, subject, id)
  const known = await findDwelling(db, ofRow)
  const reading = known && readingsOfRow(known.row).find((each) => each.id === id)
  return reading ? { dwellingId: ofRow, enteredState: reading.state } : null
}

export type NewIncident = {
  dwellingId: string
  kind: IncidentKind
  date: CalendarDate
  /** Who brought it, as a word for an organisation or a form, e.g. "funderingsloket"; never a person. */
  source: string
}

/**
 * The port for incidents: the desk, Energiehulp and surveys push what they hear, inside the transaction of its cause.
 * It enters as claimed. Refused for a dwelling that is not known here.
 */
export async function recordIncident(
  db: Db,
  actor: Actor,
  deps: Pick<Deps, 'audit' | 'now'>,
  incident: NewIncident,
): Promise<Result<string, 'dwelling-unknown'>> {
  if (!(await isDwelling(db, incident.dwellingId))) return refuse('dwelling-unknown')
  const id = randomUUID()
  await insertIncident(db, { ...incident, id, state: 'claimed' }, { by: idOf(actor), at: deps.now() })
  await deps.audit.record(db, {
    actor,
    action: 'dwelling-incident.recorded',
    object: `dwelling/${incident.dwellingId}`,
    after: { incident: id, kind: incident.kind },
  })
  return ok(id)
}

/** An incident that staff enter for a resident. */
export const reportIncident = (
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'audit' | 'now'>,
  incident: NewIncident,
): Promise<Result<string, 'dwelling-unknown'>> => scope.transaction((db) => recordIncident(db, actor, deps, incident))

/** Incidents per block of a neighbourhood; null where fewer than five homes reported: then no count is told. */
export async function incidentsPerBlock(
  db: Db,
  neighbourhoodCode: string,
): Promise<ReadonlyMap<string, IncidentCount | null>> {
  const rows = await assembleNeighbourhood(db, neighbourhoodCode)
  const blocks = new Map(rows.map(({ dwelling_id, block_id }) => [dwelling_id, block_id]))
  return countPerBlock(await incidentsOf(db, [...blocks.keys()]), (id) => blocks.get(id) ?? null)
}
