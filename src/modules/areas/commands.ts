import { basename, resolve } from 'node:path'
import { type MunicipalityId, parseMunicipalityId } from '#kernel/ref.ts'
import { CONSOLE, type Municipality } from '#platform/auth/actor.ts'
import { listMunicipalities, saveMunicipality } from '#platform/auth/municipality.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliCommand, CliIo, ExitCode, ImporterDefinition } from '#platform/module.ts'
import { areaTexts, reasonInWords, summaryInWords } from './texts.ts'
import { type ImportOutcome, importNow, undoImport } from './usecases.ts'

type Options = { municipality?: string; dryRun?: boolean; json?: boolean; undo?: string }

const DEFAULT_LOCALE = 'nl'

/** `import SOURCE FILE... [--municipality GM0505] [--dry-run] [--json]` and `import --undo BATCH`. */
export const importCommand = (importers: readonly ImporterDefinition[]): CliCommand => ({
  name: 'import',
  data: true,
  describe(program, run) {
    program
      .command('import')
      .description(areaTexts('en').cli.describe)
      .argument('[source]', importers.map((importer) => importer.name).join(', '))
      .argument('[files...]')
      .option('--municipality <code>', 'CBS code, e.g. GM0505; needed as soon as there is more than one')
      .option('--dry-run', 'read and judge everything, write nothing')
      .option('--json', 'one JSON document on standard output')
      .option('--undo <batch>', 'undo an import that is in force')
      .action((source: string | undefined, files: string[], options: Options) =>
        run(async (io, deps) => {
          if (!deps) throw new Error('The import command needs the database')
          if (options.undo) return undo(options.undo, options, io, deps)
          const importer = importers.find((candidate) => candidate.name === source)
          if (!importer) return usage(io, `${source ?? ''}: ${words('importer-unknown')}: ${names(importers)}`)
          if (files.length === 0 && importer.accepts.length > 0) return usage(io, `import ${importer.name} FILE...`)
          return importFiles(importer, files, options, io, deps)
        }),
      )
  },
})

const words = (reason: string): string => reasonInWords({ reason }, undefined, DEFAULT_LOCALE)
const names = (importers: readonly ImporterDefinition[]): string => importers.map(({ name }) => name).join(', ')

function usage(io: CliIo, text: string): ExitCode {
  io.err(`${text}\n`)
  return 2
}

function refused(io: CliIo, text: string): ExitCode {
  io.err(`${text}\n`)
  return 1
}

async function chooseMunicipality(code: string | undefined, io: CliIo, deps: Deps): Promise<Municipality | ExitCode> {
  const known = await listMunicipalities(deps.database)
  const codes = known.map(({ id }) => id).join(', ')
  if (code === undefined)
    return known.length === 1 ? (known[0] as Municipality) : usage(io, `${words('municipality-needed')} (${codes})`)
  const id = parseMunicipalityId(code)
  if (!id) return usage(io, `${code}: ${words('municipality-invalid')}`)
  return known.find((municipality) => municipality.id === id) ?? unnamed(id)
}

/** A municipality that this installation does not have yet. It is added when an import of its data succeeds. */
const unnamed = (id: MunicipalityId): Municipality => ({ id, name: id, slug: id.toLowerCase(), fictional: false })

/** Adds a new municipality, or gives it its name when a file tells it. */
async function keepMunicipality(municipality: Municipality, told: unknown, deps: Deps): Promise<void> {
  const known = (await listMunicipalities(deps.database)).find(({ id }) => id === municipality.id)
  const isNamed = known !== undefined && known.name !== known.id
  const name = typeof told === 'string' ? told : municipality.name
  if (isNamed || (known && name === known.name)) return
  await saveMunicipality(deps.database, { ...municipality, name, slug: slugOf(name) })
}

/** "Leidschendam-Voorburg" -> "leidschendam-voorburg", "'s-Hertogenbosch" -> "s-hertogenbosch". */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

async function importFiles(
  importer: ImporterDefinition,
  files: readonly string[],
  options: Options,
  io: CliIo,
  deps: Deps,
): Promise<ExitCode> {
  const municipality = await chooseMunicipality(options.municipality, io, deps)
  if (typeof municipality === 'number') return municipality
  const outcome = await importNow(
    {
      ...{ importer, municipality, deps, actor: CONSOLE },
      files: files.map((file) => ({ path: resolve(io.cwd, file), originalName: basename(file) })),
      scope: deps.database.scope(municipality.id),
      dryRun: options.dryRun ?? false,
    },
    async (rows) => {
      if (!options.json) io.err(`${areaTexts(DEFAULT_LOCALE).cli.progress(rows)}\n`)
    },
  )
  if (!outcome.ok) return refused(io, `${outcome.reason.detail}: ${words(outcome.reason.reason)}`)
  const { state, report } = outcome.value
  if (state === 'applied') await keepMunicipality(municipality, report.summary.municipality_name, deps)
  tell(outcome.value, importer, municipality, options, io)
  return outcome.value.failure ? 1 : 0
}

function tell(
  { batch, state, report, failure }: ImportOutcome,
  importer: ImporterDefinition,
  municipality: Municipality,
  options: Options,
  io: CliIo,
): void {
  for (const { file, line, column, reason, detail, outcome } of report.messages)
    io.err(`${file}:${line ?? '-'}:${column ?? '-'}: ${outcome}: ${message(reason, detail, importer)}\n`)
  if (failure && !report.stopped) io.err(`${words(failure)}\n`)
  if (options.json) {
    const head = {
      importer: importer.name,
      municipality: municipality.id,
      batch,
      state,
      dry_run: options.dryRun ?? false,
    }
    io.out(`${JSON.stringify({ ...head, failure, ...report })}\n`)
    return
  }
  const text = areaTexts(DEFAULT_LOCALE)
  const { read, accepted, warned, refused: left } = report
  io.out(`${importer.title.nl}, ${municipality.name}: ${text.states[state]}\n`)
  io.out(`gelezen ${read} = overgenomen ${accepted} + met opmerking ${warned} + niet overgenomen ${left}\n`)
  for (const { label, value } of summaryInWords(report, importer, DEFAULT_LOCALE)) io.out(`  ${label}: ${value}\n`)
  for (const [reason, count] of Object.entries(report.reasons))
    io.out(`  ${count} x ${message(reason, '', importer)}\n`)
  if (state === 'applied') io.out(`import ${batch}\n`)
}

const message = (reason: string, detail: string | undefined, importer: ImporterDefinition): string =>
  reasonInWords({ reason, detail: detail ?? '' }, importer, DEFAULT_LOCALE)

async function undo(batch: string, options: Options, io: CliIo, deps: Deps): Promise<ExitCode> {
  const municipality = await chooseMunicipality(options.municipality, io, deps)
  if (typeof municipality === 'number') return municipality
  const undone = await undoImport(deps.database.scope(municipality.id), batch, CONSOLE, deps)
  if (!undone.ok) return refused(io, `${batch}: ${reasonInWords(undone.reason, undefined, DEFAULT_LOCALE)}`)
  const { id, importer, state } = undone.value
  if (options.json) io.out(`${JSON.stringify({ batch: id, importer, municipality: municipality.id, state })}\n`)
  else io.out(`${areaTexts(DEFAULT_LOCALE).states[state]}: import ${id}\n`)
  return 0
}
