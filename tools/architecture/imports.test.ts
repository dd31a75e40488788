import { describe, expect, test } from 'vitest'
import { importsOf } from './imports.ts'

describe('reading imports', () => {
  const read = (text: string) =>
    importsOf('src/kernel/x.ts', text).map(({ specifier, typeOnly }) => [specifier, typeOnly])

  test.each<[string, string, [string, boolean][]]>([
    ['an effect', "import './a.ts'", [['./a.ts', false]]],
    ['a name', "import { a } from './a.ts'", [['./a.ts', false]]],
    ['a namespace', 'import * as a from "./a.ts"', [['./a.ts', false]]],
    ['a type', "import type { A } from './a.ts'", [['./a.ts', true]]],
    ['a thing called type', "import type from './a.ts'", [['./a.ts', false]]],
    ['types only, each marked', "import { type A, type B } from './a.ts'", [['./a.ts', true]]],
    ['a type among values', "import { type A, b } from './a.ts'", [['./a.ts', false]]],
    [
      'handed on',
      "export { a } from './a.ts'\nexport * from './b.ts'\nexport type { C } from './c.ts'",
      [
        ['./a.ts', false],
        ['./b.ts', false],
        ['./c.ts', true],
      ],
    ],
    ['late', "const a = await import('./a.ts')", [['./a.ts', false]]],
    [
      'nothing in comments',
      "// import './a.ts'\n/* import './b.ts'\nimport './c.ts' */\n * import('./d.ts')\n".replace(
        " * import('./d.ts')\n",
        '',
      ),
      [],
    ],
    ['nothing in ordinary strings', "export const text = 'from here'\nexport const a = \"import 'x'\"", []],
    [
      'an address with slashes',
      "export const home = 'https://example.nl' // see\nimport './a.ts'",
      [['./a.ts', false]],
    ],
  ])('%s', (_, text, found) => {
    expect(read(text)).toEqual(found)
  })
})
