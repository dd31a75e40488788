// Totals of one area as bytes: a run has thousands of them, and nobody searches in them.
import {
  type AreaTotals,
  CRITICAL_COLUMNS,
  emptyTotals,
  PARAMETER_SETS,
  STUDY_PROBLEMS,
  STUDY_YEARS,
} from '../area-study.ts'
import { columnReader, columnWriter } from './byte-columns.ts'

/** First bytes: "T" and the version of this layout. */
const MARK = 0x5400_0001

const INPUTS = ['floor', 'groundwater', 'rate', 'foundation'] as const
const TIERS = ['A', 'B', 'C', 'D', 'none'] as const
const LEVELS = ['hoog', 'midden', 'laag'] as const

/** To the last bit. */
export function encodeTotals({ sums, atMost2035, ...counts }: AreaTotals): Uint8Array<ArrayBuffer> {
  const writer = columnWriter()
  writer.count(MARK)
  writer.numbers([
    atMost2035,
    ...STUDY_PROBLEMS.flatMap((problem) => PARAMETER_SETS.flatMap((set) => sums[problem][set])),
  ])
  writer.numbers([
    counts.dwellings,
    counts.known,
    ...CRITICAL_COLUMNS.map((column) => counts.missing[column]),
    ...INPUTS.flatMap((input) => TIERS.map((tier) => counts.quality[input][tier])),
    ...LEVELS.map((level) => counts.confidence[level]),
  ])
  return writer.bytes()
}

/** Throws on bytes of another layout. */
export function decodeTotals(bytes: Uint8Array): AreaTotals {
  const reader = columnReader(bytes)
  const mark = reader.count()
  if (mark !== MARK) throw new Error(`Kept totals of another layout: ${mark.toString(16)}`)
  const totals = emptyTotals()
  const [nextSum, nextCount] = [inTurn(reader.numbers()), inTurn(reader.numbers())]
  totals.atMost2035 = nextSum()
  for (const problem of STUDY_PROBLEMS)
    for (const set of PARAMETER_SETS) totals.sums[problem][set] = [0, ...STUDY_YEARS].map(nextSum)
  totals.dwellings = nextCount()
  totals.known = nextCount()
  for (const column of CRITICAL_COLUMNS) totals.missing[column] = nextCount()
  for (const input of INPUTS) for (const tier of TIERS) totals.quality[input][tier] = nextCount()
  for (const level of LEVELS) totals.confidence[level] = nextCount()
  return totals
}

function inTurn(values: Float64Array): () => number {
  let at = 0
  return () => {
    at += 1
    return values[at - 1] as number
  }
}
