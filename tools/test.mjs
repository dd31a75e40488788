// npm test: build, type-check, lint, then every test; ends with one plain line of counts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { node24, ROOT } from './install.mjs'

const bin = join(ROOT, 'node_modules', '.bin')
const env = { ...process.env, NODE_ENV: 'test', PATH: `${bin}${delimiter}${process.env.PATH}` }
const say = (text) => process.stdout.write(text)

/** Runs a program to its end. What it says is shown at once, or kept to be shown whole: several may run together. */
async function run(command, args, { keeps = false } = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: keeps ? ['ignore', 'pipe', 'pipe'] : 'inherit', env })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
  const isGreen = await once(child, 'close').then(
    ([code]) => code === 0,
    (error) => {
      said.push(Buffer.from(`${error}\n`))
      return false
    },
  )
  return { isGreen, said: Buffer.concat(said).toString() }
}

/** One check that passes or fails as a whole. */
async function check(name, command, args, options) {
  const { isGreen, said } = await run(command, args, options)
  return { name, said: isGreen ? said : `${said}${name} failed\n`, passed: isGreen ? 1 : 0, failed: isGreen ? 0 : 1 }
}

const results = mkdtempSync(join(tmpdir(), 'wijkregie-test-'))

/** The tests of one run of Vitest, counted from its report. */
async function tests(name, args) {
  const report = join(results, `${name}.json`)
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { isGreen, said } = await run(node24(), [
    '--disable-warning=ExperimentalWarning',
    vitest,
    'run',
    ...reporters,
    ...args,
  ])
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  const [passed, failed] = [counts?.numPassedTests ?? 0, counts?.numFailedTests ?? 0]
  // A file that cannot be loaded, or an error outside any test, has no failed test of its own.
  return { name, said, passed, failed: isGreen ? failed : Math.max(failed, 1) }
}

const KEPT = { keeps: true }
const asked = process.argv.slice(2)

say('\n== build\n')
const build = await check('build', node24(), [join(ROOT, 'tools', 'build.mjs')])
say(build.said)

// Type-check and lint are each one core for some seconds, so they run beside the tests. Journeys do not: what a person
// waits for in a browser should not depend on what else the machine does.
say('\n== tests\n')
const beside = [
  check('type-check', join(bin, 'tsc'), [], KEPT),
  check('lint', join(bin, 'biome'), ['check', '.'], KEPT),
]
const own = await tests('tests', asked.length > 0 ? asked : ['--project', 'unit', '--project', 'integration'])
const checks = await Promise.all(beside)
for (const { name, said } of checks) say(`\n== ${name}\n${said}`)
if (asked.length === 0) say('\n== journeys\n')
const journeys = asked.length > 0 ? [] : [await tests('journeys', ['--project', 'browser'])]
rmSync(results, { recursive: true, force: true })

const all = [build, own, ...checks, ...journeys]
const count = (of) => all.reduce((sum, one) => sum + one[of], 0)
for (const { name } of all.filter(({ failed }) => failed > 0)) say(`\n${name}: see above`)
say(`\n${count('passed')} passed, ${count('failed')} failed\n`)
process.exitCode = count('failed') === 0 ? 0 : 1
