import { describe, expect, test } from 'vitest'
import { meter, textFile } from './fixtures/open.ts'
import { MAX_JSON_LENGTH, readJson } from './json.ts'

describe('a JSON document', () => {
  test('as a whole', async () => {
    expect(await readJson(textFile('\uFEFF{"a":[1,"]"]}'), meter())).toEqual({ a: [1, ']'] })
  })

  test.each([
    ['', { reason: 'empty' }],
    ['{\n "a": x}', { reason: 'not-json', line: 2, column: '7' }],
    ['{"a":', { reason: 'truncated', line: 1, column: '6' }],
    ['{"a":1,\n}', { reason: 'not-json', line: 2, column: '1' }],
    ['{"a" 1}', { reason: 'not-json', column: '6' }],
    ['[1 2]', { reason: 'not-json', column: '4' }],
    ['[1}', { reason: 'not-json', column: '3' }],
    ['[01]', { reason: 'not-json', column: '3' }],
    ['["\n"]', { reason: 'not-json', column: '2' }],
    ['[] []', { reason: 'not-json', column: '4' }],
    ['['.repeat(70), { reason: 'too-deep', line: 1, column: '65' }],
  ])('%j is refused', async (text, refusal) => {
    await expect(readJson(textFile(text), meter())).rejects.toMatchObject(refusal)
  })

  test('too large is refused', async () => {
    const text = `"${'x'.repeat(MAX_JSON_LENGTH)}"`
    await expect(readJson(textFile(text), meter())).rejects.toMatchObject({ reason: 'too-large' })
  })
})
