import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { inputSchema } from './json-schema.ts'
import type { ResultValue, Rule } from './rule.ts'
import { runRule } from './run-rule.ts'

const InputFile = z.record(z.string(), z.unknown())

/** `rule list` and `rule run NAME INPUT.json`. */
export const ruleCommand = (rules: readonly Rule[]): CliCommand => ({
  name: 'rule',
  data: false,
  describe(program, run) {
    const command = program.command('rule').description('Rules that anyone can check on their own.')
    command
      .command('list')
      .option('--json', 'one JSON document on standard output')
      .option('--schema', 'JSON Schema of the inputs of every rule, by name')
      .action((options: { json?: boolean; schema?: boolean }) => run(async (io) => listRules(rules, options, io)))
    command
      .command('run <name> <input>')
      .option('--json', 'one JSON document on standard output')
      .action((name: string, file: string, options: { json?: boolean }) =>
        run(async (io) => answerRule(rules, name, file, options.json ?? false, io)),
      )
  },
})

function listRules(rules: readonly Rule[], options: { json?: boolean; schema?: boolean }, io: CliIo): ExitCode {
  if (options.schema) {
    io.out(`${JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.name, inputSchema(rule)])))}\n`)
    return 0
  }
  const listed = rules.map(({ name, title, formula, units }) => ({ name, title: title.nl, formula, unit: units }))
  io.out(options.json ? `${JSON.stringify(listed)}\n` : listed.map((rule) => `${rule.name}  ${rule.title}\n`).join(''))
  return 0
}

function answerRule(rules: readonly Rule[], name: string, file: string, json: boolean, io: CliIo): ExitCode {
  const rule = rules.find((candidate) => candidate.name === name)
  if (!rule) return refuse(io, `${name}: no such rule; see rule list`)
  const given = readJson(resolve(io.cwd, file))
  if (typeof given === 'string') return refuse(io, `${file}: ${given}`)
  const run = runRule(rule, given)
  if (run.outcome === 'unreadable')
    return refuse(io, run.errors.map(({ field, problem }) => `${file}: ${field}: ${problem}`).join('\n'))
  if (run.outcome === 'refused')
    return refuse(io, run.refused.map(({ field, reason }) => `${file}: ${field}: ${reason.en}`).join('\n'))
  const { result, steps } = run.answer
  const { formula, units, source } = rule
  if (json) io.out(`${JSON.stringify({ result, formula, inputs: run.input, unit: units, source })}\n`)
  else
    io.out(
      `${[...steps, ...Object.entries(result).map(([key, value]) => `${key}: ${printed(value)} ${units[key] ?? ''}`)].join('\n')}\n`,
    )
  return 0
}

const printed = (value: ResultValue): string =>
  value === null ? '-' : typeof value === 'object' ? JSON.stringify(value) : String(value)

function readJson(path: string): Record<string, unknown> | string {
  try {
    const parsed = InputFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : 'must be one JSON object'
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be read'
  }
}

function refuse(io: CliIo, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return 1
}
