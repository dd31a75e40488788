import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { readGroup, readPosition } from './read-position.ts'
import {
  conflictsOf,
  type Group,
  mayDeclareImpasse,
  POSITIONS,
  type Position,
  type StatedPosition,
  supportOf,
} from './support.ts'

const DAY = calendarDate('2026-09-01')
const group = (name: string, mustCarry = true): Group => ({ name, mustCarry, why: 'Eigendom' })
const said = (name: string, position: Position): StatedPosition => ({
  ...{ group: name, position, reason: 'Daarom', source: 'Gesprek', saidOn: DAY, version: 1 },
})
const GROUPS = [group('Eigenaren'), group('Corporatie'), group('Huurders', false)]

describe('SCN-03 support of a scenario', () => {
  test.each([
    ['all who must carry it support it', ['supports', 'supports'], { state: 'carried', onConditionsOf: [] }],
    [
      'one can live with it: carried, on its condition',
      ['accepts', 'supports'],
      { state: 'carried', onConditionsOf: ['Eigenaren'] },
    ],
    ['one is against', ['supports', 'against'], { state: 'blocked', by: ['Corporatie'] }],
    [
      'one is against and one was not asked: it cannot be carried any more',
      [null, 'against'],
      { state: 'blocked', by: ['Corporatie'] },
    ],
    ['one was not asked', ['supports', null], { state: 'open', notAsked: ['Corporatie'] }],
    ['one was asked and does not say', ['supports', 'unknown'], { state: 'unsettled', silent: ['Corporatie'] }],
  ] as const)('%s', (_, [owners, corporation], support) => {
    const positions = [
      ...(owners === null ? [] : [said('Eigenaren', owners)]),
      ...(corporation === null ? [] : [said('Corporatie', corporation)]),
    ]
    expect(supportOf(GROUPS, positions)).toEqual(support)
  })

  test('a group that need not carry it blocks nothing; without any that must, nothing can be said', () => {
    const both = [said('Eigenaren', 'supports'), said('Corporatie', 'supports'), said('Huurders', 'against')]
    expect(supportOf(GROUPS, both).state).toBe('carried')
    expect(supportOf([group('Huurders', false)], both)).toEqual({ state: 'no-carriers' })
  })
})

describe('SCN-03 who collides with whom', () => {
  test('pairs of which one carries a scenario and the other is against, with what they share', () => {
    const scenarios = [
      { id: 'herstel', positions: [said('Eigenaren', 'supports'), said('Corporatie', 'against')] },
      {
        id: 'klein',
        positions: [said('Eigenaren', 'accepts'), said('Corporatie', 'supports'), said('Huurders', 'unknown')],
      },
    ]
    expect(conflictsOf(GROUPS, scenarios)).toEqual([
      { pair: ['Eigenaren', 'Corporatie'], over: [{ scenario: 'herstel', against: 'Corporatie' }], shared: ['klein'] },
    ])
  })

  test('who was not asked, does not say, or is against as well collides with nobody', () => {
    const positions = [said('Eigenaren', 'unknown'), said('Corporatie', 'against'), said('Huurders', 'against')]
    expect(conflictsOf(GROUPS, [{ id: 'x', positions }])).toEqual([])
  })
})

describe('SCN-03 an impasse', () => {
  const plain = { stands: false, reason: 'Eigenaren en corporatie komen er niet uit' }
  const blocked = { id: 'a', support: supportOf(GROUPS, [said('Eigenaren', 'against')]) }
  const unsettled = {
    id: 'b',
    support: supportOf(GROUPS, [said('Eigenaren', 'supports'), said('Corporatie', 'unknown')]),
  }
  const carried = {
    id: 'c',
    support: supportOf(GROUPS, [said('Eigenaren', 'accepts'), said('Corporatie', 'supports')]),
  }
  const open = { id: 'd', support: supportOf(GROUPS, []) }
  const nobody = { id: 'e', support: supportOf([], []) }

  test.each([
    ['no scenario is carried and none is open', [blocked, unsettled], plain, 'may'],
    ['one scenario is carried, if only on conditions', [blocked, carried], plain, 'carried'],
    ['one scenario may yet be carried', [blocked, open], plain, 'open'],
    ['nobody is named who must carry it', [nobody], plain, 'no-carriers'],
    ['there is no scenario', [], plain, 'no-scenarios'],
    ['one stands already', [blocked], { ...plain, stands: true }, 'stands'],
    ['no reason', [blocked], { ...plain, reason: ' ' }, 'reason-missing'],
  ] as const)('%s', (_, scenarios, wish, outcome) => {
    const allowed = mayDeclareImpasse(scenarios, wish)
    expect(allowed.ok ? 'may' : allowed.reason.why).toBe(outcome)
  })

  test('never while a scenario is carried, whatever the others are', () => {
    const position = fc.option(fc.constantFrom(...POSITIONS))
    const scenario = fc.record({ owners: position, corporation: position }).map(({ owners, corporation }) => ({
      id: 's',
      support: supportOf(GROUPS, [
        ...(owners ? [said('Eigenaren', owners)] : []),
        ...(corporation ? [said('Corporatie', corporation)] : []),
      ]),
    }))
    fc.assert(
      fc.property(fc.array(scenario, { maxLength: 6 }), (scenarios) => {
        const allowed = mayDeclareImpasse(scenarios, plain)
        const isOut = scenarios.every(({ support }) => support.state === 'blocked' || support.state === 'unsettled')
        expect(allowed.ok).toBe(scenarios.length > 0 && isOut)
      }),
    )
  })
})

describe('SCN-03 what is typed', () => {
  test.each([
    ['no name', group(' '), ['missing']],
    ['one address is no group', group('Bewoners van Kleistraat 12'), ['one-dwelling']],
    ['a street is', group('Bewoners van de Kleistraat'), []],
    ['a group that is there', group('huurders'), ['there-already']],
    ['must carry it, and nobody says why', { ...group('Gemeente'), why: '' }, ['why-missing']],
    ['a story', group('x'.repeat(101)), ['too-long']],
  ])('%s', (_, typed, problems) => {
    const read = readGroup(typed, ['Huurders'])
    expect(read.ok ? [] : read.reason).toEqual(problems)
  })

  test('a position tells all that it misses together, and cannot be of a day to come', () => {
    const nothing = readPosition({ position: 'maybe', reason: '', source: ' ', saidOn: null }, DAY)
    expect(nothing).toEqual({ ok: false, reason: ['position', 'reason', 'source', 'day'] })
    const typed = { position: 'accepts', reason: 'Als wij terug kunnen', source: 'Gesprek', saidOn: DAY }
    expect(readPosition({ ...typed, saidOn: calendarDate('2026-09-02') }, DAY)).toMatchObject({
      reason: ['day-to-come'],
    })
    expect(readPosition(typed, DAY)).toMatchObject({ ok: true })
  })
})
