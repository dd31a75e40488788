import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { dayOf } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { RegisterValues } from '../model/registers/register.ts'
import type { KeptEntry } from '../model/registers/watching.ts'
import { agreementRegisterEntry, agreementRegisterUse } from './schema.ts'

/** Registers are for who works on the agreements: the parties, college, council and staff. */
const AUDIENCE: Audience = 'partner'

export type EntryVersion = {
  version: number
  values: RegisterValues
  removed: boolean
  reason: string
  recordedAt: Date
}
export type StoredEntry = KeptEntry & { register: string; versions: readonly EntryVersion[]; removed: boolean }

/** Every entry with its versions, of one register or of all, in the order in which they were made. */
export async function entriesOf(
  db: Db,
  audiences: readonly Audience[],
  register: string | null = null,
): Promise<StoredEntry[]> {
  const rows = await db
    .select()
    .from(agreementRegisterEntry)
    .where(
      and(
        inArray(agreementRegisterEntry.audience, [...audiences]),
        register === null ? undefined : eq(agreementRegisterEntry.register, register),
      ),
    )
    .orderBy(
      asc(agreementRegisterEntry.recordedAt),
      asc(agreementRegisterEntry.id),
      asc(agreementRegisterEntry.version),
    )
  return [...Map.groupBy(rows, ({ register: of, id }) => `${of}/${id}`).values()].flatMap((versions) => {
    const last = versions.toSorted((a, b) => a.version - b.version).at(-1)
    if (!last) return []
    const { id, register: of, values, removed, recordedAt } = last
    return [
      {
        ...{ id, register: of, values, removed, keptOn: dayOf(recordedAt) },
        versions: versions.map((one) => ({
          ...{ version: one.version, values: one.values, removed: one.removed },
          ...{ reason: one.reason, recordedAt: one.recordedAt },
        })),
      },
    ]
  })
}

export const standing = (entries: readonly StoredEntry[]): StoredEntry[] => entries.filter(({ removed }) => !removed)

type By = { by: string; at: Date }

/** The first version of an entry; its id. */
export async function insertEntry(db: Db, register: string, values: RegisterValues, by: By): Promise<string> {
  const id = randomUUID()
  await insertVersion(db, register, id, { version: 1, values, removed: false, reason: '' }, by)
  return id
}

/** The next version; two at once: the second fails on its key. */
export async function insertVersion(
  db: Db,
  register: string,
  id: string,
  version: Omit<EntryVersion, 'recordedAt'>,
  { by, at }: By,
): Promise<void> {
  await db
    .insert(agreementRegisterEntry)
    .values({ ...version, register, id, recordedBy: by, recordedAt: at, audience: AUDIENCE })
}

export type RegisterUse = { set: string; nr: string; register: string }

export async function usesOf(db: Db, set: string | null = null): Promise<RegisterUse[]> {
  return db
    .select({ set: agreementRegisterUse.set, nr: agreementRegisterUse.nr, register: agreementRegisterUse.register })
    .from(agreementRegisterUse)
    .where(set === null ? undefined : eq(agreementRegisterUse.set, set))
    .orderBy(asc(agreementRegisterUse.nr), asc(agreementRegisterUse.register))
}

/** Agreements that ask for a register; what is there already stays. */
export async function addUses(db: Db, uses: readonly RegisterUse[]): Promise<void> {
  if (uses.length > 0)
    await db
      .insert(agreementRegisterUse)
      .values([...uses])
      .onConflictDoNothing()
}

export async function removeUse(db: Db, { set, nr, register }: RegisterUse): Promise<void> {
  await db
    .delete(agreementRegisterUse)
    .where(
      and(
        eq(agreementRegisterUse.set, set),
        eq(agreementRegisterUse.nr, nr),
        eq(agreementRegisterUse.register, register),
      ),
    )
}
