// From starting the installed program to its first page: on an empty data folder, and once more on the same one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../e2e/harness/app-process.ts'
import type { Row } from './bench.ts'

export const name = 'start'

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  try {
    const first = await startOnce(folder)
    const second = await startOnce(folder)
    return [
      { measure: 'first page on an empty data folder, demo loaded', value: first.seconds, unit: 's' },
      { measure: 'processor time until then', value: first.processor, unit: 's' },
      { measure: 'first page of a second start', value: second.seconds, unit: 's' },
      { measure: 'processor time until then, second start', value: second.processor, unit: 's' },
      { measure: 'first start against second', value: first.seconds / second.seconds, unit: 'ratio' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string): Promise<{ seconds: number; processor: number }> {
  const began = performance.now()
  const app = await startApp(folder)
  try {
    const page = await fetch(`${app.origin}/voorbeeldstad/`)
    if (!page.ok) throw new Error(`The first page gave ${page.status}`)
    await page.text()
    return { seconds: (performance.now() - began) / 1000, processor: processorSeconds(app.process.pid) }
  } finally {
    await app.stop()
  }
}

const TICKS_PER_SECOND = 100

/** User and system time of a process and its threads; NaN where the system does not tell. */
function processorSeconds(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
