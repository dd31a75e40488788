import { beforeAll, describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { AUDIENCES } from '#kernel/source.ts'
import { testTown } from '#modules/areas/importers/import-testing.ts'
import { blocksOf, dwellingCounts, dwellingInputsAfter, listAreas } from '#modules/areas/index.ts'
import { computeOutcome } from '#modules/scenarios/model/outcome/compute-outcome.ts'
import { listScenarioRows } from '#modules/scenarios/store.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { generateVoorbeeldstad } from './generate.ts'
import { loadVoorbeeldstad } from './load.ts'
import { loadVoorbeeldstadScenarios } from './scenarios/load.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

onEachDatabase('loading Voorbeeldstad', (database) => {
  let scope: Scope
  beforeAll(async () => {
    scope = database.connection().database.scope('GM9999' as MunicipalityId)
    expect(await loadVoorbeeldstad(scope, NOW)).toBe(true)
  })

  test('has its districts, neighbourhoods, blocks and dwellings', async () => {
    await scope.transaction(async (db) => {
      expect(await listAreas(db, { level: 'wijk' })).toHaveLength(10)
      const neighbourhoods = await listAreas(db, { level: 'buurt' })
      expect(neighbourhoods.filter((area) => !area.isWater)).toHaveLength(45)
      expect(await dwellingCounts(db, 'GM9999')).toMatchObject({ dwellings: 30112, measured: 30112 })
      expect((await dwellingInputsAfter(db, '', 3)).map((d) => d.dwelling_id)[0]).toBe('9999010000000001')
      const example = neighbourhoods.find((area) => area.name === 'Voorbeeldwijk')
      expect(await blocksOf(db, example?.code ?? '')).toHaveLength(80)
    })
  })

  test('a second load changes nothing', async () => {
    expect(await loadVoorbeeldstad(scope, new Date('2026-11-21T12:00:00Z'))).toBe(false)
  })

  test('its scenarios stand there once after a second load, also those that residents may see', async () => {
    const { deps } = await testTown(database.connection().database, 'GM0007', () => NOW)
    const compute = (_module: string, _name: string, input: unknown) =>
      Promise.resolve(computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 50 }))
    deps.workers = { apart: () => ({ run: compute }) } as unknown as typeof deps.workers
    const invented = generateVoorbeeldstad()
    const ids = async () => {
      await loadVoorbeeldstadScenarios(scope, deps, () => invented)
      return (await scope.transaction((db) => listScenarioRows(db, AUDIENCES))).map(({ id }) => id)
    }
    const first = await ids()
    expect(first).toContain('voorbeeldwijk-herstel-per-blok')
    expect(first).toContain('wilgenhof-alle-blokken-herstellen')
    expect(await ids()).toEqual(first)
  })

  describe('another municipality', () => {
    test('sees nothing of it', async () => {
      const other = database.connection().database.scope('GM0505' as MunicipalityId)
      expect(await other.transaction((db) => listAreas(db))).toEqual([])
    })
  })
})
