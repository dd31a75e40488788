import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeMove, printProjectYear, projectId, readProjectYear, standingOf } from './moves.ts'
import { type HousingChange, type ProjectYear, totalOf, totalsPerYear } from './project-list.ts'

const IN_2025 = { year: { kind: 'in', year: 2025 }, phase: '' } as const
const WISH = { year: '2026', phase: '', reason: 'De sloop duurt langer' }
const wrong = (wish: Partial<typeof WISH>) => {
  const judged = judgeMove(IN_2025, { ...WISH, ...wish })
  return judged.ok ? [] : judged.reason.map(({ field, problem }) => `${field}: ${problem}`)
}
const someYear = fc.oneof(
  fc.record({ kind: fc.constantFrom('in' as const, 'from' as const), year: fc.integer({ min: 2000, max: 2100 }) }),
  fc.constant({ kind: 'open' } as const),
)

describe('B11 moving a project', () => {
  test('"v.a." and n.t.b. stay what they are', () => {
    expect(readProjectYear('v.a. 2029')).toEqual({ kind: 'from', year: 2029 })
    expect(readProjectYear('n.t.b.')).toEqual({ kind: 'open' })
    expect(readProjectYear(' 2027 ')).toEqual({ kind: 'in', year: 2027 })
    for (const text of ['', '27', '1999', '2027-2028', 'na 2029']) expect(readProjectYear(text)).toBeNull()
    fc.assert(
      fc.property(someYear, (year) => {
        expect(readProjectYear(printProjectYear(year))).toEqual(year)
      }),
    )
  })

  test.each([
    [{ year: '' }, ['year: year-missing']],
    [{ year: 'later' }, ['year: year-not-understood']],
    [{ year: '2025' }, ['year: nothing-moves']],
    [{ reason: ' ' }, ['reason: reason-missing']],
    [
      { year: 'later', reason: '', phase: 'x'.repeat(61) },
      ['year: year-not-understood', 'phase: too-long', 'reason: reason-missing'],
    ],
  ])('%j is refused, all at once', (wish, problems) => {
    expect(wrong(wish)).toEqual(problems)
  })

  test('another phase in the same year is a move', () => {
    expect(judgeMove(IN_2025, { ...WISH, year: '2025', phase: 'fase 2' })).toMatchObject({
      ok: true,
      value: { year: { kind: 'in', year: 2025 }, phase: 'fase 2' },
    })
  })

  test('the last move tells where a project stands; the list itself stays as it was', () => {
    const moved = { version: 1, year: { kind: 'from', year: 2029 } as const, phase: 'fase 1', reason: 'x' }
    expect(standingOf(IN_2025, [])).toEqual(IN_2025)
    expect(standingOf(IN_2025, [moved, { ...moved, version: 2, phase: 'fase 2' }])).toEqual({
      year: { kind: 'from', year: 2029 },
      phase: 'fase 2',
    })
  })

  test('AC3: 38 homes that move from 2025 to 2026 leave 167 and 184; moved to n.t.b. they are in no year, and not lost', () => {
    const made = (dwellings: number, year: ProjectYear): HousingChange => ({
      ...{ corporation: 'a', project: 'b', kind: 'new', dwellings, year },
    })
    const others = [made(167, IN_2025.year), made(146, { kind: 'in', year: 2026 })]
    const listed = { year: IN_2025.year, phase: '' }
    const withMoved = (year: ProjectYear) => [
      ...others,
      made(38, standingOf(listed, [{ version: 1, year, phase: '', reason: 'x' }]).year),
    ]
    const { years } = totalsPerYear(withMoved({ kind: 'in', year: 2026 }), 'new')
    expect([years.get(2025)?.dwellings, years.get(2026)?.dwellings]).toEqual([167, 184])
    const open = totalsPerYear(withMoved({ kind: 'open' }), 'new')
    expect([open.years.get(2025)?.dwellings, open.apart.dwellings]).toEqual([167, 38])
    fc.assert(fc.property(someYear, (year) => totalOf(withMoved(year)).dwellings === 351))
  })

  test('a demolition and what comes in its place are two projects', () => {
    const one = { corporation: 'Stadswonen', project: 'Kadehuizen (fase 1)' }
    expect(projectId({ ...one, unitKind: 'new' })).toBe('new-stadswonen-kadehuizen-fase-1')
    expect(projectId({ ...one, unitKind: 'demolished' })).not.toBe(projectId({ ...one, unitKind: 'new' }))
  })
})
