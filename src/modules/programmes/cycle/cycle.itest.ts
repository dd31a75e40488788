import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { CycleStep } from '../model/year-cycle.ts'
import { replaceProgrammes } from '../store.ts'
import { type CycleWork, cycleDuties, openCycles, recordStep } from './usecases.ts'

const TODAY = calendarDate('2026-11-30')
const NAME = 'Programma Wonen en zorg'
const step = (name: CycleStep['step'], on: string): CycleStep => ({
  ...{ step: name, on: calendarDate(on), report: 'Jaarrapport 2025', update: 'Programma 2026', outcome: 'Besproken' },
})

onEachDatabase('the yearly cycle of a programme', (database) => {
  let town: TestTown
  let other: TestTown
  const doing = ({ actor, scope, deps }: TestTown): CycleWork => ({ actor, scope, deps, today: TODAY })
  const topic = {
    code: 'w',
    programme: NAME,
    period: '2025',
    theme: '',
    kind: 'action',
    sector: '',
    topic: 'x',
    sources: [],
  }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0021')
    other = await testTown(database.connection().database, 'GM0022')
    for (const one of [town, other])
      await one.scope.transaction((db) =>
        replaceProgrammes(db, { deadlines: [], funds: [], lines: [], events: [], topics: [topic] }),
      )
  })

  test('MON-14 goes from board table to college to council, and says whose turn it is', async () => {
    const about = { programme: NAME, year: 2025 }
    expect(await recordStep(doing(town), about, step('college', '2026-04-14'))).toMatchObject({
      ok: false,
      reason: [{ problem: 'not-yet', first: 'board-table' }],
    })
    expect((await recordStep(doing(town), about, step('board-table', '2026-03-02'))).ok).toBe(true)
    const [duty] = await cycleDuties(town.scope, TODAY, town.actor, 'nl')
    expect(duty).toMatchObject({ kind: 'signal', whose: 'College', why: 'Nu aan zet: College.' })
    for (const one of [step('college', '2026-04-14'), step('council', '2026-04-20')])
      expect((await recordStep(doing(town), about, one)).ok).toBe(true)
    expect(await cycleDuties(town.scope, TODAY, town.actor, 'nl')).toEqual([])
    const [cycle] = (await openCycles(town)).cycles
    expect(cycle?.steps.map((one) => one.step)).toEqual(['board-table', 'college', 'council'])
  })

  test('a programme that is not there has no cycle, and another municipality sees nothing of it', async () => {
    const wish = step('board-table', '2026-03-02')
    expect(await recordStep(doing(town), { programme: 'Verzonnen', year: 2025 }, wish)).toMatchObject({ ok: false })
    expect((await openCycles(other)).cycles).toEqual([])
  })
})
