// ./wijkregie urgency assess DWELLINGS.csv
import { resolve } from 'node:path'
import { type CalendarDate, calendarDate, dayOf, parseCalendarDate, yearOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { type FileProblem, readDwellingsFile, readParameters, readStreetProgramme } from './assess-file.ts'
import { assessNl as t } from './assess-text.nl.ts'
import {
  type Assessment,
  assess,
  assessmentDocument,
  DEFAULT_PARAMETERS,
  type Mode,
  NO_PROGRAMME,
  PARAMETER_DEFAULTS,
  type Parameters,
  PROBLEMS,
  type Problem,
  type StreetProgramme,
  type UrgencyClass,
} from './model/index.ts'
import { describeParameters } from './parameters/command.ts'

type Options = {
  date?: string
  parameters?: string
  mode: string
  streetProgramme?: string
  groundwaterTrend?: string
  json?: boolean
}

/** Exit code 1 when a file is refused, with every fault on standard error; 2 when an option is wrong. */
export const urgencyCommand: CliCommand = {
  name: 'urgency',
  data: false,
  describe(program, run) {
    const urgency = program
      .command('urgency')
      .description('Urgency study: which dwellings and neighbourhoods first (model U1).')
    describeParameters(urgency, run)
    urgency
      .command('assess')
      .description('Judges the dwellings of a file and ranks their neighbourhoods.')
      .argument('<dwellings>', 'CSV of dwellings with their heights; see docs/methods/urgency.md')
      .option('--date <day>', 'day of assessment, e.g. 2026-01-01 (default: the first day of this year)')
      .option('--parameters <file>', 'JSON object of parameter name to value, e.g. {"damp_threshold": 0.5}')
      .option(
        '--mode <mode>',
        'envelope (street stays where it is) or programme (street sinks and is raised)',
        'envelope',
      )
      .option('--street-programme <file>', 'CSV with street_id, year, raise_m')
      .option('--groundwater-trend <mm per year>', 'positive = groundwater rises (default: 0)')
      .option('--json', 'one JSON document')
      .action((dwellings: string, options: Options) => run((io) => assessFile(dwellings, options, io)))
  },
}

async function assessFile(file: string, options: Options, io: CliIo): Promise<ExitCode> {
  const settings = readSettings(options)
  if (typeof settings === 'string') return refuseUsage(io, settings)
  const inputs = await readInputs(file, options, io.cwd)
  const problems = inputs.flatMap((input) => (input.ok ? [] : input.reason))
  const [dwellings, parameters, programme] = inputs
  if (!dwellings.ok || !parameters.ok || !programme.ok) return refuseFiles(io, problems)
  for (const warning of dwellings.value.warnings) io.err(printProblem(warning))
  if (options.streetProgramme !== undefined && settings.mode === 'envelope') io.err(`${t.programmeUnused}\n`)
  const assessment = assess(
    dwellings.value.dwellings,
    settings.date,
    { ...parameters.value, ...settings.overrides, mode: settings.mode },
    programme.value,
  )
  io.out(options.json ? `${JSON.stringify(assessmentDocument(assessment))}\n` : printTable(assessment))
  return 0
}

type Inputs = readonly [
  Awaited<ReturnType<typeof readDwellingsFile>>,
  Result<Parameters, FileProblem[]>,
  Result<StreetProgramme, FileProblem[]>,
]

async function readInputs(file: string, { parameters, streetProgramme }: Options, cwd: string): Promise<Inputs> {
  return [
    await readDwellingsFile(resolve(cwd, file)),
    parameters === undefined ? ok(DEFAULT_PARAMETERS) : await readParameters(resolve(cwd, parameters)),
    streetProgramme === undefined ? ok(NO_PROGRAMME) : await readStreetProgramme(resolve(cwd, streetProgramme)),
  ]
}

type Settings = { date: CalendarDate; mode: Mode; overrides: Partial<Parameters> }

/** The options that are not files, or what is wrong with them. */
function readSettings({ date, mode, groundwaterTrend }: Options): Settings | string {
  const day = date === undefined ? firstDayOfThisYear() : parseCalendarDate(date)
  if (!day) return t.usage.date
  if (mode !== 'envelope' && mode !== 'programme') return t.usage.mode
  if (groundwaterTrend === undefined) return { date: day, mode, overrides: {} }
  const { low, high } = PARAMETER_DEFAULTS.groundwaterTrend
  const trend = groundwaterTrend.trim() === '' ? Number.NaN : Number(groundwaterTrend.replace(',', '.'))
  return trend >= low && trend <= high ? { date: day, mode, overrides: { groundwaterTrend: trend } } : t.usage.trend
}

/** Calendar years are judged at their start, so that is where a year begins unless told otherwise. */
const firstDayOfThisYear = (): CalendarDate => calendarDate(`${yearOf(dayOf(new Date()))}-01-01`)

function refuseUsage(io: CliIo, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return 2
}

/** Enough to see what is wrong; a file in the wrong unit has a fault on every line. */
const MOST_PROBLEMS = 100

function refuseFiles(io: CliIo, problems: readonly FileProblem[]): ExitCode {
  io.err(problems.slice(0, MOST_PROBLEMS).map(printProblem).join(''))
  if (problems.length > MOST_PROBLEMS) io.err(`${t.andMore(problems.length - MOST_PROBLEMS)}\n`)
  return 1
}

const printProblem = ({ file, line, column, reason }: FileProblem): string =>
  `${[file, line, column].filter((part) => part !== null).join(':')}: ${reason}\n`

function printTable({ date, model, neighbourhoods, dwellings }: Assessment): string {
  const [head = '', ...rows] = columnsOf([t.table.columns, ...neighbourhoods.map(t.table.row)])
  const rankedCount = neighbourhoods.filter((area) => area.ranked).length
  const classes = PROBLEMS.map((problem) =>
    t.table.classes(t.table.problems[problem], countClasses(dwellings, problem)),
  )
  return [
    t.table.title(formatDate(date), `${model.name} ${model.version}`, model.parametersHash),
    '',
    head,
    ...rows.slice(0, rankedCount),
    ...(rows.length > rankedCount ? ['', t.table.measureFirst, ...rows.slice(rankedCount)] : []),
    '',
    ...classes,
    '',
  ].join('\n')
}

function countClasses(
  dwellings: Assessment['dwellings'],
  problem: Problem,
): ReadonlyMap<UrgencyClass | 'unknown' | 'not_applicable', number> {
  const counts = new Map<UrgencyClass | 'unknown' | 'not_applicable', number>()
  const names = dwellings.map(({ [problem]: { status, class: own } }) => own ?? (status === 'known' ? 'U0' : status))
  for (const name of ['U4', 'U3', 'U2', 'U1', 'U0', 'unknown', 'not_applicable'] as const) {
    const count = names.filter((own) => own === name).length
    if (count > 0) counts.set(name, count)
  }
  return counts
}

/** Columns padded to their widest cell; figures to the right, names to the left. */
function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
