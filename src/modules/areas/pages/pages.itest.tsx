import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { dayOf } from '#kernel/calendar.ts'
import type { JobId } from '#kernel/ref.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, PageAnswer, PageRoute, Visit } from '#platform/http/route.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { areaApi } from '../api.ts'
import { type TestTown, testTown } from '../importers/import-testing.ts'
import { areaImporters } from '../importers/index.ts'
import { SAMPLE_AREAS } from '../importers/sample-files.ts'
import { importJob } from '../jobs.ts'
import { areaRights } from '../rights.ts'
import { areaListPage } from './area-list.tsx'
import { importPages } from './import-routes.tsx'

const RIGHTS = permissionTable(areaRights)

onEachDatabase('pages of areas', (database) => {
  let own: TestTown
  beforeAll(async () => {
    own = await testTown(database.connection().database, 'GM0505')
  })

  const visit = (parts: Partial<Visit> = {}): Visit =>
    ({
      ...{ actor: own.actor, municipality: own.municipality, scope: own.scope, deps: own.deps },
      ...{ params: {}, query: new URLSearchParams(), form: new URLSearchParams(), files: new Map(), locale: 'nl' },
      ...{ today: dayOf(new Date('2026-03-01')), requestId: 'r', href: (path: string) => `/gm0505${path}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, own.actor.roles, permission),
      ...parts,
    }) as Visit

  const htmlOf = (answer: Answer): string => {
    const { body } = pageOf(answer)
    const context = { locale: 'nl', href: (path: string) => `/gm0505${path}`, guard: null } as const
    return renderToStaticMarkup(<PageProvider value={context}>{body}</PageProvider>)
  }
  const pageOf = (answer: Answer): PageAnswer => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return answer
  }
  const routes = importPages(areaImporters)
  const route = (method: string, path: string): PageRoute => {
    const found = routes.find((each) => each.method === method && each.path === path)
    if (!found) throw new Error(path)
    return found
  }
  const batchOf = (answer: Answer): string => {
    if (answer.kind !== 'redirect') throw new Error(`Not sent on: ${answer.kind}`)
    return answer.to.replace('/gm0505/beheer/imports/', '')
  }
  const work = (batch: string) =>
    importJob(areaImporters).handle({
      ...{ id: 'j' as JobId, municipality: own.municipality.id, actor: own.actor, input: { batch }, checkpoint: null },
      ...{ report: async () => {}, reportIn: async () => {}, signal: new AbortController().signal, deps: own.deps },
    })
  const uploaded = (content: string) =>
    new Map([
      ['bestand', { path: own.file('upload', content), originalName: '<b>buurten.geojson', type: '', bytes: 1 }],
    ])

  test('without boundaries the list says what is missing and where to get it', async () => {
    const html = htmlOf(await areaListPage.handle(visit()))
    expect(html).toContain('nog niet ingelezen')
    expect(html).toContain('/gm0505/beheer/imports')
  })

  test('a form without a file comes back with both mistakes', async () => {
    const answer = await route('post', '/beheer/imports').handle(visit())
    expect(pageOf(answer).status).toBe(422)
    expect(htmlOf(answer)).toMatch(/href="#veld-soort".*href="#veld-bestand"/)
  })

  test('try, look, import, look, undo: each step a page that works without script', async () => {
    const form = new URLSearchParams({ soort: 'cbs-areas', wijze: 'proef' })
    const sent = await route('post', '/beheer/imports').handle(visit({ form, files: uploaded(SAMPLE_AREAS) }))
    const trial = batchOf(sent)
    const detail = route('get', '/beheer/imports/:batch')
    const waiting = await detail.handle(visit({ params: { batch: trial } }))
    expect(pageOf(waiting).refresh).toBe(2)
    expect(htmlOf(waiting)).toContain(`/beheer/imports/${trial}/stop`)

    await work(trial)
    const judged = htmlOf(await detail.handle(visit({ params: { batch: trial } })))
    expect(judged).toContain('Dit was een proef')
    expect(judged).toContain('Hoort bij een andere gemeente')
    expect(judged).toContain('&lt;b&gt;buurten.geojson')
    expect(judged).not.toContain('<b>buurten')

    const begun = await route('post', '/beheer/imports/:batch/inlezen').handle(visit({ params: { batch: trial } }))
    const batch = batchOf(begun)
    await work(batch)
    expect(htmlOf(await detail.handle(visit({ params: { batch } })))).toContain('zijn ingelezen en gelden')
    const list = htmlOf(await areaListPage.handle(visit()))
    expect(list).toContain('Eerste buurt')
    expect(list).toContain('/gm0505/gebieden/BU05050100')
    expect(htmlOf(await areaListPage.handle(visit({ query: new URLSearchParams('q=tweede') })))).not.toContain(
      'BU05050102',
    )

    const undo = route('post', '/beheer/imports/:batch/ongedaan')
    expect(pageOf(await undo.handle(visit({ params: { batch } }))).status).toBe(422)
    const yes = new URLSearchParams({ zeker: 'ja' })
    expect((await undo.handle(visit({ params: { batch }, form: yes }))).kind).toBe('redirect')
    expect(htmlOf(await areaListPage.handle(visit()))).toContain('nog niet ingelezen')
    const twice = await undo.handle(visit({ params: { batch }, form: yes }))
    expect(pageOf(twice).status).toBe(409)
  })

  test('the row report can be exported, and only for one reason', async () => {
    const { batch } = await own.run(areaImporters[0], [own.file('buurten.geojson', SAMPLE_AREAS)])
    const params = { batch }
    const query = new URLSearchParams({ reden: 'other-municipality', export: 'csv-rfc' })
    const answer = await route('get', '/beheer/imports/:batch').handle(visit({ params, query }))
    if (answer.kind !== 'file' || !(answer.body instanceof Uint8Array)) throw new Error('No file')
    const lines = new TextDecoder().decode(answer.body).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('BU05180100')
  })

  test('an import of nobody is not found', async () => {
    const answer = await route('get', '/beheer/imports/:batch').handle(visit({ params: { batch: 'nobody' } }))
    expect(answer).toEqual({ kind: 'not-found' })
  })

  test('API: neighbourhoods as GeoJSON in degrees, to anybody', async () => {
    const [all, one] = areaApi
    const listed = await all?.handle(visit(), { params: {}, query: {}, body: undefined })
    if (listed?.kind !== 'json') throw new Error('No JSON')
    const read = all?.response.parse(listed.value) as { features: { geometry: { coordinates: number[][][][] } }[] }
    expect(read.features).toHaveLength(3)
    const [longitude = 0, latitude = 0] = read.features[0]?.geometry.coordinates[0]?.[0]?.[0] ?? []
    expect(longitude).toBeCloseTo(4.66, 1)
    expect(latitude).toBeCloseTo(51.81, 1)
    const input = { params: { code: 'BU05050100' }, query: {}, body: undefined }
    const found = await one?.handle(visit(), input)
    expect(found?.kind === 'json' && one?.response.safeParse(found.value).success).toBe(true)
    expect(await one?.handle(visit(), { ...input, params: { code: 'BU05059999' } })).toEqual({ kind: 'not-found' })
  })
})
