import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { CYCLE_STEPS, type CycleStep, type CycleStepName, nextStep, takeStep, type YearCycle } from './year-cycle.ts'

const TODAY = calendarDate('2026-11-30')
const EMPTY: YearCycle = { programme: 'Woonzorg', year: 2025, steps: [] }
const step = (name: CycleStepName, on: string, over: Partial<CycleStep> = {}): CycleStep => ({
  ...{ step: name, on: calendarDate(on), report: 'Jaarrapport 2025', update: 'Programma 2026', outcome: 'Besproken' },
  ...over,
})
const cycleAfter = (...steps: CycleStep[]): YearCycle =>
  steps.reduce((cycle, one) => {
    const taken = takeStep(cycle, one, TODAY)
    if (!taken.ok) throw new Error(JSON.stringify(taken.reason))
    return taken.value
  }, EMPTY)
const problemsOf = (cycle: YearCycle, wish: CycleStep) => {
  const taken = takeStep(cycle, wish, TODAY)
  return taken.ok ? [] : taken.reason
}

describe('MON-14 order of bodies in the yearly cycle', () => {
  test('board table, then college, then council', () => {
    const round = cycleAfter(
      step('board-table', '2026-03-02'),
      step('college', '2026-04-14'),
      step('council', '2026-04-20'),
    )
    expect(round.steps.map((one) => one.step)).toEqual(CYCLE_STEPS)
    expect(nextStep(round)).toBeNull()
    expect(nextStep(EMPTY)).toBe('board-table')
  })

  test.each([
    ['the college before the board table', EMPTY, 'college', 'board-table'],
    ['the council before the board table', EMPTY, 'council', 'board-table'],
    ['the council before the college', cycleAfter(step('board-table', '2026-03-02')), 'council', 'college'],
  ] as const)('%s is refused, and says who comes first', (_, cycle, wished, first) => {
    expect(problemsOf(cycle, step(wished, '2026-05-01'))).toEqual([{ field: 'step', problem: 'not-yet', first }])
  })

  test('the college adopts report and updated programme, not one of them', () => {
    const discussed = cycleAfter(step('board-table', '2026-03-02', { update: '' }))
    expect(problemsOf(discussed, step('college', '2026-04-14', { update: '' }))).toEqual([
      { field: 'update', problem: 'missing' },
    ])
    expect(problemsOf(discussed, step('college', '2026-04-14', { report: '' }))).toEqual([
      { field: 'report', problem: 'missing' },
    ])
  })

  test.each([
    ['before the last step', '2026-02-01', 'before-the-last'],
    ['in the future', '2027-02-01', 'in-future'],
    ['while the year goes on', '2025-12-31', 'year-not-over'],
  ] as const)('a day %s is refused', (_, on, problem) => {
    const discussed = cycleAfter(step('board-table', '2026-03-02'))
    expect(problemsOf(discussed, step('college', on)).map((one) => one.problem)).toContain(problem)
  })

  test('nothing is done twice, and whatever is tried, the steps stand in the order of the bodies', () => {
    const wishes = fc.array(fc.tuple(fc.constantFrom(...CYCLE_STEPS), fc.integer({ min: 1, max: 28 })), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(wishes, (tried) => {
        let cycle = EMPTY
        for (const [name, day] of tried) {
          const taken = takeStep(cycle, step(name, `2026-05-${String(day).padStart(2, '0')}`), TODAY)
          if (taken.ok) cycle = taken.value
        }
        expect(cycle.steps.map((one) => one.step)).toEqual(CYCLE_STEPS.slice(0, cycle.steps.length))
        expect(cycle.steps.map(({ on }) => on)).toEqual(cycle.steps.map(({ on }) => on).toSorted())
      }),
    )
  })
})
