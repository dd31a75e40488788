import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from './calendar.ts'
import {
  eurosAlike,
  formatCents,
  formatDate,
  formatEuros,
  formatLargeEuros,
  formatList,
  formatLongDate,
  formatMetres,
  formatNumber,
  formatQualified,
  formatRange,
  formatRate,
  formatShare,
  formatYear,
} from './dutch.ts'
import { cents } from './money.ts'

/** Tests read easier with plain spaces. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

describe('Dutch notation', () => {
  const date = calendarDate('2024-09-18')

  test.each([
    [formatNumber(26744), '26.744'],
    [formatNumber(999), '999'],
    [formatNumber(-1234567.891, 2), '\u22121.234.567,89'],
    [formatNumber(-0.04, 1), '0,0'],
    [formatShare(0.646), '64,6 %'],
    [formatMetres(0.56), '0,56 m'],
    [formatMetres(-0.2), '\u22120,20 m'],
    [formatRate(5), '5,0 mm per jaar'],
    [formatEuros(-26744.4), '\u2212€ 26.744'],
    [formatCents(cents(123456)), '€ 1.234,56'],
    [formatLargeEuros(38_400_000), '€ 38,4 mln'],
    [formatLargeEuros(54e9), '€ 54,0 mld'],
    [formatLargeEuros(999_949), '€ 999.949'],
    [eurosAlike([-64_876, 38_400_000])(-64_876), '−€ 0,1 mln'],
    [eurosAlike([-64_876, 900_000])(-64_876), '−€ 64.876'],
    [formatLargeEuros(999_999_999), '€ 1,0 mld'],
    [formatDate(date), '18-09-2024'],
    [formatLongDate(date), '18 september 2024'],
    [formatYear(2035.99), '2035'],
    [formatRange('1', '4'), '1\u20134'],
    [formatRange('2', '2'), '2'],
    [formatQualified('circa', formatNumber(7000)), 'circa 7.000'],
    [formatQualified('at-most', formatLargeEuros(3e6)), 'hoogstens € 3,0 mln'],
    [formatList(['vloer', 'straat', 'regen']), 'vloer, straat en regen'],
  ])('%s', (printed, wanted) => expect(plain(printed)).toBe(wanted))

  test.each([
    [formatNumber(26744.5, 1, 'en'), '26,744.5'],
    [formatShare(0.646, 'en'), '64.6%'],
    [formatLargeEuros(38_400_000, 'en'), '€38.4 million'],
    [formatLongDate(date, 'en'), '18 September 2024'],
    [formatRate(5, 'en'), '5.0 mm per year'],
    [formatQualified('more-than', '25%', 'en'), 'more than 25%'],
  ])('in English: %s', (printed, wanted) => expect(plain(printed)).toBe(wanted))

  test('unknown is never a number, and takes no qualifier', () => {
    const printed = [formatNumber(null), formatShare(null), formatMetres(null), formatEuros(null), formatDate(null)]
    expect(printed).toEqual(Array(5).fill('onbekend'))
    expect(formatNumber(Number.NaN)).toBe('onbekend')
    expect(formatQualified('circa', 'onbekend')).toBe('onbekend')
  })

  test('a number and its unit never part', () => {
    expect(formatMetres(1)).toContain('\u00A0m')
    expect(formatEuros(1)).toContain('€\u00A0')
  })

  test('what is printed without decimals reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (value) => {
        const back = Number(formatNumber(value).replaceAll('.', '').replace('\u2212', '-'))
        return back === value
      }),
    )
  })
})
