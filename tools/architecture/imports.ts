import { posix } from 'node:path'
import type { SourceTree } from './source-tree.ts'

export type Import = {
  /** As written. */
  specifier: string
  line: number
  /** Erased before it runs: `import type`, `export type`. */
  typeOnly: boolean
  /** File of the project it points at; null for a package or a part of Node. */
  file: string | null
  /** Package name, or 'node:...'; null for a file of the project. */
  package: string | null
}

/** A statement at the start of a line: `import x from '...'`, `import '...'`, `export { x } from '...'`. */
const STATEMENT =
  /^[ \t]*(import|export)\b(?<type>\s+type\b(?!\s*from\b))?(?<names>[^'"`;=()]*?)['"](?<specifier>[^'"\n]+)['"]/gm
/** `import('...')`, also as a type, and files that are started or read by name: `new URL('./x.ts', import.meta.url)`. */
const CALL =
  /\b(?:import|require)\(\s*['"](?<specifier>[^'"\n]+)['"]\s*[,)]|new URL\(\s*['"](?<url>\.[^'"\n]+\.tsx?)['"]/g
/** An import whose target no reader can see. */
const HIDDEN = /\bimport\((?!\s*(?:['"]|\/\*))/g

export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text)
  const found: Import[] = []
  for (const match of code.matchAll(STATEMENT)) {
    const { specifier = '', names = '', type } = match.groups ?? {}
    if (names.trim() !== '' && !/\bfrom\s*$/.test(names)) continue
    const typeOnly = type !== undefined || /^\s*\{(\s*type\s[^,}]+,?)+\s*\}\s*from\s*$/.test(names)
    found.push({ ...target(path, specifier), line: lineOf(code, match.index), typeOnly })
  }
  for (const match of code.matchAll(CALL)) {
    const specifier = match.groups?.specifier ?? match.groups?.url ?? ''
    found.push({ ...target(path, specifier), line: lineOf(code, match.index), typeOnly: false })
  }
  return found
}

/** Lines with an import whose target is calculated. */
export const hiddenImports = (text: string): number[] => {
  const code = withoutComments(text)
  return [...code.matchAll(HIDDEN)].map((match) => lineOf(code, match.index))
}

/** Everything a file needs at run time, itself included. */
export function reachedFrom(tree: SourceTree, start: string): Set<string> {
  const reached = new Set([start])
  for (const path of reached) {
    for (const { file, typeOnly } of importsOf(path, tree.get(path) ?? '')) {
      if (file && !typeOnly && tree.has(file)) reached.add(file)
    }
  }
  return reached
}

/** Comments become spaces, so that lines keep their numbers. Only comments that begin a line or follow a space. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/(^|\s)(\/\*[\s\S]*?\*\/|\/\/[^\n]*)/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))

export const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

function target(path: string, specifier: string): Pick<Import, 'specifier' | 'file' | 'package'> {
  if (specifier.startsWith('.')) {
    return { specifier, file: posix.join(posix.dirname(path), specifier), package: null }
  }
  if (specifier.startsWith('#')) return { specifier, file: `src/${specifier.slice(1)}`, package: null }
  if (specifier.startsWith('node:')) return { specifier, file: null, package: specifier }
  const parts = specifier.split('/')
  return { specifier, file: null, package: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}
