import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { dayOf } from '#kernel/calendar.ts'
import type { JobId, UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, PageAnswer, Visit } from '#platform/http/route.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { searchJob } from '../../jobs.ts'
import { roles } from '../../roles.ts'
import { SMALL } from '../../testing.ts'
import { createScenario, loadScenario } from '../../usecases.ts'
import { searchPages } from './routes.tsx'

const RIGHTS = permissionTable(roles)
/** Threads cannot be had in these tests: the same functions, called here. */
const run: WorkerPool['run'] = async (module, name, input) => (await import(module))[name](input)
const here: WorkerPool = { run, apart: () => ({ run }), close: async () => undefined }

onEachDatabase('pages of the search for the best plan', (database) => {
  let town: TestTown
  const id = 'proefbuurt-klein-plan'
  const visit = (fields: Record<string, string> = {}, query = '', role: Role = 'land-economist'): Visit => {
    const { municipality, scope, deps } = town
    const actor = { kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] } as const
    return {
      ...{ actor, municipality, scope, deps, params: { id }, locale: 'nl', requestId: 'r' },
      ...{ query: new URLSearchParams(query), form: new URLSearchParams(fields), files: new Map() },
      ...{ today: dayOf(new Date('2026-03-01')), href: (path: string) => `/proef${path}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, actor.roles, permission),
    } as unknown as Visit
  }
  const ask = (method: 'get' | 'post', end: string, asked: Visit): Promise<Answer> | Answer => {
    const route = searchPages.find((each) => each.method === method && each.path === `/scenarios/:id/beste-plan${end}`)
    if (!route) throw new Error(end)
    return route.handle(asked)
  }
  const pageOf = (answer: Answer): PageAnswer => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return answer
  }
  const htmlOf = (answer: Answer): string => {
    const context = { locale: 'nl', href: (path: string) => `/proef${path}`, guard: null } as const
    return renderToStaticMarkup(<PageProvider value={context}>{pageOf(answer).body}</PageProvider>)
  }
  const work = (number: number) =>
    searchJob.handle({
      ...{ id: 'j' as JobId, municipality: town.municipality.id, actor: town.actor, checkpoint: null },
      ...{ input: { scenario: id, number }, deps: { ...town.deps, workers: here } },
      ...{ report: async () => {}, reportIn: async () => {}, signal: new AbortController().signal },
    })
  const ORDER = { onbehandeld: '0', seconden: '5' }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0018')
    await createScenario(visit(), { document: SMALL, reason: 'Eerste opzet' })
  })

  test('a form opens with the capacity of the scenario; who may only read gets none', async () => {
    const html = htmlOf(await ask('get', '', visit()))
    expect(html).toMatch(/name="uitvoering"[^>]*value="110"/)
    expect(html).toMatch(/name="tijdelijk"[^>]*value="40"/)
    expect(htmlOf(await ask('get', '', visit({}, '', 'controller')))).not.toContain('name="uitvoering"')
  })

  test('every mistake comes back at its field', async () => {
    const answer = await ask('post', '', visit({ budget: 'veel', sloop: '120', uitvoering: '1,5', seconden: '7' }))
    expect(pageOf(answer).status).toBe(422)
    for (const field of ['budget', 'sloop', 'uitvoering', 'seconden'])
      expect(htmlOf(answer)).toContain(`href="#veld-${field}"`)
  })

  test('order, wait, look, take a plan over as a version with its reason', async () => {
    expect(await ask('post', '', visit(ORDER))).toEqual({
      ...{ kind: 'redirect', to: `/proef/scenarios/${id}/beste-plan?zoekopdracht=1` },
    })
    const waiting = await ask('get', '', visit())
    expect(pageOf(waiting).refresh).toBe(2)
    expect(htmlOf(waiting)).toContain('Stop met zoeken')
    await work(1)
    expect((await ask('post', '/stop', visit({ zoekopdracht: '1' }))).kind).toBe('redirect')
    const html = htmlOf(await ask('get', '', visit()))
    expect(html).toContain('Bewezen: geen ander plan binnen deze grenzen kost minder.')
    expect(html).toContain('1 woning meer zonder aanpak scheelt')
    expect(html).toMatch(/Plan 2<\/h3><p>€\s[\d.]+ duurder/)
    expect(html).toMatch(/(in plaats van|jaar (eerder|later))<\/strong>: \d+ blok/)
    expect((await ask('get', '', visit({}, 'export=csv'))).kind).toBe('file')

    const without = await ask('post', '/overnemen', visit({ zoekopdracht: '1', plan: '0' }))
    expect(htmlOf(without)).toContain('href="#veld-reden"')
    const taken = await ask('post', '/overnemen', visit({ zoekopdracht: '1', plan: '0', reden: 'Beste plan' }))
    expect(taken).toEqual({ kind: 'redirect', to: `/proef/scenarios/${id}` })
    expect((await loadScenario(visit(), id))?.version.number).toBe(2)
  })

  test('limits that cannot be kept together are named', async () => {
    await ask('post', '', visit({ ...ORDER, uitvoering: '0' }))
    await work(2)
    const html = htmlOf(await ask('get', '', visit()))
    expect(html).toContain('Deze grenzen kunnen niet samen')
    expect(html).toContain('<li>Woningen in uitvoering per jaar</li>')
  })
})
