import { beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Effect } from '../model/interests/top-five.ts'
import { SMALL } from '../testing.ts'
import { createScenario } from '../usecases.ts'
import { judgeTopFive, keepTopFive, loadTopFives } from './usecases.ts'

const LIST = {
  ...{ group: 'Bewoners', source: 'Bijeenkomst, verzonnen', replaces: false },
  items: ['Droge kruipruimte', 'Samen blijven', 'Lage lasten', '', ''],
}

onEachDatabase('scenarios beside what matters to groups', (database) => {
  let town: TestTown
  let id = ''
  let other = ''
  const view = async () => {
    const found = await loadTopFives(town, id)
    if (!found) throw new Error('the scenario is there')
    return found
  }
  const judgementsIn = async (scenario: string) =>
    (await view()).scenarios
      .find(({ row }) => row.id === scenario)
      ?.judgements.map(({ point, low }) => [point, low])
      .sort()

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0023')
    const made = async (name: string) => {
      const row = await createScenario(town, { document: { ...SMALL, name }, reason: 'Eerste opzet' })
      if (!row.ok) throw new Error(JSON.stringify(row.reason))
      return row.value.id
    }
    id = await made('Herstel')
    other = await made('Nieuw')
  })

  test('SCN-15: one list per group of the area, judged per scenario', async () => {
    expect(await keepTopFive(town, id, LIST)).toMatchObject({ ok: true })
    expect(await keepTopFive(town, other, LIST)).toMatchObject({ ok: false, reason: [{ problem: 'there-already' }] })
    const said = (grade: Effect, reason = '') => ({ grade, upTo: null, reason, source: '' })
    const helps = said('helps', 'De vloer wordt droog')
    expect(await judgeTopFive(town, id, 'Bewoners', [helps, said('neutral')])).toMatchObject({
      ok: true,
    })
    expect(await judgeTopFive(town, other, 'Bewoners', [said('hurts')])).toMatchObject({ ok: false })
    expect(await judgeTopFive(town, id, 'Nergens', [helps])).toBeNull()
    const { lists, scenarios } = await view()
    expect(lists.map(({ group, items }) => [group, items.length])).toEqual([['Bewoners', 3]])
    expect(scenarios.map(({ row }) => row.name)).toEqual(['Herstel', 'Nieuw'])
    expect(await judgementsIn(id)).toEqual([
      ['Droge kruipruimte', 'helps'],
      ['Samen blijven', 'neutral'],
    ])
    expect(await judgementsIn(other)).toEqual([])
  })

  test('SCN-15: what was said of a point that changed says nothing of the new one', async () => {
    const changed = { ...LIST, items: ['Een tuin houden', 'Samen blijven'], replaces: true }
    expect(await keepTopFive(town, id, changed)).toMatchObject({ ok: true })
    expect(await judgementsIn(id)).toEqual([['Samen blijven', 'neutral']])
  })
})
