import type { CalendarDate } from '#kernel/calendar.ts'
import type { Reliability, Source } from '#kernel/source.ts'
import type { EnergyClass } from '#modules/areas/model/index.ts'
import type { LabelTableName } from '#modules/scenarios/model/index.ts'
import type { ParameterName } from './parameters.ts'

/** A value of the plan with what it rests on; null = nobody has settled it, which is not 0. */
export type Given = { value: number | null; source: Source; reliability: Reliability }

export const OPTIONS = ['nothing', 'repair', 'renewal'] as const
export type OptionName = (typeof OPTIONS)[number]

/** How an owner who comes back pays for the new home: FIN-10. */
export const RETURN_TERMS = ['market', 'discount', 'closed-purses'] as const
export type ReturnTerms = (typeof RETURN_TERMS)[number]

/**
 * What the neighbourhood's plan says for the block of one household, each number with its source. A port: scenarios
 * fill it from the same events as the budget; until then there is an example that says that it is one.
 */
export type HouseholdCircumstances = {
  /** Which plan or example this is, as people know it. */
  name: string
  /** Made up, or taken from a published plan that is no offer yet either. */
  isExample: boolean
  /** What the plan chooses for this block; null = nothing chosen yet. */
  option: OptionName | null
  /** Day whose rules count: label room, NHG, transfer tax. */
  ruleDate: CalendarDate
  /** Day at which homes are valued, settled before the plan became known, so that nobody gains by waiting: FIN-06. */
  referenceDate: CalendarDate
  /** Day at which the owner brings the home in. */
  contributionDate: CalendarDate
  returnTerms: ReturnTerms
  newLabel: EnergyClass
  /** The new home comes with a guarantee on its energy use. */
  newLabelGuarantee: boolean
  /** The indicative table of the study of 2025, or the official one of the rule date. */
  labelTable: LabelTableName
  /** Energy measures are taken together with the repair. */
  repairWithMeasures: boolean
  /** The whole block must join the repair, since its homes stand on one foundation. */
  wholeBlockMustJoin: boolean
  numbers: Readonly<Record<ParameterName, Given>>
}

export const numberIn = ({ numbers }: HouseholdCircumstances, name: ParameterName): number | null => numbers[name].value

/** The same plan with other numbers; they keep their source. */
export function withNumbers(
  circumstances: HouseholdCircumstances,
  changes: Partial<Record<ParameterName, number | null>>,
): HouseholdCircumstances {
  const numbers: Record<ParameterName, Given> = { ...circumstances.numbers }
  for (const name of Object.keys(changes) as ParameterName[])
    numbers[name] = { ...numbers[name], value: changes[name] ?? null }
  return { ...circumstances, numbers }
}
