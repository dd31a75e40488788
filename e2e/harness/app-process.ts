import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const LONGEST_START_MS = 90_000

export type RunningApp = {
  origin: string
  dataFolder: string
  process: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Removes the data folder too. */
  discard(): Promise<void>
}

/** Starts the app as a user does, on a free port; on a new data folder unless one is given. */
export async function startApp(dataFolder = mkdtempSync(join(tmpdir(), 'wijkregie-e2e-'))): Promise<RunningApp> {
  const port = await freePort()
  const hook = join(ROOT, 'tools', 'tsx-hook.mjs')
  const main = join(ROOT, 'src', 'main.ts')
  // Not through the launcher: a journey that kills the app must kill this process itself.
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=4',
      '--import',
      hook,
      main,
      'serve',
      '--demo',
      '--port',
      String(port),
      '--data',
      dataFolder,
    ],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const origin = `http://127.0.0.1:${port}`
  await ready(child, origin, said)
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    origin,
    dataFolder,
    process: child,
    stop,
    discard: async () => {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function ready(child: ChildProcess, origin: string, said: readonly string[]): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The app ended at once: ${said.join('')}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  throw new Error(`The app did not answer: ${said.join('')}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
