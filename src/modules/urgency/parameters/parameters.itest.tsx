import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, RunId, UserId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { urgencyApi } from '../api.ts'
import { storeDemoRun } from '../demo.ts'
import type { WhatIfReply } from '../model/what-if/answer.ts'
import type { RunJobInput } from '../order-run.ts'
import { urgencyPages } from '../pages/routes.tsx'
import { performRun } from '../perform-run.ts'
import { areasOfRun, newestRun } from '../store.ts'
import { whatIfPages } from '../what-if/pages/routes.tsx'
import { parameterPages } from './pages/routes.tsx'
import { loadSets } from './usecases.ts'

const TOWN = {
  id: 'GM9999' as string as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
const EMPTY = { id: 'GM0505' as string as MunicipalityId, name: 'Dordrecht', slug: 'dordrecht', fictional: false }
const NAMES = 'Kleipolder-Noord Steenoven Turfkade Voorbeeldwijk Wilgenhof Achterdijk Polderrand Buitengors'.split(' ')
const CHANGE = '/urgentie/aannames/wijzigen'

onEachDatabase('parameters of a municipality', (database) => {
  const workers = createWorkerPool(1)
  const ordered: { input: RunJobInput }[] = []
  const audited: { action: string; after: unknown }[] = []
  const deps = {
    workers,
    now: () => new Date('2026-11-20T12:00:00Z'),
    audit: { record: (_: unknown, entry: (typeof audited)[number]) => Promise.resolve(audited.push(entry)) },
    jobs: {
      latest: () => Promise.resolve([]),
      enqueue: (_: unknown, job: (typeof ordered)[number]) => Promise.resolve(ordered.push(job)),
    },
    get database() {
      return database.connection().database
    },
  } as unknown as Deps
  const scopeOf = (town: typeof TOWN) => database.connection().database.scope(town.id)
  const actor = { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] } as const

  const visit = (address: string, form: Record<string, string> = {}, town = TOWN): Visit =>
    ({
      ...{ actor, municipality: town, scope: scopeOf(town), deps, locale: 'nl', params: {} },
      query: new URLSearchParams(address.split('?')[1] ?? ''),
      form: new URLSearchParams(form),
      today: calendarDate('2026-11-20'),
      href: (to: string) => `/${town.slug}${to}`,
      may: () => true,
    }) as unknown as Visit
  const ask = (method: 'get' | 'post', asked: string, form?: Record<string, string>, town?: typeof TOWN) => {
    const [path] = asked.split('?')
    const pages = [...urgencyPages, ...parameterPages, ...whatIfPages]
    const route = pages.find((page) => page.method === method && page.path === path)
    if (!route) throw new Error(`No route ${asked}`)
    return route.handle(visit(asked, form, town))
  }
  const words = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<script[^>]*>.*?<\/script>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }
  const figures = async (query: string, town?: typeof TOWN): Promise<WhatIfReply> => {
    const answer = await ask('get', `/urgentie/wat-als/cijfers?${query}`, undefined, town)
    if (answer.kind !== 'json') throw new Error(answer.kind)
    return answer.value as WhatIfReply
  }
  const answered = async (query: string) => {
    const reply = await figures(query)
    if (reply.outcome !== 'answer') throw new Error(reply.outcome)
    return reply.answer
  }
  /** Posts the change and, when asked to look again, posts it with what was seen. */
  const save = async (form: Record<string, string>): Promise<Answer> => {
    const first = await ask('post', CHANGE, form)
    const hash =
      first.kind === 'page' ? /name="gezien" value="(\w{64})"/.exec(renderToStaticMarkup(first.body))?.[1] : null
    return hash ? ask('post', CHANGE, { ...form, gezien: hash }) : first
  }

  beforeAll(async () => {
    await loadVoorbeeldstad(scopeOf(TOWN), deps.now(), () => partOfVoorbeeldstad(NAMES))
    await storeDemoRun(scopeOf(TOWN), TOWN, deps)
  }, 60_000)
  afterAll(() => workers.close())

  describe('the page of parameters', () => {
    test('tells each value with its default, unit, basis and source, and that nothing was changed', async () => {
      const text = words(await ask('get', '/urgentie/aannames'))
      expect(text).toContain('Aannames van run 1')
      expect(text).toMatch(/Grens vocht: vloer boven hoog grondwater .*? 0,4 0,4 0 tot 2 m aanname Vloer van 0,20 m/)
      expect(text).toMatch(/Norm: vloer boven hoog grondwater .*? uit een bron RIONED/)
      expect(text).toContain('De gemeente heeft nog niets gewijzigd')
    })

    test('as a file', async () => {
      const answer = await ask('get', '/urgentie/aannames?export=csv')
      expect(answer).toMatchObject({ kind: 'file', name: 'aannames-voorbeeldstad-voorbeeldgegevens.csv' })
    })

    test.each(['7', '-1', 'x', '1e3', '99999999999'])('version %s is not there', async (set) => {
      expect((await ask('get', `/urgentie/aannames?set=${set}`)).kind).toBe('not-found')
      expect((await ask('get', `${CHANGE}?van=${set}`)).kind).toBe('not-found')
    })
  })

  describe('mistakes come back at their field, with what was typed', () => {
    test.each<[string, Record<string, string>, string, string]>([
      ['no number', { damp_threshold: 'veel', 'reden-damp_threshold': 'GRP' }, 'damp_threshold', 'vul een getal in'],
      ['too high', { damp_threshold: '9', 'reden-damp_threshold': 'GRP' }, 'damp_threshold', 'van 0 tot 2'],
      ['no reason', { damp_threshold: '0,5' }, 'reden-damp_threshold', 'geef een reden'],
      ['against the norm', { damp_norm: '0,3', 'reden-damp_norm': 'GRP' }, 'damp_norm', 'niet lager zijn dan'],
      ['nothing at all', {}, 'damp_threshold', 'nog niets gewijzigd'],
    ])('%s', async (_, form, field, told) => {
      const answer = await ask('post', CHANGE, { basis: '0', ...form })
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      if (answer.kind !== 'page') return
      const html = renderToStaticMarkup(answer.body)
      expect(html).toContain(`href="#veld-${field}"`)
      expect(words(answer)).toContain(told)
      for (const typed of Object.values(form)) expect(html).toContain(`value="${typed}"`)
    })

    test('nothing was saved of them', async () => {
      expect(await loadSets(scopeOf(TOWN))).toEqual([])
    })
  })

  describe('versions', () => {
    test('a change that makes outcomes milder is looked at again before it is saved', async () => {
      const form = { basis: '0', damp_threshold: '0,3', 'reden-damp_threshold': 'Proef' }
      const answer = await ask('post', CHANGE, form)
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      expect(words(answer)).toMatch(/Op de gegevens van nu .* mildere klasse: /)
      const other = await ask('post', CHANGE, { ...form, gezien: 'f'.repeat(64) })
      expect(other).toMatchObject({ status: 422 })
      expect(await loadSets(scopeOf(TOWN))).toEqual([])
    })

    test('several changes make version 1, with a run, without free text in the audit log', async () => {
      const answer = await save({
        ...{ basis: '0', damp_threshold: '0,5', 'reden-damp_threshold': 'Eigen norm uit het rioleringsplan' },
        ...{ sd_street: '0,05', 'reden-sd_street': 'Straat ingemeten', run: 'ja', straat: 'omhullende' },
      })
      expect(answer).toEqual({ kind: 'redirect', to: '/voorbeeldstad/urgentie/runs' })
      const [set] = await loadSets(scopeOf(TOWN))
      expect(set).toMatchObject({ number: 1, createdBy: 'u-1' })
      expect(set?.overrides.dampThreshold).toEqual({ value: 0.5, reason: 'Eigen norm uit het rioleringsplan' })
      expect(ordered.at(-1)?.input).toMatchObject({
        parameterSet: 1,
        parameters: { dampThreshold: 0.5, sdStreet: 0.05 },
      })
      expect(audited.some(({ action }) => action === 'urgency-parameters.saved')).toBe(true)
      expect(JSON.stringify(audited)).not.toContain('rioleringsplan')
    })

    test('a form filled in on an older version is told so and loses nothing', async () => {
      const form = { basis: '0', coverage_to_rank: '0,6', 'reden-coverage_to_rank': 'Meer buurten' }
      const answer = await ask('post', CHANGE, form)
      expect(words(answer)).toContain('Iemand anders heeft intussen parameterset 1 bewaard')
      if (answer.kind !== 'page') return
      const html = renderToStaticMarkup(answer.body)
      expect(html.includes('name="basis" value="1"')).toBe(true)
      expect(html.includes('name="damp_threshold" value="0,5"')).toBe(true)
      expect(html.includes('name="coverage_to_rank" value="0,6"')).toBe(true)
    })

    test('back to the default takes a reason and makes version 2', async () => {
      const none = await ask('post', CHANGE, { basis: '1', 'standaard-damp_threshold': 'ja' })
      expect(words(none)).toContain('geef een reden')
      const form = { basis: '1', 'standaard-damp_threshold': 'ja', 'reden-damp_threshold': 'Norm vervallen' }
      expect(await save(form)).toMatchObject({
        kind: 'redirect',
        to: '/voorbeeldstad/urgentie/aannames?set=2&bewaard=2',
      })
      const [two, one] = await loadSets(scopeOf(TOWN))
      expect(two?.overrides.dampThreshold).toBeUndefined()
      expect(one?.overrides.dampThreshold?.value).toBe(0.5)
    })

    test('the history tells every change; an older version can be taken over', async () => {
      const text = words(await ask('get', '/urgentie/aannames?set=2&bewaard=2'))
      expect(text).toContain('Parameterset 2 is bewaard')
      expect(text).toMatch(/1 20-11-2026 .*? Grens vocht: vloer boven hoog grondwater 0,4 0,5 Eigen norm/)
      const taken = await ask('get', `${CHANGE}?van=1`)
      if (taken.kind !== 'page') throw new Error(taken.kind)
      expect(renderToStaticMarkup(taken.body)).toMatch(/name="damp_threshold"[^>]* value="0,5"/)
    })

    test('a run names its version: page, ranking, file and API', async () => {
      const input = ordered.find((job) => job.input.parameterSet === 1)?.input
      if (!input) throw new Error('no run was ordered')
      const done = await performRun({
        ...{ scope: scopeOf(TOWN), actor, deps, progress: async () => {}, rest: async () => {} },
        order: { ...input, runId: 'run-of-set-1' as string as RunId },
      })
      expect(done).toMatchObject({ outcome: 'stored', number: 2 })
      const ranking = words(await ask('get', '/urgentie'))
      expect(ranking).toMatch(/Eigen waarde van de gemeente: Grens vocht.*\(0,5 m\) en Spreiding straatpeil \(0,05 m\)/)
      expect(ranking).toMatch(/standaardwaarden zonder bron van buiten/)
      const page = words(await ask('get', '/urgentie/aannames?run=2'))
      expect(page).toMatch(
        /Grens vocht: vloer boven hoog grondwater .*? 0,5 0,4 .*? eigen waarde .*? Eigen norm uit het/,
      )
      const api = urgencyApi.find(({ path }) => path === '/urgency-parameters')
      const given = await api?.handle(visit('/'), { params: {}, query: {}, body: null } as never)
      if (given?.kind !== 'json') throw new Error('no sets')
      const sets = api?.response.parse(given.value) as { number: number; current: boolean; parameters: object[] }[]
      expect(sets.map(({ number, current }) => [number, current])).toEqual([
        [2, true],
        [1, false],
        [0, false],
      ])
      expect(sets[1]?.parameters).toContainEqual(
        expect.objectContaining({ name: 'damp_threshold', value: 0.5, default: 0.4, basis: 'own', low: 0, high: 2 }),
      )
    })
  })

  describe('ordering a run', () => {
    const order = (form: Record<string, string>) => ask('post', '/urgentie/runs', { straat: 'omhullende', ...form })

    test('R13 the level follows the ground: minus the mean rate of sinking', async () => {
      expect(words(await ask('get', '/urgentie/runs'))).toMatch(/Peil volgt de bodem: −\d,\d mm per jaar/)
      expect(await order({ grondwater: 'volgt' })).toMatchObject({ kind: 'redirect' })
      const { parameters, parameterSet } = ordered.at(-1)?.input as RunJobInput
      expect(parameters.groundwaterTrend).toBeLessThan(0)
      expect([parameterSet, parameters.dampThreshold]).toEqual([2, 0.4])
    })

    test('a set, a day and a trend of one’s own', async () => {
      await order({ set: '1', datum: '2027-03-01', grondwater: 'zelf', stijging: '1,5' })
      expect(ordered.at(-1)?.input).toMatchObject({
        ...{ parameterSet: 1, date: '2027-03-01' },
        parameters: { groundwaterTrend: 1.5, dampThreshold: 0.5 },
      })
    })

    test.each<[string, Record<string, string>, string]>([
      ['a day that is none', { datum: '2027-02-30' }, 'datum'],
      ['a day of another age', { datum: '0026-01-01' }, 'datum'],
      ['a set that is not there', { set: '12' }, 'set'],
      ['a trend that is no number', { grondwater: 'zelf', stijging: 'snel' }, 'stijging'],
      ['a trend out of range', { grondwater: 'zelf', stijging: '51' }, 'stijging'],
    ])('%s comes back at its field', async (_, form, field) => {
      const before = ordered.length
      const answer = await order(form)
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      if (answer.kind === 'page') expect(renderToStaticMarkup(answer.body)).toContain(`href="#veld-${field}"`)
      expect(ordered).toHaveLength(before)
    })
  })

  describe('what if', () => {
    test('without a change both sides are the run itself', async () => {
      const { rows, summary, dwellings } = await answered('run=1')
      const run = await scopeOf(TOWN).transaction(async (db) => {
        const first = await newestRun(db, 'envelope')
        return areasOfRun(db, first?.number === 1 ? first.id : ('voorbeeldstad-run-1' as string as RunId), 'buurt')
      })
      const stored = new Map(run.map(({ code, rank, rankLow, rankHigh }) => [code, { rank, rankLow, rankHigh }]))
      for (const { code, before, after } of rows) {
        expect(before).toMatchObject(stored.get(code) ?? {})
        expect(after).toEqual(before)
      }
      expect(summary).toMatchObject({ moved: 0, lost: [], won: [], milder: [] })
      expect(dwellings).toBeGreaterThan(3000)
    })

    test('a higher threshold leaves more dwellings to expect, and nothing is stored', async () => {
      const before = ordered.length
      const { summary } = await answered('run=1&damp_threshold=0,6')
      expect(summary.expectedAfter).toBeGreaterThan(summary.expectedBefore)
      expect(ordered).toHaveLength(before)
      expect((await loadSets(scopeOf(TOWN)))[0]?.number).toBe(2)
    })

    test('what may not be shown is not there, whatever the values', async () => {
      for (const query of ['run=1', 'run=1&coverage_to_rank=0', 'run=1&damp_threshold=2&klassen=ja']) {
        const { rows } = await answered(query)
        expect(rows.map(({ name }) => name)).not.toContain('Buitengors')
      }
    })

    test('less coverage needed: areas to measure first win a rank', async () => {
      const { summary, rows } = await answered('run=1&coverage_to_rank=0')
      const won = rows.filter(({ code }) => summary.won.includes(code)).map(({ name }) => name)
      expect(won).toEqual(['Polderrand'])
    })

    test('dwellings per class when asked for, which the chance of the class moves and ranks do not follow', async () => {
      expect((await answered('run=1')).classes).toBe('not-asked')
      const { classes, summary } = await answered('run=1&class_probability=0,9&klassen=ja')
      expect(summary.moved).toBe(0)
      if (typeof classes === 'string') return
      expect(classes.after.U4).toBeLessThan(classes.before.U4)
    })

    test.each([
      'damp_threshold=x',
      'damp_threshold=2,5',
      'damp_proof_year=1990,5',
      'groundwater_trend=%E2%88%9E',
    ])('%s is no value: told, and 422 as a page', async (query) => {
      expect(await figures(`run=1&${query}`)).toMatchObject({ outcome: 'wrong' })
      expect(await ask('get', `/urgentie/wat-als?run=1&${query}`)).toMatchObject({ kind: 'page', status: 422 })
    })

    test('the page has form and result without script', async () => {
      const answer = await ask('get', '/urgentie/wat-als?run=1&damp_threshold=0,6')
      const text = words(answer)
      expect(text).toMatch(/\d+ van de \d+ buurten krijgen een andere rang/)
      expect(text).toContain('Bewaar als nieuwe parameterset en maak een run')
      if (answer.kind !== 'page') return
      expect(renderToStaticMarkup(answer.body)).toMatch(
        /href="\/voorbeeldstad\/urgentie\/aannames\/wijzigen\?[^"]*damp_threshold=0%2C6/,
      )
    })

    test('a municipality without a run is told so', async () => {
      expect(await figures('', EMPTY)).toEqual({ outcome: 'no-run' })
      expect(words(await ask('get', '/urgentie/wat-als', undefined, EMPTY))).toContain('Maak eerst een run')
    })
  })

  test('the ranking by share puts the densest neighbourhood first, also in its address', async () => {
    const text = words(await ask('get', '/urgentie?rangschik=aandeel&run=1'))
    expect(text).toContain('Rang naar het aandeel van de bekende woningen')
    const byNumber = (await answered('run=1')).rows.map(({ name }) => name)
    const byShare = (await answered('run=1&rangschik=aandeel')).rows
    expect(byShare.map(({ name }) => name)).not.toEqual(byNumber)
    const shares = byShare.flatMap(({ before }) => (before.rank === null ? [] : [before.share ?? 0]))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
