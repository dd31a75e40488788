import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { type Rule, readRuleInput } from './rule.ts'

const InputFile = z.record(z.string(), z.union([z.number(), z.string(), z.null()]))

/** `rule list` and `rule run NAME INPUT.json`. */
export const ruleCommand = (rules: readonly Rule[]): CliCommand => ({
  name: 'rule',
  data: false,
  describe(program, run) {
    const command = program.command('rule').description('Rules that anyone can check on their own.')
    command
      .command('list')
      .option('--json', 'one JSON document on standard output')
      .action((options: { json?: boolean }) =>
        run(async (io) => {
          const listed = rules.map(({ name, title, formula, units }) => ({
            name,
            title: title.nl,
            formula,
            unit: units,
          }))
          io.out(
            options.json
              ? `${JSON.stringify(listed)}\n`
              : listed.map((rule) => `${rule.name}  ${rule.title}\n`).join(''),
          )
          return 0
        }),
      )
    command
      .command('run <name> <input>')
      .option('--json', 'one JSON document on standard output')
      .action((name: string, file: string, options: { json?: boolean }) =>
        run(async (io) => runRule(rules, name, file, options.json ?? false, io)),
      )
  },
})

function runRule(rules: readonly Rule[], name: string, file: string, json: boolean, io: CliIo): ExitCode {
  const rule = rules.find((candidate) => candidate.name === name)
  if (!rule) return refuse(io, `${name}: no such rule; see rule list`)
  const given = readJson(resolve(io.cwd, file))
  if (typeof given === 'string') return refuse(io, `${file}: ${given}`)
  const read = readRuleInput(rule, given)
  if ('errors' in read)
    return refuse(io, read.errors.map(({ field, problem }) => `${file}: ${field}: ${problem}`).join('\n'))
  const { result, steps } = rule.run(read.input)
  const { formula, units, source } = rule
  if (json) io.out(`${JSON.stringify({ result, formula, inputs: read.input, unit: units, source })}\n`)
  else
    io.out(
      `${[...steps, ...Object.entries(result).map(([key, value]) => `${key}: ${value ?? '-'} ${units[key] ?? ''}`)].join('\n')}\n`,
    )
  return 0
}

function readJson(path: string): Record<string, unknown> | string {
  try {
    const parsed = InputFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : 'must be one JSON object of numbers'
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be read'
  }
}

function refuse(io: CliIo, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return 1
}
