// ./wijkregie urgency run | runs | export: what works on the stored data
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type CalendarDate, calendarDate, dayOf, parseCalendarDate, yearOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { type Actor, CONSOLE } from '#platform/auth/actor.ts'
import { chooseMunicipality } from '#platform/cli/choose-municipality.ts'
import { writeWholeFile } from '#platform/cli/write-whole-file.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliCommand, CliIo, CliRunner, ExitCode } from '#platform/module.ts'
import { STUDY_PROBLEMS } from '../model/area-study.ts'
import { HORIZONS } from '../model/dwelling.ts'
import { PARAMETER_DEFAULTS } from '../model/parameters.ts'
import { holdsBlocks, STUDY_FORMATS, studyFormat } from '../model/report/study-format.ts'
import { runNow } from '../run-now.ts'
import type { StoredRun } from '../usecases.ts'
import { runsPage } from './list-runs.ts'
import { loadStudyExport } from './load-export.ts'
import { reportNl } from './text.nl.ts'
import { writeStudy } from './write-study.ts'

const t = reportNl.cli
/** Who sits at the server's own console has the whole database; what leaves goes through the gate all the same. */
const READER: Actor = { ...(CONSOLE as Extract<Actor, { kind: 'console' }>), roles: ['administrator', 'analyst'] }
const MUNICIPALITY = [
  '--municipality <code>',
  'CBS code, e.g. GM0505; needed as soon as there is more than one',
] as const
const JSON_OPTION = ['--json', 'one JSON document on standard output'] as const

/** Beside `assess` and `parameters`, which need no database: comes after the command that makes `urgency`. */
export const urgencyDataCommand: CliCommand = {
  name: 'urgency',
  data: true,
  describe(program, run) {
    const urgency = program.commands.find((command) => command.name() === 'urgency') ?? program.command('urgency')
    describeRun(urgency, run)
    describeRuns(urgency, run)
    describeExport(urgency, run)
  },
}

type RunOptions = {
  mode: string
  date?: string
  parameterSet?: string
  groundwaterTrend?: string
  municipality?: string
  json?: boolean
}

function describeRun(urgency: Command, run: CliRunner): void {
  urgency
    .command('run')
    .description('Makes a run of the study on the stored dwellings; exit code 1 when there is nothing to calculate.')
    .option(
      '--mode <mode>',
      'envelope (street stays where it is) or programme (street sinks and is raised)',
      'envelope',
    )
    .option('--date <day>', 'day of assessment, e.g. 2026-01-01 (default: the first day of this year)')
    .option('--parameter-set <number>', "version of the municipality's parameters (default: the newest; 0 = defaults)")
    .option('--groundwater-trend <mm per year>', 'positive = groundwater rises (default: as the parameters say)')
    .option(...MUNICIPALITY)
    .option(...JSON_OPTION)
    .action((options: RunOptions) => run((io, deps) => makeRun(options, io, needed(deps))))
}

async function makeRun(options: RunOptions, io: CliIo, deps: Deps): Promise<ExitCode> {
  const date = options.date === undefined ? firstDayOfYear(deps.now()) : parseCalendarDate(options.date)
  if (!date) return refuse(io, 2, t.usage.date)
  const { mode } = options
  if (mode !== 'envelope' && mode !== 'programme') return refuse(io, 2, t.usage.mode)
  const set = options.parameterSet === undefined ? null : wholeNumber(options.parameterSet)
  if (set === undefined) return refuse(io, 2, t.usage.set)
  const groundwaterTrend = readTrend(options.groundwaterTrend)
  if (groundwaterTrend === undefined) return refuse(io, 2, t.usage.trend)
  const municipality = await chooseMunicipality(options.municipality, io, deps)
  if (typeof municipality === 'number') return municipality
  const tellProgress = (step: keyof typeof t.steps, done: number, total: number | null) => {
    if (!options.json) io.err(`${t.progress(t.steps[step], done, total)}\n`)
  }
  const made = await runNow(
    CONSOLE,
    deps.database.scope(municipality.id),
    deps,
    { date, mode, set, groundwaterTrend },
    { progress: tellProgress, ...(io.signal ? { signal: io.signal } : {}) },
  )
  if (!made.ok) return refuse(io, 1, t.refusals[made.reason])
  io.out(options.json ? `${JSON.stringify(runDocument(made.value))}\n` : `${runLine(made.value)}\n`)
  return 0
}

const firstDayOfYear = (now: Date): CalendarDate => calendarDate(`${yearOf(dayOf(now))}-01-01`)

/** Undefined when it is no whole number. */
const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

/** Null when not given, undefined when it cannot be. */
function readTrend(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  const { low, high } = PARAMETER_DEFAULTS.groundwaterTrend
  const trend = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
  return trend >= low && trend <= high ? trend : undefined
}

type RunsOptions = { limit: string; municipality?: string; json?: boolean }

