// What travels to the browser: the shape that the server gives and the panel shows.
import type { ParameterName } from '../parameters.ts'
import type { ClassCounts } from './class-counts.ts'
import type { WhatIfRow, WhatIfSummary } from './compare.ts'

/** Rows of areas that may be shown, with their names; nothing about a dwelling. */
export type WhatIfAnswer = {
  rows: (WhatIfRow & { name: string })[]
  summary: WhatIfSummary
  /** Known dwellings per class in all areas together; too-few: a count would be about fewer than ten. */
  classes: { before: ClassCounts; after: ClassCounts } | 'too-few' | 'not-asked'
  /** Dwellings that were ranked anew, and how long that took. */
  dwellings: number
  milliseconds: number
}

export type WhatIfReply =
  | { outcome: 'answer'; answer: WhatIfAnswer }
  | { outcome: 'no-run' }
  | { outcome: 'wrong'; names: ParameterName[] }

/** One slider as the panel shows it; values in the unit of the parameter. */
export type WhatIfParameter = {
  name: ParameterName
  /** Name in addresses and forms: damp_threshold. */
  key: string
  label: string
  meaning: string
  /** Source or reason of the default, and whether it is a source at all. */
  why: string
  basis: string
  unit: string
  /** In the run that is started from. */
  base: number
  standard: number
  from: number
  to: number
  step: number
}
