// Years of money with their bands.
import type { Draws } from './draws.ts'
import { forEachDraw } from './evaluate.ts'
import type { Lines } from './lines.ts'
import { bandOf } from './quantiles.ts'

/** Per year of the horizon. */
export type YearBands = { base: number[]; p5: number[]; p50: number[]; p95: number[] }

export const noYears = (): YearBands => ({ base: [], p5: [], p50: [], p95: [] })

/** Bands per column of values that stand as [row x draw], rows in the order of column and year. */
export function yearBands(base: readonly number[], rows: Float64Array, count: number): YearBands {
  const bands = base.map((_, row) => bandOf(rows.slice(row * count, (row + 1) * count)))
  return {
    base: [...base],
    p5: bands.map(({ p5 }) => p5),
    p50: bands.map(({ p50 }) => p50),
    p95: bands.map(({ p95 }) => p95),
  }
}

/** Nominal money per column and year, with bands; one entry per column. */
export function columnBands(lines: Lines, draws: Draws, expected: Draws): YearBands[] {
  const { columns, years } = lines
  const base = sumsOf(lines, expected)
  const used = usedRows(lines)
  const { count } = draws
  const rows = new Float64Array(used.length * count)
  forEachDraw(lines, draws, (sums, draw) => {
    for (let row = 0; row < used.length; row++) rows[row * count + draw] = sums[used[row] as number] as number
  })
  const result = Array.from({ length: columns }, (_, column) => flat(base.slice(column * years, (column + 1) * years)))
  for (const [row, at] of used.entries()) {
    const band = bandOf(rows.subarray(row * count, (row + 1) * count))
    const [bands, year] = [result[Math.floor(at / years)] as YearBands, at % years]
    bands.p5[year] = band.p5
    bands.p50[year] = band.p50
    bands.p95[year] = band.p95
  }
  return result
}

/** Column and year of the lines in one future. */
export function sumsOf(lines: Lines, future: Draws): number[] {
  let sums: number[] = []
  forEachDraw(lines, future, (own) => {
    sums = [...own]
  })
  return sums
}

/** Rows to which some amount belongs; the others are nought in every draw. */
function usedRows({ columns, years, onTime, late }: Lines): number[] {
  const used = new Uint8Array(columns * years)
  for (const { column, cell } of [onTime, late])
    for (let i = 0; i < cell.length; i++) used[(column[i] as number) * years + ((cell[i] as number) % years)] = 1
  return [...used.keys()].filter((row) => used[row] === 1)
}

const flat = (base: number[]): YearBands => ({ base, p5: [...base], p50: [...base], p95: [...base] })
