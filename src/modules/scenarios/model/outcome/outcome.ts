import type { Category, Party } from '../events/event.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { ContributingParty } from '../scenario.ts'

/** A computed quantity: the plan as it is (no uncertainty) with the 5th, 50th and 95th of a hundred draws. */
export type Banded = { base: number; p5: number; p50: number; p95: number }

/** Money in euro. Costs are negative in accounts; `shortage` and `peakFunding` are positive when money is lacking. */
export type Money = {
  /** Net cost of the plan at the market rate, at the start of the horizon; positive = shortage. "Tekort." */
  shortage: Banded
  /** F8: balance of the land account at the end of the horizon. */
  landEndValue: Banded
  /** F9: that balance at the flat discount rate of the accounting rules (BBV). */
  landNcwBbv: Banded
  /** F10: the same cash flows at the rates of the draw. */
  landNpv: Banded
  /** F11: deepest debt of the land account, >= 0. */
  peakFunding: Banded
}

/** Homes and people; counts are unrounded in the model and rounded on the page. */
export type Homes = {
  before: number
  demolished: number
  built: number
  after: number
  repaired: number
  untouched: number
  builtSocial: number
  demolishedSocial: number
  builtApartments: number
  builtGroundBound: number
  ownersAffected: number
  /** Owners of renewed homes who return, and places on the market that could take them. */
  returners: Banded
  placesForReturners: number
  /** Like for like: new ground-bound homes per demolished ground-bound home (FIN-04). */
  replacementRatio: number | null
  /** Households that must move. */
  moving: number
}

export type Nuisance = {
  firstYear: number | null
  lastYear: number | null
  years: number
  monthsPerBlock: number | null
}

/** Counting model of the renewed part: F2. Areas in m2, storage in m3. */
export type Space = {
  available: number
  used: number
  street: number
  plots: number
  apartments: number
  green: number
  water: number
  waterStorage: number
  parkingNeed: number
  surfacePlaces: number
  deckPlaces: number
  parkingArea: number
  /** Factors at which everything fits and everybody who returns has a place; null = nowhere. */
  feasible: { low: number; high: number } | null
  /** Highest factor with every car on the ground, and with a deck: the two compete. */
  highestOnSurface: number
  highestWithDeck: number
  cap: number
}

/** Cash of one party per year of the horizon (base plan) with its band; index 0 = first year. */
export type PartyFlow = {
  party: Party
  base: readonly number[]
  p5: readonly number[]
  p50: readonly number[]
  p95: readonly number[]
}

/** Sum per category over the horizon, nominal and at the start of the horizon; what the account of its ledger gets is positive. */
export type CategoryTotal = { category: Category; nominal: number; present: number; basis: readonly ParameterName[] }

/** One of the lines of doing nothing: SCN-02. */
export type NothingLine = {
  category: 'public-maintenance' | 'value-loss' | 'forced-repair' | 'nuisance'
  present: Banded
  bearer: Party
}

/** F20 waterfall, euro at the start of the horizon. granted + shares + uncovered = shortage. */
export type Cover = {
  shortage: number
  granted: readonly { id: string; name: string; party: ContributingParty; amount: number }[]
  shares: readonly { party: ContributingParty; amount: number; capped: boolean }[]
  uncovered: number
  /** Asked for or hoped for: shown apart, never counted. */
  possible: readonly { id: string; name: string; party: ContributingParty; amount: number }[]
}

/** A sub-complex of at most ten years of the land account. */
export type Complex = {
  from: number
  to: number
  blocks: readonly string[]
  /** Holds land money of the area as a whole, from a given budget. */
  ofArea: boolean
  endValue: number
  ncwBbv: number
  npv: number
}

export type Warning =
  | { kind: 'land-value-negative'; block: string | null }
  | { kind: 'above-cap'; factor: number; cap: number }
  | { kind: 'does-not-fit'; factor: number; highest: number }
  | { kind: 'block-not-ready'; block: string; missing: number; unknown: number }
  | { kind: 'urgency-unknown'; block: string }
  | { kind: 'reference-after-announcement' }
  | { kind: 'contribution-under-market' }
  | { kind: 'contribution-above-market' }
  | { kind: 'exemption-without-proof' }
  /** Sold since the values were fixed, and how many of those above the index. */
  | { kind: 'sold-after-reference'; sales: number; above: number }
  | { kind: 'later-works-beyond-horizon'; blocks: number }
  | { kind: 'old-stays-old'; blocks: number }
  | { kind: 'task-before-its-condition'; task: string; after: string }
  | { kind: 'longer-than-ten-years'; years: number }
  /** Payments of a given budget: they keep their year and amount whatever is chosen. */
  | { kind: 'given-payments'; payments: number; categories: number }
  /** Blocks whose given payments were budgeted for another choice than the plan makes now. */
  | { kind: 'given-for-other-choice'; blocks: number }

/** Everything that a scenario page, the console and the exports show. */
export type Outcome = {
  draws: number
  seed: number
  years: readonly number[]
  money: Money
  homes: Homes
  nuisance: Nuisance
  space: Space
  flows: readonly PartyFlow[]
  /** Balance of the land account per year (base) with band. */
  landBalance: { base: readonly number[]; p5: readonly number[]; p50: readonly number[]; p95: readonly number[] }
  categories: readonly CategoryTotal[]
  nothing: readonly NothingLine[]
  cover: Cover
  complexes: readonly Complex[]
  warnings: readonly Warning[]
}

/** What a bar of the tornado turns: a parameter, or a factor on all market values at which homes are acquired. */
export type TornadoInput = ParameterName | 'acquisitionLevel'

/** One bar of the tornado: shortage of the plan (no uncertainty) at the low and the high value, all else as it is. */
export type TornadoBar = {
  name: TornadoInput
  low: { value: number; shortage: number }
  high: { value: number; shortage: number }
  /** Spearman rank correlation of the input with the shortage over the draws; null when the input is not drawn. */
  rankCorrelation: number | null
  isAssumption: boolean
}

/** `base`: the shortage of the plan as it is, from which each bar goes. Euro. */
export type Tornado = { base: number; bars: readonly TornadoBar[] }

/** An assumption that moves the shortage by more than a hundredth: by which share of it, at most, within its range. */
export type MovingAssumption = { name: ParameterName; low: number; high: number; effect: number }

/** FIN-33: one row of a table in which several choices vary together. */
export type ScenarioSetRow = {
  returnShare: number
  ownerContribution: number
  densification: number
  /** Years that all starts are put off. */
  later: number
  shortage: Banded
  feasible: boolean
}

/** One point of the densification curve; computed, its direction is not presumed. */
export type CurvePoint = { factor: number; shortage: Banded; feasible: boolean }

/** a against b over common draws. */
export type Comparison = {
  a: string
  b: string
  /** Share of draws in which a has the lower shortage. */
  aWins: number
  /** Shortage of a minus that of b: positive when a costs more. */
  difference: Banded
  /** Inputs whose value within their range, given to both, turns the winner of the median; nearest value first. */
  flips: readonly { name: TornadoInput; at: number }[]
}
