import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Source files by their path from the project's root, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>

/** Reads every TypeScript file below some folders of the project. */
export function readSourceTree(root: string, folders: readonly string[]): SourceTree {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(files.map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]))
}

/** A test, or what only tests use. */
export const isTest = (path: string): boolean =>
  /\.i?test\.tsx?$/.test(path) ||
  /(^|\/)(testing|fixtures)\//.test(path) ||
  /(^|\/|-)(testing|fuzzing)\.tsx?$/.test(path)
