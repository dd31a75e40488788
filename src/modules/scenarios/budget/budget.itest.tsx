// A land economist brings a budget: upload, sheet, columns, words, trial, take over; and what comes of it.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { may } from '#platform/auth/permissions.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { budgetTotals } from '../model/budget/totals.ts'
import { SMALL } from '../testing.ts'
import { createScenario, loadScenario } from '../usecases.ts'
import { budgetPages } from './pages/routes.tsx'
import { budgetVisits, RIGHTS } from './testing.tsx'

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
  const visits = budgetVisits(id, () => ({ town, folder }))
  const { visit, ask, pageOf, htmlOf, upload, lookAt, COLUMNS, WORDS, wordsForm, flowsForm } = visits

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
      visit({ versie: '1', reden: 'Eigen begroting', 'naam-begroting': 'Grex' }, draft),
    )
    expect(htmlOf(undecided)).toContain('href="#veld-besluit-acquisition"')
    const decided = {
      ...{ 'besluit-acquisition': 'instead', 'besluit-demolition': 'instead', 'besluit-civil': 'beside' },
      ...{ 'besluit-contribution': 'instead', versie: '1', 'naam-begroting': 'Grex', stand: 'offer' },
      spreiding: '75',
    }
    expect(pageOf(await ask('post', '/inlezen/:draft/overnemen', visit(decided, draft))).status).toBe(422)
    const taken = await ask('post', '/inlezen/:draft/overnemen', visit({ ...decided, reden: 'Eigen begroting' }, draft))
    expect(taken).toEqual({ kind: 'redirect', to: `/proef/scenarios/${id}/inlezen?gedaan=overgenomen` })

    const view = await loadScenario(visit(), id)
    const { budgets, contributions } = view?.version.document ?? SMALL
    const [budget] = budgets ?? []
    const total = budgetTotals(budget?.payments ?? []).total + 250_000
    expect(total).toBeCloseTo(3_125_000.5, 2)
    expect(budget?.replaces).toEqual([
      { category: 'acquisition', blocks: ['B'] },
      { category: 'demolition', blocks: ['B'] },
    ])
    expect(contributions.map(({ id: own }) => own)).toEqual(['regio', 'begroting.b1.r6'])
    expect(budget).toMatchObject({ id: 'b1', name: 'Grex', state: 'offer', spread: 0.75 })
    // The cells of the file are gone.
    expect(await ask('get', '/inlezen/:draft', visit({}, draft))).toEqual({ kind: 'not-found' })
  })

  test('the next file is read as the last one; a total that differs must be seen before it is taken over', async () => {
    const draft = await upload(FILE.replace('180.000,50', '190.000,50'))
    const choice = { blad: 'begroting.csv', regel: '2', koppeling: 'Grex van de gemeente' }
    // The price level of the file before was told by hand: it is shown before it counts for this one.
    const chosen = await ask('post', '/inlezen/:draft/blad', visit(choice, draft))
    expect(chosen).toMatchObject({ kind: 'redirect', to: expect.stringMatching(/\?stap=kolommen$/) })
    const trial = htmlOf(await ask('get', '/inlezen/:draft', visit({}, draft)))
    expect(trial).toContain('verschil')
    expect(trial).toMatch(/Prijspeil.*2026/s)
    const wish = {
      ...{ versie: '2', reden: 'Sloop duurder', 'besluit-acquisition': 'instead', 'besluit-demolition': 'instead' },
      ...{ 'besluit-civil': 'beside', 'besluit-contribution': 'instead', 'naam-begroting': 'Grex' },
    }
    expect(htmlOf(await ask('post', '/inlezen/:draft/overnemen', visit(wish, draft)))).toContain(
      'href="#veld-verschil"',
    )
    expect((await ask('post', '/inlezen/:draft/overnemen', visit({ ...wish, verschil: 'ja' }, draft))).kind).toBe(
      'redirect',
    )
    const { document } = (await loadScenario(visit(), id))?.version ?? {}
    expect(document?.budgets?.[0]?.payments.map(({ amount }) => amount)).toEqual([2_600_000, 190_000.5, 95_000])
    expect(document?.contributions).toHaveLength(2)
  })

  test('a second budget stands beside the first; what both have is asked about, and each can go alone', async () => {
    const draft = await upload('Post;Wat;Blok;Jaar;Bedrag\nSlopen;asbest;Blok B;2030;12.500,00')
    const place = { ...(await loadScenario(visit(), id))?.version }
    expect(place.number).toBe(3)
    await ask(
      'post',
      '/inlezen/:draft/blad',
      visit({ blad: 'begroting.csv', regel: '1', koppeling: 'Grex van de gemeente' }, draft),
    )
    const page = htmlOf(await ask('get', '/inlezen/:draft', lookAt(draft, 'begroting=nieuw')))
    expect(page).toContain('een nieuwe stand van: Grex')
    expect(page).toContain('Deze soorten staan ook in een andere begroting')
    const wish = {
      versie: '3',
      reden: 'Asbest erbij',
      begroting: 'nieuw',
      'naam-begroting': 'Asbest',
      stand: 'contract',
    }
    const asked = await ask('post', '/inlezen/:draft/overnemen', visit(wish, draft))
    expect(htmlOf(asked)).toContain('href="#veld-dubbel-demolition"')
    const decided = { ...wish, 'dubbel-demolition': 'beside' }
    expect((await ask('post', '/inlezen/:draft/overnemen', visit(decided, draft))).kind).toBe('redirect')
    const { document } = (await loadScenario(visit(), id))?.version ?? {}
    expect(document?.budgets?.map(({ name, payments }) => [name, payments.length])).toEqual([
      ['Grex', 3],
      ['Asbest', 1],
    ])
    const desk = htmlOf(await ask('get', '/inlezen', visit()))
    expect(desk).toContain('Asbest eruit halen')
    expect(desk).toContain('dragen 0% van de standaard onzekerheid')
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
    const taken = await ask('post', '/inlezen/:draft/overnemen', visit({ versie: '4', reden: 'x' }, draft))
    expect(pageOf(taken).status).toBe(422)
    expect((await ask('post', '/inlezen/:draft/wegdoen', visit({}, draft))).kind).toBe('redirect')
    expect(await ask('get', '/inlezen/:draft', visit({}, draft))).toEqual({ kind: 'not-found' })
  })

  test('taken out again everything is computed; only who writes scenarios comes here', async () => {
    expect(
      pageOf(await ask('post', '/begroting-weg', visit({ versie: '4', begroting: 'b1', 'weg-reden-b1': '' }))).status,
    ).toBe(422)
    const removed = await ask(
      'post',
      '/begroting-weg',
      visit({ versie: '4', begroting: 'b1', 'weg-reden-b1': 'Toch berekenen' }),
    )
    expect(removed.kind).toBe('redirect')
    expect((await loadScenario(visit(), id))?.version.document.budgets?.map(({ name }) => name)).toEqual(['Asbest'])
    expect(budgetPages.every(({ needs }) => !may(RIGHTS, ['controller'], needs))).toBe(true)
  })
})
