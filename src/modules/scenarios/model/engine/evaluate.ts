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
    // Sums of their own, as an addition that waits for the one before it takes four times as long.
    let sum = 0
    let second = 0
    let third = 0
    let fourth = 0
    let i = 0
    for (; i + 3 < onTimeAmount.length; i += 4) {
      sum += (onTimeAmount[i] as number) * (cells[onTimeCell[i] as number] as number)
      second += (onTimeAmount[i + 1] as number) * (cells[onTimeCell[i + 1] as number] as number)
      third += (onTimeAmount[i + 2] as number) * (cells[onTimeCell[i + 2] as number] as number)
      fourth += (onTimeAmount[i + 3] as number) * (cells[onTimeCell[i + 3] as number] as number)
    }
    for (; i < onTimeAmount.length; i++) sum += (onTimeAmount[i] as number) * (cells[onTimeCell[i] as number] as number)
    const end = from[draw + 1] as number
    for (let at = from[draw] as number; at < end; at++) {
      const slot = slots[at] as number
      const last = lateFrom[slot + 1] as number
      let own = 0
      for (let j = lateFrom[slot] as number; j < last; j++)
        own += (lateAmount[j] as number) * (cells[lateCell[j] as number] as number)
      sum += own
    }
    sum += second + third + fourth
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

const targetsOf = ({ years }: Lines, { column, cell }: Lines['onTime']): Int32Array =>
  column.map((own, i) => own * years + ((cell[i] as number) % years))

/** Factors of one draw at a time: [factor x year], times a course per year (discount) when there is one. */
export function factorsOf({ factors, years }: Lines, draws: Draws, discount: Float64Array | null) {
  const cells = new Float64Array(factors.length * years)
  const { levels, returning } = draws
  const level = Int32Array.from(factors, (factor) => factor.level)
  const isPerReturn = Int32Array.from(factors, ({ perReturn }) => Number(perReturn))
  // Each course once per draw, discounted; then every factor is a multiple of its course.
  const used = [...new Set(factors.map(({ course }) => course))]
  const paths = used.map((course) => pathOf(draws, course))
  const place = Int32Array.from(factors, ({ course }) => used.indexOf(course) * years)
  const courses = new Float64Array(used.length * years)
  return {
    cells,
    fill(draw: number): void {
      const first = draw * years
      for (let c = 0; c < paths.length; c++) {
        const path = paths[c] as Float64Array
        const from = path.length === years ? 0 : first
        for (let year = 0; year < years; year++) courses[c * years + year] = path[from + year] as number
        if (discount === null) continue
        for (let year = 0; year < years; year++)
          courses[c * years + year] = (courses[c * years + year] as number) * (discount[first + year] as number)
      }
      const share = returning[draw] as number
      for (let f = 0; f < level.length; f++) {
        const own = levels[draw * LEVELS.length + (level[f] as number)] as number
        const times = isPerReturn[f] === 1 ? own * share : own
        const from = place[f] as number
        const to = f * years
        for (let year = 0; year < years; year++) cells[to + year] = times * (courses[from + year] as number)
      }
    },
  }
}

/** Course per draw and year, or one for all draws. */
function pathOf(draws: Draws, course: number): Float64Array {
  const name = COURSES[course] ?? 'certain'
  return name === 'certain' ? new Float64Array(draws.years).fill(1) : draws[name]
}
