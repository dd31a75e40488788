// ./wijkregie scenario optimise SCENARIO.json [--seconds 10] [limits] [--json]
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import type { CliIo, CliRunner, ExitCode } from '#platform/module.ts'
import { standardLimits } from '../model/plan/limits.ts'
import { modelVersion } from '../model/versions/lifecycle.ts'
import { readScenarioFile } from '../read-scenario-file.ts'
import { type LimitOptions, readLimits } from './limit-options.ts'
import { planTable } from './plan-table.ts'
import { searchPlansFor } from './search-plans.ts'
import { optimiseNl as t } from './text.nl.ts'

type Options = LimitOptions & { seconds?: string; json?: boolean; solver: boolean }

const SECONDS = 10
const MOST_SECONDS = 600

export function describeOptimise(scenario: Command, run: CliRunner): void {
  scenario
    .command('optimise')
    .description(
      'Finds the cheapest option and start per block within limits, and says how far it can be from the best.',
    )
    .argument('<file>', 'SCENARIO.json, as wijkregie-scenario/1')
    .option('--seconds <number>', `how long to search (default: ${SECONDS})`)
    .option('--budget <euro>', 'spending per year, price level of the first year')
    .option('--works <homes>', 'homes in works per year (default: parameter worksCapacity)')
    .option('--temporary <homes>', 'households in temporary homes at once (default: parameter temporaryHomes)')
    .option('--demolished <share>', 'highest share of the homes that is demolished')
    .option('--untreated <homes>', 'most homes for which nothing is done')
    .option('--net-new <homes>', 'fewest homes more than there were')
    .option('--social <homes>', 'fewest social homes more than there were')
    .option('--urgent <classes>', 'classes that may not wait, e.g. U4,U3 (default: U4)')
    .option('--no-solver', 'bound and rounding of our own, without HiGHS')
    .option('--json', 'one JSON document')
    .action((file: string, options: Options) => run((io) => optimise(file, options, io)))
}

async function optimise(file: string, options: Options, io: CliIo): Promise<ExitCode> {
  const seconds = options.seconds === undefined ? SECONDS : Number(options.seconds)
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) return wrongUsage(io, t.usage.seconds(MOST_SECONDS))
  const read = await readScenarioFile(resolve(io.cwd, file), 'nl')
  if (!read.ok) {
    io.err(`${read.reason.join('\n')}\n`)
    return 1
  }
  const limits = readLimits(options, standardLimits(read.value))
  if (!limits.ok) return wrongUsage(io, t.usage.limit(limits.reason))
  const workers = createWorkerPool(1)
  const kept = await searchPlansFor(workers, {
    ...{ scenario: read.value, limits: limits.value, seconds, withSolver: options.solver },
    report: async () => {},
    signal: io.signal,
  })
  await workers.close()
  io.out(
    options.json
      ? `${JSON.stringify({ model: modelVersion(), scenario: read.value.id, limits: limits.value, search: kept })}\n`
      : planTable(read.value, kept),
  )
  return kept.state === 'found' ? 0 : 1
}

function wrongUsage(io: CliIo, reason: string): ExitCode {
  io.err(`scenario optimise: ${reason}\n`)
  return 2
}
