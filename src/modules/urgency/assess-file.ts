// The files of `urgency assess`: dwellings, planned raisings of streets, parameters. All faults are reported together.
import { basename } from 'node:path'
import { parseNumber } from '#kernel/number-notation.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { DWELLING_COLUMNS, readDwelling } from '#modules/areas/model/index.ts'
import { type CsvRow, openCsv } from '#platform/sources/csv.ts'
import { isObject } from '#platform/sources/geojson.ts'
import { readJson } from '#platform/sources/json.ts'
import { Meter } from '#platform/sources/limits.ts'
import { explainReason, type ReadRow, SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { assessNl as t } from './assess-text.nl.ts'
import {
  type Dwelling,
  overrideParameters,
  type Parameters,
  type Raise,
  type StreetProgramme,
  streetProgramme,
} from './model/index.ts'

/** What is wrong and where; line and column are null when the whole file is meant. */
export type FileProblem = { file: string; line: number | null; column: string | null; reason: string }

export type DwellingsFile = { dwellings: Dwelling[]; warnings: FileProblem[] }

/**
 * Reads DWELLINGS.csv. One refused row refuses the file: without it the shares and ranks of its neighbourhood would be
 * wrong. Columns may be absent (unknown), a column that is not known is a warning, a misspelled one a refusal.
 */
export async function readDwellingsFile(path: string): Promise<Result<DwellingsFile, FileProblem[]>> {
  const dwellings: Dwelling[] = []
  const lines = new Map<string, number>()
  const read = await readTable(path, ['dwelling_id'], ({ file, line, value }) => {
    const row = readDwelling(value, () => true)
    if (!row.ok) return { file, line, column: row.column, reason: withDetail(t.refusals[row.reason], row.detail) }
    const earlier = lines.get(row.value.dwelling_id)
    if (earlier !== undefined) return { file, line, column: 'dwelling_id', reason: t.dwellingTwice(earlier) }
    lines.set(row.value.dwelling_id, line)
    dwellings.push({ ...row.value, neighbourhood_code: row.value.neighbourhood_code || null })
    return null
  })
  const { problems, warnings } = judgeColumns(basename(path), read.columns)
  const all = [...read.problems, ...problems]
  if (all.length === 0 && dwellings.length === 0) all.push(wholeFile(path, t.noDwellings))
  return all.length > 0 ? refuse(all) : ok({ dwellings, warnings })
}

const withDetail = (words: string, detail: string): string => (detail === '' ? words : `${words} (${detail})`)

/** Reads a street programme: CSV with street_id, year, raise_m; other columns are for people. */
export async function readStreetProgramme(path: string): Promise<Result<StreetProgramme, FileProblem[]>> {
  const raises: (Raise & { street_id: string })[] = []
  const read = await readTable(path, ['street_id', 'year', 'raise_m'], ({ file, line, value }) => {
    const problem = (column: string, reason: string): FileProblem => ({ file, line, column, reason })
    const { street_id = '', year: yearText = '', raise_m: raiseText = '' } = value
    const [year, metres] = [parseNumber(yearText, 'either'), parseNumber(raiseText, 'either')]
    if (street_id === '') return problem('street_id', t.streetMissing)
    if (year === null || !Number.isInteger(year) || year < 1900 || year > 2300)
      return problem('year', withDetail(t.notAYear, yearText))
    if (metres === null || metres <= 0 || metres > 2) return problem('raise_m', withDetail(t.notARaise, raiseText))
    raises.push({ street_id, year, metres })
    return null
  })
  return read.problems.length > 0 ? refuse(read.problems) : ok(streetProgramme(raises))
}

/** Reads parameters: one JSON object of name (`damp_threshold`) to value; what is not named keeps its default. */
export async function readParameters(path: string): Promise<Result<Parameters, FileProblem[]>> {
  const file = basename(path)
  const read = await readJsonFile(path)
  if (!read.ok) return read
  if (!isObject(read.value)) return refuse([wholeFile(path, t.notParameters)])
  const parameters = overrideParameters(read.value)
  if (parameters.ok) return parameters
  return refuse(
    parameters.reason.map(({ name, problem }) => ({
      file,
      line: null,
      column: name,
      reason: t.parameterProblems[problem],
    })),
  )
}

async function readJsonFile(path: string): Promise<Result<unknown, FileProblem[]>> {
  try {
    const meter = new Meter({ now: () => performance.now() })
    return ok(await readJson(await fileOnDisk(path, basename(path)), meter))
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    return refuse([problemOf(cause)])
  }
}

const problemOf = (cause: SourceRefused): FileProblem => {
  const { file, line, column } = cause
  return { file, line, column, reason: explainReason(cause, 'nl') }
}

const wholeFile = (path: string, reason: string): FileProblem => ({
  file: basename(path),
  line: null,
  column: null,
  reason,
})

type ReadTable = { columns: readonly string[]; problems: FileProblem[] }

/** Walks the rows of a table; `judge` keeps a row or says what is wrong with it. */
async function readTable(
  path: string,
  required: readonly string[],
  judge: (row: ReadRow<CsvRow>) => FileProblem | null,
): Promise<ReadTable> {
  const problems: FileProblem[] = []
  const name = basename(path)
  try {
    const meter = new Meter({ now: () => performance.now() })
    const table = await openCsv(await fileOnDisk(path, name), meter, { required })
    for (const broken of table.problems) problems.push({ ...broken, reason: explainReason(broken, 'nl') })
    for await (const row of table.rows) {
      const problem = row.ok ? judge(row) : { ...row, reason: explainReason(row, 'nl') }
      if (problem) problems.push(problem)
    }
    return { columns: table.columns, problems }
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    return { columns: [], problems: [...problems, problemOf(cause)] }
  }
}

function judgeColumns(file: string, columns: readonly string[]): Record<'problems' | 'warnings', FileProblem[]> {
  const known: readonly string[] = DWELLING_COLUMNS
  const found: Record<'problems' | 'warnings', FileProblem[]> = { problems: [], warnings: [] }
  for (const column of columns.filter((name) => !known.includes(name))) {
    const meant = known.find((name) => !columns.includes(name) && looksLike(column, name))
    if (meant) found.problems.push({ file, line: 1, column, reason: t.columnMisspelled(meant) })
    else found.warnings.push({ file, line: 1, column, reason: t.columnNotRead })
  }
  return found
}

/** The same letters and digits, or one letter too many, too few or wrong: "Floor level", "subsidence_rat". */
function looksLike(column: string, known: string): boolean {
  const [a, b] = [column, known].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string]
  if (Math.abs(a.length - b.length) > 1) return false
  let [start, end] = [0, 0]
  while (start < a.length && a[start] === b[start]) start += 1
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return Math.max(a.length, b.length) - start - end <= 1
}
