// Sinking per building, from satellites or levelling, to every dwelling in that building.
import { dayOf } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import {
  type FileReading,
  importer,
  type Lane,
  type RowRemark,
  type TableRow,
  tableRows,
  textOf,
} from '#modules/areas/index.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readingLane } from '../ledger/reading-lane.ts'
import type { Reading } from '../model/ledger/reading.ts'
import {
  endOfPeriod,
  isPlausibleRate,
  looksReversed,
  rateQuality,
  readSinkingSign,
  type SinkingSign,
  sinkingRate,
} from '../model/subsidence/building-rate.ts'
import { knownDwellings } from '../sources/known-dwellings.ts'
import { BUILDING_COLUMNS, readBuildingId } from '../sources/read-building-id.ts'
import { subsidenceNl } from './text.nl.ts'
import { subsidenceTexts } from './texts.ts'

/** Our own column counts sinking as positive, like DWELLINGS.csv; satellite velocities count upwards. */
const RATES: Readonly<Record<string, SinkingSign>> = { mm_jaar: 'sinking-positive', velocity: 'sinking-negative' }
const NAMES = Object.keys(RATES)

/** Each file stands beside the earlier ones. */
export const subsidence = importer(
  {
    name: 'subsidence',
    ...subsidenceTexts('subsidence'),
    accepts: ['.csv', '.gpkg', '.geojson', '.zip'],
    restsOn: ['address-object'],
  },
  async (reading) => {
    const dwellingsOf = await dwellingsPerBuilding(reading)
    const seen = new Set<string>()
    for await (const file of reading.files()) await readOne(file, reading, dwellingsOf, seen)
  },
)

async function dwellingsPerBuilding(reading: FileReading): Promise<ReadonlyMap<string, readonly string[]>> {
  const dwellingsOf = new Map<string, string[]>()
  for (const { id, buildingIds } of (await knownDwellings(reading)).dwellings)
    for (const building of buildingIds) {
      const known = dwellingsOf.get(building)
      if (known) known.push(id)
      else dwellingsOf.set(building, [id])
    }
  return dwellingsOf
}

async function readOne(
  file: SourceFile,
  reading: FileReading,
  dwellingsOf: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): Promise<void> {
  const { tally, job } = reading
  let lane: Lane<Reading> | null = null
  const signs = { sinking: 0, rising: 0 }
  for await (const row of tableRows(reading, file, { columns: [BUILDING_COLUMNS, NAMES] })) {
    const read = judge(row)
    if ('reason' in read) {
      tally.refuse(row, read)
      continue
    }
    const { building, remarks, ...rate } = read
    const dwellings = dwellingsOf.get(building)
    if (!dwellings) tally.refuse(row, { reason: 'building-without-dwellings', column: 'pand_id', detail: building })
    else if (seen.has(building)) tally.refuse(row, { reason: 'building-twice', column: 'pand_id', detail: building })
    else {
      seen.add(building)
      signs.sinking += rate.value > 0 ? 1 : 0
      signs.rising += rate.value < 0 ? 1 : 0
      lane ??= readingLane(reading, { document: file.name, asOf: dayOf(job.deps.now()) })
      for (const dwellingId of dwellings) await lane.add(readingOf(dwellingId, rate))
      tally.take(row, remarks)
      tally.count('buildings_with_rate')
      tally.count('dwellings_with_rate', dwellings.length)
    }
  }
  // Never turned round by us: whoever made the file knows which way is down.
  if (looksReversed(signs))
    tally.remark(
      { file: file.name, line: 1 },
      { reason: 'signs-reversed', detail: `${signs.rising}/${signs.sinking + signs.rising}` },
    )
}

type Rate = Pick<Reading, 'value' | 'sd' | 'date'> & { observations: number | null }
type RateRow = Rate & { building: string; remarks: RowRemark[] }
type Refusal = { reason: string; column: string; detail: string }

function judge({ fields }: TableRow): RateRow | Refusal {
  const refuse = (reason: string, column: string, detail: string): Refusal => ({
    reason,
    column,
    detail: detail.slice(0, 40),
  })
  const written = textOf(fields, ...BUILDING_COLUMNS)
  const building = readBuildingId(written)
  if (!building) return refuse('id-invalid', 'pand_id', written)
  const column = NAMES.find((name) => textOf(fields, name) !== '')
  if (column === undefined) return refuse('rate-missing', NAMES.join(' / '), building.id)
  const rate = parseNumber(textOf(fields, column), 'either')
  if (rate === null) return refuse('not-a-number', column, textOf(fields, column))
  if (!isPlausibleRate(rate)) return refuse('out-of-range', column, String(rate))
  const said = textOf(fields, 'teken')
  const sign = said === '' ? RATES[column] : readSinkingSign(said)
  if (!sign) return refuse('sign-unknown', 'teken', said)
  const numbers: Record<'sd' | 'n', number | null> = { sd: null, n: null }
  for (const name of ['sd', 'n'] as const) {
    const text = textOf(fields, name)
    numbers[name] = text === '' ? null : parseNumber(text, 'either')
    if (text !== '' && numbers[name] === null) return refuse('not-a-number', name, text)
    if ((numbers[name] ?? 0) < 0) return refuse(name === 'sd' ? 'sd-negative' : 'count-negative', name, text)
  }
  const date = endOfPeriod(textOf(fields, 'periode', 'period'))
  const remarks = date === null ? [{ reason: 'period-unclear', column: 'periode' }] : []
  const value = sinkingRate(rate, sign)
  return {
    ...{ building: building.id, value, sd: numbers.sd, observations: numbers.n, date },
    remarks: [...building.remarks, ...remarks],
  }
}

function readingOf(dwellingId: string, { observations, ...rate }: Rate): Reading {
  return {
    ...{ dwellingId, kind: 'subsidence_rate', ...rate, quality: rateQuality(rate.sd, observations) },
    ...{ method: subsidenceNl.method(observations), origin: 'survey', state: 'claimed' },
  }
}
