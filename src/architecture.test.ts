import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { IMPORT_RULES } from '../tools/architecture/import-rules.ts'
import { importsOf } from '../tools/architecture/imports.ts'
import { REASONS } from '../tools/architecture/reasons.ts'
import { readSourceTree } from '../tools/architecture/source-tree.ts'
import { textRules } from '../tools/architecture/text-rules.ts'

const tree = readSourceTree(join(import.meta.dirname, '..'), ['src', 'demo', 'e2e', 'bench', 'tools'])

describe('the house', () => {
  test('was read: a plausible number of files, modules and imports', () => {
    const paths = [...tree.keys()]
    expect(paths.filter((path) => path.startsWith('src/kernel/')).length).toBeGreaterThan(10)
    expect(paths.filter((path) => path.startsWith('src/platform/')).length).toBeGreaterThan(60)
    expect(paths.filter((path) => path.startsWith('src/modules/')).length).toBeGreaterThan(60)
    expect([...tree].flatMap(([path, text]) => importsOf(path, text)).length).toBeGreaterThan(800)
    // Every `from '...'` that begins or ends a statement was understood, so no rule is passed by not being read.
    const written = [...tree].flatMap(([path, text]) =>
      path.startsWith('tools/') || path.endsWith('.test.ts')
        ? []
        : [...text.matchAll(/^(?:import|export|\}) .*from '[^']+'$/gm)],
    )
    const read = [...tree].flatMap(([path, text]) =>
      path.startsWith('tools/') || path.endsWith('.test.ts') ? [] : importsOf(path, text),
    )
    expect(read.length).toBeGreaterThanOrEqual(written.length)
  })

  test.each([...IMPORT_RULES, ...textRules(REASONS)].map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.check(tree).map(({ path, line, why }) => `${path}:${line} ${why}`)).toEqual([])
  })
})
