// ./wijkregie check-sources FILE|--demo [--json] [--strict]
import { join, resolve } from 'node:path'
import { printSource } from '#kernel/source.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { explainReason, SourceRefused } from '#platform/sources/reading.ts'
import { checkSources, type SourceCheck } from '../model/source-check.ts'
import { readFactSet } from './read-fact-set.ts'
import { factsNl } from './text.nl.ts'

export const DEMO_FACTS = join(import.meta.dirname, '../../../../demo/dordrecht')

type Options = { demo?: boolean; json?: boolean; strict?: boolean }

/**
 * Reports contradictions and repairs none. Finding them is the command's success, so it ends with 0; with --strict
 * it ends with 1 as soon as there is one, for use as a check. A file that cannot be read is a refusal: 1.
 */
export const checkSourcesCommand: CliCommand = {
  name: 'check-sources',
  data: false,
  describe(program, run) {
    program
      .command('check-sources')
      .description('Contradictions in a set of facts: statements (CSV), a fact set (JSON) or a folder of fact tables.')
      .argument('[file]', 'CSV with key, kind, value, source; JSON; or a folder as demo/dordrecht')
      .option('--demo', 'check the facts of the demo municipality')
      .option('--json', 'one JSON document')
      .option('--strict', 'exit code 1 when there is a contradiction')
      .action((file: string | undefined, options: Options) => run((io) => check(file, options, io)))
  },
}

async function check(file: string | undefined, options: Options, io: CliIo): Promise<ExitCode> {
  if ((file === undefined) === !options.demo) {
    io.err('check-sources: give a file, or --demo\n')
    return 2
  }
  const path = file === undefined ? DEMO_FACTS : resolve(io.cwd, file)
  let read: Awaited<ReturnType<typeof readFactSet>>
  try {
    read = await readFactSet(path)
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    const place = [cause.file, cause.line, cause.column].filter((part) => part !== null).join(':')
    io.err(`${place}: ${explainReason(cause, 'nl')}\n`)
    return 1
  }
  const checked = checkSources(read.facts, read.register)
  io.out(options.json ? `${JSON.stringify(asJson(checked), null, 2)}\n` : asText(checked))
  return options.strict && (checked.found.length > 0 || checked.register.length > 0) ? 1 : 0
}

/** The fixed shape of --json. */
function asJson({ found, register }: SourceCheck) {
  const computed = register.filter(({ foundBy }) => foundBy !== null).length
  return {
    contradictions: found.map(({ rule, subject, topic, values, difference, registered }) => ({
      rule,
      subject,
      topic,
      values: values.map(({ value, source }) => ({ value, source: printSource(source) })),
      difference,
      registered,
    })),
    register: register.map(({ id, topic, kind, a, b, leading, resolution, foundBy }) => ({
      id,
      topic,
      kind,
      statements: [a, b].map(({ text, sources }) => ({ text, sources: sources.map(printSource) })),
      leading,
      resolution,
      found_by: foundBy,
    })),
    counts: {
      found: found.length,
      new: found.filter(({ registered }) => registered === null).length,
      registered: register.length,
      computed,
      carried: register.length - computed,
    },
  }
}

function asText(checked: SourceCheck): string {
  const { counts } = asJson(checked)
  const t = factsNl.check
  const found = checked.found.map(({ rule, topic, values, registered }) =>
    [
      `${registered ?? t.unregistered}  ${t.rules[rule]}: ${topic}`,
      ...values.map(({ value, source }) => `      ${value}  (${printSource(source)})`),
    ].join('\n'),
  )
  const carried = checked.register
    .filter(({ foundBy }) => foundBy === null)
    .map(({ id, topic, a, b, resolution }) =>
      [`${id}  ${topic}`, `      ${a.text}`, `      ${b.text}`, `      -> ${resolution}`].join('\n'),
    )
  return `${[t.found(counts.found), ...found, '', t.carried(counts.carried, counts.registered), ...carried].join('\n')}\n`
}
