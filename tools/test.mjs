// npm test: build, type-check, lint, then every test; ends with one plain line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { node24, ROOT } from './install.mjs'

const bin = join(ROOT, 'node_modules', '.bin')
const env = { ...process.env, NODE_ENV: 'test', PATH: `${bin}${delimiter}${process.env.PATH}` }
const run = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env }).status === 0

const steps = [
  ['build', () => run(node24(), [join(ROOT, 'tools', 'build.mjs')])],
  ['type-check', () => run(join(bin, 'tsc'), [])],
  ['lint', () => run(join(bin, 'biome'), ['check', '.'])],
]

let passed = 0
let failed = 0
for (const [name, step] of steps) {
  process.stdout.write(`\n== ${name}\n`)
  if (step()) passed += 1
  else {
    failed += 1
    process.stdout.write(`${name} failed\n`)
  }
}

process.stdout.write('\n== tests\n')
const results = mkdtempSync(join(tmpdir(), 'wijkregie-test-'))
const report = join(results, 'results.json')
const green = run(node24(), [
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
rmSync(results, { recursive: true, force: true })
passed += counts?.numPassedTests ?? 0
failed += counts?.numFailedTests ?? 0
// A file that cannot be loaded, or an error outside any test, has no failed test of its own.
if (!green && failed === 0) failed = 1

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
