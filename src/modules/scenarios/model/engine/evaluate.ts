// The draws meet the lines. Everything random is linear in the amounts: price course x level x (1 or returning share),
// so a draw first makes its few factors per year, and then only multiplies and adds.
import { LEVELS } from '../events/event.ts'
import type { Draws } from './draws.ts'
import { COURSES } from './index-classes.ts'
import type { Lines } from './lines.ts'

/** Present value per draw, euro at the start of the horizon, at the interest of the draw; of lines with one column. */
export function presentValues(lines: Lines, draws: Draws): Float64Array {
  const { onTime, late, lateFrom } = lines
  const { from, slots } = draws.delays
  const values = new Float64Array(draws.count)
  const factors = factorsOf(lines, draws, draws.discount)
  const cells = factors.cells
  const [onTimeCell, onTimeAmount] = [onTime.cell, onTime.amount]
  const [lateCell, lateAmount] = [late.cell, late.amount]
  for (let draw = 0; draw < draws.count; draw++) {
    factors.fill(draw)
    let sum = 0
    for (let i = 0; i < onTimeAmount.length; i++)
      sum += (onTimeAmount[i] as number) * (cells[onTimeCell[i] as number] as number)
    const end = from[draw + 1] as number
    for (let at = from[draw] as number; at < end; at++) {
      const slot = slots[at] as number
      const last = lateFrom[slot + 1] as number
      for (let i = lateFrom[slot] as number; i < last; i++)
        sum += (lateAmount[i] as number) * (cells[lateCell[i] as number] as number)
    }
    values[draw] = sum
  }
  return values
}

/** Sum per column and year of one draw at a time, nominal euro: [column x year], the same array each time. */
export function forEachDraw(lines: Lines, draws: Draws, visit: (sums: Float64Array, draw: number) => void): void {
  const { onTime, late, lateFrom, years } = lines
  const { from, slots } = draws.delays
  const factors = factorsOf(lines, draws, null)
  const cells = factors.cells
  const sums = new Float64Array(lines.columns * years)
  const [onTimeTarget, lateTarget] = [targetsOf(lines, onTime), targetsOf(lines, late)]
  const [onTimeCell, onTimeAmount] = [onTime.cell, onTime.amount]
  const [lateCell, lateAmount] = [late.cell, late.amount]
  for (let draw = 0; draw < draws.count; draw++) {
    factors.fill(draw)
    sums.fill(0)
    for (let i = 0; i < onTimeAmount.length; i++) {
      const target = onTimeTarget[i] as number
      sums[target] = (sums[target] as number) + (onTimeAmount[i] as number) * (cells[onTimeCell[i] as number] as number)
    }
    const end = from[draw + 1] as number
    for (let at = from[draw] as number; at < end; at++) {
      const slot = slots[at] as number
      const last = lateFrom[slot + 1] as number
      for (let i = lateFrom[slot] as number; i < last; i++) {
        const target = lateTarget[i] as number
        sums[target] = (sums[target] as number) + (lateAmount[i] as number) * (cells[lateCell[i] as number] as number)
      }
    }
    visit(sums, draw)
  }
}

const targetsOf = ({ years }: Lines, { column, cell }: Lines['onTime']): Uint32Array =>
  column.map((own, i) => own * years + ((cell[i] as number) % years))

/** Factors of one draw at a time: [factor x year], times a course per year (discount) when there is one. */
function factorsOf({ factors, years }: Lines, draws: Draws, discount: Float64Array | null) {
  const cells = new Float64Array(factors.length * years)
  const certain = new Float64Array(years).fill(1)
  const courses = COURSES.map((course) => (course === 'certain' ? certain : draws[course]))
  const { levels, returning } = draws
  return {
    cells,
    fill(draw: number): void {
      const first = draw * years
      for (let f = 0; f < factors.length; f++) {
        const { course, level, perReturn } = factors[f] as Lines['factors'][number]
        const times = (levels[draw * LEVELS.length + level] as number) * (perReturn ? (returning[draw] as number) : 1)
        const path = courses[course] as Float64Array
        const from = course === 0 ? 0 : first
        for (let year = 0; year < years; year++) {
          const value = times * (path[from + year] as number)
          cells[f * years + year] = discount === null ? value : value * (discount[first + year] as number)
        }
      }
    },
  }
}
