import { expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import { statesPerYear } from './states-per-year.ts'

test('every block stands somewhere in every year, and never goes back', () => {
  const years = statesPerYear(SMALL)
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, at) => 2027 + at))
  for (const { blocks } of years)
    expect(Object.values(blocks).reduce((sum, count) => sum + count)).toBe(SMALL.blocks.length)
  const done = years.map(({ blocks }) => blocks.done)
  expect(done).toEqual([...done].sort((a, b) => a - b))
})

test('before the first start nothing is in works; then the homes of the block that began are', () => {
  // A (8 homes) is repaired from 2028, B (10 homes) renewed from 2029; C is left as it is.
  const [before, first, second] = statesPerYear(SMALL)
  expect(before).toEqual({ year: 2027, blocks: { untouched: 1, waiting: 2, works: 0, done: 0 }, homesInWorks: 0 })
  expect(first).toMatchObject({ blocks: { waiting: 1, works: 1 }, homesInWorks: 8 })
  expect(second?.homesInWorks).toBeGreaterThanOrEqual(10)
})
