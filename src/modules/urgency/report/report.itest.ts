// One figure, many ways out: page, API, files and report must say the same, and hide the same.
import { readOds, readXlsx } from 'hucre'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { formatNumber, formatShare } from '#kernel/dutch.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { pdfTags, pdfWords } from '#platform/documents/testing/pdf-words.ts'
import { toWgs84 } from '#platform/geo/rd.ts'
import type { Answer, ApiInput, Visit } from '#platform/http/route.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { meter } from '#platform/sources/fixtures/open.ts'
import { openGeoPackage } from '#platform/sources/geopackage.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { urgencyApi } from '../api.ts'
import { storeDemoRun } from '../demo.ts'
import { STUDY_FORMATS } from '../model/report/study-format.ts'
import { urgencyPages } from '../pages/routes.tsx'
import { reportPages } from './pages/routes.ts'
import { figuresOf, fileFigures, NAMED, type Row, sheet, table } from './testing/read-tables.ts'

const TOWN = { id: 'GM9999' as string as MunicipalityId, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true }
/** Ranked ones, one to measure first, one too small to show. */
const NAMES = ['Kleipolder-Noord', 'Steenoven', 'Voorbeeldwijk', 'Veerhoek', 'Polderrand', 'Buitengors']
const WIJK = 'BU99990602'

