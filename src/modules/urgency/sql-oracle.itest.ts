import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { computeTable } from './model/columns/compute-table.ts'
import { tableOf } from './model/columns/dwelling-table.ts'
import type { Parameters } from './model/parameters.ts'
import { dwellings, parameters } from './model/testing.ts'
import { REFERENCE_OUTPUTS, referenceQuery } from './testing/reference-query.ts'
import { engineColumns, engineFigure, fillReferenceTable } from './testing/reference-table.ts'

const DWELLINGS = 3_000
/** Of any figure: of chances its error, of metres and years the rounding of a mean rate. */
const TOLERANCE = 1e-8

const depths = fc.option(
  fc.integer({ min: 50, max: 400 }).map((millimetres) => millimetres / 1000),
  { freq: 6 },
)
const made = fc.record({ dwelling: dwellings, rain_depth_1000: depths }).map(({ dwelling, ...more }) => ({
  ...dwelling,
  ...more,
}))
const city = tableOf(fc.sample(made, { numRuns: DWELLINGS, seed: 20260101 }))

describe('the engine equals the same rules as one SQL query on PostgreSQL', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = new pg.Client({ connectionString: `${inject('databaseTemplates').serverUrl}/postgres` })
    await client.connect()
    await fillReferenceTable(client, 'reference_dwelling', city)
  })
  afterAll(() => client.end())

  test.each<[string, number, Partial<Parameters>]>([
    ['the defaults', 2026, {}],
    ['a day in the year, and groundwater that rises', 2026 + 213 / 365, { groundwaterTrend: 2 }],
    ['other rules after a horizon has gone by', 2036, { groundwaterTrend: -5, classProbability: 0.3, sdRateC: 3 }],
  ])('for every figure of 3,000 dwellings with: %s', async (_, start, own) => {
    const columns = engineColumns(computeTable(city, { start, parameters: parameters(own) }))
    expect([...columns.keys()]).toEqual(REFERENCE_OUTPUTS)
    const query = referenceQuery('reference_dwelling', start, parameters(own))
    const { rows } = await client.query<unknown[]>({ text: `${query} order by dwelling`, rowMode: 'array' })
    expect(rows).toHaveLength(DWELLINGS)
    const differing = rows.flatMap(([dwelling, ...found], row) =>
      [...columns].flatMap(([name, column], i) => {
        const wanted = engineFigure(column, row)
        const figure = found[i] === null ? null : Number(found[i])
        const isSame = figure === null || wanted === null ? figure === wanted : Math.abs(figure - wanted) <= TOLERANCE
        return isSame ? [] : [{ dwelling, name, figure, wanted }]
      }),
    )
    expect(differing).toEqual([])
  })
})
