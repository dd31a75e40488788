import { describe, expect, test } from 'vitest'
import { readTopFive, type TopFive } from './top-five.ts'

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
    ['a whole story', typed({ items: ['x'.repeat(201)] }), [], ['items too-long']],
    ['one thing twice', typed({ items: ['Groen', 'groen'] }), [], ['items twice']],
    ['no source', typed({ source: '' }), [], ['source missing']],
  ])('%s is refused', (_, list, others, problems) => expect(problemsOf(list, others)).toEqual(problems))
})
