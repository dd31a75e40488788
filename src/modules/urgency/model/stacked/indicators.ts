// Tasks that lie on an area beside its foundations, each as a number between 0 (no task) and 1 (a full task).
import type { CalendarDate } from '#kernel/calendar.ts'
import { yearOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { ENERGY_CLASSES, type EnergyClass, type HeatPlanKind, LOW_CLASSES } from '#modules/areas/model/index.ts'

/** Tasks that count in a stack. Ownership and liveability are context: they say who must act, not that there is a task. */
export const TASK_KINDS = ['labels', 'status', 'sewer', 'heat', 'works'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/**
 * Where a task begins and where it is full. Fixed, so that the score of one area does not move when another changes.
 * Documented defaults of ours, to be calibrated: shares as fractions, the status score as printed by CBS.
 */
export const ANCHORS = {
  /** Share of dwellings with label E, F or G, of those with a label. */
  labels: { from: 0.1, to: 0.5 },
  /** SES-WOA total score; lower is weaker. */
  status: { from: 0, to: -0.3 },
  /** Share of the sewer's length that is due within PLAN_YEARS. */
  sewer: { from: 0, to: 0.5 },
  /** Share of the dwellings whose street is raised or laid out anew within PLAN_YEARS. */
  works: { from: 0, to: 0.5 },
} as const

/** Years ahead that count as "due" for sewer and street. */
export const PLAN_YEARS = 10
/** Last year of a heat plan that makes a full task, and a half one. */
export const HEAT_FULL_UNTIL = 2030
export const HEAT_HALF_UNTIL = 2035
/** A share of fewer labels than this says nothing, and would tell about single homes. */
export const FEWEST_LABELS = 10

/** Why a task is unknown: nothing was read at all, this area is not in it, too few, or the source gives no value. */
export type MissingWhy = 'not-read' | 'not-in-file' | 'too-few' | 'no-year' | 'not-given'

export type Indicator = {
  kind: TaskKind
  /** 0 to 1; null = unknown, which is never 0. */
  x: number | null
  /** What x is made of, in its own unit: a share, a score or a year; null when unknown. */
  value: number | null
  missing: MissingWhy | null
  source: Source | null
  /** Numbers behind the value, by name; for the explanation. */
  inputs: Readonly<Record<string, number | string | null>>
}

/** Everything that was read about one area; null where nothing was. */
export type AreaFacts = {
  code: string
  /** Dwellings in the register; null when it was not read. */
  dwellings: number | null
  labels: { perClass: Readonly<Partial<Record<EnergyClass | '', number>>>; source: Source } | null
  status: { score: number | null; spread: number | null; year: number; source: Source } | null
  sewer: { metresPerYear: readonly { year: number | null; metres: number }[]; source: Source } | null
  heat: { year: number | null; kind: HeatPlanKind; source: Source } | null
  /** Dwellings in streets with works, by the earliest such work; an empty list = no works planned. */
  works: { dwellingsPerYear: readonly { year: number; dwellings: number }[]; source: Source } | null
  /** Whether the data set was read for any area: tells "not in the file" from "no file". */
  read: Readonly<Record<TaskKind, boolean>>
}

/** Where a value lies between the anchors, kept within 0 and 1. */
export function anchored(value: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

/** A heat plan counts by its year, since residents must choose before it. */
export function heatTask(year: number): number {
  if (year <= HEAT_FULL_UNTIL) return 1
  return year <= HEAT_HALF_UNTIL ? 0.5 : 0
}

/** The tasks of one area, in fixed order. Looks at nothing but this area. */
export const indicatorsOf = (facts: AreaFacts, today: CalendarDate): Indicator[] => [
  labelsOf(facts),
  statusOf(facts),
  sewerOf(facts, today),
  heatOf(facts),
  worksOf(facts, today),
]

const unknown = (kind: TaskKind, missing: MissingWhy, source: Source | null, inputs: Indicator['inputs'] = {}) =>
  ({ kind, x: null, value: null, missing, source, inputs }) satisfies Indicator

const nothing = ({ read }: AreaFacts, kind: TaskKind): Indicator =>
  unknown(kind, read[kind] ? 'not-in-file' : 'not-read', null)

function labelsOf(facts: AreaFacts): Indicator {
  if (facts.labels === null) return nothing(facts, 'labels')
  const { perClass, source } = facts.labels
  const count = (classes: readonly EnergyClass[]) => classes.reduce((sum, each) => sum + (perClass[each] ?? 0), 0)
  const [labelled, low] = [count(ENERGY_CLASSES), count(LOW_CLASSES)]
  const unlabelled = facts.dwellings === null ? null : Math.max(0, facts.dwellings - labelled)
  const inputs = { low, labelled, unlabelled }
  if (labelled < FEWEST_LABELS) return unknown('labels', 'too-few', source, {})
  const value = low / labelled
  return { kind: 'labels', x: anchored(value, ANCHORS.labels), value, missing: null, source, inputs }
}

function statusOf(facts: AreaFacts): Indicator {
  if (facts.status === null) return nothing(facts, 'status')
  const { score, spread, year, source } = facts.status
  if (score === null) return unknown('status', 'not-given', source, { year })
  return {
    ...{ kind: 'status', x: anchored(score, ANCHORS.status), value: score, missing: null, source },
    inputs: { score, spread, year },
  }
}

function sewerOf(facts: AreaFacts, today: CalendarDate): Indicator {
  if (facts.sewer === null) return nothing(facts, 'sewer')
  const { metresPerYear, source } = facts.sewer
  const until = yearOf(today) + PLAN_YEARS
  const sum = (isCounted: (year: number | null) => boolean) =>
    metresPerYear.reduce((total, { year, metres }) => total + (isCounted(year) ? metres : 0), 0)
  const inputs = {
    due: sum((year) => year !== null && year <= until),
    known: sum((year) => year !== null),
    withoutYear: sum((year) => year === null),
    until,
  }
  if (inputs.known === 0) return unknown('sewer', 'no-year', source, inputs)
  const value = inputs.due / inputs.known
  return { kind: 'sewer', x: anchored(value, ANCHORS.sewer), value, missing: null, source, inputs }
}

function heatOf(facts: AreaFacts): Indicator {
  if (facts.heat === null) return nothing(facts, 'heat')
  const { year, kind, source } = facts.heat
  if (year === null) return unknown('heat', 'no-year', source, { plan: kind })
  return { kind: 'heat', x: heatTask(year), value: year, missing: null, source, inputs: { year, plan: kind } }
}

function worksOf(facts: AreaFacts, today: CalendarDate): Indicator {
  if (facts.works === null) return nothing(facts, 'works')
  const { dwellingsPerYear, source } = facts.works
  if (facts.dwellings === null || facts.dwellings === 0) return unknown('works', 'not-read', source)
  const until = yearOf(today) + PLAN_YEARS
  const touched = dwellingsPerYear
    .filter(({ year }) => year <= until)
    .reduce((total, { dwellings }) => total + dwellings, 0)
  const value = Math.min(1, touched / facts.dwellings)
  return {
    ...{ kind: 'works', x: anchored(value, ANCHORS.works), value, missing: null, source },
    inputs: { touched, dwellings: facts.dwellings, until },
  }
}
