import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { declareSlice, insertStreetWorks, STREET_WORK } from '#modules/areas/index.ts'
import { createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import { createAuditLog, readAuditLines } from '#platform/audit/audit-log.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import { ROLES, type Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../../demo/voorbeeldstad/part.ts'
import { storeDemoRun } from '../../demo.ts'
import { urgencyRoles } from '../../roles.ts'
import { assembleDwellings, assembleNeighbourhood } from '../assemble.ts'
import { incidentsPerBlock, recordIncident } from '../record.ts'
import { ledgerPages } from './routes.tsx'

const TOWN = partOfVoorbeeldstad(['Voorbeeldwijk'])
const DWELLING = TOWN.dwellings.find(
  ({ street_id, floor_level, threshold_level }) =>
    street_id !== null && floor_level !== null && threshold_level !== null,
)
const ID = DWELLING?.dwelling_id ?? ''
const BLOCK = DWELLING?.block_id ?? ''
const SCOPE = 'GM9999' as string as MunicipalityId
const NOW = new Date('2026-11-20T12:00:00Z')
const TODAY = calendarDate('2026-11-20')

onEachDatabase('dossiers', (database) => {
  const workers = createWorkerPool(1)
  const scope = () => database.connection().database.scope(SCOPE)
  const deps = () =>
    ({
      ...{ workers, now: () => NOW, database: database.connection().database, audit: createAuditLog(() => NOW) },
    }) as unknown as Deps

  const visit = (id: string, query = '', form: Record<string, string> = {}, roles: Role[] = ['analyst']): Visit =>
    ({
      actor: { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles },
      municipality: { id: SCOPE, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true },
      scope: scope(),
      params: { id },
      query: new URLSearchParams(query),
      form: new URLSearchParams(form),
      locale: 'nl',
      today: TODAY,
      href: (to: string) => `/voorbeeldstad${to}`,
      may: (needs: { object: string; action: 'read' | 'write' }) => may(permissionTable(urgencyRoles), roles, needs),
      deps: deps(),
    }) as unknown as Visit
  const ask = (method: 'get' | 'post', path: string, asked: Visit): Promise<Answer> => {
    const route = ledgerPages.find((page) => page.method === method && page.path === path)
    if (!route) throw new Error(`No route ${path}`)
    return route.handle(asked)
  }
  const markup = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
  }
  const words = (answer: Answer): string =>
    markup(answer)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  const lines = (object: string) => scope().transaction((db) => readAuditLines(db, { object, limit: 50 }))
  const dwelling = (query = '') => ask('get', '/urgentie/woningen/:id', visit(ID, query))

  beforeAll(async () => {
    await loadVoorbeeldstad(scope(), NOW, () => TOWN)
    await storeDemoRun(scope(), { id: SCOPE, name: 'x', slug: 'x', fictional: true }, deps())
    await scope().transaction(async (db) => {
      const head = { importer: 'x', state: 'applied', dryRun: false, fingerprint: 'x', createdBy: 'u' } as const
      await createBatch(db, { id: 'works', ...head, files: [], at: NOW })
      for (const slice of ['done', 'planned'])
        await declareSlice(db, 'works', { dataset: STREET_WORK, slice, source: { document: 'Werken', asOf: null } })
      const work = {
        streetId: DWELLING?.street_id ?? '',
        streetName: null,
        date: null,
        neighbourhoodCode: null,
        cited: null,
      }
      await insertStreetWorks(db, 'works', 'done', [
        { ...work, id: 'w1', kind: 'raising', status: 'done', year: 1996, raiseM: 0.1 },
        { ...work, id: 'w2', kind: 'sewer', status: 'done', year: 2010, raiseM: 0.2 },
      ])
      await insertStreetWorks(db, 'works', 'planned', [
        { ...work, id: 'w3', kind: 'raising', status: 'planned', year: 2031, raiseM: 0.15 },
      ])
      await pointSlicesAt(db, 'works')
    })
  }, 60_000)
  afterAll(() => workers.close())

  test('one neighbourhood is assembled as in the whole', async () => {
    const code = DWELLING?.neighbourhood_code ?? ''
    const { rows } = await assembleDwellings(scope(), async () => {})
    const own = rows.filter(({ neighbourhood_code }) => neighbourhood_code === code)
    const one = await scope().transaction((db) => assembleNeighbourhood(db, code))
    expect(one.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))).toEqual(
      own.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1)),
    )
  })

  test('a dwelling: drawing, sentence, history and works, without a style attribute', async () => {
    const answer = await dwelling('jaar=2060')
    const text = words(answer)
    expect(text).toContain('De vloer ligt')
    expect(text).toMatch(/Nu: 1 januari 2026/)
    expect(text).toMatch(/in 2060/)
    expect(text).toContain('Door het ophogen kwam')
    expect(text).toContain('in gebruik')
    expect(text).toContain('gepland')
    expect(markup(answer)).toMatch(/role="img" aria-labelledby="[^"]+"><title/)
    expect(markup(answer)).not.toMatch(/\sstyle=/)
  })

  test('with the street programme the street is drawn higher', async () => {
    const street = (text: string) => /Straat: nu (\S+), in 2050 (\S+) m NAP/.exec(text)?.slice(1)
    const [envelope, programme] = [words(await dwelling()), words(await dwelling('straat=straatplanning'))].map(street)
    expect(envelope?.[0]).toBe(envelope?.[1])
    expect(programme?.[0]).not.toBe(programme?.[1])
  })

  test('a year that cannot be counts as none', async () => {
    for (const year of ['1900', '9999', 'x', '2050.5', '%00'])
      expect(words(await dwelling(`jaar=${encodeURIComponent(year)}`))).toContain('in 2050')
  })

  test('each look is one entry in the trail, which says who and which dwelling and nothing else', async () => {
    const before = (await lines(`dwelling/${ID}`)).length
    await dwelling()
    await dwelling('jaar=2035')
    const after = await lines(`dwelling/${ID}`)
    expect(after.length - before).toBe(2)
    expect(after[0]).toMatchObject({
      action: 'dwelling-dossier.viewed',
      actorId: 'u-1',
      before: null,
      after: null,
      reason: null,
    })
    const blocks = (await lines(`block/${BLOCK}`)).length
    await ask('get', '/urgentie/blokken/:id', visit(BLOCK))
    await ask('get', '/urgentie/blokken/:id', visit(BLOCK, 'w-export=csv'))
    expect((await lines(`block/${BLOCK}`)).length - blocks).toBe(2)
  })

  test('what is not there is not found, and leaves no entry', async () => {
    expect((await ask('get', '/urgentie/woningen/:id', visit('nergens'))).kind).toBe('not-found')
    expect((await ask('get', '/urgentie/blokken/:id', visit('nergens'))).kind).toBe('not-found')
    expect(await lines('dwelling/nergens')).toEqual([])
  })

  test('a block: each of its dwellings with distances and years, and a file of them', async () => {
    const answer = await ask('get', '/urgentie/blokken/:id', visit(BLOCK))
    const own = TOWN.dwellings.filter(({ block_id }) => block_id === BLOCK)
    for (const { dwelling_id } of own) expect(words(answer)).toContain(dwelling_id)
    const file = await ask('get', '/urgentie/blokken/:id', visit(BLOCK, 'w-export=csv'))
    if (file.kind !== 'file') throw new Error(file.kind)
    expect(
      new TextDecoder()
        .decode(file.body as Uint8Array)
        .trim()
        .split('\r\n'),
    ).toHaveLength(own.length + 1)
  })

  test('only those who lead the approach or do the study may look; nobody from outside', () => {
    const table = permissionTable(urgencyRoles)
    for (const object of ['dwelling-dossier', 'block-dossier']) {
      const readers = ROLES.filter((role) => may(table, [role], { object, action: 'read' }))
      expect(readers).toEqual(['programme-manager', 'project-lead', 'analyst'])
    }
    const writers = ROLES.filter((role) => may(table, [role], { object: 'dwelling-dossier', action: 'write' }))
    expect(writers).toEqual(['project-lead', 'analyst'])
    for (const { needs } of ledgerPages) expect(table.has(needs.object)).toBe(true)
  })

  describe('a reading by hand', () => {
    const path = '/urgentie/woningen/:id/meting'
    const GOOD = {
      ...{ soort: 'floor_level', waarde: '-0,55', sd: '0,01', kwaliteit: 'A', datum: '18-11-2026' },
      ...{ methode: 'waterpas en meetlat', herkomst: 'resident' },
    }
    const post = (form: Record<string, string>) => ask('post', path, visit(ID, '', form))

    test('comes back with every fault and what was typed', async () => {
      const answer = await post({ soort: 'x', waarde: 'hoog', sd: '-1', datum: '21-11-2026', methode: '' })
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      const html = markup(answer)
      for (const field of ['soort', 'waarde', 'sd', 'kwaliteit', 'datum', 'methode', 'herkomst'])
        expect(html).toContain(`href="#veld-${field}"`)
      expect(html).toContain('value="hoog"')
    })

    test('is shown before it is recorded, with what looks like a mistake', async () => {
      const before = (await lines(`dwelling/${ID}`)).length
      const answer = await post({ ...GOOD, waarde: '62' })
      expect(answer).not.toHaveProperty('status')
      expect(words(answer)).toContain('Klopt dit?')
      expect(words(answer)).toContain('Lijkt in centimeters te staan')
      expect((await lines(`dwelling/${ID}`)).length).toBe(before)
    })

    test('of a resident enters as claimed and changes nothing until it is agreed; back with a reason too', async () => {
      const floor = async () =>
        (await scope().transaction((db) => assembleNeighbourhood(db, DWELLING?.neighbourhood_code ?? ''))).find(
          ({ dwelling_id }) => dwelling_id === ID,
        )?.floor_level
      const measured = await floor()
      expect(await post({ ...GOOD, bevestigd: 'ja' })).toMatchObject({ kind: 'redirect' })
      expect(await floor()).toBe(measured)
      const [added] = await lines(`dwelling/${ID}`)
      expect(added).toMatchObject({
        action: 'dwelling-reading.added',
        after: { kind: 'floor_level', origin: 'resident', state: 'claimed' },
      })
      expect(JSON.stringify(added)).not.toMatch(/0,55|0\.55|meetlat/)
      expect(await post({ ...GOOD, bevestigd: 'ja' })).toMatchObject({ kind: 'page', status: 422 })
      const { reading } = added?.after as { reading: string }
      const judge = (form: Record<string, string>) =>
        ask('post', '/urgentie/woningen/:id/oordeel', visit(ID, '', { soort: 'reading', van: reading, ...form }))
      expect(await judge({ status: 'agreed', reden: '', gezien: '0' })).toMatchObject({ status: 422 })
      expect(await judge({ status: 'agreed', reden: 'Samen nagemeten', gezien: '0' })).toMatchObject({
        kind: 'redirect',
      })
      expect(await floor()).toBe(-0.55)
      expect(await judge({ status: 'disputed', reden: 'Te laat', gezien: '0' })).toMatchObject({ status: 422 })
      expect(await judge({ status: 'disputed', reden: 'Verkeerde woning', gezien: '1' })).toMatchObject({
        kind: 'redirect',
      })
      expect(await floor()).toBe(measured)
      const text = words(await dwelling())
      expect(text).toContain('betwist')
      expect(text).toContain('Verkeerde woning')
    })
  })

  test('what DWELLINGS.csv says can be disputed as well', async () => {
    const van = `DWELLINGS.csv/threshold_level/${DWELLING?.threshold_level}/${ID}`
    const form = { soort: 'reading', van, status: 'disputed', reden: 'Verbouwd', gezien: '0' }
    expect(await ask('post', '/urgentie/woningen/:id/oordeel', visit(ID, '', form))).toMatchObject({ kind: 'redirect' })
    expect(words(await dwelling())).toMatch(/Drempel: nu onbekend|Water over de drempel onbekend/)
  })

  test('an incident is recorded for a home, and counted per block from five homes up', async () => {
    const form = { soort: 'damp', datum: '01-11-2026', bron: 'funderingsloket' }
    expect(await ask('post', '/urgentie/woningen/:id/melding', visit(ID, '', form))).toMatchObject({ kind: 'redirect' })
    const late = { ...form, datum: '01-12-2026', bron: '' }
    expect(await ask('post', '/urgentie/woningen/:id/melding', visit(ID, '', late))).toMatchObject({ status: 422 })
    expect(words(await dwelling())).toContain('vocht of schimmel')
    const code = DWELLING?.neighbourhood_code ?? ''
    const count = async () => (await scope().transaction((db) => incidentsPerBlock(db, code))).get(BLOCK)
    expect(await count()).toBeNull()
    const neighbours = TOWN.dwellings.filter(({ block_id, dwelling_id }) => block_id === BLOCK && dwelling_id !== ID)
    for (const { dwelling_id } of neighbours.slice(0, 4))
      await scope().transaction((db) =>
        recordIncident(db, visit(ID).actor, deps(), {
          ...{ dwellingId: dwelling_id, kind: 'water-inside', date: TODAY, source: 'energiehulp' },
        }),
      )
    expect(await count()).toEqual({ homes: 5, incidents: 5 })
    const unknown = { dwellingId: 'nergens', kind: 'damp' as const, date: TODAY, source: 'x' }
    expect(await scope().transaction((db) => recordIncident(db, visit(ID).actor, deps(), unknown))).toMatchObject({
      ok: false,
    })
  })
})
