import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A throw-away PostgreSQL: its address as superuser without a database, its folder, and what ends it. */
export type TestServer = { url: string; folder: string; stop(): Promise<void> }

/** Starts one with the settings of postgres-server.ts and those given here, such as `jit`. */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const extra = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const server = spawn(process.execPath, [join(import.meta.dirname, 'postgres-server.ts'), ...extra], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const stopped = once(server, 'exit')
  const { url, folder } = JSON.parse(await firstLine(server.stdout)) as { url: string; folder: string }
  const stop = async () => {
    server.stdin.end()
    await stopped
  }
  return { url, folder, stop }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    if (text.includes('\n')) return text
  }
  throw new Error('PostgreSQL for the tests did not start; its messages stand above')
}
