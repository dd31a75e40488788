// ./wijkregie scenario import BUDGET --mapping MAPPING.json [--into SCENARIO.json [--out FILE]] | --schema
import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { formatNumber } from '#kernel/dutch.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { CliIo, CliRunner, ExitCode } from '#platform/module.ts'
import { explainPersonal } from '#platform/sources/personal-columns.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { mistakesInWords } from '../document/words.ts'
import { modelWordsNl } from '../exports/text.nl.ts'
import type { BudgetFileRefusal } from '../model/budget/file-refusal.ts'
import { BUDGET_STATES, type BudgetState } from '../model/budget/given-budget.ts'
import type { BudgetMapping } from '../model/budget/mapping.ts'
import type { RawSheet } from '../model/budget/raw-sheet.ts'
import { type BudgetReading, readBudget } from '../model/budget/read-budget.ts'
import { newBudgetId, standingBeside, takeOver } from '../model/budget/take-over.ts'
import { budgetTotals } from '../model/budget/totals.ts'
import { CATEGORIES, type Category } from '../model/events/event.ts'
import type { Scenario } from '../model/scenario.ts'
import { readJsonFile, readScenarioFile } from '../read-scenario-file.ts'
import { readScenario } from '../scenario-document.ts'
import { budgetMappingJsonSchema, readMapping } from './mapping-document.ts'
import { type BudgetFile, readBudgetFile } from './read-file.ts'
import { allAmounts, frameOf } from './reading.ts'
import { sourceInWords } from './refused-in-words.ts'
import { budgetNl as t } from './text.nl.ts'

type Options = {
  mapping?: string
  into?: string
  out?: string
  instead?: string
  beside?: string
  over?: string
  budget?: string
  name?: string
  state?: string
  json?: boolean
  schema?: boolean
  acceptDifference?: boolean
}

const words = t.console

export function describeImport(scenario: Command, run: CliRunner): void {
  scenario
    .command('import')
    .description('Reads a budget of your own by mapping its columns: a trial, or the next document of a scenario.')
    .argument('[file]', 'XLSX, ODS or CSV')
    .option('--mapping <file>', 'MAPPING.json, as wijkregie-budget-mapping/1')
    .option(
      '--into <file>',
      'SCENARIO.json that the payments are for: its blocks, its horizon; a trial of amounts without',
    )
    .option('--out <file>', 'where the scenario with the payments is written')
    .option(
      '--instead <categories>',
      'categories, with commas, of which the budget stands in place of what is computed',
    )
    .option('--beside <categories>', 'categories, with commas, that come on top of what is computed')
    .option('--over <categories>', 'categories, with commas, of which it stands in place of what other budgets give')
    .option('--budget <id>', 'budget of the scenario whose place it takes; one of the same file, or a new one, without')
    .option('--name <name>', 'what the budget is called; the name of the file without')
    .option('--state <state>', `how sure its amounts are: ${BUDGET_STATES.join(', ')}`, 'estimate')
    .option('--accept-difference', 'take over although a total of the file differs from its rows')
    .option('--json', 'what was read as one JSON document')
    .option('--schema', 'the JSON Schema of a mapping')
    .action((file: string | undefined, options: Options) => run((io) => importBudget(file, options, io)))
}

/** 1 when a cell, a total or a decision keeps the budget out; 2 when an option is wrong. */
async function importBudget(file: string | undefined, options: Options, io: CliIo): Promise<ExitCode> {
  if (options.schema) {
    io.out(`${JSON.stringify(budgetMappingJsonSchema(), null, 2)}\n`)
    return 0
  }
  const { mapping: mappingFile, into } = options
  if (file === undefined || mappingFile === undefined || (options.out !== undefined && into === undefined))
    return said(io, 2, [words.usage])
  const decided = {
    ...{ instead: categoriesIn(options.instead), beside: categoriesIn(options.beside) },
    over: categoriesIn(options.over),
  }
  if (!decided.instead || !decided.beside || !decided.over)
    return said(io, 2, [words.categories(CATEGORIES.join(', '))])
  const state = BUDGET_STATES.find((one) => one === options.state)
  if (!state) return said(io, 2, [words.states(BUDGET_STATES.join(', '))])
  const mapping = await mappingIn(resolve(io.cwd, mappingFile))
  const scenario = into === undefined ? ok(null) : await readScenarioFile(resolve(io.cwd, into), 'nl')
  const budget = await readBudgetFile(await fileOnDisk(resolve(io.cwd, file), basename(file)))
  const wrong = [...(mapping.ok ? [] : mapping.reason), ...(scenario.ok ? [] : scenario.reason)]
  if (!budget.ok) wrong.push(`${basename(file)}: ${refusedInWords(budget.reason)}`)
  if (!mapping.ok || !scenario.ok || !budget.ok) return said(io, 1, wrong)
  const sheet = sheetFor(budget.value.sheets, mapping.value)
  if (!sheet) return said(io, 1, [words.sheet(mapping.value.sheet ?? '')])
  const reading = read(sheet, mapping.value, scenario.value, budget.value.file)
  io.out(options.json ? `${JSON.stringify(reading)}\n` : readingInWords(reading))
  const problems = problemsInWords(reading, options.acceptDifference === true)
  if (problems.length > 0 || options.out === undefined || scenario.value === null)
    return said(io, problems.length > 0 ? 1 : 0, problems)
  const { instead, beside, over } = decided
  const taken = { reading, sheet, budget: budget.value, scenario: scenario.value, instead, beside, over }
  const called = { id: options.budget, name: options.name ?? budget.value.file, state }
  return write({ ...taken, ...called }, resolve(io.cwd, options.out), io)
}

