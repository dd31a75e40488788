// ./wijkregie urgency parameters
import type { Command } from 'commander'
import type { CliIo, CliRunner, ExitCode } from '#platform/module.ts'
import { PARAMETER_GROUPS, printValue } from '../model/parameter-sets/layout.ts'
import {
  DEFAULT_PARAMETERS,
  fileNameOf,
  MODEL,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  type ParameterName,
  parametersHash,
} from '../model/parameters.ts'
import { parametersNl as t } from './text.nl.ts'

/** Adds the sub-command that lists every default of the model with its range, basis and source. */
export function describeParameters(urgency: Command, run: CliRunner): void {
  urgency
    .command('parameters')
    .description('Lists the parameters of model U1: default, unit, range, basis and source.')
    .option('--json', 'one JSON document')
    .action(({ json = false }: { json?: boolean }) => run((io) => listParameters(io, json)))
}

async function listParameters(io: CliIo, json: boolean): Promise<ExitCode> {
  io.out(json ? `${JSON.stringify(parametersDocument())}\n` : parametersTable())
  return 0
}

const parametersDocument = () => ({
  model: { ...MODEL, parameters_hash: parametersHash(DEFAULT_PARAMETERS) },
  parameters: PARAMETER_NAMES.map((name) => {
    const { value, unit, low, high, basis, source } = PARAMETER_DEFAULTS[name]
    return { name: fileNameOf(name), default: value, unit, low, high, basis, source }
  }),
})

/** In groups, since forty lines in a row tell little. */
function parametersTable(): string {
  const groups = Object.entries(PARAMETER_GROUPS).map(([group, names]) => {
    const rows = names.map(rowOf)
    const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    return [t.groups[group as keyof typeof PARAMETER_GROUPS], ...lines.map((line) => `  ${line.trimEnd()}`), ''].join(
      '\n',
    )
  })
  return `${t.caption}\n\n${groups.join('\n')}`
}

function rowOf(name: ParameterName): string[] {
  const { value, unit, basis } = PARAMETER_DEFAULTS[name]
  const { why } = t.words[name]
  return [fileNameOf(name), printValue(name, value, 'nl'), t.units[unit] ?? unit, t.standings[basis], why]
}
