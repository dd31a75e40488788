// The registers that agreements ask for: read, write with history, prove. All of them in the same way.
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { missingSteps, unlike } from '../model/registers/constraints.ts'
import { type BlockedProject, blockedProjects } from '../model/registers/exemptions.ts'
import { type LinkedPlans, linkedPlans } from '../model/registers/linked-plans.ts'
import { readEntry, type WriteProblem } from '../model/registers/read-entry.ts'
import { keyOf, type RegisterDefinition, type RegisterValues } from '../model/registers/register.ts'
import { REGISTERS, registerNamed } from '../model/registers/register-list.ts'
import { type Asked, askedOf } from '../model/registers/watching.ts'
import { partiesOfSet, type Signatory } from '../sets/store.ts'
import { loadBook } from '../store.ts'
import {
  addUses,
  type EntryVersion,
  entriesOf,
  insertEntry,
  insertVersion,
  type RegisterUse,
  removeUse,
  type StoredEntry,
  standing,
  usesOf,
} from './store.ts'

export type { EntryVersion, RegisterUse, StoredEntry } from './store.ts'

export type RegisterDesk = {
  definition: RegisterDefinition
  entries: readonly StoredEntry[]
  /** Entries that were removed, with why. */
  removed: readonly StoredEntry[]
  parties: readonly Signatory[]
  /** Parties for which this actor writes; empty: may only read. */
  own: readonly Signatory[]
  asked: readonly Asked[]
  uses: readonly RegisterUse[]
  /** Name of the latest set, whose agreements can ask for the register; null: there is none. */
  set: string | null
  agreements: readonly { nr: string; subtheme: string }[]
  /** Ids of entries whose two columns should say the same and do not. */
  unlike: readonly string[]
  missingSteps: readonly number[]
  linked: readonly LinkedPlans[]
  blocked: readonly BlockedProject[]
}

export type RegisterWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  today: CalendarDate
  /** May this actor write at all? */
  mayWrite: boolean
  /** Does this actor write for every party? */
  mayForAll: boolean
}
type Reading = Omit<RegisterWork, 'deps'>

/** Every register, in the order of the list. */
export const openRegisters = (work: Reading): Promise<RegisterDesk[]> =>
  work.scope.transaction(async (db) => {
    const context = await contextOf(db, work)
    const entries = await entriesOf(db, context.audiences)
    return REGISTERS.map((definition) =>
      deskOf(
        definition,
        entries.filter(({ register }) => register === definition.name),
        context,
        work,
      ),
    )
  })

/** The registers that an agreement of the latest set asks for. */
export const registersOf = async (work: Reading, set: string, nr: string): Promise<RegisterDesk[]> =>
  (await openRegisters(work)).filter(({ uses }) => uses.some((use) => use.set === set && use.nr === nr))

/** One register; null when there is none of that name. */
export const openRegister = (work: Reading, name: string): Promise<RegisterDesk | null> =>
  work.scope.transaction((db) => openIn(db, work, name))

export async function openIn(db: Db, work: Reading, name: string): Promise<RegisterDesk | null> {
  const definition = registerNamed(name)
  if (!definition) return null
  const context = await contextOf(db, work)
  return deskOf(definition, await entriesOf(db, context.audiences, name), context, work)
}

async function contextOf(db: Db, { actor, today }: Reading) {
  const audiences = visibleAudiences(actor.roles)
  const book = await loadBook(db, audiences, null, today)
  const { parties } = book ? await partiesOfSet(db, book.set.slug) : { parties: [] }
  const agreements = (book?.agreements ?? []).map(({ nr, subtheme }) => ({ nr, subtheme }))
  const told = book?.set.knownUntil ?? null
  return {
    ...{ audiences, parties, agreements, set: book?.set.slug ?? null },
    uses: await usesOf(db, book?.set.slug ?? ''),
    /** Last day the documents tell about; null: the parties keep their own books. */
    knownUntil: told === null ? null : calendarDate(told),
  }
}

function deskOf(
  definition: RegisterDefinition,
  all: readonly StoredEntry[],
  { parties, uses, set, agreements, knownUntil }: Awaited<ReturnType<typeof contextOf>>,
  { actor, today, mayWrite, mayForAll }: Reading,
): RegisterDesk {
  const entries = standing(all)
  const { name, owner, columns } = definition
  const side = columns.find((column) => column.name === owner)?.side
  const own = parties.filter(
    ({ code, side: of }) =>
      mayWrite && (side === undefined || side === of) && (mayForAll || (owner !== null && actsFor(actor, code))),
  )
  return {
    ...{ definition, entries, parties, own, set, agreements },
    removed: all.filter(({ removed }) => removed),
    asked: askedOf(definition, entries, today, knownUntil),
    uses: uses.filter(({ register }) => register === name),
    unlike: entries.filter((entry) => unlike(definition, entry)).map(({ id }) => id),
    missingSteps: missingSteps(definition, entries),
    linked: name === 'plans-in-place' ? linkedPlans(entries) : [],
    blocked: name === 'species-exemptions' ? blockedProjects(entries, today) : [],
  }
}

