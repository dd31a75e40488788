// ./wijkregie household run HOUSEHOLD.json [--json] | --schema, and household plan GROUPS.json [--json] | --schema
import { resolve } from 'node:path'
import { formatDate, formatEuros, formatShare } from '#kernel/dutch.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import {
  assessHousehold,
  type DocumentProblem,
  groupsJsonSchema,
  type HouseholdDocument,
  householdJsonSchema,
  instrumentEffects,
  type OptionResult,
  readGroupsDocument,
  readHouseholdDocument,
  returnShare,
} from './model/index.ts'
import { myHomeNl } from './my-home/text.nl.ts'
import { readJsonFile } from './read-file.ts'
import { householdNl as t } from './text.nl.ts'

type Options = { json?: boolean; schema?: boolean }

/** Exit code 1 when the file is refused, with every fault on standard error; 2 when no file is given. */
export const householdCommand: CliCommand = {
  name: 'household',
  data: false,
  describe(program, run) {
    const command = program.command('household').description('What a plan means for one household (model H1).')
    command
      .command('run')
      .description('Computes nothing, repair and renewal for the household of a file; see docs/methods/household.md')
      .argument('[file]', 'HOUSEHOLD.json')
      .option('--json', 'one JSON document')
      .option('--schema', 'JSON Schema of the file')
      .action((file: string | undefined, options: Options) => run(async (io) => runHousehold(file, options, io)))
    command
      .command('plan')
      .description('Which share of groups of present owners can return, and what helps most per euro')
      .argument('[file]', 'GROUPS.json')
      .option('--json', 'one JSON document')
      .option('--schema', 'JSON Schema of the file')
      .action((file: string | undefined, options: Options) => run(async (io) => runPlan(file, options, io)))
  },
}

function runHousehold(file: string | undefined, { json, schema }: Options, io: CliIo): ExitCode {
  if (schema) return print(io, householdJsonSchema())
  const read = readDocument(file, io, readHouseholdDocument)
  if (typeof read === 'number') return read
  const result = assessHousehold(read.household, read.plan)
  if (json) return print(io, { ...result, plan: { name: read.plan.name, isExample: read.plan.isExample } })
  io.out(asText(read, result.options))
  return 0
}

function runPlan(file: string | undefined, { json, schema }: Options, io: CliIo): ExitCode {
  if (schema) return print(io, groupsJsonSchema())
  const read = readDocument(file, io, readGroupsDocument)
  if (typeof read === 'number') return read
  const shares = returnShare(read.groups, read.plan)
  const instruments = instrumentEffects(read.groups, read.plan)
  if (json) return print(io, { ...shares, instruments })
  const { all } = shares
  io.out(
    `${[
      `${read.plan.name}: ${all.households} huishoudens`,
      ...shares.perClass.map(
        ({ incomeClass, count }) =>
          `${incomeClass ?? t.run.unknown}: ${count.fits} van ${count.households}, ${formatShare(count.share?.fits ?? null)}`,
      ),
      ...instruments.map(({ name, added, costAll }) => `${name}: +${added} huishoudens, ${formatEuros(costAll)}`),
    ].join('\n')}\n`,
  )
  return 0
}

type Reader<Document> = (given: unknown) => { ok: true; value: Document } | { ok: false; reason: DocumentProblem[] }

function readDocument<Document>(file: string | undefined, io: CliIo, reader: Reader<Document>): Document | ExitCode {
  if (file === undefined) {
    io.err('household: give a file, or --schema\n')
    return 2
  }
  const text = readJsonFile(resolve(io.cwd, file))
  if (!text.ok) {
    io.err(`${file}: ${text.reason}\n`)
    return 1
  }
  const read = reader(text.value)
  if (read.ok) return read.value
  io.err(read.reason.map((problem) => `${file}: ${problem.path}: ${t.problem(problem)}\n`).join(''))
  return 1
}

function print(io: CliIo, document: object): ExitCode {
  io.out(`${JSON.stringify(document, null, 2)}\n`)
  return 0
}

function asText({ plan }: HouseholdDocument, options: readonly OptionResult[]): string {
  return [
    t.run.title(plan.name, formatDate(plan.ruleDate)),
    ...(plan.isExample ? [t.run.example] : []),
    ...options.flatMap(({ option, main, alternatives, judgement }) => [
      '',
      `${myHomeNl.result.options[option].title}: ${t.run.answers[judgement.answer]}. ${judgement.reasons.map((reason) => myHomeNl.judgement.reasons[reason]).join(' ')}`,
      ...[main, ...alternatives].map(
        ({ name, now, after, later, loan }) =>
          `  ${myHomeNl.variants[name]}: ${[
            t.run.perMonth(totalOf(now), totalOf(after)),
            ...(later ? [t.run.later(later.afterYears, totalOf(later.costs))] : []),
            ...(loan ? [t.run.loan(formatEuros(loan.needed), formatEuros(loan.room))] : []),
            ...(loan?.gap ? [t.run.gap(formatEuros(loan.gap))] : []),
          ].join('; ')}`,
      ),
    ]),
    '',
  ].join('\n')
}

/** A sum of which a part is unknown is itself unknown. */
const totalOf = ({ total, unknown }: OptionResult['main']['now']): string => formatEuros(unknown > 0 ? null : total)
