// What archives established of foundations, what the ground is made of, how high buildings are.
import { dayOf } from '#kernel/calendar.ts'
import { type FileReading, importer, type Lane, type TableRow, tableRows, textOf } from '#modules/areas/index.ts'
import { readDinoDate } from '#platform/sources/dino-csv.ts'
import { readFoundationType } from '../model/foundation/foundation-type.ts'
import { BUILDING_COLUMNS, readBuildingId } from '../sources/read-building-id.ts'
import { deriveLikelihood } from './derive-likelihood.ts'
import { type FoundationReport, insertReports, REPORT_DATASET } from './store.ts'
import { foundationTexts } from './texts.ts'

const TYPES = ['type', 'foundation_type', 'funderingstype']

/** A municipality's own archive. Each file stands beside the earlier ones; per building the newest date counts. */
export const foundation = importer(
  {
    name: 'foundation',
    ...foundationTexts('foundation'),
    accepts: ['.csv', '.gpkg', '.geojson', '.zip'],
    restsOn: ['address-object', 'building', 'dwelling', 'soil', 'building-height'],
  },
  async (reading) => {
    const { job, tally, writer } = reading
    const today = dayOf(job.deps.now())
    const reports = new Map<string, FoundationReport>()
    let lane: Lane<FoundationReport> | null = null
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: [BUILDING_COLUMNS, TYPES] })) {
        const report = judge(row, reports, today, reading)
        if (!report) continue
        reports.set(report.buildingId, report)
        const source = { document: file.name, asOf: today }
        lane ??= writer.lane<FoundationReport>({ dataset: REPORT_DATASET, slice: job.batch, source }, insertReports)
        await lane.add(report)
        tally.count(`reports_${report.family}`)
      }
    }
    await deriveLikelihood(reading, { reports: [...reports.values()] })
  },
)

const MAX_WORDS = 80

function judge(
  row: TableRow,
  known: ReadonlyMap<string, FoundationReport>,
  today: string,
  { tally }: FileReading,
): FoundationReport | null {
  const refuse = (reason: string, column: string, detail: string) => {
    tally.refuse(row, { reason, column, detail: detail.slice(0, 40) })
    return null
  }
  const written = textOf(row.fields, ...BUILDING_COLUMNS)
  const building = readBuildingId(written)
  if (!building) return refuse('id-invalid', 'pand_id', written)
  const type = textOf(row.fields, ...TYPES)
  const family = readFoundationType(type)
  if (family === null) return refuse('foundation-type-unknown', 'type', type)
  if (family === 'undecided') return refuse('foundation-type-undecided', 'type', type)
  const day = textOf(row.fields, 'datum', 'date')
  const date = readDinoDate(day.slice(0, 10))
  if (day !== '' && date === null) return refuse('date-invalid', 'datum', day)
  if (date !== null && date > today) return refuse('date-in-future', 'datum', day)
  if (known.has(building.id)) return refuse('building-twice', 'pand_id', building.id)
  tally.take(row, building.remarks)
  return {
    ...{ buildingId: building.id, family, type: type.slice(0, MAX_WORDS), date },
    origin: textOf(row.fields, 'bron', 'source').slice(0, MAX_WORDS) || null,
  }
}
