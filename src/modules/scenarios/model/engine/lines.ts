// From lines of money to numbers: what never moves is added up per factor and year, and of what delay moves only the
// difference with being on time is kept, per block and years late. Most draws then touch few numbers.
import { type Event, INDEX_CLASSES, LEVELS } from '../events/event.ts'
import { LONGEST_DELAY, type ScenarioSettings } from '../scenario.ts'
import { COURSE_OF, COURSES, type GrowthPaths } from './index-classes.ts'
import { type Start, yearIndexOf } from './timing.ts'

/** What an amount is multiplied with in a draw: a price course, a level, and the returning share or not. */
export type AmountFactor = { course: number; level: number; perReturn: boolean }

/** Amount `i` belongs to `cell[i]` = factor x years + year, and adds to `column[i]`. Euro at the prices of that year. */
export type Amounts = { cell: Int32Array; column: Int32Array; amount: Float64Array }

export type Lines = {
  years: number
  columns: number
  factors: readonly AmountFactor[]
  /** All blocks on time. */
  onTime: Amounts
  /** What changes when a block is late; slot = block x LONGEST_DELAY + years late - 1. */
  late: Amounts
  /** [slot + 1]: where the amounts of a slot begin. */
  lateFrom: Int32Array
}

/** Where and when the lines stand. `starts` in the order of `blocks`. */
export type Plan = {
  horizon: ScenarioSettings['horizon']
  blocks: readonly string[]
  starts: readonly Start[]
  growth: GrowthPaths
}

/** A column in which a line counts, and how: +1 adds, -1 takes away. */
export type Post = { column: number; sign: -1 | 1 }
/** Where a line counts. Called once per line: give the same few lists again and again. */
export type Posting = (event: Event) => readonly Post[]

export const NOWHERE: readonly Post[] = []
/** In the only column there is. */
export const ADDED: readonly Post[] = [{ column: 0, sign: 1 }]
export const TAKEN: readonly Post[] = [{ column: 0, sign: -1 }]
export const bySign = (sign: -1 | 0 | 1): readonly Post[] => (sign === 0 ? NOWHERE : sign === 1 ? ADDED : TAKEN)

/** Compresses lines for `columns` sums. A line that no column wants costs nothing. */
export function compress(events: readonly Event[], plan: Plan, columns: number, posting: Posting): Lines {
  const { horizon, blocks } = plan
  const onTime = sums(columns, horizon.years)
  const differences = Array.from({ length: LONGEST_DELAY }, () => sums(columns, horizon.years))
  const [total, late] = [amountList(), amountList()]
  const lateFrom = new Int32Array(blocks.length * LONGEST_DELAY + 1)
  const { ofArea, ofBlock } = byBlock(events, blocks)
  for (const event of ofArea) addLine(event, plan, null, posting, onTime, [])
  for (const [block, own] of ofBlock.entries()) {
    for (const event of own) addLine(event, plan, plan.starts[block] ?? null, posting, onTime, differences)
    for (const [years, difference] of differences.entries()) {
      difference.moveTo(late)
      lateFrom[block * LONGEST_DELAY + years + 1] = late.amount.length
    }
  }
  onTime.moveTo(total)
  return pack(horizon.years, columns, total, late, lateFrom)
}

/** Adds a line to the sums of being on time, and what is different to those of one, two and three years late. */
function addLine(
  event: Event,
  { horizon, growth }: Plan,
  start: Start,
  posting: Posting,
  onTime: Sums,
  differences: readonly Sums[],
): void {
  const posts = posting(event)
  if (posts.length === 0) return
  const path = growth(event.indexClass, event.priceDate)
  const planned = yearIndexOf(event.timing, start, 0, horizon)
  addPosts(onTime, event, posts, path, planned, 1)
  if (event.timing.kind === 'fixed') return
  for (let late = 1; late <= differences.length; late++) {
    const year = yearIndexOf(event.timing, start, late, horizon)
    if (year === planned) continue
    const difference = differences[late - 1] as Sums
    addPosts(difference, event, posts, path, year, 1)
    addPosts(difference, event, posts, path, planned, -1)
  }
}

