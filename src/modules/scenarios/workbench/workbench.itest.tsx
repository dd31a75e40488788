import { renderToString } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { formatLargeEuros } from '#kernel/dutch.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { Workbench, type WorkbenchProps } from '../islands/workbench.tsx'
import { triedQuery } from '../model/draft/place.ts'
import { ALL_DRAWS, outcomeOf } from '../model/outcome/outcome-of.ts'
import { SMALL } from '../testing.ts'
import { createScenario, type Doing, loadScenario } from '../usecases.ts'
import { keepDraft } from './keep-draft.ts'
import { loadWorkbench, type WorkbenchView } from './load-workbench.ts'

/** Threads cannot be had in these tests: the same functions, called here. */
const run: WorkerPool['run'] = async (module, name, input) => (await import(module))[name](input)
const here: WorkerPool = { run, apart: () => ({ run }), close: async () => undefined }

const as = (role: Role): Actor => ({ kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] })

onEachDatabase('the workbench of a scenario', (database) => {
  let town: TestTown
  const doing = (role: Role = 'land-economist'): Doing => ({
    actor: as(role),
    scope: town.scope,
    deps: { ...town.deps, workers: here },
  })
  const id = 'proefbuurt-klein-plan'
  const open = async (query = '') => {
    const view = await loadWorkbench(doing(), id, new URLSearchParams(query))
    if (!view) throw new Error(`${id} is not there`)
    return view
  }

  const pageOf = ({ row: _, version, kept, ...shown }: WorkbenchView, over: Partial<WorkbenchProps>): string =>
    renderToString(
      <Workbench
        {...{ ...shown, locale: 'nl', base: '/proef', page: '/proef/scenarios/x', worker: '' }}
        {...{ guard: null, saveAt: null, refused: null, readsAgreements: true }}
        scenario={version.document}
        version={version.number}
        rail={kept.shortage}
        neighbours={shown.neighbours.map((each) => ({ ...each, href: '' }))}
        {...over}
      />,
    )

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0007')
    await createScenario(doing(), { document: SMALL, reason: 'Eerste opzet' })
    await createScenario(doing(), { document: { ...SMALL, name: 'Ander plan' }, reason: 'Tweede' })
  })

  test('its figures are those of the one function that the console uses too', async () => {
    const { answers, version } = await open()
    expect(answers.outcome).toEqual(outcomeOf(version.document, { draws: ALL_DRAWS, seed: 1 }))
  })

  test('the page that the server makes shows them, and the blocks that have no shape in rows', async () => {
    const view = await open()
    expect(view.drawing).toMatchObject({ isSchematic: true, shapes: [{ id: 'A' }, { id: 'B' }, { id: 'C' }] })
    const pageFor = (readsAgreements: boolean) => pageOf(view, { readsAgreements })
    const html = pageFor(true)
    expect(html).toContain('staat bij Geld en afspraken')
    // A council member or a resident may not open that page, and is not sent there.
    expect(pageFor(false)).not.toContain('Geld en afspraken')
    expect(pageFor(false)).toContain('een voorstel, geen toezegging')
    expect(html).toContain(formatLargeEuros(view.answers.outcome.money.shortage.p50))
    expect(html).not.toMatch(/\sstyle=/)
  })

  test('sources are data in Dutch, and say so on an English page', async () => {
    const html = pageOf(await open('deel=regels'), { locale: 'en' })
    expect(html).toMatch(/<span lang="nl">[^<]+<\/span>/)
    expect(html).not.toMatch(/<td[^>]*>Aanname/)
  })

  test('the address tries out values and choices', async () => {
    const tried = await open('repairJacking=100.000&blok.B=herstel-2030-vijzelen')
    const plain = await open()
    expect(tried.draft).toMatchObject({ values: { repairJacking: 100_000 }, choices: { B: { option: 'repair' } } })
    expect(tried.answers.outcome.money.shortage.base).not.toBe(plain.answers.outcome.money.shortage.base)
    expect(tried.answers.outcome.homes.demolished).toBe(0)
  })

  test('the form of a block changes that block, that of the table all that are ticked', async () => {
    const { draft } = await open('wijzig=A&wijzig=C&optie=renewal&start=2031')
    expect(draft.choices).toEqual({ A: { option: 'renewal', start: 2031 }, C: { option: 'renewal', start: 2031 } })
  })

  test('compares with another scenario of the area over the same futures', async () => {
    const { neighbours, answers } = await open('deel=vergelijken&met=proefbuurt-ander-plan')
    expect(neighbours).toEqual([{ id: 'proefbuurt-ander-plan', name: 'Ander plan' }])
    expect(answers.comparisons).toMatchObject([{ aWins: 0.5, difference: { p50: 0 } }])
  })

  test('what was tried out becomes a version with its reason, once', async () => {
    const tried = new URLSearchParams('returnShare=70')
    expect(await keepDraft(doing(), id, tried, { base: 1, reason: '' })).toMatchObject({
      reason: { why: 'reason-missing' },
    })
    expect(await keepDraft(doing(), id, tried, { base: 1, reason: 'Enquête' })).toMatchObject({ value: { number: 2 } })
    expect((await loadScenario(doing(), id))?.version.document.parameters.returnShare?.value).toBe(0.7)
    expect(await keepDraft(doing(), id, tried, { base: 1, reason: 'Nog eens' })).toMatchObject({
      reason: { why: 'stale' },
    })
  })

  test('what is tried out stays with its version: 5 % above its values is another amount above those of the next', async () => {
    const tried = await open('inbrengniveau=105')
    expect(tried.place).toMatchObject({ version: 2, isNewest: true })
    const address = new URLSearchParams(triedQuery(tried.version.document, tried.draft, tried.place))
    expect(address.get('versie')).toBe('2')
    await keepDraft(doing(), id, address, { base: 2, reason: 'Taxatie' })
    const { answers, place } = await open(address.toString())
    expect(place.isNewest).toBe(false)
    expect(answers.outcome.money).toEqual(tried.answers.outcome.money)
    expect((await open()).answers.outcome.money).toEqual(tried.answers.outcome.money)
  })
})
