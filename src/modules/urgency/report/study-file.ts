// One run as a file for map programs or spreadsheets: the same tables in every format.
import { formatLongDate } from '#kernel/dutch.ts'
import { printSource, type Source } from '#kernel/source.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import type { GeoColumn, GeoFile, GeoLayer, GeoTable } from '#platform/geo/files/geo-layer.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { thresholdFor } from '#platform/suppression/index.ts'
import { fileNameOf, PARAMETER_DEFAULTS, PARAMETER_NAMES } from '../model/parameters.ts'
import { OUTCOME_COLUMNS, outcomeValues } from '../model/report/outcome-columns.ts'
import type { DrawnRow, StudyExport } from './load-export.ts'
import type { ReportText } from './text.nl.ts'
import { reportTexts } from './texts.ts'

/** Whose file it is and in which language. */
export type FileContext = { municipality: Municipality; locale: Locale }
type Study = Omit<StudyExport, 'blocks' | 'streets'>

export function studyFile(context: FileContext, study: StudyExport): GeoFile {
  const { municipality, locale } = context
  const { file } = reportTexts(locale)
  const { run } = study
  return {
    title: file.title(municipality.name, run.number),
    description: `${file.description(`${run.modelName} ${run.modelVersion}`, formatLongDate(run.date, locale))} ${remarkOf(context)}`,
    creator: municipality.name,
    source: study.sources.map(sourceText).join('; '),
    language: locale,
    changed: run.createdAt,
    layers: [neighbourhoodLayer(context, study), blockLayer(context, study.blocks)],
    tables: [streetTable(context, study), runTable(context, study), parameterTable(context, study)],
  }
}

const remarkOf = ({ municipality, locale }: FileContext): string =>
  municipality.fictional ? reportTexts(locale).file.fictional : reportTexts(locale).file.real

const sourceText = (source: Source): string => `${printSource(source)}${source.asOf ? ` (${source.asOf})` : ''}`

export const neighbourhoodLayer = (context: FileContext, { neighbourhoods }: Study): GeoLayer =>
  layerOf(context, 'buurten', reportTexts(context.locale).file.neighbourhoods, neighbourhoods)

export const blockLayer = (context: FileContext, blocks: readonly DrawnRow[]): GeoLayer =>
  layerOf(context, 'blokken', reportTexts(context.locale).file.blocks, blocks)

const streetTable = ({ locale }: FileContext, { streets }: StudyExport): GeoTable => ({
  ...{ name: 'straten', ...reportTexts(locale).file.streets },
  columns: outcomeColumns(locale),
  rows: streets.map(outcomeValues),
})

const layerOf = (
  { locale }: FileContext,
  name: string,
  words: { title: string; description: string },
  rows: readonly DrawnRow[],
): GeoLayer => ({
  ...{ name, ...words, geometry: 'MultiPolygon' },
  columns: outcomeColumns(locale),
  features: rows.map(({ row, geometry }) => ({
    id: row.code,
    shape: geometry && { type: 'MultiPolygon', coordinates: geometry },
    values: outcomeValues(row),
  })),
})

const outcomeColumns = (locale: Locale): GeoColumn[] =>
  OUTCOME_COLUMNS.map(({ name, kind }) => ({ name, kind, ...reportTexts(locale).column(name) }))

type RunColumn = keyof ReportText['file']['runColumns']

function runValues({ municipality, ...context }: FileContext, { run, choice, sources }: Study) {
  return {
    ...{ run: run.number, run_id: run.id, municipality: municipality.id },
    ...{ model: run.modelName, model_version: run.modelVersion },
    ...{ parameter_set: run.parameterSet, parameters_hash: run.parametersHash, input_hash: run.inputHash },
    ...{ mode: run.mode, date: run.date, created_at: run.createdAt.toISOString() },
    ...{ problem: choice.problem, horizon: choice.horizon, dwellings: run.dwellings, known: run.known },
    ...{ coverage_to_rank: run.parameters.coverageToRank, shown_from: thresholdFor(['dwelling']) },
    sources: sources.map(sourceText).join('; '),
    fictional: municipality.fictional,
    remark: remarkOf({ municipality, ...context }),
  } satisfies Record<RunColumn, string | number | boolean>
}

const RUN_KINDS: Partial<Record<RunColumn, GeoColumn['kind']>> = {
  ...{ run: 'integer', parameter_set: 'integer', dwellings: 'integer', known: 'integer', shown_from: 'integer' },
  ...{ coverage_to_rank: 'real', date: 'date', fictional: 'boolean' },
}

function runTable(context: FileContext, study: Study): GeoTable {
  const { file } = reportTexts(context.locale)
  const values = runValues(context, study)
  const names = Object.keys(values) as RunColumn[]
  return {
    ...{ name: 'run', ...file.run },
    columns: names.map((name) => ({ name, kind: RUN_KINDS[name] ?? 'text', ...file.runColumns[name] })),
    rows: [names.map((name) => values[name])],
  }
}

function parameterTable({ locale }: FileContext, { run }: Study): GeoTable {
  const { file } = reportTexts(locale)
  const columns = Object.entries(file.parameterColumns).map(([name, words]) => ({
    ...{ name, ...words },
    kind: name === 'value' || name === 'standard' ? ('real' as const) : ('text' as const),
  }))
  const rows = PARAMETER_NAMES.map((name) => {
    const { value, unit, basis, source } = PARAMETER_DEFAULTS[name]
    return [fileNameOf(name), run.parameters[name], value, unit, basis, source]
  })
  return { name: 'parameters', ...file.parameters, columns, rows }
}

/** Before the features of a GeoJSON file: what a GeoPackage says in its tables. */
export function aboutStudy(context: FileContext, study: Study): Record<string, unknown> {
  const { file } = reportTexts(context.locale)
  return {
    title: file.title(context.municipality.name, study.run.number),
    run: runValues(context, study),
    columns: Object.fromEntries(
      OUTCOME_COLUMNS.map(({ name }) => [name, reportTexts(context.locale).column(name).description]),
    ),
  }
}

/** Every table of the run as a sheet of its own, and one that says what the columns mean. */
export function studySheets(context: FileContext, study: StudyExport): Sheet[] {
  const { columns, columnColumns } = reportTexts(context.locale).file
  const meaning: GeoTable = {
    ...{ name: 'columns', ...columns },
    columns: Object.entries(columnColumns).map(([name, words]) => ({ name, kind: 'text', ...words })),
    rows: outcomeColumns(context.locale).map(({ name, title, description }) => [name, title, description]),
  }
  return [
    layerSheet(context, neighbourhoodLayer(context, study)),
    layerSheet(context, blockLayer(context, study.blocks)),
    ...[streetTable(context, study), runTable(context, study), parameterTable(context, study), meaning].map((table) =>
      sheetOf(table, context),
    ),
  ]
}

export const layerSheet = (context: FileContext, layer: GeoLayer): Sheet => sheetOf(asTable(layer), context)

const asTable = ({ features, ...layer }: GeoLayer): GeoTable => ({
  ...layer,
  rows: features.map(({ values }) => values),
})

const sheetOf = ({ title, columns, rows }: GeoTable, context: FileContext): Sheet => ({
  title,
  columns: columns.map(({ name, kind }) => ({
    label: name,
    kind: kind === 'integer' || kind === 'real' ? 'number' : kind === 'date' ? 'date' : 'text',
  })),
  rows: rows.map((row) => row.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
  notes: [remarkOf(context)],
})
