// Model U1 by the engine against the same rules as one SQL query on PostgreSQL, over the same rows: both give the sum
// of every figure, so that neither can leave anything out.
import pg from 'pg'
import { emptyOutcomes } from '#modules/urgency/model/columns/outcomes.ts'
import {
  computeTable,
  DEFAULT_PARAMETERS,
  type DwellingOutcomes,
  type DwellingTable,
  joinTables,
  tableOf,
} from '#modules/urgency/model/index.ts'
import { REFERENCE_OUTPUTS, referenceQuery } from '#modules/urgency/testing/reference-query.ts'
import { engineColumns, fillReferenceTable } from '#modules/urgency/testing/reference-table.ts'
import { startTestServer } from '#platform/db/testing/start-server.ts'
import type { Row } from './bench.ts'
import { madeNeighbourhood, neighbourhoodsOf } from './made-dwellings.ts'

const CITY = { dwellings: 200_000, perNeighbourhood: 1_000, perStreet: 40, perBlock: 12 }
const START = 2026
const TURNS = 8
const TABLE = 'reference_dwelling'
/** Share by which a sum of the query may differ: of adding 200,000 numbers in another order, and of rounding. */
const TOLERANCE = 1e-9
/** One process, all in memory. */
const SETTINGS = { max_parallel_workers_per_gather: '0', shared_buffers: '512MB', work_mem: '256MB' }

type Sums = { sums: number[]; counts: number[] }

export async function againstSql(): Promise<Row[]> {
  const tables = Array.from({ length: neighbourhoodsOf(CITY) }, (_, n) => tableOf(madeNeighbourhood(CITY, n)))
  const city = joinTables(tables)
  const server = await startTestServer(SETTINGS)
  const client = new pg.Client({ connectionString: `${server.url}/postgres` })
  await client.connect()
  await fillReferenceTable(client, TABLE, city)
  const outcomes = emptyOutcomes(CITY.perNeighbourhood)
  // In turns: whatever else the machine does meanwhile slows all of them.
  const [engine, plain, compiled] = await shortestInTurns([
    () => sumsByEngine(tables, outcomes),
    () => sumsWith(client, 'off'),
    () => sumsWith(client, 'on'),
  ])
  const hasCompiler = (await client.query('select pg_jit_available() as is')).rows[0].is as boolean
  const difference = largestDifference(sumsByEngine(tables, outcomes), await sumsBySql(client))
  await client.end()
  await server.stop()
  const perSecond = (milliseconds: number): number => city.size / milliseconds / 1000
  const sql = Math.min(plain, compiled)
  return [
    { measure: `engine, sums of all figures of ${city.size} dwellings`, value: perSecond(engine), unit: 'million/s' },
    { measure: 'one SQL query, JIT off', value: perSecond(plain), unit: 'million/s' },
    {
      measure: `one SQL query, JIT on (${hasCompiler ? 'there' : 'this PostgreSQL has none'})`,
      value: perSecond(compiled),
      unit: 'million/s',
    },
    { measure: 'engine against SQL', value: sql / engine, unit: 'ratio' },
    { measure: 'figures compared, each by its sum and its number', value: REFERENCE_OUTPUTS.length, unit: '' },
    { measure: 'largest relative difference of a sum', value: difference * 1e12, unit: 'x 1e-12' },
  ]
}

type Work = () => unknown

/** Milliseconds of the shortest turn of each. */
async function shortestInTurns<Works extends readonly Work[]>(works: readonly [...Works]) {
  const shortest = works.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < TURNS; turn++)
    for (const [i, work] of works.entries()) {
      const start = performance.now()
      await work()
      shortest[i] = Math.min(shortest[i] as number, performance.now() - start)
    }
  return shortest as { [Place in keyof Works]: number }
}

const QUERY = referenceQuery(TABLE, START, DEFAULT_PARAMETERS)
const aggregated = (aggregate: string): string =>
  `select ${REFERENCE_OUTPUTS.map((name) => `${aggregate}(${name})`)} from (${QUERY}) as figures`

async function sumsWith(client: pg.Client, jit: 'on' | 'off'): Promise<void> {
  await client.query(`set jit = ${jit}`)
  await client.query(aggregated('sum'))
}

async function sumsBySql(client: pg.Client): Promise<Sums> {
  const of = async (aggregate: string): Promise<number[]> => {
    const { rows } = await client.query<unknown[]>({ text: aggregated(aggregate), rowMode: 'array' })
    return (rows[0] ?? []).map(Number)
  }
  return { sums: await of('sum'), counts: await of('count') }
}

/** Sum and number of the known values of each figure, in the order of the query; as a run does, by neighbourhood. */
function sumsByEngine(tables: readonly DwellingTable[], outcomes: DwellingOutcomes): Sums {
  const sums = new Array<number>(REFERENCE_OUTPUTS.length).fill(0)
  const counts = new Array<number>(REFERENCE_OUTPUTS.length).fill(0)
  const columns = [...engineColumns(outcomes).values()]
  for (const table of tables) {
    computeTable(table, { start: START, parameters: DEFAULT_PARAMETERS }, outcomes)
    columns.forEach(({ values, none }, i) => {
      let [sum, count] = [0, 0]
      for (let row = 0; row < table.size; row++) {
        const value = values[row] as number
        if (Number.isNaN(value) || value === none) continue
        sum += value
        count += 1
      }
      sums[i] = (sums[i] as number) + sum
      counts[i] = (counts[i] as number) + count
    })
  }
  return { sums, counts }
}

/** Throws when they differ by more than rounding: then one of both is wrong, and its time says nothing. */
function largestDifference(engine: Sums, sql: Sums): number {
  const differences = REFERENCE_OUTPUTS.map((name, i) => {
    const [a, b] = [engine.sums[i] as number, sql.sums[i] as number]
    const difference = Math.abs(a - b) / Math.max(1, Math.abs(a))
    if (engine.counts[i] !== sql.counts[i] || !(difference <= TOLERANCE))
      throw new Error(`${name}: ${engine.counts[i]} add up to ${a}, by SQL ${sql.counts[i]} to ${b}`)
    return difference
  })
  return Math.max(...differences)
}
