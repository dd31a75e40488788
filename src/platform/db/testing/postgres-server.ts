// Runs one throw-away PostgreSQL for as long as its standard input stays open: prints its address and its
// folder as one line of JSON, and
// stops it and removes every trace when the parent closes the pipe, also when the parent was killed. Arguments such as
// shared_buffers=512MB are laid over its settings.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, folderFor, postgresBinaries, reachableTemporaryFolder } from './postgres-binaries.ts'

const ATTEMPTS = 5
const READY_WITHIN_MS = 30_000

/** Speed over safety: nothing here outlives the run. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  shared_buffers: '32MB',
  autovacuum: 'off',
  dynamic_shared_memory_type: 'mmap',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_min_messages: 'panic',
}

/** Start-up message of protocol 3.0: length, version, then names and values. */
const LOGIN = startUpMessage('user\0postgres\0database\0postgres\0\0')
const AUTHENTICATION = 'R'

const folder = mkdtempSync(join(reachableTemporaryFolder(), 'wijkregie-postgres-'))
let server: ChildProcess | undefined

process.on('exit', () => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})
// The end of the pipe decides, so that a Ctrl-C in the terminal lets the tests finish first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.stdin.resume().on('end', stop).on('error', stop)

chmodSync(folder, 0o755)
const binaries = postgresBinaries(folder)
const data = folderFor(binaries, join(folder, 'data'))
initialise(binaries, data)
process.stdout.write(`${JSON.stringify({ url: await start(binaries, data), folder })}\n`)

function initialise({ initdb, as }: Binaries, at: string): void {
  execFileSync(initdb, ['-D', at, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...as,
    cwd: at,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Another process may take the free port before PostgreSQL does; then the next one is tried. */
async function start({ postgres, as }: Binaries, at: string): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort()
    const own = Object.entries({ ...SETTINGS, port }).map(([name, value]) => `${name}=${value}`)
    const settings = [...own, ...process.argv.slice(2)].flatMap((setting) => ['-c', setting])
    const child = spawn(postgres, ['-D', at, ...settings], {
      ...as,
      cwd: at,
      // A group of its own, so that Ctrl-C in the terminal does not reach it before the tests are done.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    server = child
    if (await answers(child, port)) return `postgresql://postgres@127.0.0.1:${port}`
  }
  throw new Error(`PostgreSQL did not start in ${ATTEMPTS} attempts`)
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  const last = Date.now() + READY_WITHIN_MS
  while (Date.now() < last && child.exitCode === null) {
    if (await accepts(port)) return child.exitCode === null
    await sleep(25)
  }
  return false
}

/** PostgreSQL listens before it is ready: only the answer to a login says that it lets people in. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(LOGIN))
    socket.once('data', (answer) => {
      resolve(answer.toString('latin1', 0, 1) === AUTHENTICATION)
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.setTimeout(2_000, () => socket.destroy())
  })
}

function startUpMessage(parameters: string): Buffer {
  const message = Buffer.alloc(8 + parameters.length)
  message.writeInt32BE(message.length, 0)
  message.writeInt32BE(3 << 16, 4)
  message.write(parameters, 8, 'latin1')
  return message
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function stop(): void {
  if (!server || server.exitCode !== null) process.exit()
  server.once('exit', () => process.exit())
  // SIGQUIT: at once, without a checkpoint; the folder is removed anyway.
  server.kill('SIGQUIT')
  setTimeout(() => process.exit(), 5_000)
}
