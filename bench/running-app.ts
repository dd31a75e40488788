// The real app in a process of its own, and what it costs there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { formPoster } from '../e2e/harness/form-poster.ts'

const ROOT = join(import.meta.dirname, '..')

/** A visitor with a demo role; gives the status of a page. */
export async function signedIn(origin: string, town: string, role: string): Promise<(path: string) => Promise<number>> {
  const visitor = formPoster(origin)
  const guard = await visitor.guardOn(`/${town}/inloggen`)
  const { status } = await visitor.post(`/${town}/inloggen/demo`, { role, naar: '/' }, guard)
  if (status !== 303 && status !== 302) throw new Error(`Signing in as ${role} gave ${status}`)
  return async (path) => (await visitor.get(path)).status
}

/** `./wijkregie ...` as people type it. Gives what it prints; throws when it ends otherwise than well. */
export async function wijkregie(...argv: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'wijkregie'), ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (piece: Buffer) => {
    said.out += piece.toString()
  })
  child.stderr.on('data', (piece: Buffer) => {
    said.err = `${said.err}${piece.toString()}`.slice(-2_000)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`wijkregie ${argv.join(' ')} ended with ${code}: ${said.err}`)
  return said.out
}

/** Forgets how large a process has been, so that peakMegabytes tells of what comes. */
export function forgetPeak(pid: number | undefined): void {
  if (process.platform === 'linux' && pid !== undefined) writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** Largest resident memory of a process, MB; NaN where the system does not tell. */
export function peakMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1000
}

/** Longest stall of the app's event loop since this was last asked, ms. */
export async function longestStall(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const seconds = /wijkregie_event_loop_delay_seconds\{quantile="1"\} (\S+)/.exec(text)?.[1]
  if (seconds === undefined) throw new Error('The app does not tell its event-loop delay')
  return Number(seconds) * 1000
}

export type Asked = { waits: number[]; failed: number }

/** Asks for these pages in turn, `perSecond` a second whether or not earlier ones were answered. */
export function askSteadily(paths: readonly string[], perSecond: number, ask: (path: string) => Promise<number>) {
  const asked: Asked = { waits: [], failed: 0 }
  let going = true
  const underWay = new Set<Promise<void>>()
  const one = async (path: string): Promise<void> => {
    const began = performance.now()
    // No answer at all is an answer here: the visitor went without.
    if ((await ask(path).catch(() => 0)) !== 200) asked.failed += 1
    asked.waits.push(performance.now() - began)
  }
  const loop = (async () => {
    const began = performance.now()
    for (let i = 0; going; i++) {
      const answer = one(paths[i % paths.length] as string)
      underWay.add(answer)
      void answer.finally(() => underWay.delete(answer))
      await wait(Math.max(0, began + ((i + 1) * 1000) / perSecond - performance.now()))
    }
  })()
  return {
    async stop(): Promise<Asked> {
      going = false
      await loop
      await Promise.all(underWay)
      return asked
    },
  }
}