function addPosts(
  to: Sums,
  { indexClass, level, amount, amountPerReturn }: Event,
  posts: readonly Post[],
  path: readonly number[],
  year: number | null,
  times: 1 | -1,
): void {
  if (year === null) return
  const code = FACTOR_CODE[indexClass][level]
  const factor = (path[year] as number) * times
  for (const { column, sign } of posts) {
    if (amount !== 0) to.add(column, code, year, amount * factor * sign)
    if (amountPerReturn !== 0) to.add(column, code + 1, year, amountPerReturn * factor * sign)
  }
}

const FACTOR_CODES = COURSES.length * LEVELS.length * 2

/** Number of the factor of a class and level; the next number is that factor times the returning share. */
const FACTOR_CODE = tableOf(INDEX_CLASSES, (indexClass) =>
  tableOf(LEVELS, (level) => (COURSES.indexOf(COURSE_OF[indexClass]) * LEVELS.length + LEVELS.indexOf(level)) * 2),
)

function tableOf<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>
}

const factorOf = (code: number): AmountFactor => ({
  course: Math.floor(code / 2 / LEVELS.length),
  level: Math.floor(code / 2) % LEVELS.length,
  perReturn: code % 2 === 1,
})

type AmountList = { cell: number[]; column: number[]; amount: number[] }
const amountList = (): AmountList => ({ cell: [], column: [], amount: [] })

type Sums = ReturnType<typeof sums>

/** Sums per column, factor and year that remember where they were touched. */
function sums(columns: number, years: number) {
  const cells = FACTOR_CODES * years
  const values = new Float64Array(columns * cells)
  const isTouched = new Uint8Array(columns * cells)
  const touched = new Int32Array(columns * cells)
  let count = 0
  return {
    add(column: number, code: number, year: number, amount: number): void {
      const at = column * cells + code * years + year
      values[at] = (values[at] as number) + amount
      if (isTouched[at] === 1) return
      isTouched[at] = 1
      touched[count++] = at
    },
    /** Puts what is not nought at the end of the list, and begins anew. */
    moveTo(list: AmountList): void {
      for (const at of touched.subarray(0, count).sort()) {
        const amount = values[at] as number
        values[at] = 0
        isTouched[at] = 0
        if (amount === 0) continue
        list.cell.push(at % cells)
        list.column.push(Math.floor(at / cells))
        list.amount.push(amount)
      }
      count = 0
    },
  }
}

function byBlock(events: readonly Event[], blocks: readonly string[]): { ofArea: Event[]; ofBlock: Event[][] } {
  const place = new Map(blocks.map((id, index) => [id, index]))
  const ofBlock: Event[][] = blocks.map(() => [])
  const ofArea: Event[] = []
  for (const event of events) {
    const block = event.block === null ? undefined : place.get(event.block)
    const own = block === undefined ? ofArea : ofBlock[block]
    own?.push(event)
  }
  return { ofArea, ofBlock }
}

/** Numbers the factors that occur, so that a draw makes no other. */
function pack(years: number, columns: number, onTime: AmountList, late: AmountList, lateFrom: Int32Array): Lines {
  const codes = [...new Set([...onTime.cell, ...late.cell].map((cell) => Math.floor(cell / years)))].sort(
    (a, b) => a - b,
  )
  const number = new Int32Array(FACTOR_CODES)
  for (const [index, code] of codes.entries()) number[code] = index
  const packed = ({ cell, column, amount }: AmountList): Amounts => ({
    cell: Int32Array.from(cell, (at) => (number[Math.floor(at / years)] as number) * years + (at % years)),
    column: Int32Array.from(column),
    amount: Float64Array.from(amount),
  })
  return { years, columns, factors: codes.map(factorOf), onTime: packed(onTime), late: packed(late), lateFrom }
}
