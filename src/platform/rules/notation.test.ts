import { describe, expect, test } from 'vitest'
import { typedNumber, written } from './notation.ts'
import { nl } from './text.nl.ts'

const inDutch = { t: nl, locale: 'nl' } as const

describe('numbers of a sum', () => {
  test.each([
    ['240.000', 'EUR', '240.000'],
    ['10.000.000', 'EUR', '10.000.000'],
    ['240.1250', 'EUR', '240,1250'],
    ['0.02', 'fraction', '0,02'],
    ['2,5', 'm', '2,5'],
  ])('%s typed in %s stands in the field as %s', (text, unit, shown) => {
    expect(typedNumber(text, unit, 'nl')).toBe(shown)
  })

  test.each([
    [-1_555_000, 'EUR', '−€\u00A01.555.000,00'],
    [270.69, 'EUR/month', '€\u00A0270,69 per maand'],
    [0.08, 'fraction', '0,08 (8,0\u00A0%)'],
    [2046.25, 'year', '2046,25'],
  ])('%d %s is written %s', (value, unit, words) => {
    expect(written(value, { ...inDutch, unit })).toBe(words)
  })

  test('nothing is a word, a code has words, yes is yes', () => {
    expect(written(null, { ...inDutch, unit: '' })).toBe('geen uitkomst')
    expect(written(true, { ...inDutch, unit: '' })).toBe('ja')
    expect(written('ok', { ...inDutch, unit: '', words: { ok: { nl: 'goed', en: 'good' } } })).toBe('goed')
  })
})
