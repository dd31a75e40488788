// From one version of a municipality's parameters to the next.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import { isCalendarYear } from './layout.ts'
import { type Override, type Overrides, type ParameterValues, valuesOf } from './set-version.ts'

/** What somebody asks of one parameter. `value` null: back to the documented default. */
export type ChangeRequest = { name: ParameterName; value: number | null; reason: string }

/** One line of the history of a parameter; equal values: the default was confirmed, or its reason written anew. */
export type Change = { name: ParameterName; from: number; to: number; reason: string }

/** above, below: the value may not be so against that of `other`. sum: the weights of the certainty do not add up to one. */
export type ChangeProblem =
  | { name: ParameterName; problem: 'out-of-range' | 'not-whole' | 'no-reason' | 'reason-too-long' | 'sum' }
  | { name: ParameterName; problem: 'above' | 'below'; other: ParameterName }

export type Changed = { overrides: Overrides; changes: Change[] }

/** A reason is a sentence or two; a report goes into the archive and is named here. */
export const LONGEST_REASON = 500

/** Every fault at once; 'nothing' when nothing is asked. */
export function applyChanges(
  current: Overrides,
  requests: readonly ChangeRequest[],
): Result<Changed, ChangeProblem[] | 'nothing'> {
  const real = requests.filter((request) => asksSomething(current, request))
  if (real.length === 0) return refuse('nothing')
  const own = real.flatMap(problemsOf)
  const overrides = changedOverrides(current, real)
  const asked = new Set(real.map(({ name }) => name))
  const problems = own.length > 0 ? own : coherenceProblems(valuesOf(overrides), asked)
  if (problems.length > 0) return refuse(problems)
  const [before, after] = [valuesOf(current), valuesOf(overrides)]
  const changes = real.map(({ name, reason }) => ({ name, from: before[name], to: after[name], reason: reason.trim() }))
  return ok({ overrides, changes })
}

/** A value as it is, without a reason of its own, is a field that was left alone. */
function asksSomething(current: Overrides, { name, value, reason }: ChangeRequest): boolean {
  const own = current[name]
  if (value === null) return own !== undefined
  const now = own?.value ?? PARAMETER_DEFAULTS[name].value
  return value !== now || (reason.trim() !== '' && reason.trim() !== own?.reason)
}

function problemsOf({ name, value, reason }: ChangeRequest): ChangeProblem[] {
  const { low, high } = PARAMETER_DEFAULTS[name]
  const problems: ChangeProblem[] = []
  if (value !== null && !(value >= low && value <= high)) problems.push({ name, problem: 'out-of-range' })
  else if (value !== null && isCalendarYear(name) && !Number.isInteger(value))
    problems.push({ name, problem: 'not-whole' })
  if (reason.trim() === '') problems.push({ name, problem: 'no-reason' })
  if (reason.trim().length > LONGEST_REASON) problems.push({ name, problem: 'reason-too-long' })
  return problems
}

function changedOverrides(current: Overrides, requests: readonly ChangeRequest[]): Overrides {
  const next: Partial<Record<ParameterName, Override>> = { ...current }
  for (const { name, value, reason } of requests) {
    if (value === null) delete next[name]
    else next[name] = { value, reason: reason.trim() }
  }
  // In the order of the model, whatever the order of asking: equal sets are written alike.
  return Object.fromEntries(PARAMETER_NAMES.flatMap((name) => (next[name] ? [[name, next[name]]] : [])))
}

/** Each list runs from the smallest value to the largest: a better measurement never spreads more than a worse one. */
const ASCENDING: readonly (readonly ParameterName[])[] = [
  ['floorThickness', 'crawlSpaceBottom', 'dampNorm'],
  ['floorThickness', 'dampThreshold', 'dampNorm'],
  ['floorAboveStreetSunken', 'floorAboveStreet'],
  ['sdFloor', 'sdFloorFilledIn'],
  ['sdGroundwaterA', 'sdGroundwaterB', 'sdGroundwaterD'],
  ['sdRateA', 'sdRateB', 'sdRateC', 'sdRateD'],
  ['tierD', 'tierC', 'tierB', 'tierA'],
  ['confidenceMedium', 'confidenceHigh'],
]
const WEIGHTS = ['weightFloor', 'weightGroundwater', 'weightRate', 'weightFoundation'] as const
/** Binary rounding of four weights. */
const ROUNDING = 1e-9

/** Values that contradict each other, told at a value that is being changed where one of the two is. */
export function coherenceProblems(
  values: ParameterValues,
  changed: ReadonlySet<ParameterName> = new Set(),
): ChangeProblem[] {
  const problems = ASCENDING.flatMap((names) =>
    names.slice(1).flatMap((larger, index): ChangeProblem[] => {
      const smaller = names[index] as ParameterName
      if (values[smaller] <= values[larger]) return []
      const isToldAtSmaller = changed.has(smaller) || !changed.has(larger)
      return isToldAtSmaller
        ? [{ name: smaller, problem: 'above', other: larger }]
        : [{ name: larger, problem: 'below', other: smaller }]
    }),
  )
  const sum = WEIGHTS.reduce((total, name) => total + values[name], 0)
  if (Math.abs(sum - 1) > ROUNDING)
    problems.push({ name: WEIGHTS.find((name) => changed.has(name)) ?? 'weightFloor', problem: 'sum' })
  return problems
}

/** Defaults with a source that the changes leave behind: worth a second look. */
export const overruledSources = (changes: readonly Change[]): ParameterName[] =>
  changes.flatMap(({ name, from, to }) => {
    const { basis, value } = PARAMETER_DEFAULTS[name]
    return basis === 'source' && to !== value && to !== from ? [name] : []
  })