onEachDatabase('a run as it leaves the program', (database) => {
  const workers = createWorkerPool(2)
  const deps = {
    workers,
    now: () => new Date('2026-11-20T12:00:00Z'),
    audit: { record: () => Promise.resolve() },
    jobs: { latest: () => Promise.resolve([]) },
  } as unknown as Deps

  const visit = (address: string, locale: Locale = 'nl'): Visit => {
    const [path = '', query = ''] = address.split('?')
    return {
      actor: { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] },
      municipality: TOWN,
      scope: database.connection().database.scope(TOWN.id),
      params: { code: /BU\w+/.exec(path)?.[0] ?? '' },
      ...{ query: new URLSearchParams(query), form: new URLSearchParams(), locale, path },
      today: calendarDate('2026-11-20'),
      href: (to: string) => `/${TOWN.slug}${to}`,
      may: () => true,
      deps,
    } as unknown as Visit
  }
  const ask = (pattern: string, asked: Visit): Promise<Answer> => {
    const route = [...urgencyPages, ...reportPages].find((page) => page.method === 'get' && page.path === pattern)
    if (!route) throw new Error(`No route ${pattern}`)
    return route.handle(asked)
  }
  const fileOf = async (pattern: string, address: string, locale?: Locale) => {
    const answer = await ask(pattern, visit(address, locale))
    if (answer.kind !== 'file') throw new Error(`${address}: ${answer.kind}`)
    return { ...answer, body: answer.body as Uint8Array }
  }
  const made = (format: string, more = '') => fileOf('/urgentie/bestand', `/urgentie/bestand?export=${format}${more}`)
  /** A run never changes: each file is made once. */
  const files = new Map<string, ReturnType<typeof made>>()
  const study = (format: string, more = '') => {
    const file = files.get(format + more) ?? made(format, more)
    files.set(format + more, file)
    return file
  }
  const report = (code: string, more = '', locale?: Locale) =>
    fileOf('/urgentie/buurten/:code/rapport.pdf', `/urgentie/buurten/${code}/rapport.pdf${more}`, locale)
  const api = async (path: string, query: object = {}, form: Pick<ApiInput, 'type' | 'crs'> = {}) => {
    const route = urgencyApi.find((one) => one.path === path)
    const params = { id: 'voorbeeldstad-run-1' }
    const answer = await route?.handle(visit('/api'), { params, query, body: null, ...form })
    if (answer?.kind !== 'json') throw new Error(`${path}: ${answer?.kind}`)
    return answer.value as never
  }
  const words = async (pattern: string, address: string): Promise<string> => {
    const answer = await ask(pattern, visit(address))
    if (answer.kind !== 'page') throw new Error(answer.kind)
    return renderToStaticMarkup(answer.body)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0]+/g, ' ')
  }

  beforeAll(async () => {
    const scope = database.connection().database.scope(TOWN.id)
    await loadVoorbeeldstad(scope, deps.now(), () => partOfVoorbeeldstad(NAMES))
    await storeDemoRun(scope, TOWN, deps)
  }, 60_000)
  afterAll(() => workers.close())

  const layer = async (name: string): Promise<Row[]> => {
    const read = openGeoPackage(fileInMemory('a.gpkg', Buffer.from((await study('gpkg')).body)), meter())
    const rows: Row[] = []
    for await (const row of read.rows(name)) if (row.ok) rows.push(row.value.fields as Row)
    read.close()
    return rows
  }

  test('the figures of every buurt are the same in the API, in every file, on its page and in its report', async () => {
    const given = (await api('/urgency-runs/{id}/neighbourhoods')) as Row[]
    const ranked = given.filter(({ ranked: isRanked }) => isRanked)
    expect(ranked.length).toBeGreaterThan(3)
    const inPackage = new Map((await layer('buurten')).map((row) => [row.code, row]))
    const collection = JSON.parse(new TextDecoder().decode((await study('geojson')).body))
    const inGeoJson = new Map(
      collection.features.map(({ id, properties }: { id: string; properties: Row }) => [id, properties]),
    )
    const inCsv = table(new TextDecoder().decode((await study('csv-rfc')).body))
    const inExcel = await sheet(readXlsx, (await study('xlsx')).body)
    const inOds = await sheet(readOds, (await study('ods')).body)
    for (const row of ranked) {
      const code = String(row.code)
      const expected = figuresOf(row)
      const others = [
        inPackage.get(code),
        inGeoJson.get(code) as Row,
        inCsv.get(code),
        inExcel.get(code),
        inOds.get(code),
      ]
      for (const [i, other] of others.entries()) expect([code, i, fileFigures(other)]).toEqual([code, i, expected])
      const printed = [
        formatNumber(Number(row.expectedAffected)),
        formatShare(Number(row.share)).replaceAll('\u00A0', ' '),
      ]
      const page = await words('/urgentie/buurten/:code', `/urgentie/buurten/${code}`)
      const pdf = proseOf((await report(code)).body)
      for (const figure of [...printed, `${row.rank}`]) {
        expect([code, page.includes(figure)]).toEqual([code, true])
        expect([code, pdf.includes(figure)]).toEqual([code, true])
      }
      expect(pdf).toContain(`${printed[0]} over de grens voor vocht of water`)
      expect(pdf).toContain(`op plaats ${row.rank} van de ${ranked.length} buurten`)
    }
  }, 60_000)

  test('blocks say the same on the page, in the API and in the GeoPackage', async () => {
    const given = (await api('/urgency-runs/{id}/blocks', { neighbourhood: WIJK })) as Row[]
    const inPackage = new Map(
      (await layer('blokken')).filter((row) => row.parent_code === WIJK).map((row) => [row.code, row]),
    )
    const page = await words('/urgentie/buurten/:code', `/urgentie/buurten/${WIJK}`)
    expect(given.length).toBeGreaterThan(40)
    for (const row of given) {
      expect(fileFigures(inPackage.get(String(row.code)))).toEqual(figuresOf(row))
      expect(page.includes(String(row.name))).toBe(true)
    }
    const streets = (await api('/urgency-runs/{id}/streets', { neighbourhood: WIJK })) as Row[]
    expect(streets.every(({ neighbourhoodCode }) => neighbourhoodCode === WIJK)).toBe(true)
  })

  test('what is about fewer than ten dwellings has no figure anywhere', async () => {
    const small = (await layer('buurten')).filter(({ state }) => state === 'not-shown')
    expect(small.map(({ name }) => name)).toEqual(['Buitengors'])
    const blocks = (await layer('blokken')).filter(({ state }) => state === 'not-shown')
    expect(blocks.length).toBeGreaterThan(15)
    const figures = (row: Row) => Object.entries(row).filter(([name, value]) => !NAMED.includes(name) && value !== null)
    for (const row of [...small, ...blocks]) expect([row.code, figures(row)]).toEqual([row.code, []])
    const given = (await api('/urgency-runs/{id}/neighbourhoods')) as Row[]
    expect(given.map(({ name }) => name)).not.toContain('Buitengors')
    const answer = await ask(
      '/urgentie/buurten/:code/rapport.pdf',
      visit(`/urgentie/buurten/${small[0]?.code}/rapport.pdf`),
    )
    expect(answer.kind).toBe('not-found')
  })

  test('a buurt without measurements is there, unknown and never 0', async () => {
    const unmeasured = (await layer('buurten')).filter(
      ({ dwellings, state }) => dwellings === null && state === 'measure-first',
    )
    expect(unmeasured.length).toBeGreaterThan(30)
    for (const row of unmeasured) expect([row.expected_affected, row.share, row.known]).toEqual([null, null, null])
  })

  test('every file says that the figures are invented, in its name and inside', async () => {
    for (const format of STUDY_FORMATS) expect((await study(format)).name).toContain('voorbeeldgegevens')
    const collection = JSON.parse(new TextDecoder().decode((await study('geojson')).body))
    expect(collection.run).toMatchObject({ fictional: true, run: 1, model: 'U1', problem: 'any', horizon: '2035' })
    const pdf = await report(WIJK)
    expect(pdf.name).toBe(`rapport-voorbeeldstad-${WIJK}-run-1-voorbeeldgegevens.pdf`)
    expect(pdfWords(pdf.body).match(/Voorbeeldgegevens: alle cijfers zijn verzonnen/g)?.length).toBeGreaterThan(5)
  })

  test('the same run gives the same GeoPackage, to the last byte', async () => {
    const [once, again] = [await made('gpkg'), await made('gpkg')]
    expect(Buffer.from(once.body).equals(Buffer.from(again.body))).toBe(true)
  })

  test('GeoJSON in RD holds the same places as in longitude and latitude', async () => {
    const read = async (format: string) => JSON.parse(new TextDecoder().decode((await study(format)).body))
    const [degrees, metres] = [await read('geojson'), await read('geojson-rd')]
    expect(metres.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::28992')
    const corner = (collection: { features: { geometry: { coordinates: [number, number][][][] } }[] }) =>
      collection.features[0]?.geometry.coordinates[0]?.[0]?.[0] as [number, number]
    const [longitude, latitude] = toWgs84(corner(metres))
    expect(corner(degrees)[0]).toBeCloseTo(longitude, 6)
    expect(corner(degrees)[1]).toBeCloseTo(latitude, 6)
  })

  test('the API gives the collection in the system that is asked for, with the run before it', async () => {
    const geo = { type: 'application/geo+json' } as const
    const route = urgencyApi.find(({ path }) => path === '/urgency-runs/{id}/neighbourhoods')
    const collection = await api('/urgency-runs/{id}/neighbourhoods', {}, { ...geo, crs: 'EPSG:28992' })
    expect(route?.also?.[0]?.response.safeParse(collection).error).toBeUndefined()
    expect(collection).toMatchObject({ run: { number: 1 }, problem: 'any', horizon: '2035', fictional: true })
    const { bbox } = collection as { bbox: number[] }
    expect(bbox[0]).toBeGreaterThan(100_000)
  })

  test('another problem and moment change rank and expected number in every way out alike', async () => {
    const given = (await api('/urgency-runs/{id}/neighbourhoods', { problem: 'damp', horizon: 'now' })) as Row[]
    const inCsv = table(new TextDecoder().decode((await study('csv-rfc', '&probleem=vocht&horizon=nu')).body))
    for (const row of given.filter(({ ranked }) => ranked)) {
      expect(fileFigures(inCsv.get(String(row.code)))).toEqual(figuresOf(row))
      expect(row.expectedAffected).toBe((row.expectedPer as never as { damp: { now: number } }).damp.now)
    }
    expect(proseOf((await report(WIJK, '?probleem=vocht&horizon=nu')).body)).toContain('over de grens voor vocht')
  })

  describe('the report', () => {
    test('is tagged: one title, headings, tables with heads, two drawings with words', async () => {
      const { body } = await report(WIJK)
      const tags = (tag: string) => pdfTags(body, tag)
      expect([tags('Document'), tags('H1'), tags('Figure')]).toEqual([1, 1, 2])
      expect([tags('H2'), tags('Table'), tags('TH')].every((count) => count >= 8)).toBe(true)
      const pdf = Buffer.from(body).toString('latin1')
      expect(pdf.match(/\/Alt /g)).toHaveLength(2)
      for (const sign of ['/Lang (nl-NL)', 'pdfuaid', '/DisplayDocTitle true', '/PageMode /UseOutlines'])
        expect(pdf).toContain(sign)
    })

    test('names run, model, hash, date, source, and each assumption with its kind', async () => {
      const text = proseOf((await report(WIJK)).body)
      for (const part of [
        'U1 1.0.0',
        '01-01-2026',
        'generator voorbeeldstad-1',
        'Grens vocht',
        'aanname',
        'uit een bron',
      ])
        expect(text).toContain(part)
      const [run] = (await api('/urgency-runs', {})) as { model: { parametersHash: string } }[]
      expect(text.replaceAll(' ', '')).toContain(run?.model.parametersHash)
    })

    test('of a buurt with too few measurements says so, and how many it takes', async () => {
      const [measure] = (await layer('buurten')).filter(({ name }) => name === 'Polderrand')
      const text = pdfWords((await report(String(measure?.code))).body).replaceAll('\n', ' ')
      expect(text).toContain('Dat is te weinig voor een rang.')
      expect(text).toContain('Wat ontbreekt bij de woningen die niet bekend zijn')
    })

    test('is there in English and as ODT', async () => {
      expect(pdfWords((await report(WIJK, '', 'en')).body)).toContain('The answer in one sentence')
      const odt = await fileOf('/urgentie/buurten/:code/rapport.odt', `/urgentie/buurten/${WIJK}/rapport.odt`)
      expect(Buffer.from(odt.body).subarray(0, 2).toString()).toBe('PK')
    })
  })

  test.each([
    ['/urgentie/bestand', '/urgentie/bestand?export=exe'],
    ['/urgentie/bestand', '/urgentie/bestand?run=99'],
    ['/urgentie/buurten/:code/bestand', '/urgentie/buurten/BU00000000/bestand'],
    ['/urgentie/buurten/:code/rapport.pdf', '/urgentie/buurten/BU00000000/rapport.pdf'],
  ])('%s: %s is not there', async (pattern, address) => {
    expect((await ask(pattern, visit(address))).kind).toBe('not-found')
  })
})

/** Lines of a PDF as running text. */
const proseOf = (body: Uint8Array): string => pdfWords(body).replaceAll(/\s+/g, ' ')
