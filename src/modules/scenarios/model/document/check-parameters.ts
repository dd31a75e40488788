// What a value of a parameter may be: shares stay within one, factors within their range, amounts above zero.
import { factorOf } from '../engine/correlation.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters/defaults.ts'
import type { GivenParameter, ParameterDefault } from '../parameters/parameter.ts'
import { type GivenParameters, valuesOf } from '../parameters/values.ts'
import type { Mistake, PlacedMistake } from './mistake.ts'

/** Counted in whole years: the event list has one column per year. */
const WHOLE: ReadonlySet<ParameterName> = new Set<ParameterName>(['buildYears', 'labelUpgradeAfter', 'complexYears'])

export function checkParameters(given: GivenParameters): PlacedMistake[] {
  const each = Object.entries(given).flatMap(([key, own]) => checkParameter(key as ParameterName, own))
  return [...each, ...checkTogether(given)]
}

function checkParameter(name: ParameterName, own: GivenParameter): PlacedMistake[] {
  const standard: ParameterDefault = PARAMETER_DEFAULTS[name]
  const found: PlacedMistake[] = []
  const wrong = valueMistake(name, standard, own.value)
  if (wrong) found.push({ ...wrong, path: ['parameters', name, 'value'] })
  const isAmount = standard.priceDate !== null
  // A value with a source of its own has a price level of its own; a value moved by hand keeps that of the default.
  if (isAmount && own.source !== undefined && own.priceDate === undefined)
    found.push({ kind: 'price-date-missing', path: ['parameters', name, 'priceDate'] })
  if (!isAmount && own.priceDate !== undefined)
    found.push({ kind: 'price-date-needless', path: ['parameters', name, 'priceDate'] })
  return found
}

function valueMistake(name: ParameterName, { unit, low, high }: ParameterDefault, value: number): Mistake | null {
  if (WHOLE.has(name) && !Number.isInteger(value)) return { kind: 'not-whole' }
  if (unit === 'fraction') {
    const most = Math.max(1, high)
    if (value > most) return most === 1 ? { kind: 'share-over-one' } : { kind: 'too-high', most }
    return value < 0 ? { kind: 'too-low', least: 0 } : null
  }
  if (unit === 'fraction/year') {
    if (value > 1) return { kind: 'share-over-one' }
    return value < Math.min(low, 0) - 0.2 ? { kind: 'too-low', least: Math.min(low, 0) - 0.2 } : null
  }
  const isBounded = unit === '' || WHOLE.has(name)
  if (value < (isBounded ? low : 0)) return { kind: 'too-low', least: isBounded ? low : 0 }
  return isBounded && value > high ? { kind: 'too-high', most: high } : null
}

/** Rules over several parameters at once; told at the one that was given last. */
export function checkTogether(given: GivenParameters): PlacedMistake[] {
  const values = valuesOf(given)
  const found: PlacedMistake[] = []
  const delay = values.delayOneYear + values.delayTwoYears + values.delayThreeYears
  if (delay > 1 + 1e-9) found.push({ kind: 'shares-sum', sum: delay, path: ['parameters', 'delayThreeYears', 'value'] })
  const factor = factorOf(values)
  if (!factor.ok) found.push({ kind: 'correlations-impossible', names: factor.reason.names, path: ['parameters'] })
  return found
}
