import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { CliIo, ExitCode } from '#platform/module.ts'
import { type DataFolderLock, lockOwner } from './lock.ts'

/** A command line for the app that has the data folder; one line of JSON on the socket. */
const Request = z.object({ argv: z.array(z.string()), cwd: z.string() })
/** What comes back, one line of JSON each; `exit` is the last. */
type Answer = { out: string } | { err: string } | { exit: ExitCode }

/** Runs one command in the app. `io.signal` aborts when the person at the other end goes away. */
export type RunCommand = (argv: readonly string[], io: CliIo) => Promise<ExitCode>

/** Longest path of a Unix socket on every system that we know (macOS; Linux takes 107 bytes). */
const LONGEST_SOCKET_PATH = 103
/** A command line is short; anything longer is no command of ours. */
const LONGEST_REQUEST = 1_000_000

/**
 * Takes commands from other processes on this machine, of the same user, for as long as the app runs. `failed` hears
 * of bugs. Returns what stops it; commands under way are aborted then.
 */
export async function takeCommands(
  dataFolder: string,
  lock: DataFolderLock,
  run: RunCommand,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const clients = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    void answer(client, run, failed)
  })
  const socket = socketPath(dataFolder)
  await listen(server, socket)
  lock.announce(socket)
  return async () => {
    lock.announce(null)
    for (const client of clients) client.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    if (dirname(socket) !== dataFolder && !onWindows) rmSync(dirname(socket), { recursive: true, force: true })
  }
}

/** The app went away while it did the command: nobody knows how far it came. */
export class AppStopped extends Error {
  constructor(dataFolder: string) {
    super(`The app on ${dataFolder} stopped before the command was done. Start it again to see how far it came.`)
    this.name = 'AppStopped'
  }
}

/**
 * Hands a command over to the app that runs on the data folder. Returns its exit code, or null when no app takes
 * commands there. Throws AppStopped when the app stops half-way. When `io.signal` aborts, the
 * app aborts the command, and the answer is 1.
 */
export async function handOver(dataFolder: string, argv: readonly string[], io: CliIo): Promise<ExitCode | null> {
  const socket = lockOwner(dataFolder)?.socket
  if (!socket) return null
  const app = await connect(socket)
  if (!app) return null
  app.write(`${JSON.stringify({ argv: [...argv], cwd: io.cwd } satisfies z.input<typeof Request>)}\n`)
  const leave = () => app.end()
  io.signal?.addEventListener('abort', leave)
  let exit: ExitCode | null = null
  for await (const line of createInterface({ input: app, crlfDelay: Number.POSITIVE_INFINITY })) {
    const part = JSON.parse(line) as Answer
    if ('out' in part) io.out(part.out)
    else if ('err' in part) io.err(part.err)
    else exit = part.exit
  }
  io.signal?.removeEventListener('abort', leave)
  app.destroy()
  if (exit === null && io.signal?.aborted) return 1
  if (exit === null) throw new AppStopped(dataFolder)
  return exit
}

async function answer(client: Socket, run: RunCommand, failed: (error: unknown) => void): Promise<void> {
  const gone = new AbortController()
  client.on('close', () => gone.abort())
  // A client that was killed resets the connection; 'close' follows.
  client.on('error', () => undefined)
  const say = (part: Answer) => {
    if (!client.destroyed) client.write(`${JSON.stringify(part)}\n`)
  }
  try {
    const { argv, cwd } = Request.parse(JSON.parse(await firstLine(client)))
    const io: CliIo = { out: (out) => say({ out }), err: (err) => say({ err }), cwd, signal: gone.signal }
    say({ exit: await run(argv, io) })
  } catch (error) {
    if (!gone.signal.aborted) failed(error)
    say({ err: `${error instanceof Error ? error.message : String(error)}\n` })
    say({ exit: 1 })
  }
  client.end()
}

function firstLine(client: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    client.setEncoding('utf8')
    client.on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
      else if (text.length > LONGEST_REQUEST) reject(new Error('The command line is too long'))
    })
    // The client says no more after its command, so an end means that it went away.
    client.on('end', () => {
      client.destroy()
      reject(new Error('The client left before its command was read'))
    })
  })
}

const onWindows = process.platform === 'win32'

/** In the data folder; in a private temporary folder when that path is too long for a socket. */
function socketPath(dataFolder: string): string {
  if (onWindows) return `\\\\.\\pipe\\wijkregie-${process.pid}`
  const path = join(dataFolder, 'command.sock')
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) {
    // Left by a process that was killed; nobody listens there, for we have the lock.
    rmSync(path, { force: true })
    return path
  }
  return join(mkdtempSync(join(tmpdir(), 'wijkregie-')), 'command.sock')
}

/** The socket is made with its final rights: there is no moment at which another user can connect. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    const before = onWindows ? null : process.umask(0o177)
    server.listen(path, () => {
      if (!onWindows) chmodSync(path, 0o600)
      resolve()
    })
    if (before !== null) process.umask(before)
  })
}

/** Null when nobody listens there (any more). */
function connect(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path, () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
      else reject(error)
    })
  })
}
