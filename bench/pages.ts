// What the main screens cost to make, next to a page that holds hardly anything. In processor time of the app's own
// thread: that is what other visitors wait for, and it hardly changes on a busy machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInAsDemo } from '#platform/auth/demo-accounts.ts'
import { SESSION_COOKIE } from '#platform/auth/session.ts'
import { parseConfig } from '#platform/config/parse-config.ts'
import { createLog } from '#platform/log/log.ts'
import { buildAssets } from '#platform/ui/build-assets.ts'
import { loadDemo, VOORBEELDSTAD } from '../demo/load.ts'
import { MODULES } from '../src/app.ts'
import { openApp } from '../src/open-app.ts'
import type { Row } from './bench.ts'

export const name = 'pages'

const TRIVIAL = '/voorbeeldstad/reken-na'
const PAGES = [
  '/voorbeeldstad/',
  '/voorbeeldstad/urgentie',
  '/voorbeeldstad/gebieden',
  '/voorbeeldstad/afspraken',
  '/dordrecht/',
]
const TIMES = 30

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  await buildAssets()
  const app = await openApp(parseConfig({}, { data: folder, demo: true }), createLog('silent'))
  try {
    await loadDemo(app.deps, MODULES)
    await app.refresh()
    const signedIn = await signInAsDemo(app.deps, VOORBEELDSTAD, 'programme-manager', null)
    if (!signedIn.ok) throw new Error(signedIn.reason)
    const headers = { cookie: `${SESSION_COOKIE}=${signedIn.value.token}` }
    const incoming = { socket: { remoteAddress: '127.0.0.1' }, headers }
    const ask = async (path: string): Promise<number> => {
      const before = process.threadCpuUsage()
      const answer = await app.server.request(path, { headers }, { incoming } as never)
      await answer.text()
      if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}`)
      const { user, system } = process.threadCpuUsage(before)
      return (user + system) / 1000
    }
    const trivial = await meanOf(TRIVIAL, ask)
    const rows: Row[] = [{ measure: TRIVIAL, value: trivial, unit: 'ms' }]
    for (const path of PAGES) {
      const mean = await meanOf(path, ask)
      rows.push({ measure: path, value: mean, unit: 'ms' })
      rows.push({ measure: `${path} against ${TRIVIAL}`, value: mean / trivial, unit: 'ratio' })
    }
    return rows
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Mean of a number of times, after two that warm up: the system counts in ticks of some milliseconds. */
async function meanOf(path: string, ask: (path: string) => Promise<number>): Promise<number> {
  let total = 0
  for (let i = -2; i < TIMES; i++) {
    const time = await ask(path)
    if (i >= 0) total += time
  }
  return total / TIMES
}
