// ./wijkregie scenario export SCENARIO.json --format xlsx|pdf|odt --out FILE
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayOf } from '#kernel/calendar.ts'
import type { CliIo, CliRunner, ExitCode } from '#platform/module.ts'
import { outcomeOf } from '../model/outcome/outcome-of.ts'
import type { Scenario } from '../model/scenario.ts'
import { DRAWS, SEED } from '../outcomes.ts'
import { readScenarioFile } from '../read-scenario-file.ts'
import { nothingOf } from './choice/material.ts'
import { findAssumptions, makeWorkbook } from './file-makers.ts'
import { modelWordsNl } from './text.nl.ts'
import {
  choiceFile,
  type FileContext,
  SCENARIO_FORMATS,
  type ScenarioFormat,
  workbookFile,
  workbookOrder,
} from './write-exports.ts'

type Options = { format: string; out?: string }

export function describeExport(scenario: Command, run: CliRunner): void {
  scenario
    .command('export')
    .description('Writes a scenario file as a workbook of formulas, or as a document of choice and consequences.')
    .argument('<file>', 'SCENARIO.json, as wijkregie-scenario/1')
    .option('--format <format>', SCENARIO_FORMATS.join(', '), 'xlsx')
    .option('--out <file>', 'where to; a name of its own in this folder when absent')
    .action((file: string, options: Options) => run((io) => exportScenario(file, options, io)))
}

async function exportScenario(file: string, { format: asked, out }: Options, io: CliIo): Promise<ExitCode> {
  const format = SCENARIO_FORMATS.find((one) => one === asked)
  if (!format) {
    io.err(`scenario export: ${modelWordsNl.console.format(SCENARIO_FORMATS.join(', '))}\n`)
    return 2
  }
  const read = await readScenarioFile(resolve(io.cwd, file), 'nl')
  if (!read.ok) {
    io.err(`${read.reason.join('\n')}\n`)
    return 1
  }
  const { name, body } = await fileOf(read.value, format)
  const path = resolve(io.cwd, out ?? name)
  await writeFile(path, body)
  io.out(`${modelWordsNl.console.written(path)}\n`)
  return 0
}

async function fileOf(scenario: Scenario, format: ScenarioFormat) {
  const draw = { draws: DRAWS, seed: SEED }
  const outcome = outcomeOf(scenario, draw)
  const made = dayOf(new Date())
  const context: FileContext = { municipality: scenario.area.name, number: null, made, locale: 'nl' }
  if (format === 'xlsx') {
    const order = workbookOrder({ scenario, outcome }, context)
    return workbookFile(order, await makeWorkbook(order))
  }
  const nothing = outcomeOf(nothingOf(scenario), draw)
  // A file knows nothing of the talks about it, nor of what was agreed.
  const talks = { impasse: null, uncoveredByAgreement: null }
  const material = { scenario, outcome, nothing, assumptions: findAssumptions({ scenario }), ...talks }
  return choiceFile(material, context, format)
}
