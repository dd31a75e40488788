import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedBetween, type Group, mayFollow, type Piece, type Publication, suppress, thresholdFor } from './index.ts'
import { boundsOfHidden, singledOut } from './testing/attacker.ts'

const TOTAL: Group = { id: 'all', inside: null, way: 'first', importance: 2 }
const rowOf = (id: string): Group => ({ id, inside: 'all', way: 'first' })
const columnOf = (id: string): Group => ({ id, inside: 'all', way: 'second' })

/** Counts in rows and columns, with all totals. */
function table(threshold: number, counts: readonly (readonly number[])[]): Publication {
  const columns = (counts[0] ?? []).map((_, j) => columnOf(`c${j}`))
  return {
    threshold,
    groups: [TOTAL, ...counts.map((_, i) => rowOf(`r${i}`)), ...columns],
    pieces: counts.flatMap((row, i) =>
      row.map((size, j) => ({ size, first: `r${i}`, second: `c${j}`, cell: `r${i}c${j}` })),
    ),
  }
}

/** One whole in parts; what lies in no part counts as loose. */
const parts = (threshold: number, sizes: readonly number[], loose = 0): Publication => ({
  threshold,
  groups: [TOTAL, ...sizes.map((_, i) => rowOf(`p${i}`))],
  pieces: [
    ...sizes.map((size, i) => ({ size, first: `p${i}`, second: null })),
    ...(loose > 0 ? [{ size: loose, first: 'all', second: null }] : []),
  ],
})

const hiddenOf = (publication: Publication): string[] => {
  const { shown } = suppress(publication)
  const cells = publication.pieces.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))
  return [...publication.groups.map(({ id }) => id), ...cells].filter((id) => !shown.has(id)).sort()
}

describe('thresholds', () => {
  test.each([
    [['person'], 0, 5],
    [['household'], 0, 5],
    [['dwelling'], 0, 10],
    [['person', 'dwelling'], 0, 10],
    [['person'], 8, 8],
    [['dwelling'], 3, 10],
  ] as const)('%j raised to %i: %i', (subjects, raisedTo, threshold) =>
    expect(thresholdFor(subjects, raisedTo)).toBe(threshold))
})

describe('a whole in parts', () => {
  test.each([
    ['every part is big enough and nothing is left', [12, 10], 0, []],
    ['one small part: the smallest of the others goes with it', [30, 4, 12], 0, ['p1', 'p2']],
    ['small parts that are ten together tell nothing', [30, 4, 6], 0, ['p1', 'p2']],
    ['what lies in no part counts as a small part', [30, 12], 3, ['p1']],
    ['a small whole is hidden with all its parts', [4, 5], 0, ['all', 'p0', 'p1']],
    ['an empty part is hidden and drags another along', [30, 12, 0], 0, ['p1', 'p2']],
  ])('%s', (_, sizes, loose, hidden) => expect(hiddenOf(parts(10, sizes, loose))).toEqual(hidden))
})

