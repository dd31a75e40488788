// Why a budget file was not read; kept with a file that a job read.
import type { PersonalKind } from '#kernel/personal-data.ts'

export type BudgetFileRefusal =
  /** `reason`: what the reader of files says. */
  | { kind: 'source'; refused: { reason: string; detail: string } }
  | { kind: 'too-many-cells'; sheet: string; most: number }
  | { kind: 'no-cells' }
  | { kind: 'personal'; where: string; what: PersonalKind }
