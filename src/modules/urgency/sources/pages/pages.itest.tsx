import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { bag } from '#modules/areas/importers/bag.ts'
import { cbsAreas } from '#modules/areas/importers/cbs-areas.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { foundation } from '../../foundation/importer.ts'
import { groundwater } from '../../groundwater/importer.ts'
import {
  SAMPLE_ADDRESSES,
  SAMPLE_BOUNDARY,
  SAMPLE_BUILDINGS,
  SAMPLE_FOUNDATIONS,
  sampleDino,
} from '../ground-testing.ts'
import { sourcePages } from './routes.tsx'

onEachDatabase('page of sources', (database) => {
  const visit = (own: TestTown, query = '', form: Record<string, string> = {}, locale: 'nl' | 'en' = 'nl'): Visit =>
    ({
      ...{ actor: own.actor, municipality: own.municipality, scope: own.scope, deps: own.deps, locale },
      ...{ query: new URLSearchParams(query), form: new URLSearchParams(form), params: {} },
      ...{ today: calendarDate('2026-11-20'), href: (to: string) => `/proef${to}`, may: () => true },
    }) as unknown as Visit
  const route = (method: 'get' | 'post') => {
    const found = sourcePages.find((page) => page.method === method)
    if (!found) throw new Error(`No route for ${method}`)
    return found
  }
  const words = (answer: Answer): string => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }
  const look = async (own: TestTown, locale: 'nl' | 'en' = 'nl') =>
    words(await route('get').handle(visit(own, '', {}, locale)))

  test('nothing was read yet: it says what to read first', async () => {
    const own = await testTown(database.connection().database, 'GM0801')
    const text = await look(own)
    expect(text).toContain('Wat nu inlezen? Grenzen van wijken en buurten van het CBS.')
    expect(text).toContain('Er zijn nog geen meetreeksen ingelezen.')
    expect(text).toContain('Er is nog niets om uit af te leiden.')
    expect(await look(own, 'en')).toContain('What to read next? Boundaries of districts')
  })

  test('filled: coverage per quality, wells with their years, foundations; exports; a derivation is started', async () => {
    let seconds = 0
    // Every look at the clock is a second later: what came after what is told by it.
    const clock = () => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds++))
    const own = await testTown(database.connection().database, 'GM0505', clock)
    await own.run(cbsAreas, [own.file('buurten.geojson', SAMPLE_BOUNDARY)])
    await own.run(groundwater, [own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110))])
    await own.run(bag, [own.file('panden.csv', SAMPLE_BUILDINGS), own.file('vbo.csv', SAMPLE_ADDRESSES)])
    const early = await look(own)
    expect(early).toContain('Er zijn daarna nieuwe gegevens ingelezen. Bepaal de waarden opnieuw.')
    expect(early).toContain('De kans op een ondiepe fundering is nog niet bepaald.')
    await own.run(groundwater, [own.file('dino.csv', sampleDino('B1', 105_050, 425_050, -110))])
    await own.run(foundation, [own.file('archief.csv', SAMPLE_FOUNDATIONS)])
    const text = await look(own)
    expect(text).toContain('In de BAG staan 9 woningen, in DWELLINGS.csv 0.')
    expect(text).toContain('Hoog grondwater (GHG) 0 3 4 0 2')
    expect(text).toContain('Kans op een ondiepe fundering 0 3 0 0 5')
    expect(text).toContain('B1-001 −1,03 9 2015–2024 A onbekend 216 DINOloket')
    expect(text).toContain('Bij de tijd.')
    // Nine dwellings are too few to be told apart.
    expect(text).not.toContain('Eerste buurt')
    expect(text).toContain('archief.csv')
    for (const name of ['d-', 'p-', 'f-', 'b-'])
      expect((await route('get').handle(visit(own, `${name}export=csv`))).kind).toBe('file')

    const started = await route('post').handle(visit(own, '', { wat: 'foundation' }))
    expect(started).toMatchObject({ kind: 'redirect', to: expect.stringMatching(/^\/proef\/beheer\/imports\/.+/) })
    const refused = await route('post').handle(visit(own, '', { wat: 'iets anders' }))
    expect(refused).toMatchObject({ kind: 'page', status: 422 })
  })

  test('what the page may show and start is stated', () =>
    expect(sourcePages.map(({ method, needs }) => [method, needs])).toEqual([
      ['get', { object: 'urgency', action: 'read' }],
      ['post', { object: 'import', action: 'run' }],
    ]))
})
