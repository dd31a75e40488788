import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Scope } from '#platform/db/scope.ts'
import { addressKey, type RegisteredLabel } from '../model/energy-label.ts'
import { addressesAfter } from '../store.ts'
import type { RowRemark } from './import-tally.ts'

/** Rows per statement: some tens of milliseconds on the in-process database. */
const ROWS = 1_000

type Known = { isDwelling: boolean; neighbourhoodCode: string | null }
export type FoundObject = { ok: true; id: string; remarks: RowRemark[] } | { ok: false; remark: RowRemark }

/** The addressable objects that were read, by id and by address. */
export class KnownObjects {
  readonly #municipality: string
  readonly #objects = new Map<string, Known>()
  /** Id per address; null where several objects share it. */
  readonly #addresses = new Map<string, string | null>()

  private constructor(municipality: string) {
    this.#municipality = municipality
  }

  static async read(scope: Scope): Promise<KnownObjects> {
    const known = new KnownObjects(scope.municipality)
    for (let after = ''; ; ) {
      const part = await scope.transaction((db) => addressesAfter(db, after, ROWS))
      for (const { id, isDwelling, neighbourhoodCode, postcode, houseNumber, houseSuffix } of part) {
        known.#objects.set(id, { isDwelling, neighbourhoodCode })
        const key = addressKey(postcode ?? '', houseNumber ?? '', houseSuffix ?? '')
        if (key !== null) known.#addresses.set(key, known.#addresses.has(key) ? null : id)
      }
      const last = part.at(-1)
      if (last === undefined || part.length < ROWS) return known
      after = last.id
      await letOthersGo()
    }
  }

  get size(): number {
    return this.#objects.size
  }

  neighbourhoodOf(id: string): string | null {
    return this.#objects.get(id)?.neighbourhoodCode ?? null
  }

  /**
   * The dwelling that a label belongs to: by its id, else by its address. Where no addresses were read, an id that
   * this municipality gave out is taken as it is.
   */
  find({ objectId, address }: RegisteredLabel): FoundObject {
    const id = objectId ?? (address === null ? null : this.#addresses.get(address))
    if (id === null && objectId === null)
      return refused(address === null ? 'no-object' : 'address-ambiguous', 'huisnummer', address ?? '')
    if (id === undefined || id === null) return refused('address-unknown', 'huisnummer', address ?? '')
    const object = this.#objects.get(id)
    if (object && !object.isDwelling) return refused('not-a-dwelling', 'bagverblijfsobjectid', id)
    if (object) return { ok: true, id, remarks: [] }
    if (`GM${id.slice(0, 4)}` !== this.#municipality) return refused('other-municipality', 'bagverblijfsobjectid', id)
    return { ok: true, id, remarks: [{ reason: 'object-unknown', column: 'bagverblijfsobjectid', detail: id }] }
  }
}

const refused = (reason: string, column: string, detail: string): FoundObject => ({
  ok: false,
  remark: { reason, column, detail },
})
