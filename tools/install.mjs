// Makes sure that node_modules is what package-lock.json says, before any command runs. Plain Node 20, no packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = join(ROOT, 'node_modules', '.wijkregie-install')
const LOCK = join(ROOT, '.install-lock')
const LONGEST_WAIT_MS = 10 * 60_000

/** The Node 24 that comes with the packages; the one that runs us may be older. */
export const node24 = () => {
  const local = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  return existsSync(local) ? local : process.execPath
}

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
const installed = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function takeLock() {
  try {
    mkdirSync(LOCK)
    writeFileSync(join(LOCK, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const pidFile = join(LOCK, 'pid')
  const owner = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : null
  if (owner && !isAlive(owner)) rmSync(LOCK, { recursive: true, force: true })
  return false
}

/** Installs when the lock file changed; two commands that start together install once. */
export async function ensureInstalled() {
  const deadline = Date.now() + LONGEST_WAIT_MS
  while (!installed()) {
    if (!takeLock()) {
      if (Date.now() > deadline)
        throw new Error(`Another install holds ${LOCK}; remove that folder if it does not run.`)
      await sleep(250)
      continue
    }
    try {
      if (installed()) return
      process.stderr.write('Installing packages (once)...\n')
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
      const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: ROOT,
        stdio: ['ignore', 2, 2],
        env: { ...process.env, NODE_ENV: 'development' },
      })
      if (status !== 0) throw new Error('npm ci failed')
      writeFileSync(STAMP, wanted())
    } finally {
      rmSync(LOCK, { recursive: true, force: true })
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled()
