import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { SMALL } from '../../testing.ts'
import { coverageOf, mayBePartOf, spanOf } from './parts.ts'
import { readEvaluation, readLesson, readPilot, readUptake, type TypedPilot, unanswered } from './pilot.ts'

const TYPED: TypedPilot = {
  ...{ name: 'Blok A', blocks: ['A'], largerAim: 'Daarna de hele straat', questions: ['Wat kost het per maand?', ' '] },
  ...{ startsOn: calendarDate('2027-03-01'), endsOn: calendarDate('2028-03-01') },
}
const BLOCKS = SMALL.blocks.map(({ id }) => id)

describe('SCN-14 a pilot', () => {
  test.each([
    ['is planned with what it must teach and where it leads', {}, []],
    ['of blocks that are not in the scenario', { blocks: ['Z'] }, ['blocks']],
    ['without a larger aim (SCN-18)', { largerAim: ' ' }, ['aim']],
    ['without a question', { questions: ['', ' '] }, ['questions']],
    ['with too many', { questions: Array.from({ length: 7 }, (_, i) => `v${i}`) }, ['questions-many']],
    ['done before it starts', { endsOn: calendarDate('2027-02-28') }, ['end-before-start']],
    [
      'nothing typed',
      { name: '', blocks: [], largerAim: '', questions: [], startsOn: null, endsOn: null },
      ['name', 'blocks', 'aim', 'questions', 'start', 'end'],
    ],
  ])('%s', (_, over, problems) => {
    const read = readPilot({ ...TYPED, ...over }, BLOCKS)
    expect(read.ok ? [] : read.reason).toEqual(problems)
  })

  test('teaches once it has begun, from something that shows it; a question that is not there is none', () => {
    const lesson = { question: 0, text: 'Duurder dan geraamd', evidence: 'Nacalculatie' }
    expect(readLesson('planned', ['v'], lesson)).toMatchObject({ reason: ['not-started'] })
    expect(readLesson('running', ['v'], { ...lesson, text: '', evidence: '' })).toMatchObject({
      reason: ['text', 'evidence'],
    })
    expect(readLesson('evaluated', ['v'], { ...lesson, question: 4 })).toMatchObject({ value: { question: null } })
    expect(unanswered(['v', 'w'], [lesson])).toEqual([1])
  })

  test('ends with lessons; who goes back to phase 2 says what is thought over again', () => {
    const typed = { outcome: 'return' as const, conclusion: 'Te duur', reconsiders: '' }
    expect(readEvaluation('running', 0, typed)).toMatchObject({ reason: ['no-lessons', 'reconsiders'] })
    expect(readEvaluation('planned', 1, { ...typed, outcome: 'go-on' })).toMatchObject({ reason: ['not-running'] })
    expect(readEvaluation('running', 1, { ...typed, outcome: null, conclusion: '' })).toMatchObject({
      reason: ['outcome', 'conclusion'],
    })
    expect(readEvaluation('running', 1, { ...typed, reconsiders: 'De methode' })).toMatchObject({ ok: true })
    expect(readEvaluation('running', 1, { ...typed, outcome: 'go-on', reconsiders: 'Niets' })).toMatchObject({
      value: { reconsiders: '' },
    })
  })

  test.each([
    ['a later version', 3, []],
    ['the version that was tried out', 2, ['version']],
    ['a version that is not there', 5, ['version']],
    ['no version', null, ['version']],
  ])('a lesson is taken up by %s', (_, version, problems) => {
    const read = readUptake({ takenUp: null }, { tried: 2, latest: 4 }, { version, how: 'Andere methode' })
    expect(read.ok ? [] : read.reason).toEqual(problems)
  })

  test('a lesson is taken up once, and says how', () => {
    const takenUp = { version: 3, how: 'x' }
    expect(readUptake({ takenUp }, { tried: 2, latest: 4 }, { version: 4, how: '' })).toMatchObject({
      reason: ['already', 'how'],
    })
  })
})

describe('SCN-12 a plan in parts', () => {
  const first = { ...SMALL, choices: { A: SMALL.choices.A ?? { option: 'nothing' as const, start: null } } }

  test('each with its blocks and years; some blocks get nothing', () => {
    expect(spanOf(SMALL)).toEqual({ busy: ['A', 'B'], idle: ['C'], from: 2028, to: 2029 })
    expect(spanOf(first)).toMatchObject({ busy: ['A'], from: 2028, to: 2028 })
    expect(spanOf({ ...SMALL, choices: {} })).toMatchObject({ busy: [], from: null, to: null })
  })

  test('says which blocks are in no part yet, and which in two', () => {
    expect(coverageOf(SMALL, [first])).toEqual({ leftOut: ['B'], twice: [] })
    expect(coverageOf(SMALL, [first, SMALL])).toEqual({ leftOut: [], twice: ['A'] })
  })

  test('never of itself, nor of a part of its own', () => {
    const all = [
      { id: 'whole', partOf: null },
      { id: 'part', partOf: 'whole' },
      { id: 'street', partOf: 'part' },
    ]
    expect(mayBePartOf('street', 'whole', all)).toBe(true)
    expect(mayBePartOf('whole', 'street', all)).toBe(false)
    expect(mayBePartOf('part', 'part', all)).toBe(false)
    expect(mayBePartOf('part', 'elsewhere', all)).toBe(false)
  })
})

describe('SCN-07 a mix of repair and renewal', () => {
  test('a scenario says per block what happens, and holds several choices at once', () => {
    expect(Object.values(SMALL.choices).map(({ option }) => option)).toEqual(['repair', 'renewal'])
    expect(spanOf(SMALL).busy).toHaveLength(2)
  })
})
