// A large budget file is read by a job: followed, stopped, refused.
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { JobId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { SMALL } from '../testing.ts'
import { createScenario } from '../usecases.ts'
import { budgetReadingJob } from './receive.ts'
import { budgetVisits } from './testing.tsx'

onEachDatabase('a large file is read by a job', (database) => {
  let town: TestTown
  let folder: string
  const id = 'proefbuurt-klein-plan'
  const visits = budgetVisits(id, () => ({ town, folder }))
  const { visit, ask, pageOf, htmlOf, upload, lookAt, COLUMNS, flowsForm } = visits

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0022')
    folder = await mkdtemp(join(tmpdir(), 'wijkregie-budget-'))
    await createScenario(visit(), { document: SMALL, reason: 'Eerste opzet' })
  })

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
