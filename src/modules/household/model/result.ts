import type { OptionName } from './circumstances.ts'
import type { Equity } from './instruments/negative-equity.ts'
import type { Leaving } from './leaving.ts'
import type { ParameterName } from './parameters.ts'

/** One line of a sum in euros; null = unknown, which no total counts as 0. */
export type Line<Kind extends string> = { kind: Kind; amount: number | null }
/** The total is of the lines that are known; `unknown` says how many are not. */
export type Sum<Kind extends string> = { lines: readonly Line<Kind>[]; total: number; unknown: number }

export type CostKind = 'mortgage' | 'repair-loan' | 'canon' | 'energy' | 'rent'
export type OneOffKind =
  | 'moving'
  | 'financing'
  | 'bridge-interest'
  | 'temporary-housing'
  | 'tenant-compensation'
  | 'repair'
  | 'repair-subsidy'

export const VARIANTS = [
  'stay-as-it-is',
  'repair-bank-loan',
  'repair-fund-loan',
  'repair-lease',
  'buy-market',
  'buy-discount',
  'closed-purses',
  'buy-with-lease',
  'move-in-area',
  'rent-as-it-is',
  'rent-repaired',
  'rent-new',
] as const
export type VariantName = (typeof VARIANTS)[number]

/** Why there is no mortgage room to tell. */
export type RoomProblem =
  | 'income-not-told'
  | 'income-outside-table'
  | 'share-unknown'
  | 'no-rule-on-this-day'
  | 'judged-by-fund'

export type RoomParts = { income: number; label: number; canon: number; limit: number | null }

export type LoanTest = {
  /** F16, euros. */
  needed: number | null
  /** F14, euros; null with the reason. */
  room: number | null
  roomProblem: RoomProblem | null
  parts: RoomParts | null
  /** What the label adds on top when measures are taken: for those measures only, so not in `room`. */
  extraWithMeasures: number | null
  gap: number | null
  /** Room that is left. */
  spare: number | null
}

export const CAUTIONS = [
  'plan-not-decided',
  'example-plan',
  'repair-may-come',
  'value-may-fall',
  'hard-to-sell',
  'subsidy-not-granted',
  'whole-block-must-join',
  'below-loan-minimum',
  'negative-equity',
  'negative-equity-after',
  'price-below-market',
  'contribution-below-market',
  'contribution-above-market',
  'valued-after-reference-date',
  'lease-canon-later',
  'few-completed',
  'fund-must-prefinance',
  'stay-until-delivery',
  'temporary-cost-unknown',
  'nhg-too-dear',
  'nhg-no-rule',
  'pension-near',
  'single-supplement',
  'loan-judged-by-fund',
  'own-money-short',
  'rent-unknown',
  'no-single-payer',
] as const
export type Caution = (typeof CAUTIONS)[number]

/** One way to go on, with everything that changes. */
export type Variant = {
  name: VariantName
  now: Sum<CostKind>
  after: Sum<CostKind>
  /** When the canon-free years are over; null when nothing changes then. */
  later: { afterYears: number; costs: Sum<CostKind> } | null
  /** F18, per month; null when something in it is unknown. */
  change: number | null
  oneOff: Sum<OneOffKind>
  /** One-off money that the household does not have; null when not told. */
  cashShort: number | null
  /** What is paid for the new home, or for the old one without its ground. */
  price: number | null
  contribution: number | null
  /** F16: contribution minus mortgage; below 0 a debt stays. */
  surplus: number | null
  /** Months that the household lives elsewhere. */
  temporaryMonths: number | null
  landValue: number | null
  canonPerYear: number | null
  buyOff: number | null
  equityNow: Equity | null
  equityAfter: Equity | null
  loan: LoanTest | null
  cautions: readonly Caution[]
}

export type Answer = 'yes' | 'if' | 'no' | 'unknown'
export const ANSWER_REASONS = [
  'fits',
  'fits-also-when-dearer',
  'tight-when-dearer',
  'fits-with-a-way',
  'gap-remains',
  'room-unknown',
  'own-money-short',
  'whole-block-must-join',
  'fund-decides',
  'value-unknown',
  'landlord-decides',
  'rent-agreed',
  'nothing-changes',
] as const
export type AnswerReason = (typeof ANSWER_REASONS)[number]
export type Judgement = { answer: Answer; reasons: readonly AnswerReason[] }

export const WAYS = [
  'lease',
  'closed-purses',
  'move-in-area',
  'ten-points-discount',
  'label-with-guarantee',
  'better-label',
  'smaller-home',
  'nothing-deducted',
  'possible-subsidy',
  'fund-loan',
] as const
export type WayName = (typeof WAYS)[number]
/** A way to make the gap smaller: by how many euros, and whether it closes it alone. */
export type Way = { name: WayName; effect: number; closes: boolean }

export const DRIVERS = ['price', 'cost', 'interest'] as const
export type Driver = (typeof DRIVERS)[number]
export type Band = readonly [low: number, high: number]
/** What one driver does alone, per month, euros against the base. */
export type DriverEffect = { driver: Driver; low: number; high: number }

export type CaseName = 'repair' | 'same-plot' | 'other-plot'

export type OptionResult = {
  option: OptionName
  /** What the plan offers; the alternatives stand beside it. */
  main: Variant
  alternatives: readonly Variant[]
  /** P5 and P95 per month, over the neighbourhood's draws. */
  band: Band | null
  gapBand: Band | null
  drivers: readonly DriverEffect[]
  ways: readonly Way[]
  judgement: Judgement
  /** Assumptions used here; `moving`: a tenth more or less moves the outcome by more than one per cent. */
  assumptions: readonly { name: ParameterName; moving: boolean }[]
  /** What was needed and nobody told. */
  missing: readonly string[]
  case: CaseName | null
}

export type HouseholdResult = {
  model: { name: 'household'; version: string }
  ruleDate: string
  options: readonly OptionResult[]
  /** For who sells to the plan and goes; null for a tenant. */
  leaving: Leaving | null
}
