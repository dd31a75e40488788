import { type PGlite, type QueryOptions, types } from '@electric-sql/pglite'

/** Moments, days and spans, and lists of those and of exact numbers: Drizzle reads them from their text. */
const READ_FROM_TEXT = [
  ...[types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE],
  ...[1231, 1115, 1185, 1187, 1182],
]

type Asking = { query: PGlite['query'] }

/**
 * Drizzle tells with every query how these types are read, for which PGlite copies its table of all types: two thirds
 * of the time of a small query. Here the client knows it once and for all, and a query need not tell.
 */
export function knowsTypesOfDrizzle(client: PGlite): PGlite {
  for (const type of READ_FROM_TEXT) client.parsers[type] = (text: string) => text
  const transaction = client.transaction.bind(client)
  client.transaction = (work) => transaction((tx) => work(withoutTelling(tx)))
  return withoutTelling(client)
}

function withoutTelling<T extends Asking>(asking: T): T {
  const query = asking.query.bind(asking)
  asking.query = (sql: string, params?: unknown[], options?: QueryOptions) =>
    query(sql, params, options?.rowMode ? { rowMode: options.rowMode } : {})
  return asking
}
