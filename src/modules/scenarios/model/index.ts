/** Browser-safe face of scenarios: what a plan per block costs, whom, when, and how sure. */
export type { Category, Event, IndexClass, Ledger, Party } from './events/event.ts'
export type { Banded, Outcome } from './outcome/outcome.ts'
export type { ParameterName } from './parameters/defaults.ts'
export type { Choice, Option, Scenario } from './scenario.ts'
export type { Block, DwellingGroup, Tenure } from './stock/block.ts'