describe('blocks and streets of one neighbourhood', () => {
  const group = (id: string, way: Group['way']): Group => ({
    ...{ id, inside: 'all', way },
    importance: way === 'first' ? 1 : 0,
  })
  const groups = [TOTAL, group('b1', 'first'), group('b2', 'first'), group('s1', 'second'), group('s2', 'second')]

  test('a block that differs from a street by two homes is not shown beside it', () => {
    const pieces: Piece[] = [
      { size: 28, first: 'b1', second: 's1' },
      { size: 2, first: 'b1', second: 's2' },
      { size: 30, first: 'b2', second: 's2' },
    ]
    // Each of the four is big enough, but b1 - s1 is two homes; the streets go, since they matter less.
    expect(hiddenOf({ threshold: 10, groups, pieces })).toEqual(['s1', 's2'])
  })

  test('they stay when they differ by ten or by none', () => {
    const apart: Piece[] = [
      { size: 20, first: 'b1', second: 's1' },
      { size: 10, first: 'b1', second: 's2' },
      { size: 30, first: 'b2', second: 's2' },
    ]
    expect(hiddenOf({ threshold: 10, groups, pieces: apart })).toEqual([])
    const same: Piece[] = [
      { size: 20, first: 'b1', second: 's1' },
      { size: 30, first: 'b2', second: 's2' },
    ]
    expect(hiddenOf({ threshold: 10, groups, pieces: same })).toEqual([])
  })

  test('the order of groups and pieces makes no difference', () => {
    fc.assert(
      fc.property(hierarchies, fc.infiniteStream(fc.nat()), (publication, numbers) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => [numbers.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item)
        const other = {
          ...publication,
          groups: shuffled(publication.groups),
          pieces: shuffled(publication.pieces),
        }
        expect([...suppress(other).shown].sort()).toEqual([...suppress(publication).shown].sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('a table with totals', () => {
  test('one small cell takes a rectangle with it', () => {
    const counts = [
      [20, 6, 9],
      [8, 30, 7],
      [3, 12, 40],
    ]
    expect(hiddenOf(table(5, counts))).toEqual(['r0c0', 'r0c1', 'r2c0', 'r2c1'])
  })

  test('a group of fewer than five has no row, and what is left of the table does not give it away', () => {
    // Owners, tenants, entrepreneurs and landlords by theme: 96 + 37 + 4 + 3 people.
    const counts = [
      [61, 20, 15],
      [20, 10, 7],
      [2, 1, 1],
      [1, 1, 1],
    ]
    const publication = table(5, counts)
    const { shown } = suppress(publication)
    expect(shown.has('r2')).toBe(false)
    expect(shown.has('r3')).toBe(false)
    expect(boundsOfHidden(publication, shown).filter(({ high }) => high !== null && high < 5)).toEqual([])
  })
})

const counts = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(14)), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
)

/** A city in neighbourhoods, those in blocks and across them in streets; some homes stand in neither. */
const hierarchies: fc.Arbitrary<Publication> = fc
  .array(fc.array(fc.tuple(fc.oneof(fc.nat(6), fc.nat(30)), fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((neighbourhoods) => {
    const groups = new Map<string, Group>([['all', TOTAL]])
    const pieces = new Map<string, Piece>()
    neighbourhoods.forEach((homes, n) => {
      const neighbourhood = `n${n}`
      groups.set(neighbourhood, rowOf(neighbourhood))
      for (const [size, block, street] of homes) {
        const first = block === 0 ? neighbourhood : `${neighbourhood}b${block}`
        const second = street === 0 ? null : `${neighbourhood}s${street}`
        if (block > 0) groups.set(first, { id: first, inside: neighbourhood, way: 'first' })
        if (second !== null) groups.set(second, { id: second, inside: neighbourhood, way: 'second' })
        const key = `${first}/${second}`
        pieces.set(key, { first, second, size: size + (pieces.get(key)?.size ?? 0) })
      }
    })
    return { threshold: 10, groups: [...groups.values()], pieces: [...pieces.values()] }
  })

describe('a reader who solves the equations', () => {
  const neverLearns = (publication: Publication) => {
    const { shown } = suppress(publication)
    for (const { id, low, high, size } of boundsOfHidden(publication, shown)) {
      const told = `${id} of ${size} lies between ${low} and ${high}`
      expect(high === null || high >= publication.threshold, told).toBe(true)
      expect(high === null || high > low, told).toBe(true)
    }
  }

  test('never learns a hidden count of a table, nor that it is below the threshold', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 5, max: 8 }), (cells, threshold) => neverLearns(table(threshold, cells))),
      {
        numRuns: 150,
      },
    )
  })

  test('never learns a hidden count of areas within areas and across each other', () => {
    fc.assert(fc.property(hierarchies, neverLearns), { numRuns: 150 })
  })

  test('never works out anything about fewer homes than the threshold', () => {
    fc.assert(
      fc.property(hierarchies, (publication) => {
        fc.pre(publication.pieces.length <= 10)
        expect(singledOut(publication, suppress(publication).shown)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('would learn it without the gate: the tests can see a leak', () => {
    const publication = parts(10, [30, 4, 12])
    const naive = new Set(['all', 'p0', 'p2'])
    expect(boundsOfHidden(publication, naive)).toEqual([{ id: 'p1', size: 4, low: 4, high: 4 }])
    expect(singledOut(publication, naive)).toEqual([['p1/null']])
  })

  test('nothing is hidden that could be shown', () => {
    fc.assert(
      fc.property(hierarchies, (publication) => {
        fc.pre(publication.pieces.length <= 10)
        const { shown } = suppress(publication)
        for (const { id, inside } of publication.groups) {
          if (shown.has(id) || inside === null) continue
          const more = new Set([...shown, id])
          const size = publication.pieces.reduce(
            (sum, piece) => sum + (piece.first === id || piece.second === id ? piece.size : 0),
            0,
          )
          if (id.length > 2 && size >= 10) expect(singledOut(publication, more), id).not.toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('two publications after each other', () => {
  const version = (people: readonly string[]) => new Map(people.map((id) => [id, 'same']))
  const first = version(['a', 'b', 'c', 'd', 'e', 'f'])

  test.each([
    ['the same people', ['a', 'b', 'c', 'd', 'e', 'f'], true],
    ['one joined', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], false],
    ['one left and one joined', ['a', 'b', 'c', 'd', 'e', 'g'], false],
    ['five joined', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'], true],
  ])('%s', (_, people, allowed) => expect(mayFollow([first], version(people), 5)).toBe(allowed))

  test('an answer that was changed counts as one that joined', () =>
    expect(changedBetween(first, new Map([...first, ['a', 'other']]))).toBe(1))

  test('every earlier one counts, not only the last', () => {
    const second = version(['u', 'v', 'w', 'x', 'y', 'z'])
    expect(mayFollow([first, second], version(['a', 'b', 'c', 'd', 'e']), 5)).toBe(false)
  })
})
