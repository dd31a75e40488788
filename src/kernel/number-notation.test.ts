import { describe, expect, test } from 'vitest'
import { type Notation, parseNumber } from './number-notation.ts'

describe('numbers as files write them', () => {
  test.each<[string, Notation, number | null]>([
    ['1.234,5', 'dutch', 1234.5],
    ['1234,5', 'dutch', 1234.5],
    ['-0,25', 'dutch', -0.25],
    ['12.5', 'dutch', null],
    ['1,234.5', 'english', 1234.5],
    ['.5', 'english', 0.5],
    ['1.2E-05', 'english', 1.2e-5],
    ['1,2', 'english', null],
    ['130,83', 'either', 130.83],
    ['130.83', 'either', 130.83],
    ['1.234,5', 'either', null],
    [' 7 ', 'dutch', 7],
    ['', 'either', null],
    ['NaN', 'either', null],
    ['Infinity', 'english', null],
    ['0x10', 'english', null],
    ['1e999', 'english', null],
    ['9'.repeat(50), 'either', null],
  ])('%j in %s notation is %j', (text, notation, value) => {
    expect(parseNumber(text, notation)).toBe(value)
  })
})
