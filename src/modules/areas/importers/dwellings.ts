import { dayOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { openCsv } from '#platform/sources/csv.ts'
import { municipalityOf } from '../model/area.ts'
import { DWELLING_COLUMNS, type DwellingInput, REQUIRED_COLUMNS, readDwelling } from '../model/dwelling-file.ts'
import { insertDwellings, listAreas } from '../store.ts'
import { importerTexts } from '../texts.ts'
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
        if (row.ok) await judge(row, row.value, source)
        else tally.refuse(row, row)
      }
    }
  },
)

async function newJudge({ job, tally, writer }: Reading) {
  const areas = await job.scope.transaction((db) => listAreas(db, { level: 'buurt' }))
  const neighbourhoods = new Set(areas.map((area) => area.code))
  const lanes = new Map<string, Lane<DwellingInput>>()
  const seen = new Set<string>()
  return async (
    place: { file: string; line: number },
    fields: Readonly<Record<string, string>>,
    source: Source,
  ): Promise<void> => {
    const read = readDwelling(fields)
    if (!read.ok) return tally.refuse(place, read)
    const { dwelling_id: id, neighbourhood_code: code } = read.value
    if (municipalityOf(code) !== job.municipality.id)
      return tally.refuse(place, { reason: 'other-municipality', column: 'neighbourhood_code', detail: code })
    if (seen.has(id)) return tally.refuse(place, { reason: 'dwelling-twice', column: 'dwelling_id', detail: id })
    seen.add(id)
    const lane =
      lanes.get(code) ?? writer.lane<DwellingInput>({ dataset: 'dwelling', slice: code, source }, insertDwellings)
    lanes.set(code, lane)
    await lane.add(read.value)
    tally.count('dwellings')
    if (read.value.floor_level !== null) tally.count('with_floor_level')
    const isKnown = neighbourhoods.size === 0 || neighbourhoods.has(code)
    tally.take(place, isKnown ? [] : [{ reason: 'neighbourhood-unknown', column: 'neighbourhood_code', detail: code }])
    tally.state('neighbourhoods', lanes.size)
  }
}
