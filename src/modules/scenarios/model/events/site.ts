import type { CalendarDate } from '#kernel/calendar.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import { DEFAULT_PRICE_DATE } from '../parameters/defaults.ts'
import { priceDateOf, type Values } from '../parameters/values.ts'
import type { Option, Scenario } from '../scenario.ts'
import type { Block } from '../stock/block.ts'
import type { Event, IndexClass, Ledger, Level, Party, Timing } from './event.ts'

/** What the lines of one block are made from. */
export type Site = {
  scenario: Scenario
  values: Values
  block: Block
  option: Option
  /** First year of money; the first year of the horizon when nothing happens. */
  start: number
}

/** Who pays whom, on whose account: most lines of an option share it. */
export type Flow = { ledger: Ledger; payer: Party; payee: Party }

/** What a line says beside its flow; the rest follows from the site. */
export type Line = Flow & {
  category: Event['category']
  amount: number
  amountPerReturn?: number
  indexClass: IndexClass
  level?: Level
  /** The first amount among these gives the price date. */
  basis: readonly ParameterName[]
  priceDate?: CalendarDate
  vat?: Event['vat']
  nonCash?: boolean
}

/** A line at an offset from the start of the block, which moves with delay. */
export const afterStart = (site: Site, offset: number, line: Line): Event =>
  event(site, { kind: 'after-start', offset }, site.start + offset, line)

/** A line in a year of its own, which no delay moves. */
export const inYear = (site: Site, year: number, line: Line): Event => event(site, { kind: 'fixed', year }, year, line)

/** The same line over several offsets, in parts that add up to it. */
export const spread = (site: Site, parts: readonly (readonly [offset: number, part: number])[], line: Line): Event[] =>
  parts.map(([offset, part]) =>
    afterStart(site, offset, {
      ...line,
      amount: line.amount * part,
      amountPerReturn: (line.amountPerReturn ?? 0) * part,
    }),
  )

/** A line per year of the horizon that counts while the block waits, or from its start on. */
export function yearly(site: Site, kind: 'while-waiting' | 'from-start' | 'fixed', line: Line): Event[] {
  const { start, years } = site.scenario.settings.horizon
  const first = event(site, { kind, year: start }, start, line)
  const lines = [first]
  for (let year = start + 1; year < start + years; year++) lines.push({ ...first, timing: { kind, year }, year })
  return lines
}

/** Written out in full: this is made ten thousand times while a slider moves. */
function event({ scenario, block, option }: Site, timing: Timing, year: number, line: Line): Event {
  return {
    block: block.id,
    option,
    ledger: line.ledger,
    payer: line.payer,
    payee: line.payee,
    category: line.category,
    indexClass: line.indexClass,
    level: line.level ?? 'none',
    timing,
    year,
    amount: line.amount,
    amountPerReturn: line.amountPerReturn ?? 0,
    priceDate: line.priceDate ?? firstPriceDate(scenario, line.basis) ?? DEFAULT_PRICE_DATE,
    vat: line.vat ?? null,
    nonCash: line.nonCash ?? false,
    basis: line.basis,
  }
}

function firstPriceDate({ parameters }: Scenario, basis: Line['basis']): CalendarDate | null {
  for (const name of basis) {
    const date = priceDateOf(parameters, name)
    if (date !== null) return date
  }
  return null
}
