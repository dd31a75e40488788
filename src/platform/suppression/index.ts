// Small numbers: the one gate for every figure about people or homes that leaves the database.
export type { Group, Piece, Publication } from './publication.ts'
export {
  type Decision,
  HIDDEN,
  type Hidden,
  mapShown,
  release,
  type Shown,
  shownOrNull,
  storedDecision,
  type Unchecked,
  unchecked,
} from './shown.ts'
export { type Contributors, changedBetween, mayFollow } from './successive.ts'
export { suppress } from './suppress.ts'
export { FEWEST, type Subject, thresholdFor } from './thresholds.ts'
