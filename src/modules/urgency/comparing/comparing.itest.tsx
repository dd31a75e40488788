import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, RunId, UserId } from '#kernel/ref.ts'
import { createBatch, declareSlice, insertDwellings, pointSlicesAt } from '#modules/areas/store.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { DEFAULT_PARAMETERS, type Parameters } from '../model/parameters.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import { performRun } from '../perform-run.ts'
import { comparingPages } from './pages/routes.tsx'
import { loadComparison } from './usecases.ts'

const GM9999 = 'GM9999' as string as MunicipalityId
const ANALYST: Actor = { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] }
const RESIDENT: Actor = { ...ANALYST, id: 'u-2' as string as UserId, roles: ['resident'] }
const NOW = new Date('2026-11-20T12:00:00Z')
const TOWN = partOfVoorbeeldstad(['Kleipolder-Noord', 'Steenoven', 'Polderrand', 'Buitengors'])
const codeOf = (name: string) => TOWN.areas.find((area) => area.name === name)?.code ?? ''

onEachDatabase('two runs side by side', (database) => {
  const workers = createWorkerPool(2)
  const deps = {
    ...{ workers, now: () => NOW },
    audit: { record: () => Promise.resolve() },
  } as unknown as Deps
  let scope: Scope
  const run = (id: string, changed: Partial<Parameters> = {}) =>
    performRun({
      ...{ scope, actor: ANALYST, deps },
      order: {
        ...{ runId: id as string as RunId, date: calendarDate('2026-01-01') },
        parameters: { ...DEFAULT_PARAMETERS, ...changed },
      },
      progress: () => Promise.resolve(),
      rest: () => Promise.resolve(),
    })

  /** Forty floors in Steenoven, and three in Kleipolder-Noord, turn out 10 cm lower. */
  const newFloors = async () => {
    const lower = (name: string, count: number) =>
      new Set(
        TOWN.dwellings
          .filter((one) => one.neighbourhood_code === codeOf(name) && one.floor_level !== null)
          .slice(0, count)
          .map((one) => one.dwelling_id),
      )
    const changed = new Set([...lower('Steenoven', 40), ...lower('Kleipolder-Noord', 3)])
    const rows = TOWN.dwellings.map((one) =>
      changed.has(one.dwelling_id) ? { ...one, floor_level: (one.floor_level as number) - 0.1 } : one,
    )
    await scope.transaction(async (db) => {
      const batch = {
        id: 'floors',
        importer: 'dwellings',
        state: 'applied' as const,
        dryRun: false,
        files: [],
        at: NOW,
      }
      await createBatch(db, { ...batch, fingerprint: 'floors', createdBy: 'u-1' })
      await declareSlice(db, 'floors', { dataset: 'dwelling', slice: 'all', source: { document: 'Test', asOf: null } })
    })
    for (let start = 0; start < rows.length; start += 500)
      await scope.transaction((db) => insertDwellings(db, 'floors', 'all', rows.slice(start, start + 500)))
    await scope.transaction((db) => pointSlicesAt(db, 'floors'))
  }

  beforeAll(async () => {
    scope = database.connection().database.scope(GM9999)
    await loadVoorbeeldstad(scope, NOW, () => TOWN)
    await run('first')
    await newFloors()
    await run('floors')
    await run('threshold', { dampThreshold: 0.45, sdGroundwaterB: 0.25 })
  }, 60_000)
  afterAll(() => workers.close())

  const compare = async (from: number, to: number, actor = ANALYST) =>
    (await loadComparison(actor, scope, deps, { from, to, choice: MAIN_CHOICE })).comparison
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

  test('floors that were measured anew are the whole reason', async () => {
    const comparison = await compare(1, 2)
    expect(comparison?.differences).toMatchObject({ parameters: [], isOtherDate: false, isOtherInput: true })
    const steenoven = comparison?.areas.find(({ name }) => name === 'Steenoven')
    expect(steenoven?.change?.parts).toEqual([
      { name: 'floor', amount: expect.any(Number), dwellings: expect.any(Number) },
    ])
    expect(steenoven?.change?.after).toBeGreaterThan(steenoven?.change?.before as number)
  })

  test('a change at three dwellings is not told in numbers, one at none is told', async () => {
    const comparison = await compare(1, 2)
    expect(comparison?.areas.find(({ name }) => name === 'Kleipolder-Noord')?.change).toBeNull()
    expect(comparison?.areas.some(({ name }) => name === 'Buitengors')).toBe(false)
  })

  test('parts and what they do together add up to the difference of the stored runs', async () => {
    const comparison = await compare(1, 3)
    expect(comparison?.differences.parameters).toEqual(['dampThreshold', 'sdGroundwaterB'])
    for (const { change, before, after } of comparison?.areas ?? []) {
      if (!change) continue
      expect(change.after - change.before).toBeCloseTo((after?.expected ?? 0) - (before?.expected ?? 0), 9)
      expect(Math.abs(sum(change.parts.map(({ amount }) => amount)) - (change.after - change.before))).toBeLessThan(
        1e-9,
      )
      for (const { dwellings } of change.parts) expect(dwellings).toBeGreaterThanOrEqual(10)
    }
    const steenoven = comparison?.areas.find(({ name }) => name === 'Steenoven')
    expect(steenoven?.change?.parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['floor', 'parameter:dampThreshold', 'parameter:sdGroundwaterB']),
    )
  })

  test('the other way round every part but the interplay turns its sign about, roughly, and the sum exactly', async () => {
    const there = (await compare(2, 3))?.areas.find(({ name }) => name === 'Steenoven')?.change
    const back = (await compare(3, 2))?.areas.find(({ name }) => name === 'Steenoven')?.change
    expect((back?.after ?? 0) - (back?.before ?? 0)).toBeCloseTo((there?.before ?? 0) - (there?.after ?? 0), 9)
  })

  test.each([
    ['a run with itself', 1, 1],
    ['a run that is not there', 1, 9],
  ])('%s gives no comparison', async (_, from, to) => expect(await compare(from, to)).toBeNull())

  test('a resident sees no runs, and compares none', async () => {
    const page = await loadComparison(RESIDENT, scope, deps, { from: 1, to: 2, choice: MAIN_CHOICE })
    expect(page).toEqual({ runs: [], comparison: null })
  })

  describe('the page', () => {
    const ask = (query: string): Promise<Answer> => {
      const [route] = comparingPages
      if (!route) throw new Error('No page')
      return route.handle({
        ...{ actor: ANALYST, scope, deps, locale: 'nl', params: {}, form: new URLSearchParams() },
        municipality: { id: GM9999, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true },
        query: new URLSearchParams(query),
        href: (to: string) => `/voorbeeldstad${to}`,
      } as unknown as Visit)
    }
    const words = (answer: Answer): string => {
      if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
      return renderToStaticMarkup(answer.body)
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/[\s\u00A0]+/g, ' ')
    }

    test('opens with the last two runs', async () => {
      const text = words(await ask(''))
      expect(text).toMatch(/Grens vocht: vloer boven hoog grondwater van 0,40? m naar 0,45 m/)
      expect(text).toContain('De gegevens van woningen zijn precies dezelfde')
    })

    test('explains the buurt that is asked for, as drawing, sentence and table', async () => {
      const text = words(await ask(`van=1&met=2&buurt=${codeOf('Steenoven')}`))
      expect(text).toContain('Waarom veranderde Steenoven?')
      expect(text).toMatch(
        /Steenoven .*? het verwachte aantal steeg van [\d,]+ naar [\d,]+ woningen, vooral door vloerpeil/,
      )
      expect(text).toContain('Geraakte woningen')
    })

    test('says why it tells nothing of a few dwellings', async () => {
      const text = words(await ask(`van=1&met=2&buurt=${codeOf('Kleipolder-Noord')}`))
      expect(text).toContain('gaat over minder dan 10 woningen')
    })

    test.each(['van=x&met=1', 'van=1&met=1', 'van=-1&met=2', 'van=1e9&met=2'])('%s asks for a choice', async (query) =>
      expect(words(await ask(query))).toContain('Kies twee verschillende runs'))

    test.each([
      ['b-export=xlsx', 'runs-1-3-buurten-voorbeeldstad-voorbeeldgegevens.xlsx'],
      ['p-export=csv', 'runs-1-3-delen-voorbeeldstad-voorbeeldgegevens.csv'],
    ])('as a file: %s', async (query, name) =>
      expect(await ask(`van=1&met=3&${query}`)).toMatchObject({ kind: 'file', name }))
  })
})
