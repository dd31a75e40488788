import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { listAreas } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { storeDemoRun } from '../demo.ts'
import { investmentBalanceFor, tasksOfArea } from '../index.ts'
import { MEASURES } from '../model/stacked/investment-balance.ts'
import { latestStudy } from '../public-face.ts'
import { stackedPages } from './pages/routes.tsx'
import { loadStacks, loadStreetPlans } from './usecases.ts'

const TOWN = { id: 'GM9999' as string as MunicipalityId, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true }
const OTHER = { id: 'GM0505' as string as MunicipalityId, name: 'Dordrecht', slug: 'dordrecht', fictional: false }
const TODAY = calendarDate('2026-11-20')
const PART = partOfVoorbeeldstad([
  'Kleipolder-Noord',
  'Voorbeeldwijk',
  'Houtwal',
  'Noorderpark',
  'Polderrand',
  'Buitengors',
])
const codeOf = (name: string): string => PART.neighbourhoods.find(({ plan }) => plan.name === name)?.code ?? ''

onEachDatabase('stacked tasks beside urgency', (database) => {
  const workers = createWorkerPool(2)
  const deps = {
    workers,
    now: () => new Date('2026-11-20T12:00:00Z'),
    audit: { record: () => Promise.resolve() },
    jobs: { latest: () => Promise.resolve([]) },
  } as unknown as Deps
  let scope: Scope

  beforeAll(async () => {
    scope = database.connection().database.scope(TOWN.id)
    await loadVoorbeeldstad(scope, deps.now(), () => PART)
    await storeDemoRun(scope, TOWN, deps)
  }, 60_000)
  afterAll(() => workers.close())

  const visit = (municipality: typeof TOWN, address: string, locale: 'nl' | 'en' = 'nl'): Visit => {
    const [, query = ''] = address.split('?')
    return {
      actor: { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] },
      scope: database.connection().database.scope(municipality.id),
      query: new URLSearchParams(query),
      href: (to: string) => `/${municipality.slug}${to}`,
      may: () => true,
      today: TODAY,
      ...{ municipality, params: {}, form: new URLSearchParams(), locale, deps },
    } as unknown as Visit
  }
  const ask = (municipality: typeof TOWN, address: string, locale?: 'nl' | 'en'): Promise<Answer> => {
    const route = stackedPages.find(({ path }) => path === address.split('?')[0])
    if (!route) throw new Error(`No route ${address}`)
    return route.handle(visit(municipality, address, locale))
  }
  const words = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }
  const has = async (municipality: typeof TOWN, address: string, ...phrases: string[]): Promise<string[]> => {
    const text = words(await ask(municipality, address))
    return phrases.filter((phrase) => !text.includes(phrase))
  }

  describe('the matrix', () => {
    test('places each buurt by its urgency and its tasks, and says what is unknown', async () => {
      expect(
        await has(TOWN, '/urgentie/stapelmatrix', ...['Kleipolder-Noord', 'Noorderpark', 'Beide', 'Geen van beide']),
      ).toEqual([])
      expect(await has(TOWN, '/urgentie/stapelmatrix', 'Polderrand', 'zonder rang', '1 onbekend')).toEqual([])
    })

    test('one quadrant at a time; a word that is none shows all', async () => {
      const both = words(await ask(TOWN, '/urgentie/stapelmatrix?vak=both&q=Noorderpark'))
      expect(both.includes('0 van 5')).toBe(false)
      expect(words(await ask(TOWN, '/urgentie/stapelmatrix?vak=geen'))).toContain('Polderrand')
    })

    test('the file tells how many tasks are unknown, per buurt', async () => {
      const file = await ask(TOWN, '/urgentie/stapelmatrix?export=csv')
      expect(file.kind).toBe('file')
      const text = file.kind === 'file' ? Buffer.from(file.body as Uint8Array).toString('utf8') : ''
      expect(text).toContain('Gestapelde opgaven, onbekend')
      expect(text).toContain('Kleipolder-Noord')
    })

    test('an empty municipality is told which file brings which task', async () => {
      expect(
        await has(OTHER, '/urgentie/stapelmatrix', 'Hier komt de stapelmatrix', '(EP-Online)', 'Warmteplannen'),
      ).toEqual([])
    })

    test('in English too', async () => {
      const text = words(await ask(TOWN, '/urgentie/stapelmatrix', 'en'))
      expect(text).toContain('Where do urgency and other tasks meet?')
    })
  })

  describe('works that meet', () => {
    test('are drawn, listed, and warned about where nobody decided on the foundations', async () => {
      const phrases = [
        'Welk werk valt samen',
        'Werk dat begint zonder besluit',
        'woningen zijn urgent',
        'Kleipolder-Noord',
      ]
      expect(await has(TOWN, '/urgentie/koppelkansen', ...phrases)).toEqual([])
    })

    test('homes that are urgent come first, and what is hidden stays hidden', async () => {
      const run = await scope.transaction(async (db) => (await latestStudy(db))?.run ?? null)
      const plans = await loadStreetPlans(scope, run, 'any', 2026)
      const years = plans.opportunities.map(({ opportunity }) => opportunity.needYear ?? Number.POSITIVE_INFINITY)
      expect(years).toEqual(years.toSorted((a, b) => a - b))
      expect(plans).toMatchObject({ hasWorks: true, hasOutcomes: true })
      const all = [...plans.opportunities, ...plans.warnings].map(({ street }) => street)
      for (const { outcome, plan } of all) {
        if (outcome?.dwellings != null) expect(outcome.dwellings).toBeGreaterThanOrEqual(10)
        if (outcome === null || outcome.state !== 'ranked') expect(plan.need.state).toBe('unknown')
      }
    })

    test('without a run homes are unknown, so every street with works is warned about', async () => {
      const plans = await loadStreetPlans(scope, null, 'any', 2026)
      expect(plans.hasOutcomes).toBe(false)
      expect(new Set(plans.warnings.map(({ warning }) => warning.why))).toEqual(new Set(['not-measured']))
    })

    test('an empty municipality is told what the file must hold', async () => {
      expect(
        await has(OTHER, '/urgentie/koppelkansen', 'nog niet ingelezen', 'ophoging_m', 'street-programme'),
      ).toEqual([])
    })
  })

  test('tasks never touch the ranking: a buurt without any fact keeps its place', async () => {
    const { areas, ranks } = await scope.transaction(async (db) => ({
      areas: await listAreas(db, { level: 'buurt' }),
      ranks: (await latestStudy(db))?.areas.map(({ code, rank }) => [code, rank]),
    }))
    const stacks = await loadStacks(
      scope,
      areas.map(({ code }) => code),
      TODAY,
    )
    expect(stacks.size).toBe(areas.length)
    const alone = await loadStacks(scope, [codeOf('Voorbeeldwijk')], TODAY)
    expect(alone.get(codeOf('Voorbeeldwijk'))).toEqual(stacks.get(codeOf('Voorbeeldwijk')))
    const again = await scope.transaction(async (db) =>
      (await latestStudy(db))?.areas.map(({ code, rank }) => [code, rank]),
    )
    expect(again).toEqual(ranks)
  })

  describe('the balance of a larger investment (DSK-08)', () => {
    const balanceOf = (place: Parameters<typeof investmentBalanceFor>[1], of = scope) =>
      of.transaction((db) => investmentBalanceFor(db, place, 'efg-renovation'))

    test('by area: sensitive, not, not measured, too few to show, and a district', async () => {
      const at = async (name: string) => (await balanceOf({ neighbourhoodCode: codeOf(name) })).balance
      expect(await at('Kleipolder-Noord')).toBe('warn')
      expect(await at('Noorderpark')).toBe('clear')
      expect(await at('Polderrand')).toBe('measure-first')
      expect(await balanceOf({ neighbourhoodCode: codeOf('Buitengors') })).toMatchObject({
        balance: 'measure-first',
        place: { known: false, why: 'not-shown' },
      })
    })

    test('by street, block and dwelling; what nobody knows is measured first', async () => {
      const dwelling = PART.dwellings.find(
        (one) => one.neighbourhood_code === codeOf('Kleipolder-Noord') && one.floor_level !== null,
      )
      const street = await balanceOf({ streetId: dwelling?.street_id ?? '' })
      expect(street.place).toMatchObject({ known: true, level: 'street' })
      const one = await balanceOf({ dwellingId: dwelling?.dwelling_id ?? '' })
      expect(one.place.known ? one.place.level : one.place.why).toMatch(/dwelling|not-measured/)
      for (const place of [{ streetId: 'nergens' }, { blockId: 'nergens' }, { dwellingId: 'niemand' }])
        expect(await balanceOf(place)).toMatchObject({ balance: 'measure-first', place: { known: false } })
    })

    test('without a study nothing is safe', async () => {
      const other = database.connection().database.scope(OTHER.id)
      expect(await balanceOf({ neighbourhoodCode: 'BU05050800' }, other)).toEqual({
        balance: 'measure-first',
        measure: 'efg-renovation',
        place: { known: false, why: 'no-run' },
        run: null,
      })
    })

    test('a buurt has tasks and a balance for every kind of investment; a wijk has no tasks of its own', async () => {
      const code = codeOf('Voorbeeldwijk')
      const tasks = await scope.transaction((db) => tasksOfArea(db, code, TODAY))
      expect(tasks?.balances.map(({ measure }) => measure)).toEqual([...MEASURES])
      expect(tasks?.stacked.indicators).toHaveLength(5)
      expect(await scope.transaction((db) => tasksOfArea(db, 'WK999906', TODAY))).toBeNull()
    })
  })
})
