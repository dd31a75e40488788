import type { CalendarDate } from '#kernel/calendar.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Option } from '../scenario.ts'

/** Whose account a line belongs to. */
export const LEDGERS = ['land', 'building', 'public', 'water', 'corporation', 'owner', 'state', 'fund'] as const
export type Ledger = (typeof LEDGERS)[number]

/**
 * Who pays or gets. `development` is the neighbourhood development company (WOM); `open` is a cost whose bearer nobody
 * has settled; `world` is everybody outside: contractors, buyers, the market.
 */
export const PARTIES = [
  'development',
  'builder',
  'municipality',
  'water-board',
  'corporation',
  'owners',
  'tenants',
  'state',
  'fund',
  'open',
  'world',
] as const
export type Party = (typeof PARTIES)[number]

export const CATEGORIES = [
  'acquisition',
  'repair-deduction',
  'transfer-tax',
  'demolition',
  'civil',
  'plan',
  'unforeseen',
  'moving',
  'temporary-housing',
  'returner-discount',
  'land-issue',
  'land-issue-building',
  'building',
  'overhead',
  'parking-deck',
  'sale',
  'sales-tax',
  'research',
  'repair',
  'later-works',
  'public-maintenance',
  'value-loss',
  'value-gain',
  'forced-repair',
  'nuisance',
  'task',
  'contribution',
] as const
export type Category = (typeof CATEGORIES)[number]

/** What the amount grows with. */
export const INDEX_CLASSES = ['build', 'civil', 'house', 'consumer', 'none'] as const
export type IndexClass = (typeof INDEX_CLASSES)[number]

/** Which uncertain level multiplies the amount in a draw; the level is 1 without uncertainty. */
export const LEVELS = ['none', 'repair', 'acquisition', 'building', 'civil', 'sales', 'nothing'] as const
export type Level = (typeof LEVELS)[number]

/**
 * When: `after-start` moves with the start of the block and its delay; `while-waiting` counts only in years before the
 * (delayed) start; `from-start` only in years from it on; `fixed` in its year whatever happens.
 */
export type Timing =
  | { kind: 'after-start'; offset: number }
  | { kind: 'while-waiting' | 'from-start' | 'fixed'; year: number }

/**
 * One line of the one list that every budget, every party's cash flow and a household's costs come from.
 * Double entry: the payer loses what the payee gets.
 */
export type Event = {
  /** null = of the area as a whole. */
  block: string | null
  option: Option
  ledger: Ledger
  payer: Party
  payee: Party
  category: Category
  indexClass: IndexClass
  level: Level
  timing: Timing
  /** Calendar year of the line in the plan, without delay. */
  year: number
  /** Euro at `priceDate`, apart from what depends on the returning share. */
  amount: number
  /** Euro at `priceDate` per unit (0..1) of the share of owners that returns; total = amount + share x amountPerReturn. */
  amountPerReturn: number
  priceDate: CalendarDate
  /** VAT in the amount: null = none or not to be told. */
  vat: { rate: number; included: boolean } | null
  /** No money changes hands: value lost or gained, nuisance. Shown apart from cash. */
  nonCash: boolean
  /** Parameters that made the amount, for the trace of a figure. */
  basis: readonly ParameterName[]
  /** Where a given payment comes from; absent = computed from its basis. */
  source?: string
}

/** The parties whose money is the plan's: their net cost is the shortage. */
export const PLAN_PARTIES: ReadonlySet<Party> = new Set<Party>(['development', 'municipality', 'water-board', 'open'])

/**
 * +1, 0 or -1: how a line counts in the result of the plan (cost negative). Payments inside the plan cancel out, and
 * what people lose without paying (value, nuisance) counts as cost; a contribution is cover, not result.
 */
export function signInResult({ payer, payee, category, nonCash }: Event): -1 | 0 | 1 {
  if (category === 'contribution' || category === 'value-gain') return 0
  if (nonCash) return -1
  const [pays, gets] = [PLAN_PARTIES.has(payer), PLAN_PARTIES.has(payee)]
  if (pays === gets) return 0
  return pays ? -1 : 1
}

/** +1, 0 or -1: how a line counts in the land account of the development company. */
export function signInLandAccount({ ledger, payer, payee }: Event): -1 | 0 | 1 {
  if (ledger !== 'land') return 0
  if (payer === 'development') return -1
  return payee === 'development' ? 1 : 0
}

/** Risk of building and selling: WOM-03, never on the land account of the development company. */
export const BUILDING_RISK: ReadonlySet<Category> = new Set<Category>([
  'building',
  'overhead',
  'parking-deck',
  'sale',
  'sales-tax',
])
/** The only lines between the land account and the building account. */
export const LAND_PRICE: ReadonlySet<Category> = new Set<Category>(['land-issue', 'land-issue-building'])
