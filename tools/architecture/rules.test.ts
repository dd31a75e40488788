import { describe, expect, test } from 'vitest'
import { IMPORT_RULES } from './import-rules.ts'
import type { Reasons } from './reasons.ts'
import { type Files, HOUSE, KINDS, MISTAKES } from './testing/mistakes.ts'
import { textRules } from './text-rules.ts'

const REASONS: Reasons = {
  longFiles: { 'src/kernel/long.ts': { lines: 500, reason: 'one table' } },
  translatedFailures: { 'src/modules/areas/read-file.ts': { blocks: 1, reason: 'no JSON' } },
}
const RULES = [...IMPORT_RULES, ...textRules(REASONS)]
/** Which rules a house with some files changed breaks, and where. */
function broken(changed: Files): string[] {
  const tree = new Map(Object.entries({ ...HOUSE, ...changed }))
  return RULES.flatMap((rule) => rule.check(tree).map(({ path, line }) => `${rule.name} | ${path}:${line}`))
}

describe('the rules of the house', () => {
  test('a house that keeps them passes', () => {
    expect(broken({})).toEqual([])
  })

  test.each(MISTAKES)('%s', (_, kind, where, changed) => {
    expect(broken(changed)).toContain(`${KINDS[kind]} | ${where}`)
  })

  test('each rule has a mistake that only a broken house makes', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual(Object.values(KINDS).toSorted())
    expect(new Set(MISTAKES.map(([, kind]) => kind)).size).toBe(RULES.length)
  })
})