/** Whose entry it is must be somebody the actor writes for; registers without owner are the municipality's. */
const mayWriteFor = ({ definition, own }: RegisterDesk, values: RegisterValues): boolean =>
  definition.owner === null ? own.length > 0 : own.some(({ code }) => code === values[definition.owner ?? ''])

export type Given = Readonly<Record<string, string | undefined>>

export const byOf = ({ actor, deps }: RegisterWork) => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})

/** What keeps this entry from being saved; `id`: the entry that it is about, null for a new one. */
export function judgeEntry(desk: RegisterDesk, given: Given, id: string | null) {
  const { values, problems } = readEntry(desk.definition, given, desk.parties)
  const [first = ''] = desk.definition.key
  const owner = desk.definition.owner ?? first
  const more: WriteProblem[] = []
  if (problems.length === 0 && !mayWriteFor(desk, values)) more.push({ column: owner, problem: 'not-yours' })
  const key = keyOf(desk.definition, values)
  if (desk.entries.some((entry) => entry.id !== id && keyOf(desk.definition, entry.values) === key))
    more.push({ column: first, problem: 'there-already' })
  return { values, problems: [...problems, ...more] as readonly WriteProblem[] }
}

/** Adds an entry; null when there is no such register. */
export async function addEntry(
  work: RegisterWork,
  name: string,
  given: Given,
): Promise<Result<string, readonly WriteProblem[]> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    if (!desk) return null
    const { values, problems } = judgeEntry(desk, given, null)
    if (problems.length > 0) return refuse(problems)
    const id = await insertEntry(db, name, values, byOf(work))
    await record(db, work, `register/${name}/${id}`, 'agreement-register.added', {})
    return ok(id)
  })
}

/** Changes an entry, with why; null when there is none for this actor. */
export async function changeEntry(
  work: RegisterWork,
  name: string,
  id: string,
  given: Given,
  reason: string,
): Promise<Result<true, readonly WriteProblem[]> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    const entry = desk?.entries.find((one) => one.id === id)
    if (!desk || !entry) return null
    const { values, problems } = judgeEntry(desk, given, id)
    const all: readonly WriteProblem[] = [
      ...(mayWriteFor(desk, entry.values) ? [] : [{ column: '', problem: 'not-yours' as const }]),
      ...problems,
      ...(reason.trim() === '' ? [{ column: 'reason', problem: 'reason-missing' as const }] : []),
    ]
    if (all.length > 0) return refuse(all)
    await insertVersion(db, name, id, { ...next(entry), values, removed: false, reason: reason.trim() }, byOf(work))
    const changed = desk.definition.columns.map((column) => column.name).filter((of) => entry.values[of] !== values[of])
    await record(db, work, `register/${name}/${id}`, 'agreement-register.changed', { changed: changed.join(' ') })
    return ok(true)
  })
}

export const next = ({ versions }: StoredEntry): Pick<EntryVersion, 'version'> => ({ version: versions.length + 1 })

/** An entry no longer counts, with why; what it said stays to be read. */
export async function removeEntry(
  work: RegisterWork,
  name: string,
  id: string,
  reason: string,
): Promise<Result<true, 'not-yours' | 'reason-missing'> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    const entry = desk?.entries.find((one) => one.id === id)
    if (!desk || !entry) return null
    if (!mayWriteFor(desk, entry.values)) return refuse('not-yours')
    if (reason.trim() === '') return refuse('reason-missing')
    const last = { ...next(entry), values: entry.values, removed: true, reason: reason.trim() }
    await insertVersion(db, name, id, last, byOf(work))
    await record(db, work, `register/${name}/${id}`, 'agreement-register.removed', {})
    return ok(true)
  })
}

/** Field names only: what an entry says stays out of the audit. */
export const record = (
  db: Db,
  { actor, deps }: RegisterWork,
  object: string,
  action: string,
  after: Record<string, unknown>,
) => deps.audit.record(db, { actor, action, object, after })

/** An agreement asks for this register, or no longer does; null when there is no such register or agreement. */
export async function connectRegister(
  work: RegisterWork,
  name: string,
  nr: string,
  isUsed: boolean,
): Promise<true | null> {
  return work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    if (!desk?.set || !work.mayForAll || !desk.agreements.some((one) => one.nr === nr)) return null
    const use = { set: desk.set, nr, register: name }
    if (isUsed) await addUses(db, [use])
    else await removeUse(db, use)
    const action = isUsed ? 'agreement-register.used' : 'agreement-register.unused'
    await record(db, work, `register/${name}`, action, { set: desk.set, nr })
    return true
  })
}