function describeRuns(urgency: Command, run: CliRunner): void {
  urgency
    .command('runs')
    .description('Lists the runs of the study, newest first.')
    .option('--limit <number>', 'how many at most', '50')
    .option(...MUNICIPALITY)
    .option(...JSON_OPTION)
    .action((options: RunsOptions) => run((io, deps) => listStoredRuns(options, io, needed(deps))))
}

async function listStoredRuns(
  { limit, municipality: code, json }: RunsOptions,
  io: CliIo,
  deps: Deps,
): Promise<ExitCode> {
  const size = wholeNumber(limit)
  if (!size) return refuse(io, 2, t.usage.limit)
  const municipality = await chooseMunicipality(code, io, deps)
  if (typeof municipality === 'number') return municipality
  const { runs, total } = await runsPage(READER, deps.database.scope(municipality.id), { page: 1, size })
  if (json) io.out(`${JSON.stringify({ municipality: municipality.id, total, runs: runs.map(runDocument) })}\n`)
  else io.out(runs.length === 0 ? `${t.noRuns}\n` : runs.map((one) => `${runLine(one)}\n`).join(''))
  return 0
}

/** snake_case, as `urgency assess --json`. */
const runDocument = (run: StoredRun): object => ({
  ...{ id: run.id, number: run.number },
  model: { name: run.modelName, version: run.modelVersion, parameters_hash: run.parametersHash },
  ...{ parameter_set: run.parameterSet, mode: run.mode, date: run.date, input_hash: run.inputHash },
  ...{ dwellings: run.dwellings, known: run.known, created_at: run.createdAt.toISOString() },
})

const runLine = (run: StoredRun): string =>
  t.runLine({
    ...{ number: run.number, date: formatDate(run.date), made: formatDate(dayOf(run.createdAt)), mode: run.mode },
    ...{ known: run.known, dwellings: run.dwellings, hash: run.parametersHash, set: run.parameterSet },
  })

type ExportOptions = {
  run?: string
  format: string
  out: string
  problem: string
  horizon: string
  neighbourhood?: string
  municipality?: string
  json?: boolean
}

function describeExport(urgency: Command, run: CliRunner): void {
  urgency
    .command('export')
    .description(
      'Writes a run to a file: neighbourhoods, blocks, parameters. Areas below 10 dwellings are without figures.',
    )
    .requiredOption('--format <format>', STUDY_FORMATS.join(', '))
    .requiredOption('--out <file>', 'file to write; one that is there is replaced')
    .option('--run <number>', 'number of the run (default: the newest in mode envelope)')
    .option('--problem <problem>', STUDY_PROBLEMS.join(', '), 'any')
    .option('--horizon <horizon>', HORIZONS.join(', '), '2035')
    .option('--neighbourhood <code>', 'only this one, with its blocks')
    .option(...MUNICIPALITY)
    .option(...JSON_OPTION)
    .action((options: ExportOptions) => run((io, deps) => exportRun(options, io, needed(deps))))
}

async function exportRun(options: ExportOptions, io: CliIo, deps: Deps): Promise<ExitCode> {
  const format = studyFormat(options.format)
  const problem = STUDY_PROBLEMS.find((one) => one === options.problem)
  const horizon = HORIZONS.find((one) => one === options.horizon)
  const number = options.run === undefined ? null : wholeNumber(options.run)
  if (!format) return refuse(io, 2, t.usage.format(STUDY_FORMATS.join(', ')))
  if (!problem || !horizon) return refuse(io, 2, t.usage.choice)
  if (number === undefined) return refuse(io, 2, t.usage.run)
  const municipality = await chooseMunicipality(options.municipality, io, deps)
  if (typeof municipality === 'number') return municipality
  const only = options.neighbourhood ?? null
  const study = await loadStudyExport(READER, deps.database.scope(municipality.id), {
    pick: number === null ? { newest: 'envelope' } : { number },
    choice: { problem, horizon },
    ...(only === null ? { withBlocks: holdsBlocks(format) } : { only }),
  })
  if (!study) return refuse(io, 1, number === null ? t.noRuns : t.noSuchRun(number))
  if (study.neighbourhoods.length === 0) return refuse(io, 1, t.noSuchNeighbourhood(only ?? ''))
  const { body, type } = await writeStudy({ municipality, locale: 'nl' }, study, format, only)
  const path = resolve(io.cwd, options.out)
  const written = await writeWholeFile(path, body)
  if (!written.ok) return refuse(io, 1, `${options.out}: ${t.writing[written.reason]}`)
  const { run, neighbourhoods, blocks } = study
  const told = { run: run.number, format, type, file: path, bytes: body.length, neighbourhoods: neighbourhoods.length }
  if (options.json) io.out(`${JSON.stringify({ municipality: municipality.id, ...told, blocks: blocks.length })}\n`)
  else io.out(`${t.exported(run.number, options.out, body.length)}\n`)
  return 0
}

function refuse(io: CliIo, exit: ExitCode, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return exit
}

function needed(deps: Deps | null): Deps {
  if (!deps) throw new Error('This command needs the database')
  return deps
}
