/** Browser-safe face of scenarios: what a plan per block costs, whom, when, and how sure. */
export {
  type ContributionInput,
  type ContributionValue,
  contributionValue,
} from './contribution-value.ts'
export {
  type DatedTable,
  type DatedValue,
  datedTable,
  type NoValueOn,
  valueOn,
} from './dated-rules/dated-table.ts'
export {
  energyLabelRoom,
  HOME_LABELS,
  type HomeLabel,
  LABEL_TABLES,
  type LabelAmountsByGroup,
  type LabelRoom,
  type LabelRoomRefusal,
  type LabelTableName,
  OFFICIAL_LABEL_ROOM,
  STUDY_LABEL_ROOM,
} from './dated-rules/energy-label-room.ts'
export {
  BBV_DISCOUNT,
  DENSIFICATION_CAP,
  FOUNDATION_IN_ADVERT,
  type FoundationInAdvert,
  GROUND_LEASE_BKZ,
  type GroundLeaseForm,
  MOVING_COMPENSATION,
  REALISATIESTIMULANS,
  type Realisatiestimulans,
  SOCIAL_LAND_PRICE,
  type SocialLandPrice,
} from './dated-rules/land-and-plan-tables.ts'
export {
  CANON_IN_LENDING_TEST,
  type CanonInLendingTest,
  INCOME_SHARE,
  type IncomeShareRow,
  NHG_LIMIT,
  type NhgLimit,
  SINGLE_SUPPLEMENT,
  type SingleSupplement,
} from './dated-rules/mortgage-tables.ts'
export {
  landPriceFor,
  STACKING_FACTORS,
  type StoreysProblem,
  socialLandPriceOn,
  stackingFactor,
  timesFactor,
} from './dated-rules/social-land-price.ts'
export { DATED_TABLES, type DatedTableId, differencesBetween, type RuleDifference } from './dated-rules/tables.ts'
export {
  TRANSFER_TAX,
  TRANSFER_TAX_USES,
  type TransferTax,
  type TransferTaxExemption,
  type TransferTaxRates,
  type TransferTaxRefusal,
  type TransferTaxUse,
  transferTax,
} from './dated-rules/transfer-tax.ts'
export {
  allocateDeficit,
  type Borne,
  type DeficitAllocation,
  type FirstPayer,
  type KeyParty,
} from './deficit-allocation.ts'
export { bandOf } from './engine/quantiles.ts'
export type { Category, Event, IndexClass, Ledger, Party } from './events/event.ts'
export {
  canHoldTogether,
  MARKET_PARAMETERS,
  type MarketParameter,
  type MarketValues,
  marketDefault,
  marketFutures,
} from './household/market-futures.ts'
export { type PlanNumber, type PlanNumberName, type PlanPerHome, planPerHome } from './household/per-home.ts'
export { type Leasehold, type LeaseholdInput, leasehold, valueOfWaivedCanon } from './leasehold.ts'
export type { Banded, Outcome } from './outcome/outcome.ts'
export type { ParameterName } from './parameters/defaults.ts'
export { type ResidualInput, type ResidualLandValue, residualLandValue } from './residual-land-value.ts'
export type { Choice, Option, Scenario } from './scenario.ts'
export type { Block, DwellingGroup, Tenure } from './stock/block.ts'
