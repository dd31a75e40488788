import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { scenarioDuties } from '../duties/scenario-duties.ts'
import { SMALL } from '../testing.ts'
import { createScenario, saveVersion } from '../usecases.ts'
import {
  evaluatePilot,
  learnLesson,
  loadOpenLessons,
  loadPilots,
  placeScenario,
  planPilot,
  startPilot,
  takeUp,
} from './usecases.ts'

onEachDatabase('pilots and parts', (database) => {
  let town: TestTown
  let whole = ''
  let part = ''
  const view = async (id = part) => {
    const found = await loadPilots(town, id)
    if (!found) throw new Error('the scenario is there')
    return found
  }
  const duties = async (day: string) =>
    (await scenarioDuties(town.scope, calendarDate(day), town.actor, 'nl')).map(({ what }) => what)

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0027')
    const made = async (name: string, choices: typeof SMALL.choices) => {
      const row = await createScenario(town, { document: { ...SMALL, name, choices }, reason: 'Eerste opzet' })
      if (!row.ok) throw new Error(JSON.stringify(row.reason))
      return row.value.id
    }
    whole = await made('Geheel', SMALL.choices)
    part = await made('Begin', { A: SMALL.choices.A ?? { option: 'nothing', start: null } })
  })

  test('SCN-12 and SCN-18: a first part of a larger plan, with its aim; the whole says what no part takes up', async () => {
    const place = { partOf: whole, largerAim: 'Daarna de rest', revision: 1 }
    expect(await placeScenario(town, part, { ...place, partOf: part })).toMatchObject({ reason: 'not-possible' })
    expect(await placeScenario(town, part, { ...place, revision: 9 })).toMatchObject({ reason: 'stale' })
    expect(await placeScenario(town, part, place)).toMatchObject({ ok: true })
    expect((await view()).larger?.name).toBe('Geheel')
    const { parts, coverage } = await view(whole)
    expect(parts.map(({ row, span }) => [row.name, span.busy, span.from])).toEqual([['Begin', ['A'], 2028]])
    expect(coverage).toEqual({ leftOut: ['B'], twice: [] })
    expect(await placeScenario(town, whole, { ...place, partOf: part })).toMatchObject({ reason: 'not-possible' })
  })

  test('SCN-14: a pilot runs, teaches and sends the work back to phase 2; its lessons wait for a version', async () => {
    const planned = await planPilot(town, part, {
      ...{
        name: 'Blok A',
        blocks: ['A'],
        largerAim: 'Daarna de rest',
        questions: ['Wat kost het?', 'Blijven mensen?'],
      },
      ...{ startsOn: calendarDate('2026-03-02'), endsOn: calendarDate('2026-09-01') },
    })
    expect(planned).toEqual({ ok: true, value: 1 })
    const lesson = { question: 0, text: 'Vijzelen kost meer', evidence: 'Nacalculatie' }
    expect(await learnLesson(town, part, 1, lesson)).toMatchObject({ reason: ['not-started'] })
    expect(await startPilot(town, part, 1)).toMatchObject({ ok: true })
    expect(await startPilot(town, part, 1)).toMatchObject({ ok: false })
    await learnLesson(town, part, 1, lesson)
    expect(await duties('2026-09-02')).toContain('Pilot afronden: Blok A')
    expect(await loadOpenLessons(town, part)).toEqual([])
    const back = { outcome: 'return' as const, conclusion: 'Te duur zo', reconsiders: 'De methode van herstel' }
    expect(await evaluatePilot(town, part, 1, back)).toMatchObject({ ok: true })
    expect((await loadOpenLessons(town, part)).map(({ lesson: open }) => open.text)).toEqual(['Vijzelen kost meer'])
    expect(await duties('2026-09-02')).toContain('Terug naar fase 2: Blok A')
    expect((await view()).pilots[0]).toMatchObject({ state: 'evaluated', reconsiders: 'De methode van herstel' })
  })

  test('SCN-14: a later version takes a lesson up, and says how', async () => {
    const of = { pilot: 1, lesson: 1 }
    expect(await takeUp(town, part, of, { version: 1, how: 'Zelfde' })).toMatchObject({ reason: ['version'] })
    const document = { ...SMALL, name: 'Begin', choices: { A: { option: 'repair', start: 2029, method: 'jacking' } } }
    await saveVersion(town, part, { base: 1, document, reason: 'Les van de pilot' })
    expect(await takeUp(town, part, of, { version: 2, how: 'Een jaar later' })).toMatchObject({ ok: true })
    expect(await loadOpenLessons(town, part)).toEqual([])
    expect((await view()).pilots[0]?.lessons[0]?.takenUp).toEqual({ version: 2, how: 'Een jaar later' })
    expect(await takeUp(town, part, { pilot: 9, lesson: 1 }, { version: 2, how: 'x' })).toBeNull()
  })

  test('SCN-14: pilots are for who sees drafts', async () => {
    const resident = { kind: 'user' as const, id: 'r' as UserId, name: 'r', roles: ['resident' as const] }
    expect(await loadPilots({ ...town, actor: resident }, part)).toBeNull()
  })
})
