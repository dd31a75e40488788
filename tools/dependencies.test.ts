// Packages of others: each with its reason, under a licence that goes with ours, and installable everywhere we say.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

type Locked = { version: string; resolved?: string; integrity?: string; license?: string; dev?: true; optional?: true }
const own = JSON.parse(read('package.json'))
const locked = Object.entries<Locked>(JSON.parse(read('package-lock.json')).packages).filter(([path]) => path !== '')

/** May be part of a work under EUPL-1.2, or be used by one, without changing its licence. */
const LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'CC0-1.0',
  '0BSD',
  'Unlicense',
  'OFL-1.1',
  'EUPL-1.2',
]
/** "(MIT AND Zlib)": every part of it must go with ours. */
const partsOf = (license = ''): string[] => license.replace(/^\((.*)\)$/, '$1').split(' AND ')
/** Their licence stands in a file beside the code only: all MIT. */
const READ_BY_HAND = ['node_modules/busboy', 'node_modules/streamsearch', 'node_modules/png-js']

test('every package that we name has a line with its reason, and an exact version', () => {
  const page = read('docs/decisions/0009-dependencies.md')
  const named = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies } as Record<string, string>
  const isListed = (name: string) =>
    page.includes(name) || [...page.matchAll(/(@[\w-]+\/)\*/g)].some(([, scope]) => name.startsWith(scope as string))
  expect(Object.keys(named).filter((name) => !isListed(name))).toEqual([])
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('every package that runs in production has a licence that goes with EUPL-1.2', () => {
  const running = locked.filter(([path, { dev }]) => !dev && existsSync(join(ROOT, path, 'package.json')))
  expect(running.length).toBeGreaterThan(50)
  const others = running.filter(
    ([path, { license }]) => !READ_BY_HAND.includes(path) && !partsOf(license).every((part) => LICENCES.includes(part)),
  )
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('the lock names no host to download from, and proves every package by its hash', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
})

test('what is made for one kind of processor is there for both kinds we name', () => {
  const paths = new Set(locked.map(([path]) => path))
  const forX64 = [...paths].filter((path) => path.includes('linux-x64'))
  expect(forX64.length).toBeGreaterThan(5)
  expect(forX64.filter((path) => !paths.has(path.replace('linux-x64', 'linux-arm64')))).toEqual([])
})
