// ./wijkregie agreements due FILE|--demo --quarter 2024Q1 [--party "Trivire"] [--json]
import { basename, join, resolve } from 'node:path'
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { type Period, yearPeriod } from '#kernel/period.ts'
import { parseQuarter, printQuarter, type Quarter, quarterYear } from '#kernel/quarter.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { explainReason, SourceRefused } from '#platform/sources/reading.ts'
import { type DueList, type DueWindow, dueIn } from './model/due-windows.ts'
import { namesInLead } from './model/sets/parties.ts'
import { type ReadAgreements, readPlanningTable } from './read-agreements.ts'
import { agreementsNl } from './text.nl.ts'

const DEMO = join(import.meta.dirname, '../../../demo/dordrecht')
const DEMO_PLANNING = join(DEMO, 'agreement-planning.csv')
const DEMO_LEADS = join(DEMO, 'agreements.csv')

type Options = { demo?: boolean; quarter: string; json?: boolean; from?: string; to?: string; party?: string }

/** Exit code 1 when the file or one of its rows is refused; what could be read is still answered. */
export const agreementsCommand: CliCommand = {
  name: 'agreements',
  data: false,
  describe(program, run) {
    program
      .command('agreements')
      .description('Performance agreements.')
      .command('due')
      .description('What is due in a quarter, from a table of agreements with their planning.')
      .argument('[file]', 'CSV with nr and planning ("Start: Q1 2024; jaarlijks Q2"), or one row per planning entry')
      .requiredOption('--quarter <quarter>', 'e.g. 2024Q1')
      .option('--demo', 'the agreements of the demo municipality')
      .option('--from <day>', 'first day of the term, for what recurs (default: the year of the quarter)')
      .option('--to <day>', 'last day of the term')
      .option(
        '--party <name>',
        'only what this party leads, as the lead column names it; who it stands for is not guessed',
      )
      .option('--json', 'one JSON document')
      .action((file: string | undefined, options: Options) => run((io) => listDue(file, options, io)))
  },
}

async function listDue(file: string | undefined, options: Options, io: CliIo): Promise<ExitCode> {
  const quarter = parseQuarter(options.quarter)
  const term = quarter && termOf(options, quarter)
  if (!quarter || !term || (file === undefined) === !options.demo) {
    io.err('agreements due: give a file or --demo, a quarter as 2024Q1, and days as 2024-12-31\n')
    return 2
  }
  const path = file === undefined ? DEMO_PLANNING : resolve(io.cwd, file)
  let read: ReadAgreements
  try {
    read = await readPlanningTable(path, basename(path))
    if (options.demo) read = { ...read, leads: (await readPlanningTable(DEMO_LEADS, 'agreements.csv')).leads }
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    io.err(
      `${[cause.file, cause.line, cause.column].filter((part) => part !== null).join(':')}: ${explainReason(cause, 'nl')}\n`,
    )
    return 1
  }
  for (const { file: name, line, column, reason } of read.refused) io.err(`${name}:${line}:${column}: ${reason}\n`)
  const found = dueIn(quarter, entriesOf(read, options.party), term)
  io.out(options.json ? `${JSON.stringify(asJson(quarter, read, found), null, 2)}\n` : asText(quarter, found))
  return read.refused.length > 0 ? 1 : 0
}

/** Entries of agreements whose lead names the party, whole or as one of several. */
function entriesOf({ leads, entries }: ReadAgreements, party: string | undefined): ReadAgreements['entries'] {
  if (party === undefined) return entries
  const wanted = party.trim().toLowerCase()
  const named = (lead: string) => [lead, ...namesInLead(lead)].some((name) => name.toLowerCase() === wanted)
  return entries.filter(({ nr }) => named(leads.get(nr) ?? ''))
}

function termOf({ from, to }: Options, quarter: Quarter): Period | null {
  const year = yearPeriod(quarterYear(quarter))
  const day = (text: string | undefined, otherwise: CalendarDate): CalendarDate | null =>
    text === undefined ? otherwise : parseCalendarDate(text)
  const [first, last] = [day(from, year.from), day(to, year.to)]
  return first && last ? { from: first, to: last } : null
}

function asJson(quarter: Quarter, { leads, refused }: ReadAgreements, { due, open }: DueList) {
  const shape = ({ entry, from, to }: DueWindow) => ({
    nr: entry.nr,
    label: entry.label,
    kind: entry.kind,
    basis: entry.basis,
    lead: leads.get(entry.nr) || null,
    from,
    to,
  })
  return {
    quarter,
    due: due.map(shape),
    open_windows: open.map(shape),
    agreements: leads.size,
    refused: refused.map(({ line, column, reason }) => ({ line, column, reason })),
  }
}

function asText(quarter: Quarter, { due, open }: DueList): string {
  const t = agreementsNl.dueList
  const lines = (windows: readonly DueWindow[]): string[] =>
    windows.map(({ entry, to }) => `  ${entry.nr.padEnd(6)} ${to}  ${entry.label}`)
  const choices = open.length > 0 ? [t.open, ...lines(open)] : []
  return `${[t.due(printQuarter(quarter), due.length), ...lines(due), ...choices].join('\n')}\n`
}
