import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Db, Scope } from './scope.ts'

/**
 * Rows in order of their id, `size` at a time, each part in a transaction of its own: others get their turn in
 * between, and a city takes no longer per part than a village.
 */
export async function* inParts<Row>(
  scope: Scope,
  size: number,
  read: (db: Db, afterId: string, limit: number) => Promise<Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await scope.transaction((db) => read(db, after, size))
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    after = idOf(last)
    await letOthersGo()
  }
}
