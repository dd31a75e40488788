// A town with a run, and its pages of the study as a visitor asks them; for tests.
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Connection } from '#platform/db/connect.ts'
import type { Deps } from '#platform/deps.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { storeDemoRun } from '../demo.ts'
import type { RunJobInput } from '../order-run.ts'
import { urgencyPages } from '../pages/routes.tsx'
import { whatIfPages } from '../what-if/pages/routes.tsx'
import { parameterPages } from './pages/routes.tsx'

export const TOWN = {
  id: 'GM9999' as string as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
/** Has areas nor dwellings. */
export const EMPTY = {
  id: 'GM0505' as string as MunicipalityId,
  name: 'Dordrecht',
  slug: 'dordrecht',
  fictional: false,
}
const NAMES = 'Kleipolder-Noord Steenoven Turfkade Voorbeeldwijk Wilgenhof Achterdijk Polderrand Buitengors'.split(' ')
export const CHANGE = '/urgentie/aannames/wijzigen'

/** To be called once in a suite; loads the town before its tests. */
export function studiedTown(database: { connection(): Connection }) {
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

  beforeAll(async () => {
    await loadVoorbeeldstad(scopeOf(TOWN), deps.now(), () => partOfVoorbeeldstad(NAMES))
    await storeDemoRun(scopeOf(TOWN), TOWN, deps)
  }, 60_000)
  afterAll(() => workers.close())

  return { deps, actor, ordered, audited, scopeOf, visit, ask, words }
}
