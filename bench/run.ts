// npm run bench [-- NAME]: prints a table and writes bench/results.json.
import { writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Bench, Row } from './bench.ts'

/** Quick ones first. */
const NAMES = [
  'scenarios',
  'urgency',
  'what-if',
  'workbench',
  'best-plan',
  'pages',
  'start',
  'import-bag',
  'import-under-load',
  'rasters',
  'fuzz-readers',
]
const RESULTS = join(import.meta.dirname, 'results.json')

const machine = {
  platform: `${platform()} ${arch()}`,
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  node: process.version,
  /** Work that others did meanwhile: a busy machine makes every time longer. */
  loadBefore: loadavg()[0],
}

async function main(wanted: string | undefined): Promise<number> {
  const chosen = NAMES.filter((name) => wanted === undefined || name === wanted)
  if (chosen.length === 0) {
    process.stderr.write(`${wanted}: no such benchmark: ${NAMES.join(', ')}\n`)
    return 2
  }
  const benches: Record<string, readonly Row[]> = {}
  // As the app is served; React looks at it when it is first loaded.
  process.env.NODE_ENV ??= 'production'
  for (const name of chosen) {
    const bench: Bench = await import(`./${name}.ts`)
    const rows = await bench.run()
    benches[name] = rows
    process.stdout.write(`${table(name, rows)}\n`)
  }
  const results = { date: new Date().toISOString(), machine: { ...machine, loadAfter: loadavg()[0] }, benches }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  process.stdout.write(`bench/results.json, ${machine.processors} x ${machine.processor}, Node ${machine.node}\n`)
  return 0
}

function table(name: string, rows: readonly Row[]): string {
  const shown = rows.map(({ measure, value, unit }) => [measure, readable(value), unit] as const)
  const widths = [0, 1].map((column) => Math.max(0, ...shown.map((row) => (row[column] ?? '').length)))
  const lines = shown.map(
    ([measure, value, unit]) => `  ${measure.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)} ${unit}`,
  )
  return [name, ...lines, ''].join('\n')
}

const readable = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1)

process.exitCode = await main(process.argv[2])
