import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { AUDIENCES } from '#kernel/source.ts'
import {
  agreementDetail,
  agreementDuties,
  agreementsAsOf,
  countAgreements,
  listHousingProjects,
  loadBook,
} from '#modules/agreements/index.ts'
import {
  countFacts,
  listContradictions,
  listPlaces,
  listPlaceTasks,
  placesOfArea,
  stackedTasks,
} from '#modules/areas/index.ts'
import { countProgrammes } from '#modules/programmes/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { rowsOf, type Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { countNames } from '../no-natural-person.ts'
import { loadDordrecht } from './load.ts'

const EVERYBODY = ['public'] as const

onEachDatabase('the facts of Dordrecht', (database) => {
  let scope: Scope
  beforeAll(async () => {
    scope = database.connection().database.scope('GM0505' as MunicipalityId)
    await loadDordrecht(scope)
  })

  const counts = () =>
    scope.transaction(async (db) => ({
      ...(await countFacts(db)),
      ...(await countAgreements(db)),
      ...(await countProgrammes(db)),
    }))

  test('are as many as the documents hold, and loading again changes nothing', async () => {
    const expected = {
      agreements: 43,
      planning: 67,
      places: 49,
      contradictions: 47,
      figures: 86,
      organisations: 83,
      documents: 54,
      deadlines: 29,
      funds: 10,
      lines: 5,
      events: 28,
      topics: 108,
      housingProjects: 25,
    }
    expect(await counts()).toMatchObject(expected)
    await loadDordrecht(scope)
    expect(await counts()).toMatchObject(expected)
  })

  test('building projects add up to the printed totals, with one unknown that is no zero', async () => {
    const projects = await scope.transaction((db) => listHousingProjects(db, AUDIENCES))
    const totalOf = (category: string) =>
      projects.filter((row) => row.category === category && row.rowType === 'project').map(({ dwellings }) => dwellings)
    expect(totalOf('delivery-2024')).toEqual([114, 48])
    expect(totalOf('delivery-2025').reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(205)
    expect(totalOf('plan-stock-2026-2030')).toContain(null)
  })

  test('stacked tasks of Crabbehof: heat in parts, a fund and a framework', async () => {
    const tasks = await scope.transaction(async (db) => {
      const places = placesOfArea('BU05050801', await listPlaces(db, AUDIENCES))
      return stackedTasks(await listPlaceTasks(db, AUDIENCES), places)
    })
    expect([...tasks.keys()].sort()).toEqual(['development', 'fund', 'heat', 'housing'])
    expect(tasks.get('heat')?.[0]).toMatchObject({ coverage: 'parts', ref: { kind: 'agreement', id: '3.1.1' } })
  })

  describe('agreements as of a day', () => {
    const manager: Actor = { kind: 'user', id: 'u' as string as UserId, name: 'Demo', roles: ['programme-manager'] }
    const statesOn = async (day: string) => {
      const found = await agreementsAsOf(manager, calendarDate(day), scope)
      return new Map(found?.agreements.map(({ agreement, state }) => [agreement.nr, state]))
    }

    test('the vision of 4.1.1 was late at the end of 2024, since it is known to be adopted in 2025', async () =>
      expect((await statesOn('2024-12-31')).get('4.1.1')).toBe('late'))

    test('today nothing of Dordrecht is late: what happened is unknown', async () => {
      const states = [...(await statesOn('2026-11-20')).values()]
      expect(states.filter((state) => state === 'late')).toEqual([])
      expect(states.filter((state) => state === 'outcome-unknown')).toHaveLength(35)
    })

    test('before the set began everything was still to come', async () =>
      expect([...(await statesOn('2023-12-01')).values()]).not.toContain('outcome-unknown'))

    test('3.1.1 shows its contradiction and says where its duty lies', async () => {
      const today = calendarDate('2026-11-20')
      const detail = await agreementDetail(manager, '3.1.1', today, scope)
      expect(detail?.contradictions.map(({ id }) => id)).toEqual(['X-06'])
      const duties = await agreementDuties(scope, today, manager, 'nl')
      expect(duties.find(({ path }) => path === '/afspraken/3.1.1')).toMatchObject({
        kind: 'outcome-unknown',
        where: 'Crabbehof, Krispijn',
      })
    })
  })

  test('Land van Valk and Dordt West are no statistical areas', async () => {
    const places = await scope.transaction((db) => listPlaces(db, AUDIENCES))
    const codesOf = (name: string) => places.find((place) => place.name === name)?.areaCodes
    expect([codesOf('Land van Valk'), codesOf('Dordt West')]).toEqual([[], []])
    expect(places.find(({ name }) => name === 'Land van Valk')).toMatchObject({
      partOf: 'Reeland',
      partOfBasis: 'outside',
    })
    expect(places.find(({ name }) => name === 'Dordt West')?.aliases).toEqual(['Dordrecht West', 'Dordrecht-West'])
  })

  test('the public sees no contradictions and nothing of the internal annex', async () => {
    const seen = await scope.transaction(async (db) => ({
      contradictions: await listContradictions(db, EVERYBODY),
      places: await listPlaces(db, EVERYBODY),
      book: await loadBook(db, EVERYBODY),
    }))
    expect(seen.contradictions).toEqual([])
    expect(seen.places.map(({ name }) => name)).not.toContain('Stations (omgeving)')
    expect(seen.book?.agreements).toHaveLength(43)
  })

  test('no natural person stands in the database', async () => {
    const { owner } = database.connection()
    const tables = await rowsOf<{ name: string }>(
      owner,
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const [row] = await rowsOf<{ dump: string | null }>(
        owner,
        sql`select json_agg(t)::text as dump from ${sql.identifier(name)} t`,
      )
      expect({ name, names: countNames(row?.dump ?? '') }).toEqual({ name, names: 0 })
    }
  })

  test('another municipality sees nothing of it', async () => {
    const other = database.connection().database.scope('GM9999' as MunicipalityId)
    expect(await other.transaction(countFacts)).toMatchObject({ places: 0, contradictions: 0, figures: 0 })
  })
})
