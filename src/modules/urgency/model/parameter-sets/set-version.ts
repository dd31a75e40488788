// What a municipality itself says of the parameters: numbered versions that lie over the documented defaults.
import { canonicalJson } from '#kernel/canonical-json.ts'
import { sha256 } from '#kernel/sha-256.ts'
import {
  MODEL,
  type Mode,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  type ParameterName,
  type Parameters,
} from '../parameters.ts'

/** A value of the municipality's own. Equal to the default it is a default that was looked at and confirmed. */
export type Override = { value: number; reason: string }
export type Overrides = Readonly<Partial<Record<ParameterName, Override>>>

/** One immutable version: 1, 2, 3 ... within the municipality. Version 0 is the documented defaults themselves. */
export type SetVersion = { number: number; hash: string; overrides: Overrides }

export type ParameterValues = Readonly<Record<ParameterName, number>>

export const valuesOf = (overrides: Overrides): ParameterValues =>
  Object.fromEntries(
    PARAMETER_NAMES.map((name) => [name, overrides[name]?.value ?? PARAMETER_DEFAULTS[name].value]),
  ) as Record<ParameterName, number>

/** Names the values, SHA-256: a set holds no mode, a run adds it. */
export const setHash = (overrides: Overrides): string =>
  sha256(canonicalJson({ ...MODEL, values: valuesOf(overrides) }))

export const DEFAULT_SET: SetVersion = { number: 0, hash: setHash({}), overrides: {} }

/** What is chosen per run, beside the set. `groundwaterTrend` null: as the set says. */
export type RunScenario = { mode: Mode; groundwaterTrend: number | null }

export const parametersOf = ({ overrides }: Pick<SetVersion, 'overrides'>, scenario: RunScenario): Parameters => {
  const values = valuesOf(overrides)
  return {
    ...values,
    groundwaterTrend: scenario.groundwaterTrend ?? values.groundwaterTrend,
    mode: scenario.mode,
  }
}

/**
 * own: the municipality's value, with its reason · run: chosen for one run only · source: a documented default with a
 * source · assumption: a documented default without one.
 */
export type Standing = 'own' | 'run' | 'source' | 'assumption'

/** What each value of a run rests on. */
export function standingOf(name: ParameterName, parameters: Parameters, { overrides }: SetVersion): Standing {
  const own = overrides[name]
  if (own && own.value === parameters[name]) return 'own'
  if (parameters[name] !== PARAMETER_DEFAULTS[name].value || own) return 'run'
  return PARAMETER_DEFAULTS[name].basis
}

/** The names per standing, in the order of the model. */
export function standings(parameters: Parameters, set: SetVersion): Record<Standing, ParameterName[]> {
  const found: Record<Standing, ParameterName[]> = { own: [], run: [], source: [], assumption: [] }
  for (const name of PARAMETER_NAMES) found[standingOf(name, parameters, set)].push(name)
  return found
}
