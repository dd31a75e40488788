// ./wijkregie scenario run SCENARIO.json [--draws 10000] [--seed 1] [--json] | --schema
// ./wijkregie scenario optimise SCENARIO.json [--seconds 10] [--json]
// ./wijkregie scenario import BUDGET --mapping MAPPING.json --into SCENARIO.json [--out FILE] | --schema
// ./wijkregie scenario export SCENARIO.json --format xlsx|pdf|odt --out FILE
import { resolve } from 'node:path'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { describeImport } from './budget/commands.ts'
import { outcomeTable } from './console/outcome-table.ts'
import { consoleNl as t } from './console/text.nl.ts'
import { describeExport } from './exports/commands.ts'
import { outcomeOf } from './model/outcome/outcome-of.ts'
import { modelVersion } from './model/versions/lifecycle.ts'
import { describeOptimise } from './optimise/commands.ts'
import { DRAWS, SEED } from './outcomes.ts'
import { readScenarioFile } from './read-scenario-file.ts'
import { runDocument } from './run-document.ts'
import { scenarioJsonSchema } from './scenario-document.ts'
import { scenarioHash } from './usecases.ts'

type Options = { draws?: string; seed?: string; json?: boolean; schema?: boolean }

const MOST_DRAWS = 1_000_000

/** Exit code 1 when the scenario is refused, with every mistake on standard error; 2 when an option is wrong. */
export const scenarioCommand: CliCommand = {
  name: 'scenario',
  data: false,
  describe(program, run) {
    const scenario = program
      .command('scenario')
      .description('Plans per block: what they cost, whom, when, and how sure.')
    scenario
      .command('run')
      .description('Computes a scenario file: budget, bands, homes, cover and warnings.')
      .argument('[file]', 'SCENARIO.json, as wijkregie-scenario/1')
      .option('--draws <number>', `possible futures (default: ${DRAWS})`)
      .option('--seed <number>', `which futures; the same seed gives the same (default: ${SEED})`)
      .option('--json', 'one JSON document')
      .option('--schema', 'the JSON Schema of a scenario file')
      .action((file: string | undefined, options: Options) => run((io) => runScenario(file, options, io)))
    describeExport(scenario, run)
    describeOptimise(scenario, run)
    describeImport(scenario, run)
  },
}

async function runScenario(file: string | undefined, options: Options, io: CliIo): Promise<ExitCode> {
  if (options.schema) {
    io.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
    return 0
  }
  const draws = wholeNumber(options.draws, DRAWS, 1, MOST_DRAWS)
  const seed = wholeNumber(options.seed, SEED, 0, Number.MAX_SAFE_INTEGER)
  if (file === undefined) return wrongUsage(io, t.usage.file)
  if (draws === null) return wrongUsage(io, t.usage.draws)
  if (seed === null) return wrongUsage(io, t.usage.seed)
  const read = await readScenarioFile(resolve(io.cwd, file), 'nl')
  if (!read.ok) {
    io.err(`${read.reason.join('\n')}\n`)
    return 1
  }
  const scenario = read.value
  const outcome = outcomeOf(scenario, { draws, seed })
  io.out(
    options.json
      ? `${JSON.stringify(runDocument(scenario, outcome))}\n`
      : outcomeTable(scenario, outcome, modelVersion(), scenarioHash(scenario)),
  )
  return 0
}

/** null = not a whole number between the two. */
function wholeNumber(given: string | undefined, otherwise: number, least: number, most: number): number | null {
  if (given === undefined) return otherwise
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
  return value >= least && value <= most ? value : null
}

function wrongUsage(io: CliIo, reason: string): ExitCode {
  io.err(`scenario run: ${reason}\n`)
  return 2
}
