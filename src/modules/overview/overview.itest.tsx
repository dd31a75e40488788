import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { declareSlice, insertAreas, insertKeyFigures, replaceFacts } from '#modules/areas/index.ts'
import { createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import { saveApproach } from '#modules/process/index.ts'
import { replaceProgrammes } from '#modules/programmes/index.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { AreaPage } from './pages/area.tsx'
import { HomePage } from './pages/home.tsx'
import { overviewNl } from './text.nl.ts'
import { areaDossier, homeOf, placeDossier, search } from './usecases.ts'

const source = { document: 'CBS kerncijfers 2024', asOf: calendarDate('2024-01-01') }
const cited = [{ document: 'Brief', place: 'inhoud', asOf: null }]
const user = (role: Role): Actor => ({ kind: 'user', id: 'u' as string as UserId, name: 'Demo', roles: [role] })
const everything = () => true
const nothing = () => false
const today = calendarDate('2026-11-20')
const href = (path: string): string => `/x${path}`

onEachDatabase('overview', (database) => {
  let scope: Scope
  beforeAll(async () => {
    scope = database.connection().database.scope('GM0505' as MunicipalityId)
    await scope.transaction(fill)
  })

  const home = (actor: Actor, may = everything) => homeOf(actor, today, scope, { may, href, locale: 'nl' })
  const renderHome = async (actor: Actor, may = everything) =>
    renderToStaticMarkup(
      <HomePage
        t={overviewNl}
        locale="nl"
        municipality="Dordrecht"
        home={await home(actor, may)}
        asOf={today}
        badDay={false}
        query={new URLSearchParams()}
        href={href}
        mayImport
      />,
    )

  describe('the first screen of staff', () => {
    test('what passed without an outcome stands apart from what is late', async () => {
      const kinds = (await home(user('programme-manager'))).attention.map(({ what, kind }) => [what, kind])
      expect(kinds).toContainEqual(['Voorstel gereed', 'outcome-unknown'])
      expect(kinds).toContainEqual(['Rapport af', 'late'])
      expect(kinds).toContainEqual(['Fonds loopt af', 'hard-date'])
    })

    test('the words around a fact are in the language of the reader', async () => {
      const actor = user('programme-manager')
      const english = await homeOf(actor, today, scope, { may: everything, href, locale: 'en' })
      const unknown = english.attention.find(({ what }) => what === 'Voorstel gereed')
      expect(unknown?.why).toContain('Not known whether this happened')
    })

    test('who may not open a module gets no duties and no money of it', async () => {
      const seen = await home(user('resident'), nothing)
      expect(seen).toMatchObject({ attention: [], money: null, study: null })
    })

    test('without a study it says what to do, and names what documents call urgent without a figure', async () => {
      const html = await renderHome(user('programme-manager'))
      expect(html).toContain(overviewNl.urgent.boundariesOnly.what)
      expect(html).toContain('/x/plekken/valk')
      expect(html).not.toContain('undefined')
    })

    test('possible money stands apart and unknown spending is a word', async () => {
      const html = await renderHome(user('programme-manager'))
      expect(html).toContain('hoogstens €\u00A03,0\u00A0mln')
      expect(html).toContain('onbekend')
      expect(html).not.toContain('€\u00A00,00')
    })

    test('markup in a text comes out as text', async () => {
      const html = await renderHome(user('programme-manager'))
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toContain('<script>')
    })
  })

  describe('an area', () => {
    const dossier = (actor: Actor, code: string) =>
      areaDossier(actor, code, today, scope, { agreements: true, urgency: true, scenarios: true }, 'nl')

    test('brings together key figures with year and source, tasks, names and contradictions', async () => {
      const found = await dossier(user('programme-manager'), 'WK050503')
      expect(found).toMatchObject({ area: { name: 'Oud Krispijn' }, urgency: null, liveability: null })
      expect(found?.keyFigures.map(({ key, value }) => [key, value])).toEqual([['inhabitants', 1234]])
      expect([...(found?.tasks.keys() ?? [])]).toEqual(['foundation'])
      expect(found?.contradictions.map(({ id }) => id)).toEqual(['X-19'])
      expect(found?.inside.map(({ code }) => code)).toEqual(['BU05050300'])
    })

    test('without heights it says "eerst meten" and shows no urgency figure', async () => {
      const found = await dossier(user('programme-manager'), 'BU05050300')
      if (!found) throw new Error('no area')
      const html = renderToStaticMarkup(
        <AreaPage t={overviewNl} locale="nl" dossier={found} query={new URLSearchParams()} href={href} mayImport />,
      )
      expect(html).toContain(overviewNl.area.notRanked.what)
      expect(html).toContain(overviewNl.area.keyFiguresNone.what)
      expect(html).toContain(overviewNl.area.liveabilityNone.what)
    })

    test('the public sees public facts only', async () => {
      const found = await dossier(ANONYMOUS, 'WK050503')
      expect(found?.contradictions).toEqual([])
      expect(found?.places.map(({ slug }) => slug)).toEqual(['krispijn'])
    })

    test('an unknown code is no area', async () => expect(await dossier(ANONYMOUS, 'BU00000000')).toBeNull())
  })

  test('search finds areas by name and places by another spelling', async () => {
    expect((await search(ANONYMOUS, 'krispijn', scope)).areas).toHaveLength(1)
    expect((await search(ANONYMOUS, 'oud  krispijn', scope)).places.map(({ slug }) => slug)).toEqual(['krispijn'])
    expect(await search(ANONYMOUS, '%', scope)).toEqual({ areas: [], places: [] })
  })

  test('a place that is no statistical area has its own page; an internal one is not for the public', async () => {
    expect(await placeDossier(ANONYMOUS, 'valk', scope)).toMatchObject({ place: { areaCodes: [] }, areas: [] })
    expect(await placeDossier(ANONYMOUS, 'geheim', scope)).toBeNull()
    expect(await placeDossier(user('analyst'), 'geheim', scope)).not.toBeNull()
  })
})

async function fill(db: Parameters<Parameters<Scope['transaction']>[0]>[0]): Promise<void> {
  await createBatch(db, {
    id: 'b',
    importer: 'test',
    state: 'loading',
    dryRun: false,
    files: [],
    fingerprint: 'f',
    createdBy: 'test',
    at: new Date('2026-01-01T00:00:00Z'),
  })
  for (const slice of ['2024/wijk', '2024/buurt']) await declareSlice(db, 'b', { dataset: 'area', slice, source })
  await declareSlice(db, 'b', { dataset: 'key-figure', slice: '2024', source })
  const area = { year: 2024, isWater: false, audience: 'public' as const }
  const geometry = [
    [
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 0],
      ] as [number, number][],
    ],
  ]
  await insertAreas(db, 'b', '2024/wijk', [
    { ...area, code: 'WK050503', name: 'Oud Krispijn', level: 'wijk', parentCode: 'GM0505', geometry: null },
  ])
  await insertAreas(db, 'b', '2024/buurt', [
    { ...area, code: 'BU05050300', name: 'Zuidendijk', level: 'buurt', parentCode: 'WK050503', geometry },
  ])
  await insertKeyFigures(db, 'b', '2024', [
    { areaCode: 'WK050503', year: 2024, key: 'inhabitants', value: 1234, missingReason: null, unit: 'count' },
  ])
  await pointSlicesAt(db, 'b')
  const place = { aliases: [], partOf: null, partOfBasis: null, areaCodes: [], outsideNote: null, sources: cited }
  await replaceFacts(db, {
    documents: [],
    places: [
      {
        ...place,
        slug: 'krispijn',
        name: 'Oud-Krispijn',
        level: 'district',
        areaCodes: ['WK050503'],
        why: 'urgent',
        audience: 'public',
      },
      { ...place, slug: 'valk', name: 'Land van Valk', level: 'neighbourhood', why: '<script>', audience: 'public' },
      {
        ...place,
        slug: 'geheim',
        name: 'Intern gebied',
        level: 'area',
        areaCodes: ['WK050503'],
        why: 'intern',
        audience: 'internal',
      },
    ],
    tasks: ['krispijn', 'valk'].map((slug) => ({
      place: slug,
      task: 'foundation',
      label: 'Hoogste urgentie',
      coverage: 'whole' as const,
      ref: null,
      sources: cited,
    })),
    figures: [],
    statements: [],
    contradictions: [
      {
        id: 'X-19',
        topic: 'Spelling van Oud-Krispijn',
        kind: 'typo',
        a: { text: 'Oud-Krispijn', sources: cited },
        b: { text: 'Oud Krispijn', sources: cited },
        leading: 'a',
        resolution: 'Oud-Krispijn',
        rule: 'spelling',
        subject: 'Oud Krispijn',
        audience: 'partner',
      },
    ],
    organisations: [],
  })
  await fillProgrammes(db)
  await saveApproach(db, {
    slug: 'a',
    name: 'Aanpak',
    areaCode: null,
    dwellings: null,
    blocks: null,
    since: '2026-01-01',
    phase: 'explore',
    tracks: [{ track: 'social', done: 0, total: 3 }],
    nextStep: 'gesprekken <script>',
    nextStepOn: null,
    conditions: { open: 0, total: 3 },
    audience: 'public',
  })
}

const fillProgrammes = (db: Parameters<typeof replaceProgrammes>[0]) => {
  const deadline = (given: string, what: string, knownUntil: string | null) => ({
    given,
    what,
    knownUntil,
    precision: 'day' as const,
    kind: 'deadline' as const,
    owner: 'gemeente',
    domain: 'FND',
    audience: 'internal' as const,
    sources: cited,
  })
  const fund = (slug: string, state: 'awarded' | 'possible', cents: number) => ({
    slug,
    name: slug,
    state,
    amount: cents as never,
    amountKind: 'exact' as const,
    committed: null,
    spent: null,
    purpose: '',
    giver: '',
    receiver: '',
    channel: '',
    date: '',
    conditions: '',
    audience: 'internal' as const,
    sources: cited,
  })
  return replaceProgrammes(db, {
    deadlines: [
      deadline('2026-02-15', 'Voorstel gereed', '2025-11-30'),
      deadline('2026-02-15', 'Rapport af', null),
      deadline('2027-06-30', 'Fonds loopt af', null),
    ],
    funds: [fund('toegekend', 'awarded', 1_706_164_800), fund('mogelijk', 'possible', 300_000_000)],
    lines: [],
    topics: [],
    events: [],
  })
}
