import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { createBatch, declareSlice, pointSlicesAt } from '#modules/areas/store.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { urgencyApi } from '../api.ts'
import { storeDemoRun } from '../demo.ts'
import { urgencyDuties } from '../duties.ts'
import { urgencyPages } from './routes.tsx'

const VOORBEELDSTAD = {
  id: 'GM9999' as string as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
const DORDRECHT = { id: 'GM0505' as string as MunicipalityId, name: 'Dordrecht', slug: 'dordrecht', fictional: false }

/** Sixteen neighbourhoods with a rank, more than the page shows at first; one to measure first, one too small. */
const NAMES =
  'Kleipolder-Noord Steenoven Turfkade Voorbeeldwijk Wilgenhof Achterdijk Zuiderkade Tuinstraten Smidsveld Kerkakker Oosterwal Bleekveld Lindehage Veerhoek Houtwal Papaverhof Polderrand Buitengors'.split(
    ' ',
  )

onEachDatabase('pages of the urgency study', (database) => {
  const workers = createWorkerPool(2)
  const ordered: unknown[] = []
  const deps = {
    workers,
    now: () => new Date('2026-11-20T12:00:00Z'),
    audit: { record: () => Promise.resolve() },
    jobs: {
      latest: () => Promise.resolve([]),
      enqueue: (_: unknown, job: unknown) => Promise.resolve(ordered.push(job)),
    },
  } as unknown as Deps

  const visit = (municipality: typeof VOORBEELDSTAD, address: string, form: Record<string, string> = {}): Visit => {
    const [path = '', query = ''] = address.split('?')
    return {
      actor: { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] },
      municipality,
      scope: database.connection().database.scope(municipality.id),
      params: { code: path.split('/').at(-1) ?? '' },
      query: new URLSearchParams(query),
      form: new URLSearchParams(form),
      locale: 'nl',
      today: calendarDate('2026-11-20'),
      href: (to: string) => `/${municipality.slug}${to}`,
      may: () => true,
      deps,
    } as unknown as Visit
  }
  const ask = (method: 'get' | 'post', pattern: string, asked: Visit): Promise<Answer> => {
    const route = urgencyPages.find((page) => page.method === method && page.path === pattern)
    if (!route) throw new Error(`No route ${pattern}`)
    return route.handle(asked)
  }
  /** The words of a page, without markup and with plain spaces. */
  const words = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }

  /** A page is long: a failed test should not print it. */
  const found = (text: string, pattern: RegExp): boolean => pattern.test(text)

  beforeAll(async () => {
    const scope = database.connection().database.scope(VOORBEELDSTAD.id)
    await loadVoorbeeldstad(scope, deps.now(), () => partOfVoorbeeldstad(NAMES))
    await storeDemoRun(scope, VOORBEELDSTAD, deps)
  }, 60_000)
  afterAll(() => workers.close())

  test('the ranking: numbers in Dutch notation, intervals, and neighbourhoods to measure first', async () => {
    const text = words(await ask('get', '/urgentie', visit(VOORBEELDSTAD, '/urgentie')))
    expect(text.includes('Run 1 van 20 november 2026, peildatum 1 januari 2026.')).toBe(true)
    expect(found(text, /Verwacht over de grens in 2035 3\.8\d\d/)).toBe(true)
    expect(found(text, /8\.134 van 8\.993 woningen/)).toBe(true)
    expect(found(text, /Kleipolder-Noord .*?U4 .*?73,0/)).toBe(true)
    expect(found(text, /4–5 Wilgenhof/)).toBe(true)
    expect(text.includes('Polderrand')).toBe(true)
    expect(text.includes('Overige 2 buurten')).toBe(true)
    expect(text.includes('Buitengors 8')).toBe(false)
  })

  test('another problem and horizon give other numbers', async () => {
    const text = words(
      await ask('get', '/urgentie', visit(VOORBEELDSTAD, '/urgentie?probleem=vocht&horizon=nu&alle=1')),
    )
    expect(found(text, /Verwacht over de grens nu 2\.\d{3}/)).toBe(true)
    expect(text.includes('Alle buurten in de rang')).toBe(true)
  })

  test('words that are no choice count as none', async () => {
    const text = words(
      await ask('get', '/urgentie', visit(VOORBEELDSTAD, '/urgentie?probleem=%00&horizon=3000&run=-1')),
    )
    expect(found(text, /Verwacht over de grens in 2035/)).toBe(true)
  })

  test('a neighbourhood: fan, reasons, blocks; blocks below ten dwellings without figures', async () => {
    const text = words(
      await ask('get', '/urgentie/buurten/:code', visit(VOORBEELDSTAD, '/urgentie/buurten/BU99990602')),
    )
    expect(text.includes('Urgentie Voorbeeldwijk')).toBe(true)
    expect(text.includes('Hoe groeit het aandeel woningen met vocht of water?')).toBe(true)
    expect(found(text, /De middelste woning zakt \d,\d mm per jaar/)).toBe(true)
    expect(text).toMatch(/Van 18 blokken tonen wij geen cijfers/)
  })

  test('an unknown neighbourhood is not found', async () => {
    const answer = await ask('get', '/urgentie/buurten/:code', visit(VOORBEELDSTAD, '/urgentie/buurten/BU00000000'))
    expect(answer.kind).toBe('not-found')
  })

  test('exports the whole ranking, also rows that the page leaves out', async () => {
    const answer = await ask('get', '/urgentie', visit(VOORBEELDSTAD, '/urgentie?export=csv'))
    if (answer.kind !== 'file') throw new Error(answer.kind)
    expect(answer.name).toBe('urgentie-voorbeeldstad-voorbeeldgegevens.csv')
    expect(
      new TextDecoder()
        .decode(answer.body as Uint8Array)
        .trim()
        .split('\r\n'),
    ).toHaveLength(17)
  })

  describe('a municipality without heights', () => {
    test('says why nothing is ranked and what to import', async () => {
      const text = words(await ask('get', '/urgentie', visit(DORDRECHT, '/urgentie')))
      expect(text.includes('Zonder metingen geven wij geen rang')).toBe(true)
      expect(text.includes('Meetbestand inlezen')).toBe(true)
    })

    test('refuses a run with the reason', async () => {
      const answer = await ask('post', '/urgentie/runs', visit(DORDRECHT, '/urgentie/runs', { straat: 'omhullende' }))
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      expect(words(answer)).toContain('Lees eerst een meetbestand in')
    })
  })

  test('a run is ordered by a post, and a wrong choice comes back', async () => {
    const good = await ask(
      'post',
      '/urgentie/runs',
      visit(VOORBEELDSTAD, '/urgentie/runs', { straat: 'straatplanning' }),
    )
    expect(good).toEqual({ kind: 'redirect', to: '/voorbeeldstad/urgentie/runs' })
    expect(ordered).toMatchObject([
      { kind: 'urgency-run', input: { parameters: { mode: 'programme' }, parameterSet: 0, date: '2026-11-20' } },
    ])
    const bad = await ask('post', '/urgentie/runs', visit(VOORBEELDSTAD, '/urgentie/runs', { straat: 'anders' }))
    expect(bad).toMatchObject({ kind: 'page', status: 422 })
  })

  test('the API gives runs and neighbourhoods, none below ten dwellings', async () => {
    const route = (path: string) => urgencyApi.find((one) => one.path === path)
    const [runs, neighbourhoods] = [route('/urgency-runs'), route('/urgency-runs/{id}/neighbourhoods')]
    const list = await runs?.handle(visit(VOORBEELDSTAD, '/'), { params: {}, query: {}, body: null })
    if (list?.kind !== 'json') throw new Error('no list')
    const [run] = runs?.response.parse(list.value) as { id: string; number: number }[]
    expect(run?.number).toBe(1)
    const found = await neighbourhoods?.handle(visit(VOORBEELDSTAD, '/'), {
      params: { id: run?.id },
      query: {},
      body: null,
    })
    if (found?.kind !== 'json') throw new Error('no areas')
    const listed = neighbourhoods?.response.parse(found.value) as { name: string; dwellings: number | null }[]
    // Of the 45, one is too small; of those that nobody measured yet, nothing is known.
    expect([listed.length, listed.filter(({ dwellings }) => dwellings !== null).length]).toEqual([44, 17])
    expect(listed.map(({ name }) => name)).not.toContain('Buitengors')
    const none = await neighbourhoods?.handle(visit(DORDRECHT, '/'), { params: { id: run?.id }, query: {}, body: null })
    expect(none).toMatchObject({ kind: 'problem', status: 404 })
  })

  test('signals that measurements are newer than the run', async () => {
    const { scope, today, actor } = visit(VOORBEELDSTAD, '/')
    expect(await urgencyDuties(scope, today, actor, 'nl')).toEqual([])
    await scope.transaction(async (db) => {
      const at = deps.now()
      const batch = { id: 'later', importer: 'dwellings', state: 'applied' as const, dryRun: false, files: [], at }
      await createBatch(db, { ...batch, fingerprint: 'later', createdBy: 'u-1' })
      await declareSlice(db, 'later', { dataset: 'dwelling', slice: 'later', source: { document: 'Test', asOf: null } })
      await pointSlicesAt(db, 'later')
    })
    const [duty] = await urgencyDuties(scope, today, actor, 'nl')
    expect(duty).toMatchObject({ kind: 'signal', path: '/urgentie/runs', what: 'Nieuwe metingen tellen nog niet mee' })
  })
})
