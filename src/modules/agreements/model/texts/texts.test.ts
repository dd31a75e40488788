import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { textDiff } from './text-diff.ts'
import { countingText, judgeChange, judgeTextConsent, judgeVersions, type VersionedText } from './text-versions.ts'

const day = calendarDate
const PARTIES = ['municipality', 'trivire', 'woonbron', 'hpt', 'brwd']
const TERM = { from: day('2024-01-01'), to: day('2025-12-31') }
const SIGNED: VersionedText = { version: 1, text: 'zeven procent', reason: '', validFrom: null, consents: [] }
const changed = (count: number, validFrom = '2024-07-01', on = '2024-06-10'): VersionedText => ({
  ...{ version: 2, text: 'acht procent', reason: 'nieuw beleid', validFrom: day(validFrom) },
  consents: PARTIES.slice(0, count).map((party) => ({ party, on: day(on), evidence: 'brief' })),
})
const states = (versions: readonly VersionedText[], asOf: string) =>
  judgeVersions(versions, PARTIES, day(asOf)).map(({ state }) => state)

describe('B1-R2, AGR-1.2.2: versions of a text', () => {
  test('four of five consents change nothing; five do, from the day that was agreed', () => {
    expect(states([SIGNED, changed(4)], '2025-01-01')).toEqual(['signed', 'waiting'])
    expect(states([SIGNED, changed(5)], '2024-06-30')).toEqual(['signed', 'agreed'])
    expect(states([SIGNED, changed(5)], '2024-07-01')).toEqual(['replaced', 'counts'])
  })

  test('no version counts before the last party consented', () => {
    const late = changed(5, '2024-07-01', '2024-08-15')
    expect(judgeVersions([SIGNED, late], PARTIES, day('2024-08-14')).map(({ state }) => state)).toEqual([
      'signed',
      'agreed',
    ])
    expect(judgeVersions([SIGNED, late], PARTIES, day('2024-08-15'))[1]?.countsFrom).toBe('2024-08-15')
  })

  test('the text that counts is the last that everybody agreed to', () => {
    const text = (versions: readonly VersionedText[]) =>
      countingText(judgeVersions(versions, PARTIES, day('2025-01-01')))?.text
    expect([text([SIGNED]), text([SIGNED, changed(4)]), text([SIGNED, changed(5)]), text([])]).toEqual([
      ...['zeven procent', 'zeven procent', 'acht procent', undefined],
    ])
  })

  const waiting = judgeVersions([SIGNED, changed(4)], PARTIES, day('2025-01-01'))
  const settled = judgeVersions([SIGNED], PARTIES, day('2025-01-01'))
  const change = { text: 'negen procent', reason: 'nieuw beleid', validFrom: day('2025-02-01') }

  test.each([
    ['no-first-text', change, []],
    ['one-waiting', change, waiting],
    ['text-missing', { ...change, text: ' ' }, settled],
    ['same-text', { ...change, text: 'zeven procent ' }, settled],
    ['reason-missing', { ...change, reason: '' }, settled],
    ['valid-from-missing', { ...change, validFrom: null }, settled],
    ['outside-term', { ...change, validFrom: day('2026-01-01') }, settled],
  ] as const)('a change is refused: %s', (reason, given, versions) => {
    expect(judgeChange(given, versions, TERM)).toEqual({ ok: false, reason })
  })

  test('a change of a settled text may be proposed', () => expect(judgeChange(change, settled, TERM).ok).toBe(true))

  const consent = { party: 'brwd', on: day('2024-06-10'), evidence: 'mail 12' }
  test.each([
    ['not-waiting', consent, settled],
    ['no-party', { ...consent, party: 'hvc' }, waiting],
    ['given-already', { ...consent, party: 'hpt' }, waiting],
    ['in-future', { ...consent, on: day('2024-06-12') }, waiting],
    ['evidence-missing', { ...consent, evidence: '' }, waiting],
  ] as const)('a consent is refused: %s', (reason, given, versions) => {
    expect(judgeTextConsent(given, versions.at(-1) ?? null, PARTIES, day('2024-06-11'))).toEqual({ ok: false, reason })
  })

  test('the fifth consent is taken', () =>
    expect(judgeTextConsent(consent, waiting[1] ?? null, PARTIES, day('2024-06-11')).ok).toBe(true))
})

describe('what a version changes', () => {
  test('word by word', () =>
    expect(textDiff('hooguit 7,5 procent per jaar', 'hooguit 15 procent per jaar')).toEqual([
      { kind: 'same', text: 'hooguit ' },
      { kind: 'removed', text: '7,5 ' },
      { kind: 'added', text: '15 ' },
      { kind: 'same', text: 'procent per jaar' },
    ]))

  test('same and removed are the old text, same and added the new', () => {
    const text = fc.array(fc.constantFrom('a ', 'b ', 'c\n', 'dd '), { maxLength: 30 }).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDiff(before, after)
        const without = (kind: string) =>
          parts
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})
