// Many variants of one plan in the same draws: the factors of a draw are made once, and each serves all variants.
import type { Draws } from './draws.ts'
import { factorsOf } from './evaluate.ts'
import type { Amounts, Lines } from './lines.ts'

/** Present value per variant and draw; every column of the lines is a variant. Euro, as `presentValues`. */
export function presentValuesOfVariants(lines: Lines, draws: Draws): Float64Array[] {
  const { columns } = lines
  const onTime = rowsOf(lines.onTime, Int32Array.of(0, lines.onTime.cell.length), columns)
  const late = rowsOf(lines.late, lines.lateFrom, columns)
  const factors = factorsOf(lines, draws, draws.discount)
  const { from, slots } = draws.delays
  const values = Array.from({ length: columns }, () => new Float64Array(draws.count))
  const sums = new Float64Array(columns)
  for (let draw = 0; draw < draws.count; draw++) {
    factors.fill(draw)
    sums.fill(0)
    addRows(sums, onTime, factors.cells, 0)
    for (let at = from[draw] as number; at < (from[draw + 1] as number); at++)
      addRows(sums, late, factors.cells, slots[at] as number)
    for (let column = 0; column < columns; column++) (values[column] as Float64Array)[draw] = sums[column] as number
  }
  return values
}

/** Per group: the cells that occur, and per cell one amount for each column, side by side. */
type Rows = { from: Int32Array; cell: Int32Array; amount: Float64Array }

function addRows(sums: Float64Array, { from, cell, amount }: Rows, cells: Float64Array, group: number): void {
  const columns = sums.length
  const last = from[group + 1] as number
  for (let row = from[group] as number; row < last; row++) {
    const factor = cells[cell[row] as number] as number
    const first = row * columns
    for (let column = 0; column < columns; column++)
      sums[column] = (sums[column] as number) + (amount[first + column] as number) * factor
  }
}

function rowsOf({ cell, column, amount }: Amounts, groups: Int32Array, columns: number): Rows {
  const cells: number[] = []
  const rows: Float64Array[] = []
  const from = new Int32Array(groups.length)
  for (let group = 0; group + 1 < groups.length; group++) {
    const own = new Map<number, Float64Array>()
    for (let i = groups[group] as number; i < (groups[group + 1] as number); i++) {
      const at = cell[i] as number
      const row = own.get(at) ?? new Float64Array(columns)
      row[column[i] as number] = amount[i] as number
      own.set(at, row)
    }
    cells.push(...own.keys())
    rows.push(...own.values())
    from[group + 1] = cells.length
  }
  const table = new Float64Array(rows.length * columns)
  for (const [index, row] of rows.entries()) table.set(row, index * columns)
  return { from, cell: Int32Array.from(cells), amount: table }
}
