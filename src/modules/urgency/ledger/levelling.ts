// Levellings of dwellings: floors, thresholds and streets in m NAP, one row per dwelling and day.
import { dayOf } from '#kernel/calendar.ts'
import { type DwellingInput, importer, type Lane, namedRows, type RowRemark } from '#modules/areas/index.ts'
import { doubtHeights, fieldOf, StreetLevels, type TextRow } from '#modules/areas/model/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import {
  isLevelKind,
  LEVELLING_COLUMNS,
  type LevellingRow,
  readLevelling,
  sameMoment,
  sameReading,
} from '../model/ledger/levelling-row.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { importerWords } from '../sources/importer-words.ts'
import { assembleDwellings } from './assemble.ts'
import { readingLane } from './reading-lane.ts'
import { ledgerEn } from './text.en.ts'
import { ledgerNl } from './text.nl.ts'

/** Readings of a levelling stand beside all earlier ones: nothing is replaced but by undoing this import. */
export const levelling = importer(
  {
    name: 'levelling',
    ...importerWords({ nl: ledgerNl, en: ledgerEn }, 'levelling'),
    accepts: ['.csv', '.zip'],
    restsOn: ['dwelling', 'address-object'],
  },
  async (reading) => {
    const { job, tally } = reading
    const today = dayOf(job.deps.now())
    const known = await KnownDwellings.read(job.scope)
    const lanes = new Map<string, Lane<Reading>>()
    for await (const { place, fields } of namedRows(reading, LEVELLING_COLUMNS, ['dwelling', 'level'])) {
      const read = readLevelling(fields, today)
      if (!read.ok) {
        tally.refuse(place, read)
        continue
      }
      const { readings, dwellingId } = read.value
      const fresh = readings.filter((each) => !known.has(each))
      const twice = readings
        .filter((each) => !fresh.includes(each))
        .map(
          (each): RowRemark => ({ reason: 'reading-twice', column: columnOf(fields, each.kind), detail: dwellingId }),
        )
      const [first] = twice
      if (fresh.length === 0 && first) {
        tally.refuse(place, first)
        continue
      }
      const lane = lanes.get(place.file) ?? readingLane(reading, { document: place.file, asOf: today })
      lanes.set(place.file, lane)
      for (const each of fresh) {
        await lane.add(each)
        tally.count(each.kind)
      }
      const doubts = known.remarksOn({ ...read.value, readings: fresh }, fields)
      tally.take(place, [...read.remarks, ...twice, ...doubts])
      known.add(fresh)
    }
  },
)

/** The column as this file names it. */
const columnOf = (fields: TextRow, kind: string): string =>
  isLevelKind(kind) ? fieldOf(fields, LEVELLING_COLUMNS[kind]).column : kind

/** What the ledger and the registers hold already: a row is told against it, and never changed by it. */
class KnownDwellings {
  readonly #rows: ReadonlyMap<string, DwellingInput>
  readonly #streets = new StreetLevels()
  /** Readings and moments, of the ledger and of this file so far. */
  readonly #readings = new Set<string>()
  readonly #moments = new Set<string>()

  private constructor(rows: readonly DwellingInput[]) {
    this.#rows = new Map(rows.map((row) => [row.dwelling_id, row]))
    for (const { street_id, street_level } of rows) this.#streets.add(street_id, street_level)
  }

  static async read(scope: Scope): Promise<KnownDwellings> {
    const { rows, readings } = await assembleDwellings(scope, async () => {})
    const known = new KnownDwellings(rows)
    for (const own of readings.values()) for (const reading of own) known.#readings.add(sameReading(reading))
    return known
  }

  /** The same height of the same day stands in the ledger, or earlier in the file. */
  has(reading: Reading): boolean {
    return this.#readings.has(sameReading(reading))
  }

  add(readings: readonly Reading[]): void {
    for (const reading of readings) {
      this.#readings.add(sameReading(reading))
      this.#moments.add(sameMoment(reading))
    }
  }

  remarksOn({ dwellingId, neighbourhoodCode, readings }: LevellingRow, fields: TextRow): RowRemark[] {
    const row = this.#rows.get(dwellingId)
    const remarks: RowRemark[] = []
    const remark = (reason: string, names: readonly string[], detail: string) =>
      remarks.push({ reason, column: fieldOf(fields, names).column, detail })
    if (this.#rows.size > 0 && !row) remark('dwelling-unknown', LEVELLING_COLUMNS.dwelling, dwellingId)
    if (row && neighbourhoodCode !== null && row.neighbourhood_code !== neighbourhoodCode)
      remark(
        'neighbourhood-differs',
        LEVELLING_COLUMNS.neighbourhood,
        `${neighbourhoodCode}; ${row.neighbourhood_code}`,
      )
    if (readings.some((reading) => this.#moments.has(sameMoment(reading))))
      remark('same-day-differs', LEVELLING_COLUMNS.date, dwellingId)
    const given = new Set<string>(readings.map(({ kind }) => kind))
    for (const { column, reason, detail } of doubtHeights(this.#heightsOf(readings, row), this.#streetOf(row))) {
      // Groundwater is known from elsewhere: what is in doubt of this row is its floor.
      const kind = column === 'groundwater_ghg' ? 'floor_level' : column
      if (given.has(kind)) remarks.push({ reason, column: columnOf(fields, kind), detail })
    }
    return remarks
  }

  #streetOf(row: DwellingInput | undefined): number | null {
    return this.#streets.of(row?.street_id ?? null)
  }

  /** Heights of the file beside the groundwater and the street that were known before. */
  #heightsOf(readings: readonly Reading[], row: DwellingInput | undefined) {
    const levelOf = (kind: Reading['kind']) => readings.find((reading) => reading.kind === kind)?.value ?? null
    return {
      floor_level: levelOf('floor_level'),
      threshold_level: levelOf('threshold_level'),
      street_level: levelOf('street_level') ?? row?.street_level ?? null,
      groundwater_ghg: row?.groundwater_ghg ?? null,
    }
  }
}
