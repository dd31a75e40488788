// Puts entries into the registers of a municipality, once: what somebody changed afterwards stays.
import { readEntry } from '#modules/agreements/model/registers/read-entry.ts'
import { registerNamed } from '#modules/agreements/model/registers/register-list.ts'
import type { SetParty } from '#modules/agreements/model/sets/parties.ts'
import { addUses, entriesOf, insertEntry } from '#modules/agreements/registers/store.ts'
import type { Scope } from '#platform/db/scope.ts'

export type GivenEntry = readonly [register: string, values: Readonly<Record<string, string>>]
export type GivenUse = readonly [nr: string, register: string]

type Given = { set: string; parties: readonly SetParty[]; entries: readonly GivenEntry[]; uses: readonly GivenUse[] }

/** Throws when an entry does not fit its register: our own data is whole or it is not loaded. */
export async function loadRegisters(scope: Scope, { set, parties, entries, uses }: Given, by: string, day: string) {
  await scope.transaction(async (db) => {
    if ((await entriesOf(db, ['partner'])).length > 0) return
    await addUses(
      db,
      uses.map(([nr, register]) => ({ set, nr, register })),
    )
    for (const [index, [name, given]] of entries.entries()) {
      const definition = registerNamed(name)
      if (!definition) throw new Error(`No register ${name}`)
      const { values, problems } = readEntry(definition, given, parties)
      if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`)
      await insertEntry(db, name, values, { by, at: new Date(Date.parse(`${day}T09:00:00Z`) + index * 1000) })
    }
  })
}
