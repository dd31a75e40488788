import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { storeDemoRun } from '../demo.ts'
import { urgencyPages } from '../pages/routes.tsx'
import { measuringPages } from './pages/routes.tsx'

const TOWN = {
  id: 'GM9999' as string as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
const PART = partOfVoorbeeldstad(['Kleipolder-Noord', 'Polderrand', 'Spoorzoom', 'Buitengors'])
const codeOf = (name: string) => PART.areas.find((area) => area.name === name)?.code ?? ''

onEachDatabase('what to measure first', (database) => {
  const workers = createWorkerPool(2)
  const recorded: unknown[] = []
  const deps = {
    workers,
    now: () => new Date('2026-11-20T12:00:00Z'),
    audit: { record: (_: unknown, entry: unknown) => Promise.resolve(void recorded.push(entry)) },
    jobs: { latest: () => Promise.resolve([]) },
  } as unknown as Deps

  const ask = (pattern: string, code: string, query = '', role: Role = 'analyst'): Promise<Answer> => {
    const route = [...urgencyPages, ...measuringPages].find(({ path }) => path === pattern)
    if (!route) throw new Error(`No route ${pattern}`)
    return route.handle({
      actor: { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: [role] },
      municipality: TOWN,
      scope: database.connection().database.scope(TOWN.id),
      params: { code },
      query: new URLSearchParams(query),
      form: new URLSearchParams(),
      locale: 'nl',
      today: calendarDate('2026-11-20'),
      href: (to: string) => `/voorbeeldstad${to}`,
      may: ({ object }: { object: string }) => object !== 'dwelling-dossier' || role === 'analyst',
      deps,
    } as unknown as Visit)
  }
  const words = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }
  const csvOf = (answer: Answer): string => {
    if (answer.kind !== 'file' || !(answer.body instanceof Uint8Array)) throw new Error(`Not a file: ${answer.kind}`)
    return new TextDecoder().decode(answer.body)
  }

  beforeAll(async () => {
    const scope = database.connection().database.scope(TOWN.id)
    await loadVoorbeeldstad(scope, deps.now(), () => PART)
    await storeDemoRun(scope, TOWN, deps)
  }, 60_000)
  afterAll(() => workers.close())

  const AREA = '/urgentie/eerst-meten/:code'
  const ROUTE = '/urgentie/eerst-meten/:code/route'

  test('the buurt where a visit tells most comes first, with the visits until it has a rank', async () => {
    const csv = csvOf(await ask('/urgentie/eerst-meten', '', 'v-export=csv')).split('\n')
    expect(csv[0]).toContain('Bezoeken tot rang')
    expect(csv[1]).toMatch(/^Polderrand;174;/)
    expect(csv.some((line) => line.startsWith('Buitengors'))).toBe(false)
  })

  test('a buurt without a rank says how many visits, and what must come first', async () => {
    const text = words(await ask(AREA, codeOf('Polderrand')))
    expect(text).toMatch(/Eerst is nodig wat geen bezoek oplevert: hoog grondwater \(peilbuis\)/)
    expect(text).toMatch(/Na \d+ bezoeken kan deze buurt een rang krijgen/)
  })

  test('a buurt that lacks groundwater only needs no visit', async () => {
    expect(words(await ask(AREA, codeOf('Spoorzoom')))).toContain('kan een rang krijgen zonder huisbezoek')
  })

  test('a buurt below ten dwellings, and one that is not there, is not found', async () => {
    expect((await ask(AREA, codeOf('Buitengors'))).kind).toBe('not-found')
    expect((await ask(AREA, 'BU99999999')).kind).toBe('not-found')
    expect((await ask(ROUTE, 'BU99999999')).kind).toBe('not-found')
  })

  test('houses are for who may open a dossier, and looking is recorded', async () => {
    const open = words(await ask(AREA, codeOf('Polderrand')))
    expect(open).toContain('Routelijst per huis')
    const closed = words(await ask(AREA, codeOf('Polderrand'), '', 'controller'))
    expect(closed).toContain('voor wie een woningdossier mag openen')
    for (const { path, needs } of measuringPages)
      expect(needs.object).toBe(path.includes('/route') ? 'dwelling-dossier' : 'urgency')
    expect((await ask(ROUTE, codeOf('Polderrand'))).kind).toBe('page')
    expect(recorded).toContainEqual(
      expect.objectContaining({ action: 'measuring-list.viewed', object: `neighbourhood/${codeOf('Polderrand')}` }),
    )
  })

  test('only the visits that lead to a rank: as many as the buurt needs', async () => {
    const text = words(await ask(AREA, codeOf('Polderrand')))
    const visits = /Na (\d+) bezoeken/.exec(text)?.[1]
    const list = csvOf(await ask(ROUTE, codeOf('Polderrand'), 'tot-rang=1&export=csv-rfc'))
    expect(list.split('\n').filter((line) => /,9999\d{12},/.test(line))).toHaveLength(Number(visits))
  })

  describe('files', () => {
    test.each(['xlsx', 'ods', 'csv'])('the route list as %s', async (format) => {
      const answer = await ask(ROUTE, codeOf('Kleipolder-Noord'), `export=${format}`)
      expect(answer).toMatchObject({ kind: 'file', name: expect.stringMatching(new RegExp(`^route-.*\\.${format}$`)) })
    })

    test('the field form is a PDF', async () => {
      const answer = await ask(`${ROUTE}/formulier.pdf`, codeOf('Polderrand'), 'tot-rang=1')
      expect(answer).toMatchObject({ kind: 'file', type: 'application/pdf' })
    })
  })
})
