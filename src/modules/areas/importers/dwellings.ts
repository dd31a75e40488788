import { dayOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { openCsv } from '#platform/sources/csv.ts'
import { municipalityOf } from '../model/area.ts'
import { DWELLING_COLUMNS, type DwellingInput, REQUIRED_COLUMNS, readDwelling } from '../model/dwelling-file.ts'
import { doubtHeights, doubtRates, isSignTurned, type RateSigns, StreetLevels } from '../model/height-doubts.ts'
import { insertDwellings } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { codesPerYear } from './codes-per-year.ts'
import type { RowPlace } from './import-tally.ts'
import { importer, type Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'

/**
 * Measurements per dwelling: DWELLINGS.csv. A file replaces the measurements of the buurten that it names, and
 * leaves those of other buurten as they are.
 */
export const dwellings = importer(
  { name: 'dwellings', ...importerTexts('dwellings'), accepts: ['.csv', '.zip'], restsOn: ['area'] },
  async (reading) => {
    const { job, tally } = reading
    const judge = await newJudge(reading)
    for await (const file of reading.files()) {
      const table = await openCsv(file, reading.meter, { required: REQUIRED_COLUMNS })
      for (const problem of table.problems) tally.remark(problem, problem)
      const known: readonly string[] = DWELLING_COLUMNS
      for (const column of table.columns.filter((name) => !known.includes(name)))
        tally.remark({ file: file.name, line: 1 }, { reason: 'column-not-used', column })
      const source: Source = { document: file.name, asOf: dayOf(job.deps.now()) }
      for await (const row of table.rows) {
        await reading.tick()
        if (row.ok) await judge.take(row, row.value, source)
        else tally.refuse(row, row)
      }
      judge.close(file.name)
    }
  },
)

type Judge = {
  take(place: RowPlace, fields: Readonly<Record<string, string>>, source: Source): Promise<void>
  /** What only a whole file can tell. */
  close(file: string): void
}

async function newJudge({ job, tally, writer }: Reading): Promise<Judge> {
  const codes = await job.scope.transaction(codesPerYear)
  const lanes = new Map<string, Lane<DwellingInput>>()
  const seen = new Set<string>()
  const streets = new StreetLevels()
  const signs = new Map<string, RateSigns>()
  const take: Judge['take'] = async (place, fields, source) => {
    const read = readDwelling(fields)
    if (!read.ok) return tally.refuse(place, read)
    const row = read.value
    const { dwelling_id: id, neighbourhood_code: code } = row
    if (municipalityOf(code) !== job.municipality.id)
      return tally.refuse(place, { reason: 'other-municipality', column: 'neighbourhood_code', detail: code })
    if (seen.has(id)) return tally.refuse(place, { reason: 'dwelling-twice', column: 'dwelling_id', detail: id })
    seen.add(id)
    const lane =
      lanes.get(code) ?? writer.lane<DwellingInput>({ dataset: 'dwelling', slice: code, source }, insertDwellings)
    lanes.set(code, lane)
    await lane.add(row)
    tally.count('dwellings')
    if (row.floor_level !== null) tally.count('with_floor_level')
    tally.take(place, [...codes.remarksOn(code), ...doubtHeights(row, streets.of(row.street_id)), ...doubtRates(row)])
    streets.add(row.street_id, row.street_level)
    signs.set(code, counted(signs.get(code), row.subsidence_rate))
    tally.state('neighbourhoods', lanes.size)
  }
  const close: Judge['close'] = (file) => {
    for (const [code, { rates, rising }] of signs) {
      if (isSignTurned({ rates, rising }))
        tally.remark({ file, line: null }, { ...SIGN_TURNED, detail: `${code}: ${rising} / ${rates}` })
    }
    signs.clear()
    for (const remark of codes.remarksOnAll(lanes.keys())) tally.remark({ file, line: null }, remark)
  }
  return { take, close }
}

const SIGN_TURNED = { reason: 'rates-mostly-rising', column: 'subsidence_rate' } as const

const counted = (before: RateSigns = { rates: 0, rising: 0 }, rate: number | null): RateSigns =>
  rate === null ? before : { rates: before.rates + 1, rising: before.rising + (rate < 0 ? 1 : 0) }
