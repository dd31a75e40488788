import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CliIo } from '#platform/module.ts'
import { AppStopped, handOver, type RunCommand, takeCommands } from './hand-over.ts'
import { type DataFolderLock, lockDataFolder, lockOwner } from './lock.ts'

let folder: string
let lock: DataFolderLock
let stop: (() => Promise<void>) | undefined
const bugs: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-hand-'))
  lock = lockDataFolder(folder, new Date(0))
  bugs.length = 0
})
afterEach(async () => {
  await stop?.()
  stop = undefined
  lock.release()
  rmSync(folder, { recursive: true, force: true })
})

async function serving(run: RunCommand): Promise<void> {
  stop = await takeCommands(folder, lock, run, (error) => bugs.push(error))
}

function listening(signal?: AbortSignal) {
  const heard: string[] = []
  const io: CliIo = {
    out: (text) => heard.push(`out ${text}`),
    err: (text) => heard.push(`err ${text}`),
    cwd: '/ergens',
    ...(signal ? { signal } : {}),
  }
  return { io, heard }
}

test('a command reaches the app with its place, and both outputs and the exit code come back', async () => {
  await serving(async (argv, io) => {
    io.out(`${argv.join('+')} in ${io.cwd}\n`)
    io.err('één regel\nen nog een')
    return 1
  })
  const { io, heard } = listening()
  expect(await handOver(folder, ['import', 'bag', 'a b.csv'], io)).toBe(1)
  expect(heard).toEqual(['out import+bag+a b.csv in /ergens\n', 'err één regel\nen nog een'])
})

test('outputs come while the command runs, not at its end', async () => {
  let finish = () => {}
  await serving(async (_, io) => {
    io.out('begun')
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return 0
  })
  const begun = new Promise<string>((resolve) => {
    void handOver(folder, [], { out: resolve, err: resolve, cwd: '/' })
  })
  expect(await begun).toBe('begun')
  finish()
})

test('a megabyte of output arrives whole', async () => {
  const text = 'é'.repeat(1_000_000)
  await serving(async (_, io) => {
    io.out(text)
    return 0
  })
  const { io, heard } = listening()
  expect(await handOver(folder, [], io)).toBe(0)
  expect(heard).toEqual([`out ${text}`])
})

test('many commands run side by side', async () => {
  await serving(async (argv, io) => {
    io.out(argv.join())
    return 0
  })
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const { io, heard } = listening()
      return [await handOver(folder, [String(index)], io), ...heard]
    }),
  )
  expect(answers).toEqual(answers.map((_, index) => [0, `out ${index}`]))
})

test('the command is aborted when the person goes away', async () => {
  const person = new AbortController()
  let aborted = false
  await serving(async (_, io) => {
    io.out('begun')
    await once(io.signal ?? person.signal, 'abort')
    aborted = true
    return 1
  })
  const { io } = listening(person.signal)
  expect(await handOver(folder, [], { ...io, out: () => person.abort() })).toBe(1)
  await expect.poll(() => aborted).toBe(true)
  expect(bugs).toEqual([])
})

test('also when the process of the person is killed', async () => {
  let aborted = false
  await serving(async (_, io) => {
    io.out('begun')
    await once(io.signal ?? new AbortController().signal, 'abort')
    aborted = true
    return 1
  })
  spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { createConnection } from 'node:net'
     const app = createConnection(${JSON.stringify(lockOwner(folder)?.socket)})
     app.write('{"argv":[],"cwd":"/"}\\n', () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  await expect.poll(() => aborted).toBe(true)
})

test('a bug is told at both ends and does not stop the app', async () => {
  await serving(async ([what]) => {
    if (what === 'break') throw new Error('kaput')
    return 0
  })
  const { io, heard } = listening()
  expect(await handOver(folder, ['break'], io)).toBe(1)
  expect(heard).toEqual(['err kaput\n'])
  expect(bugs).toHaveLength(1)
  expect(await handOver(folder, ['work'], io)).toBe(0)
})

test('nonsense on the socket is refused and does not stop the app', async () => {
  await serving(async () => 0)
  const client = createConnection(lockOwner(folder)?.socket ?? '')
  client.end('no json\n')
  client.resume()
  await once(client, 'close')
  expect(bugs).toHaveLength(1)
  expect(await handOver(folder, [], listening().io)).toBe(0)
})

test('the person is told when the app stops half-way', async () => {
  await serving(async (_, io) => {
    io.out('begun')
    await once(io.signal ?? new AbortController().signal, 'abort')
    return 0
  })
  const { io } = listening()
  const waiting = handOver(folder, [], { ...io, out: () => void stop?.() })
  await expect(waiting).rejects.toThrow(AppStopped)
})

test('without an app there is nothing to hand over to, also when one was killed', async () => {
  expect(await handOver(folder, [], listening().io)).toBeNull()
  lock.announce(join(folder, 'command.sock'))
  expect(await handOver(folder, [], listening().io)).toBeNull()
})

test.runIf(process.platform !== 'win32')('only the same user can connect', async () => {
  await serving(async () => 0)
  expect(statSync(join(folder, 'command.sock')).mode & 0o777).toBe(0o600)
})

test.runIf(process.platform !== 'win32')('a data folder with a long path takes commands all the same', async () => {
  const deep = join(folder, 'een-map-met-een-heel-lange-naam'.repeat(3), 'en-nog-een-map-daarbinnen')
  mkdirSync(deep, { recursive: true })
  const deepLock = lockDataFolder(deep, new Date(0))
  const stopDeep = await takeCommands(
    deep,
    deepLock,
    async () => 0,
    () => undefined,
  )
  const socket = lockOwner(deep)?.socket ?? ''
  expect(await handOver(deep, [], listening().io)).toBe(0)
  expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700)
  await stopDeep()
  expect(() => statSync(dirname(socket))).toThrow('ENOENT')
  deepLock.release()
})
