import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { AgreementState, JudgedAgreement, JudgedWindow } from '../agreement-state.ts'
import { judgeCarry, judgeSuccessor, openItems, undecided } from './carry-over.ts'

const day = calendarDate
const judged = (nr: string, state: AgreementState, windows = 1) =>
  ({
    agreement: { nr },
    state,
    windows: Array.from({ length: windows }) as JudgedWindow[],
  }) as unknown as JudgedAgreement

describe('B1-R4, AGR-1.2.1, AGR-G11: the successor of a set', () => {
  test.each([
    ['2025-12-31', 'term-overlaps'],
    ['2026-01-01', true],
  ])('beginning on %s after a set that ends on 2025-12-31: %s', (from, wanted) => {
    const result = judgeSuccessor(
      { title: 'Afspraken 2026', from: day(from), to: day('2027-12-31') },
      day('2025-12-31'),
    )
    expect(result.ok ? true : result.reason).toBe(wanted)
  })

  test('a term has a first day before its last, and a set a name', () => {
    const given = { title: 'Afspraken', from: day('2026-01-01'), to: day('2025-12-31') }
    expect(judgeSuccessor(given, day('2025-12-31'))).toEqual({ ok: false, reason: 'term-reversed' })
    expect(judgeSuccessor({ ...given, title: '' }, day('2025-12-31'))).toEqual({ ok: false, reason: 'title-missing' })
  })

  test('X-08: what nobody knows the outcome of, and what has no moment, is open; done and lapsed are not', () => {
    const all = [
      ...[
        judged('1.1.1', 'done'),
        judged('1.1.2', 'lapsed'),
        judged('1.1.3', 'outcome-unknown'),
        judged('1.1.4', 'late'),
      ],
      judged('1.1.5', 'ended', 0),
    ]
    expect(openItems(all).map(({ agreement }) => agreement.nr)).toEqual(['1.1.3', '1.1.4', '1.1.5'])
    expect(
      undecided(all, [{ nr: '1.1.4', kind: 'left', reason: 'klaar' }]).map(({ agreement }) => agreement.nr),
    ).toEqual([...['1.1.3', '1.1.5']])
  })

  test.each([
    [{ nr: '9.9.9', kind: 'left', reason: 'x' }, 'not-open'],
    [{ nr: '1.1.1', kind: 'left', reason: ' ' }, 'reason-missing'],
    [{ nr: '1.1.1', kind: 'carried', toNr: '1.1', reason: '' }, 'number'],
    [{ nr: '1.1.1', kind: 'carried', toNr: '2.1.1', reason: '' }, 'number-taken'],
  ] as const)('%o is refused: %s', (decision, reason) => {
    const others = [{ nr: '1.1.2', kind: 'carried' as const, toNr: '2.1.1', reason: '' }]
    expect(judgeCarry(decision, ['1.1.1', '1.1.2'], others)).toEqual({ ok: false, reason })
  })

  test('one agreement keeps its number when it is decided again', () => {
    const decision = { nr: '1.1.1', kind: 'carried' as const, toNr: '2.1.1', reason: '' }
    expect(judgeCarry(decision, ['1.1.1'], [decision]).ok).toBe(true)
  })
})
