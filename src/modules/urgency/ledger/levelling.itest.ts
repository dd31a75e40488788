import { beforeAll, describe, expect, test } from 'vitest'
import { isBalanced, type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { createBatch, declareSlice, insertDwellings, pointSlicesAt } from '#modules/areas/store.ts'
import { undoImport } from '#modules/areas/usecases.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { bareDwelling } from '../model/ledger/merge.ts'
import { assembleDwellings } from './assemble.ts'
import { levelling } from './levelling.ts'

const HEAD = 'vbo_id;buurtcode;vloerpeil_nap;drempel_nap;datum;sd'
const BUURT = 'BU05050303'

onEachDatabase('importing a levelling', (database) => {
  let town: TestTown
  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0505')
    const dwelling = (n: number, street_level: number | null, groundwater_ghg: number | null) => ({
      ...bareDwelling({
        ...{
          dwelling_id: `d${n}`,
          neighbourhood_code: BUURT,
          block_id: null,
          street_id: 'S1',
          construction_year: null,
        },
      }),
      ...{ street_level, groundwater_ghg },
    })
    await town.scope.transaction(async (db) => {
      const head = { importer: 'x', state: 'applied', dryRun: false, fingerprint: 'x', createdBy: 'u' } as const
      await createBatch(db, { id: 'base', ...head, files: [], at: new Date('2026-01-01') })
      await declareSlice(db, 'base', { dataset: 'dwelling', slice: BUURT, source: { document: 'X', asOf: null } })
      await insertDwellings(db, 'base', BUURT, [
        dwelling(1, -0.78, -1.18),
        dwelling(2, null, null),
        dwelling(3, -0.8, null),
      ])
      await pointSlicesAt(db, 'base')
    })
  })

  const load = async (name: string, ...rows: string[]) => {
    const outcome = await town.run(levelling, [town.file(name, [HEAD, ...rows].join('\n'))])
    expect(isBalanced(outcome)).toBe(true)
    return { batch: outcome.batch, said: outcome.report.messages.map((m) => `${m.line} ${m.column} ${m.reason}`) }
  }
  const floors = async () => {
    const { rows } = await assembleDwellings(town.scope, async () => {})
    return Object.fromEntries(rows.map(({ dwelling_id, floor_level }) => [dwelling_id, floor_level]))
  }

  test('every doubt has its row, column and reason; what is doubted is taken over as it stands', async () => {
    const { said } = await load(
      'first.csv',
      `d1;${BUURT};-0,62;-0,58;18-09-2024;0,01`,
      `d1;${BUURT};-0,61;;18-09-2024;0,01`,
      `d2;BU05050304;9;;18-09-2024;`,
      `d3;${BUURT};-0,6;4,4;;`,
      `d1;${BUURT};-1,30;;19-09-2024;`,
      `d99;${BUURT};-0,5;;18-09-2024;`,
      `d1;${BUURT};-0,62;;18-09-2024;`,
      `d2;${BUURT};-0,5;;18-09-2027;`,
      `d2;${BUURT};-0,5;;18-09-2024;-1`,
    )
    expect(said).toEqual([
      '3 datum same-day-differs',
      '4 buurtcode neighbourhood-differs',
      '4 vloerpeil_nap looks-like-centimetres',
      '5 datum date-missing',
      '5 drempel_nap far-from-street',
      '6 vloerpeil_nap groundwater-above-floor',
      '7 vbo_id dwelling-unknown',
      '8 vloerpeil_nap reading-twice',
      '9 datum date-in-future',
      '10 sd sd-negative',
    ])
    expect(await floors()).toEqual({ d1: -1.3, d2: 9, d3: -0.6 })
  })

  describe('a second levelling', () => {
    test('stands beside the first, tells what is known already, and gives way when it is undone', async () => {
      const { batch, said } = await load(
        'second.csv',
        `d3;${BUURT};-0,7;;01-02-2026;`,
        `d1;${BUURT};-1,30;;19-09-2024;`,
      )
      expect(said).toEqual(['3 vloerpeil_nap reading-twice'])
      expect((await floors()).d3).toBe(-0.7)
      await undoImport(town.scope, batch, town.actor, town.deps)
      expect((await floors()).d3).toBe(-0.6)
    })
  })
})
