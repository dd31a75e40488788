import type { CalendarDate } from '#kernel/calendar.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from './defaults.ts'
import type { GivenParameter, ParameterDefault } from './parameter.ts'

export type GivenParameters = Readonly<Partial<Record<ParameterName, GivenParameter>>>
/** One number per parameter, in the unit of its default. */
export type Values = Readonly<Record<ParameterName, number>>

/** What a scenario reckons with: its own values over the documented defaults. */
export const valuesOf = (given: GivenParameters): Values =>
  Object.fromEntries(
    PARAMETER_NAMES.map((name) => [name, given[name]?.value ?? PARAMETER_DEFAULTS[name].value]),
  ) as Record<ParameterName, number>

/** Price level of an amount: the scenario's own day, else that of the default. */
export const priceDateOf = (given: GivenParameters, name: ParameterName): CalendarDate | null =>
  given[name]?.priceDate ?? PARAMETER_DEFAULTS[name].priceDate

/** A parameter as it counts: value, source, day and reliability of the scenario, else of the default. */
export function parameterInForce(given: GivenParameters, name: ParameterName): ParameterDefault {
  const standard: ParameterDefault = PARAMETER_DEFAULTS[name]
  const own = given[name]
  if (!own) return standard
  return {
    ...standard,
    value: own.value,
    source: own.source ?? standard.source,
    sourceDate: own.sourceDate ?? (own.source ? null : standard.sourceDate),
    priceDate: own.priceDate ?? standard.priceDate,
    reliability: own.reliability ?? (own.source ? 'neighbourhood' : 'assumption'),
  }
}
