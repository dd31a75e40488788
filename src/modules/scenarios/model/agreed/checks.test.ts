import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { DATED_TABLES } from '../dated-rules/tables.ts'
import { BUILDING_RISK } from '../events/event.ts'
import type { Choice } from '../scenario.ts'
import { block, scenario } from '../testing.ts'
import { CHECKLISTS, type ChecklistName } from './checklists.ts'
import { type Answered, checkGroups, countChecks, findCheck, readAnswer, stateOf } from './checks.ts'
import { acquisitionNeed, EXECUTOR_TASKS, type ExecutorChoice, judgeExecutor, readExecutor } from './executor.ts'

const TODAY = calendarDate('2026-11-30')
const answered = (over: Partial<Answered> = {}): Answered => ({
  ...{ item: 'company-vat', answer: 'yes', ground: 'Belaste levering van bouwgrond', source: 'Advies' },
  ...{ bySpecialist: true, on: calendarDate('2026-10-01'), version: 1, ...over },
})
const subjects = (name: ChecklistName) => checkGroups(name, TODAY, []).map(({ subject }) => subject)

describe('FIN-21 fiscal position per stakeholder', () => {
  test('asks of owner, company and lender, and of who else has a position', () => {
    expect(subjects('fiscal')).toEqual(['owner', 'development', 'lender', 'corporation', 'municipality'])
  })

  test.each([
    ['nobody answered', true, null, 'specialist-needed'],
    ['a colleague thinks so', true, answered({ bySpecialist: false }), 'specialist-needed'],
    ['the specialist does not know either', true, answered({ answer: 'unknown' }), 'specialist-needed'],
    ['the specialist says so', true, answered(), 'yes'],
    ['anybody may know, nobody said', false, null, 'open'],
    ['anybody may know, unknown stays open', false, answered({ answer: 'unknown' }), 'open'],
    ['a no is an answer', false, answered({ answer: 'no', bySpecialist: false }), 'no'],
  ] as const)('%s', (_, specialist, given, state) => expect(stateOf({ specialist }, given)).toBe(state))

  test('yes and no have ground and source; unknown needs neither', () => {
    expect(readAnswer(answered({ ground: ' ', source: '' }), TODAY)).toEqual({
      ...{ ok: false, reason: ['ground-missing', 'source-missing'] },
    })
    expect(readAnswer(answered({ answer: 'unknown', ground: '', source: '' }), TODAY)).toMatchObject({ ok: true })
    expect(readAnswer(answered({ on: calendarDate('2027-01-01') }), TODAY)).toMatchObject({ reason: ['day-in-future'] })
  })

  test('counts by state, and every question counts once', () => {
    const groups = checkGroups('fiscal', TODAY, [answered()])
    const counts = countChecks(groups)
    expect(counts.yes).toBe(1)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(CHECKLISTS.fiscal.values[0]?.value.length)
  })

  test('every list has a source, and every question an id of its own', () => {
    const items = Object.values(CHECKLISTS).flatMap(({ values }) => values.flatMap(({ value }) => value))
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { values } of Object.values(CHECKLISTS))
      for (const { source } of values) expect(source.place).toBeTruthy()
    expect(findCheck('company-vat', TODAY)?.subject).toBe('development')
    expect(findCheck('nothing', TODAY)).toBeNull()
    expect(DATED_TABLES.map(({ id }) => id)).not.toContain('check-fiscal')
  })
})

test('FIN-28: each case has a legal, a fiscal and a credit question, and all ask for agreements with supervisors', () => {
  const groups = checkGroups('cases', TODAY, [])
  for (const subject of ['case-repair', 'case-same-plot', 'case-other-plot'] as const)
    expect(groups.find((group) => group.subject === subject)?.checks.map(({ item }) => item.aspect)).toEqual([
      ...['legal', 'fiscal', 'credit'],
    ])
  expect(groups.at(-1)?.checks.map(({ item }) => item.id)).toEqual(['supervisors'])
})

test('FIN-27: how homes are valued is settled before they are valued', () => {
  expect(checkGroups('valuation', TODAY, []).flatMap(({ checks }) => checks.map(({ item }) => item.id))).toEqual([
    ...['valuation-method', 'valuation-date', 'valuation-repair'],
  ])
})

test('WOM-06: six advantages, each of which weighs here or does not', () => {
  expect(checkGroups('company', TODAY, []).flatMap(({ checks }) => checks)).toHaveLength(6)
})

describe('who carries out the land account', () => {
  const choice = (over: Partial<ExecutorChoice> = {}): ExecutorChoice => ({
    ...{ executor: 'development-company', legalForm: 'bv', partners: ['municipality', 'consultancy'], version: 1 },
    ...{ tasks: ['acquire', 'issue-land'], startsOn: null, reason: 'Het plan koopt woningen', source: 'Nota', ...over },
  })
  const planned = (of: Choice) => scenario({ blocks: [block()], choices: { a: of } })
  const RENEWAL: Choice = { option: 'renewal', start: 2030 }

  test('WOM-07: a plan that buys homes needs somebody who can buy, before the first purchase', () => {
    const need = acquisitionNeed(planned(RENEWAL))
    expect(need?.firstYear).toBeGreaterThanOrEqual(2029)
    expect(need?.amount).toBeGreaterThan(0)
    expect(acquisitionNeed(planned({ option: 'repair', start: 2030, method: 'jacking' }))).toBeNull()
    expect(judgeExecutor(null, need)).toBe('not-chosen')
    expect(judgeExecutor(choice({ tasks: ['elaborate'] }), need)).toBe('cannot-acquire')
    expect(judgeExecutor(choice({ startsOn: calendarDate('2040-01-01') }), need)).toBe('too-late')
    expect(judgeExecutor(choice({ startsOn: calendarDate('2028-01-01') }), need)).toBe('fits')
    expect(judgeExecutor(choice({ tasks: ['elaborate'] }), null)).toBe('fits')
  })

  test.each([
    [
      'WOM-08: a mandate hires and tenders, it does not own',
      { executor: 'project-organisation' },
      'mandate-does-not-own',
    ],
    ['WOM-01: a company is public and private', { partners: ['municipality'] }, 'company-needs-partners'],
    [
      'WOM-02: the municipality is among the partners',
      { partners: ['consultancy', 'water-board'] },
      'company-needs-partners',
    ],
    ['without tasks it does nothing', { tasks: [] }, 'tasks-missing'],
    ['a choice has its reason', { reason: ' ' }, 'reason-missing'],
    ['and its source', { source: '' }, 'source-missing'],
  ] as const)('%s', (_, over, problem) => {
    const read = readExecutor(choice(over as Partial<ExecutorChoice>))
    expect(read.ok ? [] : read.reason).toContain(problem)
  })

  test('WOM-03, WOM-04: tasks are process and land; none of them is a risk of building or selling', () => {
    expect(
      readExecutor(choice({ tasks: ['acquire', 'manage', 'elaborate', 'coordinate', 'issue-land'] })),
    ).toMatchObject({
      ok: true,
    })
    for (const task of EXECUTOR_TASKS) expect([...BUILDING_RISK]).not.toContain(task)
    const mandate = { executor: 'project-organisation', tasks: ['hire-adviser', 'tender'], partners: [] } as const
    expect(readExecutor(choice(mandate))).toMatchObject({ ok: true })
  })
})
