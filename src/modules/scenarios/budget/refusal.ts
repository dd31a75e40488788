// Why a budget file was not read; kept with a file that a job read.
import type { PersonalKind } from '#kernel/personal-data.ts'
import type { BrokenRow } from '#platform/sources/reading.ts'

export type BudgetFileRefusal =
  | { kind: 'source'; refused: Pick<BrokenRow, 'reason' | 'detail'> }
  | { kind: 'too-many-cells'; sheet: string; most: number }
  | { kind: 'no-cells' }
  | { kind: 'personal'; where: string; what: PersonalKind }