/** Without a scenario there are no blocks and no horizon to hold it against: amounts, years and words alone. */
const read = (sheet: RawSheet, mapping: BudgetMapping, scenario: Scenario | null, file: string): BudgetReading =>
  scenario
    ? readBudget(sheet, mapping, frameOf(scenario, file, sheet.name))
    : readBudget(sheet, { ...mapping, block: null }, frameOf(ANY_PLAN, file, sheet.name))

const ANY_PLAN = { settings: { horizon: { start: 1900, years: 300 } }, blocks: [], choices: {} }

function said(io: CliIo, code: ExitCode, lines: readonly string[]): ExitCode {
  if (lines.length > 0) io.err(`${lines.map((line) => `scenario import: ${line}`).join('\n')}\n`)
  return code
}

/** null when a word is no category. */
function categoriesIn(given: string | undefined): Category[] | null {
  const asked = (given ?? '').split(',').map((word) => word.trim())
  const named = asked.filter((word) => word !== '')
  const found = named.flatMap((word) => CATEGORIES.find((category) => category === word) ?? [])
  return found.length === named.length ? found : null
}

async function mappingIn(path: string): Promise<Result<BudgetMapping, string[]>> {
  const parsed = await readJsonFile(path, 'nl')
  if (!parsed.ok) return parsed
  const read = readMapping(parsed.value)
  return read.ok ? ok(read.value) : refuse(read.reason.map((line) => `${basename(path)}: ${line}`))
}

const sheetFor = (sheets: readonly RawSheet[], { sheet }: BudgetMapping): RawSheet | undefined =>
  sheet === null || sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name === sheet)

function refusedInWords(refused: BudgetFileRefusal): string {
  if (refused.kind === 'source') return sourceInWords(refused.refused, 'nl')
  if (refused.kind === 'too-many-cells') return t.file['too-many-cells'](refused.sheet)
  return refused.kind === 'no-cells'
    ? t.file['no-cells']
    : t.file.personal(refused.where, explainPersonal(refused.what, 'nl'))
}

function readingInWords(reading: BudgetReading): string {
  const { rows, total } = budgetTotals(allAmounts(reading))
  const euros = (amount: number) => formatNumber(amount, 2, 'nl').padStart(18)
  const lines = rows.map((row) => `${modelWordsNl.categories[row.category].padEnd(36)}${euros(row.total)}`)
  const sums = reading.sums.map(({ cell, written, isEqual, added }) =>
    words.sum(
      cell,
      formatNumber(written, 2, 'nl'),
      isEqual ? t.trial.same : t.trial.differs(formatNumber(written - added, 2, 'nl')),
    ),
  )
  return `${[...lines, `${t.trial.total.padEnd(36)}${euros(total)}`, ...sums].join('\n')}\n`
}

function problemsInWords({ problems, refusal, sums }: BudgetReading, isAccepted: boolean): string[] {
  const cells = problems.map(
    ({ cell, field, kind, given }) =>
      `${cell}: ${t.columns.fields[field]} ${t.problems[kind]}${given === '' ? '' : ` (${given})`}`,
  )
  const differs = !isAccepted && sums.some(({ isEqual }) => !isEqual)
  return [
    ...(refusal
      ? [
          words.refused(
            t.trial.refusals[refusal.kind],
            refusal.kind === 'columns-missing' ? refusal.columns.join(', ') : '',
          ),
        ]
      : []),
    ...cells,
    ...(differs ? [words.difference] : []),
  ]
}

type Taking = {
  reading: BudgetReading
  sheet: RawSheet
  budget: BudgetFile
  scenario: Scenario
  instead: readonly Category[]
  beside: readonly Category[]
  over: readonly Category[]
  /** Budget whose place it takes. */
  id: string | undefined
  name: string
  state: BudgetState
}

async function write(
  { reading, sheet, budget, scenario, instead, beside, over, ...called }: Taking,
  path: string,
  io: CliIo,
): Promise<ExitCode> {
  const before = scenario.budgets?.find(({ id, origin }) =>
    called.id === undefined ? origin.file === budget.file : id === called.id,
  )
  const id = called.id ?? before?.id ?? newBudgetId(scenario)
  const { computed, given } = standingBeside(scenario, id)
  const inFile = new Set(allAmounts(reading).map(({ category }) => category))
  const open = [...inFile].filter(
    (category) =>
      !beside.includes(category) &&
      ((computed.has(category) && !instead.includes(category)) || (given.has(category) && !over.includes(category))),
  )
  if (open.length > 0) return said(io, 1, [words.undecided(open.join(', '))])
  const origin = { file: budget.file, sheet: sheet.name, sha256: budget.sha256 }
  const { payments, contributions } = reading
  const own = { id, name: called.name, state: called.state, spread: before?.spread ?? null, origin }
  const next = readScenario(takeOver(scenario, { ...own, payments, contributions, instead, overruled: over }))
  if (!next.ok) return said(io, 1, mistakesInWords(next.reason, 'nl'))
  await writeFile(path, `${JSON.stringify(next.value, null, 2)}\n`)
  io.out(`${modelWordsNl.console.written(path)}\n`)
  return 0
}
