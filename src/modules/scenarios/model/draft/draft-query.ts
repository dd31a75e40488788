// A draft in the address of the page: what is tried out can be sent to a colleague, and works without script.
import { checkTogether } from '../document/check-parameters.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../parameters/defaults.ts'
import { valuesOf } from '../parameters/values.ts'
import {
  type Choice,
  lastYearOf,
  NOTHING,
  type Option,
  REPAIR_METHODS,
  RETURN_TERMS,
  type RepairMethod,
  type Scenario,
} from '../scenario.ts'
import { ACQUISITION_LEVEL, type Draft, trimDraft } from './draft.ts'
import { readParameter, readTyped, type TypedValue, toShown } from './typed-value.ts'

/** Names in the address. */
export const BLOCK_FIELD = 'blok.'
export const LEVEL_FIELD = 'inbrengniveau'
export const TERMS_FIELD = 'terugkeer'

const OPTION_WORDS: Readonly<Record<Option, string>> = {
  nothing: 'niets',
  repair: 'herstel',
  renewal: 'vernieuwen',
  partial: 'gedeeltelijk',
}
const METHOD_WORDS: Readonly<Record<RepairMethod, string>> = { jacking: 'vijzelen', refoundation: 'fundering' }

export type DraftError = {
  field: string
  problem: 'not-a-number' | 'out-of-range' | 'not-a-choice' | 'not-together'
}

/** What the address asks for, and what of it cannot be read; all errors together. */
export function readDraft(query: URLSearchParams, scenario: Scenario): { draft: Draft; errors: DraftError[] } {
  const errors: DraftError[] = []
  const values: Partial<Record<ParameterName, number>> = {}
  const own = valuesOf(scenario.parameters)
  for (const name of PARAMETER_NAMES) {
    const typed = query.get(name)?.trim() ?? ''
    if (typed === '') continue
    const read = readParameter(name, typed)
    if (!read.ok) errors.push({ field: name, problem: read.problem })
    else if (read.value !== own[name]) values[name] = read.value
  }
  for (const name of namesNotTogether(scenario, values)) {
    errors.push({ field: name, problem: 'not-together' })
    delete values[name]
  }
  const choices: Record<string, Choice> = {}
  for (const { id } of scenario.blocks) {
    const told = query.get(BLOCK_FIELD + id)
    if (told === null) continue
    const choice = readChoice(told, scenario)
    if (choice) choices[id] = choice
    else errors.push({ field: BLOCK_FIELD + id, problem: 'not-a-choice' })
  }
  const level = readLevel(query.get(LEVEL_FIELD))
  if (!level.ok) errors.push({ field: LEVEL_FIELD, problem: level.problem })
  const terms = RETURN_TERMS.find((term) => term === query.get(TERMS_FIELD)) ?? null
  const draft = { values, choices, acquisitionLevel: level.ok ? level.value : 1, returnTerms: terms }
  return { draft: trimDraft(scenario, draft), errors }
}

/** Values that are tried and that contradict each other or what the scenario has: nothing can be computed with them. */
export function namesNotTogether(
  { parameters }: Pick<Scenario, 'parameters'>,
  tried: Draft['values'],
): ParameterName[] {
  const given = Object.entries(tried).map(([name, value]) => [name, { value }])
  const involved = checkTogether({ ...parameters, ...Object.fromEntries(given) }).flatMap((mistake) =>
    mistake.kind === 'correlations-impossible' ? mistake.names : DELAY_SHARES,
  )
  return PARAMETER_NAMES.filter((name) => name in tried && involved.includes(name))
}
const DELAY_SHARES: readonly ParameterName[] = ['delayOneYear', 'delayTwoYears', 'delayThreeYears']

/** 105 means 5 % above the values of the scenario; nothing means as the scenario has them. */
const readLevel = (typed: string | null): TypedValue =>
  typed === null || typed.trim() === '' ? { ok: true, value: 1 } : readTyped(ACQUISITION_LEVEL, typed)

/** As it is typed: a comma as decimal sign. */
const printShown = (value: number, unit: string): string => String(toShown(value, unit)).replace('.', ',')

/** The shortest address that gives this draft. */
export function draftQuery(draft: Draft): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of PARAMETER_NAMES) {
    const value = draft.values[name]
    if (value !== undefined) query.set(name, printShown(value, PARAMETER_DEFAULTS[name].unit))
  }
  if (draft.acquisitionLevel !== 1) query.set(LEVEL_FIELD, printShown(draft.acquisitionLevel, ACQUISITION_LEVEL.unit))
  if (draft.returnTerms !== null) query.set(TERMS_FIELD, draft.returnTerms)
  for (const [id, choice] of Object.entries(draft.choices)) query.set(BLOCK_FIELD + id, printChoice(choice))
  return query
}

/** `vernieuwen-2031`, `herstel-2030-vijzelen`, `niets`. */
export function printChoice(choice: Choice): string {
  const parts = [OPTION_WORDS[choice.option], choice.start, 'method' in choice ? METHOD_WORDS[choice.method] : null]
  return parts.filter((part) => part !== null).join('-')
}

/** null = no option, or a start outside the horizon. */
export function readChoice(text: string, { settings }: Pick<Scenario, 'settings'>): Choice | null {
  const [word = '', year = '', way = ''] = text.split('-')
  const option = (Object.keys(OPTION_WORDS) as Option[]).find((each) => OPTION_WORDS[each] === word)
  if (option === undefined) return null
  if (option === 'nothing') return NOTHING
  const start = Number(year)
  if (!Number.isInteger(start) || start < settings.horizon.start || start > lastYearOf(settings)) return null
  if (option === 'renewal') return { option, start }
  const method = REPAIR_METHODS.find((each) => METHOD_WORDS[each] === way) ?? 'jacking'
  return { option, start, method }
}
