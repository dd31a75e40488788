import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { RunId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer } from '#platform/http/route.ts'
import { urgencyApi } from '../api.ts'
import type { RunJobInput } from '../order-run.ts'
import { performRun } from '../perform-run.ts'
import { CHANGE, studiedTown, TOWN } from './testing.ts'
import { loadSets } from './usecases.ts'

onEachDatabase('parameters of a municipality', (database) => {
  const { deps, actor, ordered, audited, scopeOf, visit, ask, words } = studiedTown(database)
  /** Posts the change and, when asked to look again, posts it with what was seen. */
  const save = async (form: Record<string, string>): Promise<Answer> => {
    const first = await ask('post', CHANGE, form)
    const hash =
      first.kind === 'page' ? /name="gezien" value="(\w{64})"/.exec(renderToStaticMarkup(first.body))?.[1] : null
    return hash ? ask('post', CHANGE, { ...form, gezien: hash }) : first
  }

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
})
