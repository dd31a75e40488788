/** Browser-safe face of the urgency study: model U1, pure and deterministic. */
export { type AreaUrgency, areaUrgencies, type Contribution } from './area-urgency.ts'
export { type Assessment, assess } from './assess.ts'
export {
  anyProbability,
  anyProbabilityAtMost,
  assessDwelling,
  type Circumstances,
  type DwellingUrgency,
  type FloodUrgency,
  type ProblemStatus,
  type ProblemUrgency,
} from './assess-dwelling.ts'
export { assessmentDocument } from './assessment-document.ts'
export { type GroupTotals, totalsBy } from './columns/area-totals.ts'
export { computeTable } from './columns/compute-table.ts'
export {
  codeAt,
  type DwellingTable,
  dwellingAt,
  type GroupColumn,
  type Groups,
  type QualityColumn,
  tableOf,
  type ValueColumn,
} from './columns/dwelling-table.ts'
export { joinTables } from './columns/join-tables.ts'
export { decodeInputs, decodeStudy, type KeptInputs, type KeptStudy } from './columns/kept-study.ts'
export { type DwellingOutcomes, type ProblemOutcomes, problemAt } from './columns/outcomes.ts'
export { rankIntervals } from './columns/rank-intervals.ts'
export type { TableCircumstances } from './columns/table-circumstances.ts'
export type { ConfidenceLevel } from './confidence.ts'
export { type Course, crossing, expectedDistance, firstYears, probabilityAt, YEARS_AHEAD } from './course.ts'
export { type DampBand, dampBand, dampCourse, floorToGroundwater } from './damp.ts'
export {
  CLASS_OF_HORIZON,
  type Dwelling,
  HORIZONS,
  type Horizon,
  type PerHorizon,
  PROBLEMS,
  type Problem,
  type Quality,
  type UrgencyClass,
} from './dwelling.ts'
export { type FilledIn, fillIn, type Graded, meanRates, type NeighbourhoodRates } from './fill-in.ts'
export { floodChanceOver, floodCourse, type RainDepths, returnPeriod } from './flood.ts'
export {
  READING_KINDS,
  READING_STATES,
  type Reading,
  type ReadingKind,
  type ReadingOrigin,
  type ReadingState,
} from './ledger/reading.ts'
export {
  DEFAULT_PARAMETERS,
  fileNameOf,
  MODEL,
  type Mode,
  overrideParameters,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  type ParameterDefault,
  type ParameterName,
  type ParameterProblem,
  type Parameters,
  parametersHash,
} from './parameters.ts'
export { reasonsFor } from './reasons.ts'
export { type Balance, MEASURES, type Measure, type Sensitivity } from './stacked/investment-balance.ts'
export { NO_PROGRAMME, type Raise, type StreetProgramme, streetProgramme } from './street-programme.ts'
