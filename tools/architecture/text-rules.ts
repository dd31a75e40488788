import type { Rule, Violation } from './import-rules.ts'
import { lineOf, withoutComments } from './imports.ts'
import type { Reasons } from './reasons.ts'
import { isTest, type SourceTree } from './source-tree.ts'
import { MODULE_ORDER, zoneOf } from './zones.ts'

export const LONGEST_FILE = 300

/** Words on the screen: a list without logic, read by searching. */
const WORD_LIST = /\/text\.(nl|en)\.ts$/
const LONGEST_WORD_LIST = 600

/** Where a pattern stands in the code (not the comments) of the files that `within` picks. */
const absent = (name: string, within: (path: string) => boolean, pattern: RegExp, why: string): Rule => ({
  name,
  check: (tree) =>
    [...tree]
      .filter(([path]) => within(path))
      .flatMap(([path, text]) => {
        const code = withoutComments(text)
        return [...code.matchAll(pattern)].map((match) => ({ path, line: lineOf(code, match.index), why }))
      }),
})

const inProduct = (path: string) => /^(src|demo)\//.test(path) && !isTest(path)
const inRules = (path: string) =>
  !isTest(path) && (path.startsWith('src/kernel/') || /^src\/modules\/[^/]+\/model\//.test(path))

const names: Rule = {
  name: 'files are named in kebab-case after the one thing inside',
  check: (tree) =>
    [...tree.keys()].flatMap((path) =>
      path.split('/').flatMap((part) => {
        const words = part.replace(/(\.(nl|en|i?test|config|d))?\.tsx?$/, '')
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words)) return [{ path, line: 1, why: `${part} is not kebab-case` }]
        const vague = words.split('-').find((word) => VAGUE.has(word))
        return vague ? [{ path, line: 1, why: `"${vague}" names no thing` }] : []
      }),
    ),
}
const VAGUE = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'services', 'misc'])

const length = (reasons: Reasons['longFiles']): Rule => ({
  name: `files stay under ${LONGEST_FILE} lines, unless their reason is listed`,
  check: (tree) => [
    ...[...tree].flatMap(([path, text]) => {
      const lines = text.split('\n').length - 1
      const limit = reasons[path]?.lines ?? (WORD_LIST.test(path) ? LONGEST_WORD_LIST : LONGEST_FILE)
      return lines > limit ? [{ path, line: limit, why: `${lines} lines` }] : []
    }),
    ...listedInVain(tree, reasons, (text) => text.split('\n').length - 1 > LONGEST_FILE),
  ],
})

const failures = (reasons: Reasons['translatedFailures']): Rule => ({
  name: 'modules catch nothing, except to translate a failure of the outside world that is listed',
  check: (tree) => [
    ...[...tree]
      .filter(([path]) => zoneOf(path).kind === 'module' && !isTest(path))
      .flatMap(([path, text]) => {
        const code = withoutComments(text)
        const blocks = [...code.matchAll(TRY)]
        return blocks
          .slice(reasons[path]?.blocks ?? 0)
          .map(({ index }) => ({ path, line: lineOf(code, index), why: 'a try without a listed reason' }))
      }),
    ...listedInVain(tree, reasons, (text) => TRY.test(withoutComments(text))),
  ],
})
const TRY = /\btry\s*\{(?=[\s\S]*?\}\s*catch\b)/g

/** A reason whose file went away, or no longer needs it, is removed. */
function listedInVain(tree: SourceTree, reasons: object, needed: (text: string) => boolean): Violation[] {
  return Object.keys(reasons).flatMap((path) => {
    const text = tree.get(path)
    TRY.lastIndex = 0
    return text !== undefined && needed(text) ? [] : [{ path, line: 1, why: 'a reason is listed that nobody needs' }]
  })
}

const faces: Rule = {
  name: 'every module has its place in the order and a public face',
  check: (tree) => {
    const found = new Map<string, string[]>()
    for (const path of tree.keys()) {
      const zone = zoneOf(path)
      if (zone.kind === 'module') found.set(zone.module, [...(found.get(zone.module) ?? []), path])
    }
    return [...found].flatMap(([module, paths]) => {
      const path = `src/modules/${module}/index.ts`
      if (!(MODULE_ORDER as readonly string[]).includes(module))
        return [{ path, line: 1, why: 'has no place in the order' }]
      // A module that is yet to come may already say who will be allowed what.
      const toCome = paths.length === 1 && paths[0] === `src/modules/${module}/roles.ts`
      return toCome || tree.has(path) ? [] : [{ path, line: 1, why: 'has no index.ts' }]
    })
  },
}

export const textRules = ({ longFiles, translatedFailures }: Reasons): readonly Rule[] => [
  names,
  length(longFiles),
  failures(translatedFailures),
  faces,
  absent('nothing is exported as default', inProduct, /^export default\b|\bas default\b/gm, 'a default export'),
  absent(
    'rules know no clock and no chance',
    inRules,
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\.(randomUUID|getRandomValues)\b/g,
    'clock and random generator are arguments',
  ),
  absent(
    'settings are read in one place',
    (path) => path.startsWith('src/') && !isTest(path) && !/^src\/([^/]+\.tsx?|platform\/config\/.*)$/.test(path),
    /(?<!['"])\bprocess\.env\b/g,
    'a setting is read outside platform/config',
  ),
  absent(
    'pages carry no style attributes and no inline scripts',
    (path) => path.endsWith('.tsx') && inProduct(path) && !path.includes('/islands/'),
    // In small letters: `onClick` is React's own, set by a script that the policy allows.
    /\sstyle=[{"']|\sonclick=|\sonsubmit=/g,
    'forbidden by the content security policy',
  ),
  absent(
    'nothing is set for a whole database session',
    inProduct,
    /\bset\s+session\b|sql`\s*set\s+(?!local\b)|set_config\([^()]*,\s*false\s*\)/gi,
    'a setting would outlive its transaction',
  ),
  {
    name: 'no work is left for later in a comment, and no check is switched off',
    check: (tree) =>
      [...tree]
        .filter(([path]) => inProduct(path))
        .flatMap(([path, text]) =>
          [...text.matchAll(/\/[/*]\s*@ts-(ignore|nocheck|expect-error)|\/[/*].*\b(TODO|FIXME|XXX)\b/g)].map(
            (match) => ({
              path,
              line: lineOf(text, match.index),
              why: match[0].trim(),
            }),
          ),
        ),
  },
]
