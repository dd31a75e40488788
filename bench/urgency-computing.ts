// Model U1 alone, on one thread: every figure of both problems for a million invented dwellings, and ranks of a town.
import { normalCdf } from '#kernel/normal-distribution.ts'
import { tabulatedNormalCdf } from '#kernel/normal-distribution-table.ts'
import { emptyOutcomes } from '#modules/urgency/model/columns/outcomes.ts'
import {
  assessDwelling,
  computeTable,
  DEFAULT_PARAMETERS,
  type Dwelling,
  type DwellingTable,
  joinTables,
  meanRates,
  rankIntervals,
  tableOf,
} from '#modules/urgency/model/index.ts'
import type { Row } from './bench.ts'
import { madeNeighbourhood, neighbourhoodsOf } from './made-dwellings.ts'

const LAND = { dwellings: 1_000_000, perNeighbourhood: 1_000, perStreet: 40, perBlock: 12 }
const TOWN = { ...LAND, dwellings: 30_000, perNeighbourhood: 667 }
const TURNS = 7
const CIRCUMSTANCES = { start: 2026, parameters: DEFAULT_PARAMETERS }
/** Chances per dwelling: of two problems the shallow branch at four horizons, and the piled branch, which stays. */
const CHANCES = 2 * (4 + 1)

/** Shortest of so many times, in ms: a busy neighbour on the machine counts least. */
const best = (times: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => milliseconds(work)))

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Every piece so many times, in turns; the sum of the shortest time of each. */
function bestOfEach<Piece>(times: number, pieces: readonly Piece[], work: (piece: Piece) => unknown): number {
  const shortest = new Float64Array(pieces.length).fill(Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < times; turn++)
    pieces.forEach((piece, i) => {
      shortest[i] = Math.min(
        shortest[i] as number,
        milliseconds(() => work(piece)),
      )
    })
  return shortest.reduce((sum, one) => sum + one, 0)
}

export function computing(): Row[] {
  const tables = Array.from({ length: neighbourhoodsOf(LAND) }, (_, n) => tableOf(madeNeighbourhood(LAND, n)))
  const outcomes = emptyOutcomes(LAND.perNeighbourhood)
  const time = bestOfEach(TURNS, tables, (table) => computeTable(table, CIRCUMSTANCES, outcomes))
  const chances = bestOfEach(TURNS, tables, ({ size }) => tabulate(size * CHANCES))
  return [
    {
      measure: 'dwellings per second, one thread, every figure',
      value: LAND.dwellings / time / 1000,
      unit: 'million/s',
    },
    { measure: 'per dwelling', value: (time * 1e6) / LAND.dwellings, unit: 'ns' },
    { measure: 'share of the normal distribution function', value: (chances / time) * 100, unit: '%' },
    { measure: 'largest error of the normal distribution function', value: largestError() * 1e12, unit: 'x 1e-12' },
    {
      measure: 'against one dwelling after the other',
      value: oneByOne() / (time / LAND.dwellings),
      unit: 'ratio',
    },
    ...ranking(),
  ]
}

/** Scores as they come, from -4 to 4. */
const SCORES = Float64Array.from(
  { length: CHANCES * LAND.perNeighbourhood },
  (_, i) => ((i * 2654435761) % 4096) / 512 - 4,
)
const TABULATED = new Float64Array(SCORES.length)

/** So many chances and nothing else. */
function tabulate(count: number): void {
  for (let i = 0; i < count; i++) TABULATED[i] = tabulatedNormalCdf(SCORES[i] as number)
}

function largestError(): number {
  let largest = 0
  for (let z = -9; z <= 9; z += 1 / 50_003) largest = Math.max(largest, Math.abs(tabulatedNormalCdf(z) - normalCdf(z)))
  return largest
}

/** Milliseconds per dwelling by the readable model. */
function oneByOne(): number {
  const dwellings = madeNeighbourhood(LAND, 0)
  const circumstances = { ...CIRCUMSTANCES, rates: meanRates(dwellings) }
  const assess = (): unknown => dwellings.map((dwelling: Dwelling) => assessDwelling(dwelling, circumstances, []))
  return best(20, assess) / dwellings.length
}

function ranking(): Row[] {
  const tables = Array.from({ length: neighbourhoodsOf(TOWN) }, (_, n) => tableOf(madeNeighbourhood(TOWN, n)))
  const town: DwellingTable = { ...joinTables(tables), ids: [] }
  const milliseconds = best(20, () => rankIntervals(town, CIRCUMSTANCES, () => 'all'))
  return [{ measure: `ranks with intervals of ${TOWN.dwellings} dwellings anew`, value: milliseconds, unit: 'ms' }]
}
