import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { handlePost } from '#platform/http/no-personal-data.ts'
import type { PageRoute, Visit } from '#platform/http/route.ts'
import { raiseDispute } from './disputes/usecases.ts'
import { agreementDocument } from './drafts/importer.ts'
import { readDocument } from './drafts/usecases.ts'
import { agreements } from './index.ts'
import { projectId } from './model/new-build/moves.ts'
import { fileProposal } from './proposals/usecases.ts'
import { addEntry, openRegister } from './registers/usecases.ts'
import { type HousingProject, replaceHousingProjects } from './store.ts'
import { fillSmallSet } from './testing.ts'

const posts = agreements.pages.filter(({ method }) => method === 'post')
/** Posts in which nobody types a text: choices and ids alone. */
const WITHOUT_TEXT = [
  '/afspraken/agenda',
  '/afspraken/:nr/voortgang/register',
  '/afspraken/registers/:register/koppelen',
  '/afspraken/jaarmonitor/:year/vaststellen',
  '/aanleveren/:organisation/bezit/terug',
]
const isPublishing = (path: string) => path.endsWith('/publiceren')

describe('B13: no form of the agreements takes personal data', () => {
  test('a form without the guard has no text in it', () => {
    const open = posts.filter(({ again, path }) => !again && !isPublishing(path)).map(({ path }) => path)
    expect(open.toSorted()).toEqual(WITHOUT_TEXT.toSorted())
  })
})

const MANAGER: Actor = {
  ...{ kind: 'user', id: 'manager' as UserId, name: 'x', roles: ['programme-manager', 'corporation'] },
  organisations: ['stadswonen'],
}
const DOCUMENT = 'Nr Afspraak Trekker Planning\n1.1.1 Iets doen Stadswonen Q1 2024\n1.1.2 Nog iets Stadswonen Q2 2024\n'
const PROJECT: HousingProject = {
  ...{ rowType: 'project', category: 'delivery', corporation: 'Stadswonen', project: 'Kade', dwellings: 38 },
  ...{ dwellingsText: '38', yearText: '2025', yearFrom: 2025, unitKind: 'new', note: '', sources: [] },
}

onEachDatabase('a text about a person comes back from every form', (db) => {
  let town: TestTown
  /** What the paths of the routes name. */
  const params: Record<string, string> = {
    ...{ nr: '1.1.1', slug: 'set', year: '2024', organisation: 'stadswonen', monitor: 'beschikbaarheid' },
    ...{ period: '2024-H1', register: 'plans-in-place', project: projectId(PROJECT) },
  }
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0023')
    await town.scope.transaction(async (inside) => {
      await fillSmallSet(inside)
      await replaceHousingProjects(inside, [PROJECT])
    })
    const today = calendarDate('2026-03-01')
    const as = { actor: MANAGER, scope: town.scope, deps: town.deps, today, locale: 'nl' as const, isStaff: true }
    const draft = await readDocument(as, town.municipality, {
      ...{ path: town.file('afspraken.txt', DOCUMENT), originalName: 'afspraken.txt' },
    })
    params.batch = draft.ok ? draft.value : ''
    const dispute = await raiseDispute(as, {
      ...{ nr: '1.1.1', party: 'stadswonen', subject: 'Uitleg', stillInEffect: '' },
    })
    ids.geschillen = dispute.ok ? dispute.value : ''
    const proposal = await fileProposal(as, {
      ...{ ground: 'hardship', by: 'stadswonen', nrs: ['1.1.1'], cause: 'Kosten', policySource: '', policyOn: null },
      alternative: 'Later',
    })
    ids.voorstellen = proposal.ok ? proposal.value : ''
    const work = { ...as, mayWrite: true, mayForAll: true }
    await addEntry(work, 'plans-in-place', {
      ...{ place: 'Noord', owner: 'stadswonen', plan: 'Riool', kindOfPlan: 'sewer', firmness: 'soft' },
      ...{ fromYear: '2026', toYear: '2027' },
    })
    ids.registers = (await openRegister(work, 'plans-in-place'))?.entries[0]?.id ?? ''
  })

  const visitTo = ({ path }: PageRoute, form: URLSearchParams): Visit =>
    ({
      ...{ actor: MANAGER, scope: town.scope, municipality: town.municipality, deps: town.deps, form },
      params: { ...params, id: ids[path.split('/')[2] ?? ''] ?? '' },
      ...{ query: new URLSearchParams(), files: new Map(), locale: 'nl', theme: 'light', path },
      ...{ today: calendarDate('2026-03-01'), formGuard: { csrf: '', key: '' }, sessionToken: null },
      ...{ href: (to: string) => to, may: () => true, requestId: '', client: '' },
    }) as Visit

  test.each(posts.filter(({ again }) => again).map((route) => [route.path, route] as const))('%s', async (_, route) => {
    const form = new URLSearchParams({ waarom: 'Ontruiming op Dorpsstraat 12', wat: 'mail jan@voorbeeld.nl' })
    const answer = await handlePost(route, visitTo(route, form))
    expect(answer).toMatchObject({ kind: 'page', status: 422 })
    const page = answer.kind === 'page' ? renderToStaticMarkup(answer.body) : ''
    expect(page).toContain('een ontruiming van iemand')
    expect(page).toContain('een mailadres of telefoonnummer')
  })

  test('an agreement in a document that tells of a person is refused with its line', async () => {
    const text = DOCUMENT.replace('Nog iets', 'Bel jan@voorbeeld.nl')
    const { report } = await town.run(agreementDocument, [town.file('mensen.txt', text)])
    expect(report).toMatchObject({ read: 2, refused: 1 })
    expect(report.messages).toContainEqual(
      expect.objectContaining({ line: 3, reason: 'personal-data', detail: '1.1.2' }),
    )
  })
})
