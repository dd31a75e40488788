// What somebody tries out on a scenario before it is kept: the scenario itself stays as it is.
import { PARAMETER_NAMES, type ParameterName } from '../parameters/defaults.ts'
import { valuesOf } from '../parameters/values.ts'
import { type Choice, choiceFor, type ReturnTerms, type Scenario } from '../scenario.ts'

export type Draft = {
  values: Readonly<Partial<Record<ParameterName, number>>>
  choices: Readonly<Record<string, Choice>>
  /** Factor on the market value of every home that is acquired; 1 = as the scenario has them. */
  acquisitionLevel: number
  /** null = as the scenario has them. */
  returnTerms: ReturnTerms | null
}

export const EMPTY_DRAFT: Draft = { values: {}, choices: {}, acquisitionLevel: 1, returnTerms: null }

/** Bounds and step of the factor on market values. */
export const ACQUISITION_LEVEL = { unit: 'fraction', low: 0.7, high: 1.3, step: 0.01 } as const

export const sameChoice = (a: Choice, b: Choice): boolean =>
  a.option === b.option && a.start === b.start && methodOf(a) === methodOf(b)

export const methodOf = (choice: Choice) => ('method' in choice ? choice.method : null)

/** The scenario with what is tried out in it; a value that is tried out keeps its price date, not its source. */
export function applyDraft(scenario: Scenario, draft: Draft): Scenario {
  const { values, choices, acquisitionLevel, returnTerms } = draft
  if (isEmptyDraft(draft)) return scenario
  const tried = Object.entries(values).map(([name, value]) => {
    const { priceDate } = scenario.parameters[name as ParameterName] ?? {}
    return [name, { value, ...(priceDate && { priceDate }) }]
  })
  return {
    ...scenario,
    settings: returnTerms === null ? scenario.settings : { ...scenario.settings, returnTerms },
    parameters: { ...scenario.parameters, ...Object.fromEntries(tried) },
    blocks: acquisitionLevel === 1 ? scenario.blocks : atLevel(scenario.blocks, acquisitionLevel),
    choices: { ...scenario.choices, ...choices },
  }
}

const atLevel = (blocks: Scenario['blocks'], level: number): Scenario['blocks'] =>
  blocks.map((block) => ({
    ...block,
    groups: block.groups.map((group) => ({ ...group, value: group.value * level })),
  }))

export const isEmptyDraft = ({ values, choices, acquisitionLevel, returnTerms }: Draft): boolean =>
  Object.keys(values).length + Object.keys(choices).length === 0 && acquisitionLevel === 1 && returnTerms === null

/** Only what differs from the scenario, in a fixed order: equal drafts have equal addresses. */
export function trimDraft(scenario: Scenario, draft: Draft): Draft {
  const own = valuesOf(scenario.parameters)
  const values = PARAMETER_NAMES.flatMap((name) => {
    const value = draft.values[name]
    return value === undefined || value === own[name] ? [] : [[name, value] as const]
  })
  const choices = scenario.blocks.flatMap(({ id }) => {
    const choice = draft.choices[id]
    return choice === undefined || sameChoice(choice, choiceFor(scenario, id)) ? [] : [[id, choice] as const]
  })
  return {
    values: Object.fromEntries(values),
    choices: Object.fromEntries(choices),
    acquisitionLevel: draft.acquisitionLevel,
    returnTerms: draft.returnTerms === scenario.settings.returnTerms ? null : draft.returnTerms,
  }
}

/** How many things are changed. */
export const changesOf = ({ values, choices, acquisitionLevel, returnTerms }: Draft): number =>
  Object.keys(values).length +
  Object.keys(choices).length +
  (acquisitionLevel === 1 ? 0 : 1) +
  (returnTerms === null ? 0 : 1)
