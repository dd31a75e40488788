import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, EFFECTS, judge, MOST_ITEMS, readTopFive, type TopFive } from './top-five.ts'

const LIST: TopFive = {
  group: 'Bewoners',
  items: ['Droge kruipruimte', 'Samen blijven', 'Lage lasten'],
  source: 'Gesprekken',
}
const typed = (over: Partial<TopFive>) => ({ ...LIST, ...over })
const problemsOf = (list: TopFive, others: readonly string[] = []) => {
  const read = readTopFive(list, others)
  return read.ok ? [] : read.reason.map(({ field, problem }) => `${field} ${problem}`)
}

describe('SCN-15 what matters most to a group', () => {
  test('is at most five things in their order; empty lines fall away', () => {
    expect(readTopFive(typed({ items: ['a', ' ', 'b', ''] }), [])).toMatchObject({
      ok: true,
      value: { items: ['a', 'b'] },
    })
  })

  test.each([
    ['no group', typed({ group: ' ' }), [], ['group missing']],
    ['a group that has its list', LIST, ['bewoners'], ['group there-already']],
    ['nothing', typed({ items: [' '] }), [], ['items missing']],
    ['six things', typed({ items: ['a', 'b', 'c', 'd', 'e', 'f'] }), [], ['items too-many']],
    ['one thing twice', typed({ items: ['Groen', 'groen'] }), [], ['items twice']],
    ['no source', typed({ source: '' }), [], ['source missing']],
  ])('%s is refused', (_, list, others, problems) => expect(problemsOf(list, others)).toEqual(problems))
})

describe('SCN-15 what a scenario does to it', () => {
  test('what helps or hurts has a reason; neutral needs none; what nobody judged stays open', () => {
    const judged = judge(
      LIST,
      [
        { effect: 'helps', reason: 'Nieuwe vloer' },
        { effect: 'neutral', reason: '' },
      ],
      3,
    )
    expect(judged).toMatchObject({ ok: true, value: [{ rank: 0, version: 3 }, { rank: 1 }] })
    expect(countsOf(LIST, judged.ok ? judged.value : [])).toEqual({ helps: 1, neutral: 1, hurts: 0, open: 1 })
    expect(judge(LIST, [{ effect: 'hurts', reason: ' ' }], 3)).toMatchObject({
      ok: false,
      reason: [{ rank: 0, problem: 'reason-missing' }],
    })
  })

  test('the counts of a group are its items, whatever was judged', () => {
    const cells = fc.array(fc.record({ effect: fc.option(fc.constantFrom(...EFFECTS)), reason: fc.constant('x') }), {
      maxLength: MOST_ITEMS + 2,
    })
    fc.assert(
      fc.property(cells, (given) => {
        const judged = judge(LIST, given, 1)
        const { helps, neutral, hurts, open } = countsOf(LIST, judged.ok ? judged.value : [])
        expect(helps + neutral + hurts + open).toBe(LIST.items.length)
      }),
    )
  })
})
