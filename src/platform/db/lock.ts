import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * A PGlite folder belongs to one process: a second one would silently lose writes. The truth is a lock of the
 * operating system on `database.lock`: it ends with its process, however that ends, needs no judging of process
 * numbers (which are reused, and mean nothing between containers), and cannot be taken twice. SQLite takes it for
 * us, the only such lock that Node offers. `database.owner.json` beside it only tells people, and the command line,
 * who holds it.
 */
export type DataFolderLock = {
  /** Tells other processes where commands can be handed over; null = nowhere. */
  announce(socket: string | null): void
  /** Lets go; harmless to call twice. */
  release(): void
}

export type LockOwner = {
  pid: number
  /** Time the lock was taken, ISO 8601. */
  since: string
  /** Unix socket or named pipe that takes commands for the running app. */
  socket: string | null
}

/** Another process has the data folder. The message names it. */
export class DataFolderInUse extends Error {
  readonly owner: LockOwner | null
  constructor(dataFolder: string, owner: LockOwner | null) {
    const who = owner ? `process ${owner.pid}, since ${owner.since}` : 'another process'
    super(`Data folder ${dataFolder} is in use by ${who}. Stop that process first, or choose another folder.`)
    this.owner = owner
  }
}

/** SQLite's answer when another process, or another connection of this one, has the lock. */
const SQLITE_BUSY = 5

/** Takes the data folder for this process, also when an earlier owner was killed. Throws DataFolderInUse. */
export function lockDataFolder(dataFolder: string, now: Date): DataFolderLock {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const held = takeLock(dataFolder)
  const owner: LockOwner = { pid: process.pid, since: now.toISOString(), socket: null }
  write(dataFolder, owner)
  return {
    announce: (socket) => write(dataFolder, { ...owner, socket }),
    release: () => {
      if (!held.isOpen) return
      rmSync(ownerFile(dataFolder), { force: true })
      held.close()
    },
  }
}

/** Who says to have the data folder; null when nobody does. A killed process leaves its name behind. */
export function lockOwner(dataFolder: string): LockOwner | null {
  try {
    return JSON.parse(readFileSync(ownerFile(dataFolder), 'utf8')) as LockOwner
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function takeLock(dataFolder: string): DatabaseSync {
  const held = new DatabaseSync(join(dataFolder, 'database.lock'), { timeout: 0 })
  try {
    held.exec('pragma journal_mode = memory; begin exclusive')
    return held
  } catch (error) {
    held.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new DataFolderInUse(dataFolder, lockOwner(dataFolder))
    }
    throw error
  }
}

const ownerFile = (dataFolder: string) => join(dataFolder, 'database.owner.json')

/** In one step, so that nobody reads half of it. */
function write(dataFolder: string, owner: LockOwner): void {
  const fresh = `${ownerFile(dataFolder)}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(owner), { mode: 0o600 })
  renameSync(fresh, ownerFile(dataFolder))
}
