// Wells and levels of a DINOloket export.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { RowRemark } from '#modules/areas/index.ts'
import { type DinoLevel, type DinoWell, readDino } from '#platform/sources/dino-csv.ts'
import type { Meter } from '#platform/sources/limits.ts'
import type { BrokenRow } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { levelInNap, type WrittenLevel } from '../model/groundwater/level-in-nap.ts'
import { readPoint } from '../sources/read-point.ts'
import type { Verdict, WellBook } from './well-book.ts'

export type JudgedRow = { file: string; line: number | null; verdict: Verdict }

/** Heights from which a well was measured, since a day; cm NAP. */
type Period = Pick<DinoWell, 'from' | 'groundLevel' | 'measuringPoint'>

const idOf = ({ well, filter }: DinoWell | DinoLevel): string => `${well}-${filter}`
const metres = (centimetres: number | null): number | null => (centimetres === null ? null : centimetres / 100)

/** Every row with what became of it. */
export async function* judgeDino(file: SourceFile, meter: Meter, book: WellBook): AsyncGenerator<JudgedRow> {
  const periods = new Map<string, Period[]>()
  for await (const row of readDino(file, meter)) {
    if (!row.ok) yield { ...row, verdict: { refusal: refusalOf(row) } }
    else if (row.value.kind === 'level') yield { ...row, verdict: judgeLevel(row.value, periods, book) }
    else {
      const known = periods.get(idOf(row.value)) ?? []
      known.push(row.value)
      periods.set(idOf(row.value), known)
      yield { ...row, verdict: judgeWell(row.value, book) }
    }
  }
}

export const refusalOf = ({ reason, column, detail }: BrokenRow): RowRemark => ({ reason, column, detail })

function judgeWell(row: DinoWell, book: WellBook): Verdict {
  const placed = readPoint(row.x, row.y, 'rd')
  if ('reason' in placed) return { refusal: { ...placed, column: 'X-coordinaat, Y-coordinaat' } }
  const heights = { groundLevel: metres(row.groundLevel), filterTop: metres(row.filterTop) }
  return book.describe(idOf(row), { point: placed.point, ...heights, areaName: null })
}

function judgeLevel(row: DinoLevel, periods: ReadonlyMap<string, Period[]>, book: WellBook): Verdict {
  const { nap, belowGround, belowMeasuringPoint, date } = row
  const period = periodAt(periods.get(idOf(row)) ?? [], date)
  const written: WrittenLevel[] = []
  const add = (reference: WrittenLevel['reference'], value: number | null, height: number | null) => {
    if (value !== null) written.push({ value, unit: 'cm', reference, referenceHeight: metres(height) })
  }
  add('nap', nap, null)
  add('ground', belowGround, period?.groundLevel ?? null)
  add('measuring-point', belowMeasuringPoint, period?.measuringPoint ?? null)
  if (written.length === 0) return { refusal: { reason: 'level-missing', detail: row.remark } }
  const level = written.map(levelInNap).find((height) => height !== null)
  if (level === undefined || level === null) return { refusal: { reason: 'reference-unknown', detail: idOf(row) } }
  return book.measure({ id: idOf(row), format: 'dino', date, level })
}

/** The last period that had begun by then. */
const periodAt = (periods: readonly Period[], date: CalendarDate): Period | undefined =>
  periods.findLast(({ from }) => from === null || from <= date)
