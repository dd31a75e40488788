// Wells and levels of the national subsurface register (BRO).
import { type BroLevel, type BroTube, readBroGroundwater } from '#platform/sources/bro-groundwater.ts'
import type { Meter } from '#platform/sources/limits.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readPoint } from '../sources/read-point.ts'
import { type JudgedRow, refusalOf } from './dino-wells.ts'
import type { Verdict, WellBook } from './well-book.ts'

const idOf = ({ well, tube }: BroTube | BroLevel): string => `${well}-${tube}`

/** Every tube and level with what became of it. Describe the wells before reading levels: those name no place. */
export async function* judgeBro(file: SourceFile, meter: Meter, book: WellBook): AsyncGenerator<JudgedRow> {
  for await (const row of readBroGroundwater(file, meter)) {
    if (!row.ok) yield { ...row, verdict: { refusal: refusalOf(row) } }
    else yield { ...row, verdict: row.value.kind === 'tube' ? judgeTube(row.value, book) : judgeLevel(row.value, book) }
  }
}

function judgeTube(row: BroTube, book: WellBook): Verdict {
  if (!row.system.endsWith('28992')) return { refusal: { reason: 'unknown-projection', detail: row.system } }
  const placed = readPoint(row.x, row.y, 'rd')
  if ('reason' in placed) return { refusal: { ...placed, column: 'pos' } }
  const { groundLevel, screenTop } = row
  return book.describe(idOf(row), { point: placed.point, groundLevel, filterTop: screenTop, areaName: null })
}

/** Verdict of the network's own control that a level cannot be used. */
const REJECTED = 'afgekeurd'

function judgeLevel(row: BroLevel, book: WellBook): Verdict {
  const { date, level, isAssessed, verdict } = row
  if (verdict === REJECTED) return { refusal: { reason: 'level-rejected', detail: date } }
  if (level === null) return { refusal: { reason: 'level-missing', detail: date } }
  return book.measure({ id: idOf(row), format: 'bro', date, level, isAssessed })
}
