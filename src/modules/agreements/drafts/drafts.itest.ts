import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { NameRole } from '../model/sets/parties.ts'
import { viewSet } from '../sets/usecases.ts'
import { agreementsAsOf } from '../usecases.ts'
import { agreementDocument } from './importer.ts'
import { decideRow, loadDraft, makeSet, readDocument, sayNames } from './usecases.ts'

const DOCUMENT = `1. Wonen

Nr Prestatie Wie Wanneer

1.1 Partijen leggen samen vast hoeveel woningen er in de komende drie jaren bij moeten
komen, en verdelen die over de wijken.
Stadswonen Q3 2031

1.2 Partijen spreken over de verkoop van woningen en over wat er met de opbrengst gaat
gebeuren in de wijken.
Stadswonen Q1 2035

1.3 Een afspraak over opruimen na een markt, waar iemand anders dan de partijen mee begint
en die iedereen aangaat.
Buurtraad Q5 2031
`
const MANAGER: Actor = {
  kind: 'user',
  id: 'manager' as UserId,
  name: 'Programmamanager',
  roles: ['programme-manager'],
}
const NAMES = new Map<string, NameRole>([
  ['Stadswonen', 'party-corporation'],
  ['Gemeente', 'party-municipality'],
])
const ASKED = {
  title: 'Afspraken 2030-2033',
  from: calendarDate('2030-01-01'),
  to: calendarDate('2033-12-31'),
  document: 'Afspraken Voorbeeldstad',
  audience: 'partner' as const,
}

onEachDatabase('a document becomes a draft, and a draft a set', (db) => {
  let town: TestTown
  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0001')
  })
  const work = () => ({
    actor: MANAGER,
    scope: town.scope,
    deps: town.deps,
  })
  const read = async (): Promise<string> => {
    const path = town.file('afspraken.txt', DOCUMENT)
    const made = await readDocument(work(), town.municipality, { path, originalName: 'afspraken.txt' })
    if (!made.ok) throw new Error(made.reason.reason)
    return made.value
  }
  const draft = async (batch: string) => {
    const found = await loadDraft(town.scope, batch)
    if (!found) throw new Error('no draft')
    return found
  }

  test('read twice it is one draft, with its doubts beside the lines of the document', async () => {
    const batch = await read()
    expect(await read()).toBe(batch)
    const { rows, openNames, document } = await draft(batch)
    expect(document).toBe('afspraken.txt')
    expect(rows.map(({ row, lead, understood, open }) => [row.nr, lead, understood, open])).toEqual([
      ['1.1', 'Stadswonen', 'Q3 2031', []],
      ['1.2', 'Stadswonen', 'Q1 2035', []],
      ['1.3', '', '-', ['lead-missing', 'planning-missing']],
    ])
    expect([...openNames]).toEqual([['Stadswonen', ['1.1', '1.2']]])
    expect(rows[0]?.row.raw).toContain('Stadswonen Q3 2031')
  })

  test('nothing becomes a set before names, doubts and years outside the term were looked at', async () => {
    const batch = await read()
    expect(await makeSet(work(), batch, ASKED)).toMatchObject({
      reason: { problem: 'names-open', names: ['Stadswonen'] },
    })
    await sayNames(work(), batch, NAMES)
    expect(await makeSet(work(), batch, ASKED)).toMatchObject({ reason: { problem: 'rows-open', nrs: ['1.3'] } })
    await decideRow(work(), batch, '1.3', { decision: 'left-out', lead: '', planning: '', text: 'x' })
    expect(await makeSet(work(), batch, ASKED)).toMatchObject({ reason: { problem: 'years-outside', nrs: ['1.2'] } })
    const { rows } = await draft(batch)
    const { lead, planning, text } = rows[1] as (typeof rows)[number]
    await decideRow(work(), batch, '1.2', { decision: 'taken', lead, planning, text })
    expect(await makeSet(work(), batch, ASKED)).toEqual({ ok: true, value: 'afspraken-2030-2033' })
    expect(await makeSet(work(), batch, ASKED)).toMatchObject({ reason: { problem: 'set-exists' } })
    expect((await draft(batch)).set).toBe('afspraken-2030-2033')
  })

  test('the set has its parties, agreements and planning', async () => {
    const { actor, scope } = work()
    const day = calendarDate('2031-10-01')
    const view = await viewSet(actor, scope, 'afspraken-2030-2033', day)
    expect(view).toMatchObject({
      state: 'running',
      parties: { parties: [{ code: 'municipality' }, { code: 'stadswonen' }] },
    })
    const found = await agreementsAsOf(actor, day, scope, 'afspraken-2030-2033')
    expect(found?.agreements.map(({ agreement, state }) => [agreement.nr, agreement.leads, state])).toEqual([
      ['1.1', ['stadswonen'], 'late'],
      ['1.2', ['stadswonen'], 'planned'],
    ])
    expect(await agreementsAsOf(ANONYMOUS, day, scope, 'afspraken-2030-2033')).toBeNull()
  })

  test('a file without agreements is refused with its reason', async () => {
    const path = town.file('brief.txt', 'Beste raad,\n')
    const read = await readDocument(work(), town.municipality, { path, originalName: 'brief.txt' })
    expect(read).toMatchObject({ ok: false })
  })

  const SEED = join(import.meta.dirname, '../../../../../shared/seeds/002_816ecb771477361c.txt')
  describe.runIf(existsSync(SEED))('the real document', () => {
    test('AC1: 43 agreements in 13 blocks; importing again changes nothing', async () => {
      const trial = await town.run(agreementDocument, [SEED], { dryRun: true })
      expect(trial.report).toMatchObject({
        read: 43,
        refused: 0,
        summary: { agreements: 43, blocks: 13, 'lead: Gemeente': 24 },
      })
      const first = await town.run(agreementDocument, [SEED])
      const again = await town.run(agreementDocument, [SEED])
      expect([first.state, again.state]).toEqual(['applied', 'unchanged'])
    })
  })
})
