import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, lockDataFolder, lockOwner } from './lock.ts'

const NOW = new Date('2026-01-02T03:04:05Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs in a process of its own, with `lockDataFolder`, `folder` and `NOW` at hand. */
function inAnotherProcess(code: string): string {
  const program = `
    const { lockDataFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))})
    const folder = ${JSON.stringify(folder)}, NOW = new Date(${NOW.getTime()})
    ${code}`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  return stdout + stderr
}

test('a second process is refused, and told who has the folder', () => {
  const lock = lockDataFolder(folder, NOW)
  const said = inAnotherProcess(
    `try { lockDataFolder(folder, NOW) } catch (error) { process.stdout.write(error.message) }`,
  )
  expect(said).toBe(
    `Data folder ${folder} is in use by process ${process.pid}, since 2026-01-02T03:04:05.000Z. ` +
      'Stop that process first, or choose another folder.',
  )
  lock.release()
})

test('so is a second taker in the same process', () => {
  const lock = lockDataFolder(folder, NOW)
  expect(() => lockDataFolder(folder, NOW)).toThrow(DataFolderInUse)
  lock.release()
})

test('a folder that was let go is free, and nobody has it', () => {
  lockDataFolder(folder, NOW).release()
  expect(lockOwner(folder)).toBeNull()
  const lock = lockDataFolder(folder, NOW)
  lock.release()
  lock.release()
})

test('the folder of a killed process is taken over', () => {
  inAnotherProcess(`lockDataFolder(folder, NOW); process.kill(process.pid, 'SIGKILL')`)
  expect(lockOwner(folder)?.pid).not.toBe(process.pid)
  const lock = lockDataFolder(folder, NOW)
  expect(lockOwner(folder)?.pid).toBe(process.pid)
  lock.release()
})

test('also when the number of the killed process is in use again', () => {
  // The name it left behind says: this very process, which is alive.
  inAnotherProcess(`
    const own = process.pid
    Object.defineProperty(process, 'pid', { value: ${process.pid} })
    lockDataFolder(folder, NOW)
    process.kill(own, 'SIGKILL')`)
  expect(lockOwner(folder)?.pid).toBe(process.pid)
  lockDataFolder(folder, NOW).release()
})

test('only its owner can read who has the folder', () => {
  const lock = lockDataFolder(folder, NOW)
  lock.announce('/somewhere')
  expect(lockOwner(folder)).toEqual({ pid: process.pid, since: NOW.toISOString(), socket: '/somewhere' })
  if (process.platform !== 'win32') {
    expect(statSync(join(folder, 'database.owner.json')).mode & 0o777).toBe(0o600)
  }
  lock.release()
})

test('one of many that try at once gets it', async () => {
  const tries = `
    const tries = Array.from({ length: 20 }, () => {
      try { lockDataFolder(folder, NOW); return 1 } catch { return 0 }
    })
    process.stdout.write(String(tries.reduce((a, b) => a + b)))`
  expect(inAnotherProcess(tries)).toBe('1')
  expect(existsSync(join(folder, 'database.lock'))).toBe(true)
})
