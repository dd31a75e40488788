import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  test('the order of keys does not matter, the order of a list does', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}')
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  })

  test('what JSON cannot hold is refused', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('finite')
  })
})
