// A land economist brings a budget: upload, sheet, columns, words, trial, take over; and what comes of it.
import { existsSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '#kernel/calendar.ts'
import type { JobId, UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, PageAnswer, Visit } from '#platform/http/route.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { budgetTotals } from '../model/budget/totals.ts'
import { roles } from '../roles.ts'
import { SMALL } from '../testing.ts'
import { createScenario, loadScenario } from '../usecases.ts'
import { budgetPages } from './pages/routes.tsx'
import { budgetReadingJob } from './receive.ts'

const RIGHTS = permissionTable(roles)
const FILE = [
  'Begroting Proefbuurt, prijspeil 2026',
  'Post;Wat;Blok;Jaar;Bedrag',
  'Aankoop;tien woningen;Blok B;2029;2.600.000,00',
  'Slopen;;Blok B;2030;180.000,50',
  'Rioolwerk;;;2030;95.000',
  'Rijkssubsidie;beschikking;;2029;250.000',
  'Totaal;;;;3.125.000,50',
].join('\r\n')

onEachDatabase('a budget of one’s own', (database) => {
  let town: TestTown
  let folder: string
  const id = 'proefbuurt-klein-plan'
  const visit = (
    fields: Record<string, string> | URLSearchParams = {},
    draft = '',
    role: Role = 'land-economist',
    file = '',
  ): Visit => {
    const { municipality, scope, deps } = town
    const actor = { kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] } as const
    const path = join(folder, 'upload')
    if (file !== '') writeFileSync(path, file)
    const files =
      file === '' ? [] : [['bestand', { originalName: 'begroting.csv', type: 'text/csv', bytes: 1, path }] as const]
    return {
      ...{ actor, municipality, scope, deps, params: { id, draft }, locale: 'nl', requestId: 'r' },
      ...{ query: new URLSearchParams(), form: new URLSearchParams(fields), files: new Map(files) },
      ...{ today: dayOf(new Date('2026-03-01')), href: (to: string) => `/proef${to}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, actor.roles, permission),
    } as unknown as Visit
  }
  const ask = async (method: 'get' | 'post', path: string, asked: Visit): Promise<Answer> => {
    const route = budgetPages.find((each) => each.method === method && each.path === `/scenarios/:id${path}`)
    if (!route) throw new Error(path)
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
  const upload = async (content: string): Promise<string> => {
    const answer = await ask('post', '/inlezen', visit({}, '', 'land-economist', content))
    if (answer.kind !== 'redirect') throw new Error(htmlOf(answer))
    return answer.to.split('/').at(-1) ?? ''
  }
  const lookAt = (draft: string, query: string): Visit => ({ ...visit({}, draft), query: new URLSearchParams(query) })
  const COLUMNS = {
    ...{ opmaak: 'one-column', eenheid: 'euro', notatie: 'dutch', negatief: 'refused', totaal: 'totaal' },
    ...{ soort: 'k:Post', exploitatie: 'soort', betaler: 'soort', ontvanger: 'soort', index: 'soort', btw: 'v:none' },
    ...{ blok: 'k:Blok', bedrag: 'k:Bedrag', jaar: 'k:Jaar', prijspeil: 'dag', prijsdag: '2026-01-01' },
    ...{ deel: '', omschrijving: 'k:Wat' },
  }
  const WORDS = ['acquisition', 'demolition', 'civil', 'contribution']
  const wordsForm = (answers: readonly string[]) =>
    Object.fromEntries(
      ['aankoop', 'slopen', 'rioolwerk', 'rijkssubsidie'].flatMap((word, index) => [
        [`van-category-${index}`, word],
        [`woord-category-${index}`, answers[index] ?? ''],
      ]),
    )
  const flowsForm = (): Record<string, string> =>
    Object.fromEntries(
      (
        [
          ['acquisition', 'land', 'development', 'owners', 'house'],
          ['demolition', 'land', 'development', 'world', 'build'],
          ['civil', 'land', 'development', 'world', 'civil'],
          ['contribution', 'state', 'state', 'open', 'none'],
        ] as const
      ).flatMap(([category, ...flow]) =>
        (['ledger', 'payer', 'payee', 'indexClass'] as const).map((field, at) => [
          `stroom-${category}-${field}`,
          flow[at] ?? '',
        ]),
      ),
    )

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0021')
    folder = await mkdtemp(join(tmpdir(), 'wijkregie-budget-'))
    await createScenario(visit(), { document: SMALL, reason: 'Eerste opzet' })
  })

  test('a file that cannot be read, or that tells of people, comes back with the reason and leaves nothing', async () => {
    for (const content of ['%PDF-1.7', 'Post;Achternaam;Bedrag\nx;y;1'])
      expect(pageOf(await ask('post', '/inlezen', visit({}, '', 'land-economist', content))).status).toBe(422)
    expect(pageOf(await ask('post', '/inlezen', visit())).status).toBe(422)
    expect(htmlOf(await ask('get', '/inlezen', visit()))).not.toContain('begroting.csv')
  })

  test('step by step to a next version whose totals are those of the file, to the cent', async () => {
    const draft = await upload(FILE)
    expect(htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))).toContain('Voorstel: regel 2')
    expect(
      pageOf(await ask('post', '/inlezen/:draft/blad', visit({ blad: 'begroting.csv', regel: '900' }, draft))).status,
    ).toBe(422)
    await ask('post', '/inlezen/:draft/blad', visit({ blad: 'begroting.csv', regel: '2' }, draft))
    expect(htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))).toContain('Kolom E: Bedrag')

    const noDay = await ask('post', '/inlezen/:draft/kolommen', visit({ ...COLUMNS, prijsdag: '', soort: '' }, draft))
    expect(htmlOf(noDay)).toContain('href="#veld-prijspeil"')
    expect(htmlOf(noDay)).toContain('href="#veld-soort"')
    await ask('post', '/inlezen/:draft/kolommen', visit(COLUMNS, draft))

    const asked = htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))
    expect(asked).toContain('Voorstel. In 1 rij')
    const open = await ask('post', '/inlezen/:draft/woorden', visit(wordsForm(['acquisition', '']), draft))
    expect(pageOf(open).status).toBe(422)
    await ask('post', '/inlezen/:draft/woorden', visit(wordsForm(WORDS), draft))
    expect(htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))).toContain('Wie betaalt wie, per soort?')
    await ask('post', '/inlezen/:draft/woorden', visit({ ...wordsForm(WORDS), ...flowsForm() }, draft))

    const trial = htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))
    expect(trial).toContain('op de cent gelijk')
    expect(trial).toContain('3.125.000,50')
    await ask('post', '/inlezen/:draft/onthouden', visit({ naam: 'Grex van de gemeente' }, draft))

    const undecided = await ask(
      'post',
      '/inlezen/:draft/overnemen',
      visit({ versie: '1', reden: 'Eigen begroting' }, draft),
    )
    expect(htmlOf(undecided)).toContain('href="#veld-besluit-acquisition"')
    const decided = {
      ...{ 'besluit-acquisition': 'instead', 'besluit-demolition': 'instead', 'besluit-civil': 'beside' },
      ...{ 'besluit-contribution': 'instead', versie: '1' },
    }
    expect(pageOf(await ask('post', '/inlezen/:draft/overnemen', visit(decided, draft))).status).toBe(422)
    const taken = await ask('post', '/inlezen/:draft/overnemen', visit({ ...decided, reden: 'Eigen begroting' }, draft))
    expect(taken).toEqual({ kind: 'redirect', to: `/proef/scenarios/${id}/inlezen?gedaan=overgenomen` })

    const view = await loadScenario(visit(), id)
    const { budget, contributions } = view?.version.document ?? SMALL
    const total = budgetTotals(budget?.payments ?? []).total + 250_000
    expect(total).toBeCloseTo(3_125_000.5, 2)
    expect(budget?.replaces).toEqual([
      { category: 'acquisition', blocks: ['B'] },
      { category: 'demolition', blocks: ['B'] },
    ])
    expect(contributions.map(({ id: own }) => own)).toEqual(['regio', 'begroting.r6'])
    // The cells of the file are gone.
    expect(await ask('get', '/inlezen/:draft', visit({}, draft))).toEqual({ kind: 'not-found' })
  })

  test('the next file is read as the last one; a total that differs must be seen before it is taken over', async () => {
    const draft = await upload(FILE.replace('180.000,50', '190.000,50'))
    const choice = { blad: 'begroting.csv', regel: '2', koppeling: 'Grex van de gemeente' }
    await ask('post', '/inlezen/:draft/blad', visit(choice, draft))
    expect(htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))).toContain('verschil')
    const wish = {
      ...{ versie: '2', reden: 'Sloop duurder', 'besluit-acquisition': 'instead', 'besluit-demolition': 'instead' },
      ...{ 'besluit-civil': 'beside', 'besluit-contribution': 'instead' },
    }
    expect(htmlOf(await ask('post', '/inlezen/:draft/overnemen', visit(wish, draft)))).toContain(
      'href="#veld-verschil"',
    )
    expect((await ask('post', '/inlezen/:draft/overnemen', visit({ ...wish, verschil: 'ja' }, draft))).kind).toBe(
      'redirect',
    )
    const { document } = (await loadScenario(visit(), id))?.version ?? {}
    expect(document?.budget?.payments.map(({ amount }) => amount)).toEqual([2_600_000, 190_000.5, 95_000])
    expect(document?.contributions).toHaveLength(2)
  })

  test('a mistake is told at its cell and keeps the file out; the file can be put away', async () => {
    const draft = await upload(FILE.replace('Blok B;2029', 'Blok B;2060').replace('Rioolwerk', 'Bouwen'))
    await ask(
      'post',
      '/inlezen/:draft/blad',
      visit({ blad: 'begroting.csv', regel: '2', koppeling: 'Grex van de gemeente' }, draft),
    )
    await ask(
      'post',
      '/inlezen/:draft/woorden',
      visit({ 'van-category-2': 'bouwen', 'woord-category-2': 'building' }, draft),
    )
    const flow = { ledger: 'land', payer: 'development', payee: 'world', indexClass: 'build' }
    await ask(
      'post',
      '/inlezen/:draft/woorden',
      visit(
        Object.fromEntries(Object.entries(flow).map(([field, value]) => [`stroom-building-${field}`, value])),
        draft,
      ),
    )
    const trial = htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))
    expect(trial).toContain('D3')
    expect(trial).toContain('valt buiten de looptijd')
    expect(trial).toContain('draagt geen risico van bouwen')
    expect(trial).not.toContain('id="overnemen"')
    const taken = await ask('post', '/inlezen/:draft/overnemen', visit({ versie: '3', reden: 'x' }, draft))
    expect(pageOf(taken).status).toBe(422)
    expect((await ask('post', '/inlezen/:draft/wegdoen', visit({}, draft))).kind).toBe('redirect')
    expect(await ask('get', '/inlezen/:draft', visit({}, draft))).toEqual({ kind: 'not-found' })
  })

  describe('a large file is read by a job', () => {
    const LARGE = `Post;Wat;Jaar;Bedrag\n${Array.from({ length: 9000 }, (_, at) => `Slopen;werk ${at} aan de straat;2030;${at},25`).join('\n')}\nTotaal;;;40497750,00`
    const work = (draft: string, signal = new AbortController().signal) =>
      budgetReadingJob.handle({
        ...{ id: 'job' as JobId, municipality: town.municipality.id, actor: visit().actor, checkpoint: null },
        ...{ input: { scenario: id, draft }, deps: town.deps, signal },
        report: async ({ doing }) => void told.push(doing),
        reportIn: async () => {},
      })
    let told: string[] = []

    test('it can be followed, and then goes on like any other; every row can be seen and saved', async () => {
      const draft = await upload(LARGE)
      const waiting = await ask('get', '/inlezen/:draft', visit({}, draft))
      expect(pageOf(waiting).refresh).toBe(2)
      expect(htmlOf(waiting)).toContain('Stoppen en bestand wegdoen')
      told = []
      expect(await work(draft)).toEqual({ state: 'read' })
      expect(told).toHaveLength(3)
      expect(existsSync(join(town.deps.config.dataFolder, 'files', town.municipality.id, 'budgets', draft))).toBe(false)
      await ask('post', '/inlezen/:draft/blad', visit({ blad: 'begroting.csv', regel: '1' }, draft))
      await ask('post', '/inlezen/:draft/kolommen', visit({ ...COLUMNS, blok: '' }, draft))
      await ask(
        'post',
        '/inlezen/:draft/woorden',
        visit({ 'van-category-0': 'slopen', 'woord-category-0': 'demolition' }, draft),
      )
      await ask('post', '/inlezen/:draft/woorden', visit(flowsForm(), draft))
      const page = htmlOf(await ask('get', '/inlezen/:draft', lookAt(draft, 'r-pagina=90')))
      expect(page).toContain('Rij 8.901 tot en met 9.000 van 9.001')
      expect(page).toContain('9.000 betalingen opgeteld tot 1')
      const saved = await ask('get', '/inlezen/:draft', lookAt(draft, 'r-export=csv&r-soort=totaal'))
      expect(saved.kind).toBe('file')
      await ask('post', '/inlezen/:draft/wegdoen', visit({}, draft))
    })

    test('one that holds personal data is refused with the reason and leaves nothing of it', async () => {
      const draft = await upload(LARGE.replace('werk 77 aan', 'jan@voorbeeld.nl'))
      expect(await work(draft)).toEqual({ state: 'refused' })
      const page = htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))
      expect(page).toContain('Dit bestand is niet gelezen')
      expect(page).not.toContain('jan@')
    })

    test('stopped while it is read it is gone, and the job has nothing left to do', async () => {
      const draft = await upload(LARGE)
      expect((await ask('post', '/inlezen/:draft/wegdoen', visit({}, draft))).kind).toBe('redirect')
      expect(await work(draft)).toEqual({ state: 'gone' })
    })
  })

  test('taken out again everything is computed; only who writes scenarios comes here', async () => {
    expect(pageOf(await ask('post', '/begroting-weg', visit({ versie: '3', 'weg-reden': '' }))).status).toBe(422)
    const removed = await ask('post', '/begroting-weg', visit({ versie: '3', 'weg-reden': 'Toch berekenen' }))
    expect(removed.kind).toBe('redirect')
    expect((await loadScenario(visit(), id))?.version.document.budget).toBeUndefined()
    expect(budgetPages.every(({ needs }) => !may(RIGHTS, ['controller'], needs))).toBe(true)
  })
})
