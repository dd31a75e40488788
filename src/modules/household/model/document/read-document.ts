import { parseCalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Reliability, Source } from '#kernel/source.ts'
import { canHoldTogether } from '#modules/scenarios/model/index.ts'
import { type Given, type HouseholdCircumstances, numberIn } from '../circumstances.ts'
import { labelRoom } from '../dated-rules.ts'
import { exampleCircumstances } from '../default-circumstances.ts'
import { marketValues } from '../futures.ts'
import type { Household } from '../household.ts'
import { definitionOf, fileNameOf, PARAMETER_NAMES, type ParameterName } from '../parameters.ts'
import { type FieldSpec, OWNER_FIELDS, PLAN_FIELDS, TENANT_FIELDS, TENURES } from './fields.ts'
import { type DocumentProblem, isRecord, type ProblemCode, readField, readNumber } from './read-field.ts'

/** Raised when the meaning of a field changes; an older file is then refused, never misread. */
export const HOUSEHOLD_SCHEMA = 'wijkregie/household/1'

export type HouseholdDocument = { household: Household; plan: HouseholdCircumstances }

/** Reads HOUSEHOLD.json, parsed: all problems together, each with its path. Without a plan the example stands in. */
export function readHouseholdDocument(given: unknown): Result<HouseholdDocument, DocumentProblem[]> {
  if (!isRecord(given)) return refuse([{ path: '', code: 'not-an-object' }])
  const problems: DocumentProblem[] = unknownIn(given, ['schema', 'household', 'plan'], '')
  if (given.schema !== HOUSEHOLD_SCHEMA)
    problems.push({ path: 'schema', code: 'wrong-schema', choices: [HOUSEHOLD_SCHEMA] })
  const household = readHousehold(given.household, 'household', problems)
  const plan = readPlan(given.plan ?? {}, 'plan', problems)
  return household && plan && problems.length === 0 ? ok({ household, plan }) : refuse(problems)
}

/** One household; pushes what is wrong and gives null. */
export function readHousehold(given: unknown, path: string, problems: DocumentProblem[]): Household | null {
  if (!isRecord(given)) return wrong(problems, { path, code: given === undefined ? 'missing' : 'not-an-object' })
  const { tenure } = given
  if (tenure !== 'owner' && tenure !== 'tenant')
    return wrong(problems, {
      path: `${path}.tenure`,
      code: tenure === undefined ? 'missing' : 'not-a-choice',
      choices: TENURES,
    })
  const read = readFields(tenure === 'owner' ? OWNER_FIELDS : TENANT_FIELDS, given, path, problems)
  if (!read) return null
  return (tenure === 'owner' ? { ...read, nhg: read.nhg ?? false } : read) as Household
}

/** The example, with everything that is given in its place. */
export function readPlan(given: unknown, path: string, problems: DocumentProblem[]): HouseholdCircumstances | null {
  if (!isRecord(given)) return wrong(problems, { path, code: 'not-an-object' })
  const { numbers: givenNumbers = {}, ...fields } = given
  const read = readFields(PLAN_FIELDS, fields, path, problems)
  const numbers = readNumbers(givenNumbers, `${path}.numbers`, problems)
  if (!read || !numbers) return null
  const stated = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null))
  const example = exampleCircumstances((read.ruleDate as HouseholdCircumstances['ruleDate'] | null) ?? undefined)
  const plan: HouseholdCircumstances = { ...example, ...stated, numbers: { ...example.numbers, ...numbers } }
  const crossed = judgeTogether(plan, path)
  problems.push(...crossed)
  return crossed.length === 0 ? plan : null
}

function readFields(
  specs: Readonly<Record<string, FieldSpec>>,
  given: Record<string, unknown>,
  path: string,
  problems: DocumentProblem[],
): Record<string, unknown> | null {
  const found: DocumentProblem[] = unknownIn(given, Object.keys(specs).map(fileNameOf), path)
  const read: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const field = readField(spec, given[fileNameOf(name)])
    if ('problem' in field) found.push({ path: `${path}.${fileNameOf(name)}`, ...field.problem })
    else read[name] = field.value
  }
  problems.push(...found)
  return found.length === 0 ? read : null
}

/** Numbers of the plan: a bare number is an assumption of this file; with a source it is as firm as it says. */
function readNumbers(
  given: unknown,
  path: string,
  problems: DocumentProblem[],
): Partial<Record<ParameterName, Given>> | null {
  if (!isRecord(given)) return wrong(problems, { path, code: 'not-an-object' })
  const found: DocumentProblem[] = unknownIn(given, PARAMETER_NAMES.map(fileNameOf), path)
  const read: Partial<Record<ParameterName, Given>> = {}
  for (const name of PARAMETER_NAMES) {
    const told = given[fileNameOf(name)]
    if (told === undefined) continue
    const number = readGiven(name, told, `${path}.${fileNameOf(name)}`)
    if (Array.isArray(number)) found.push(...number)
    else read[name] = number
  }
  problems.push(...found)
  return found.length === 0 ? read : null
}

const RELIABILITIES: readonly Reliability[] = ['established', 'stated', 'calculated', 'assumption']
const THIS_FILE: Source = { document: 'dit bestand', asOf: null }

function readGiven(name: ParameterName, told: unknown, path: string): Given | DocumentProblem[] {
  const parts = isRecord(told) ? told : { value: told, reliability: 'assumption' }
  const problems = unknownIn(parts, ['value', 'source', 'reliability'], path)
  const value = parts.value === null ? { value: null } : readNumber(definitionOf(name), parts.value)
  if ('problem' in value) problems.push({ path, ...value.problem })
  const { reliability } = parts
  if (!RELIABILITIES.includes(reliability as Reliability))
    problems.push({ path: `${path}.reliability`, code: 'not-a-choice', choices: RELIABILITIES })
  const source = parts.source === undefined ? THIS_FILE : readSource(parts.source)
  if (source === null) problems.push({ path: `${path}.source`, code: 'not-an-object' })
  if (problems.length > 0 || 'problem' in value || source === null) return problems
  return { value: value.value as number | null, source, reliability: reliability as Reliability }
}

function readSource(given: unknown): Source | null {
  if (!isRecord(given) || typeof given.document !== 'string') return null
  const asOf = typeof given.as_of === 'string' ? parseCalendarDate(given.as_of) : null
  const { document, place, url } = given
  return {
    document,
    ...(typeof place === 'string' ? { place } : {}),
    asOf,
    ...(typeof url === 'string' ? { url } : {}),
  }
}

/** What only two fields together can get wrong. */
function judgeTogether(plan: HouseholdCircumstances, path: string): DocumentProblem[] {
  const problems: DocumentProblem[] = []
  const wrongAt = (name: string, code: ProblemCode) => problems.push({ path: `${path}.${name}`, code })
  if (labelRoom('A', false, plan.labelTable, plan.ruleDate) === null) wrongAt('rule_date', 'no-rule-on-this-day')
  if (plan.contributionDate < plan.referenceDate) wrongAt('contribution_date', 'before-the-other')
  const market = marketValues(plan)
  if (market !== null && !canHoldTogether(market)) wrongAt('numbers.correlation_build_house', 'impossible-together')
  for (const [first, then] of IN_ORDER) {
    const [low, high] = [numberIn(plan, first), numberIn(plan, then)]
    if (low !== null && high !== null && low > high) wrongAt(`numbers.${fileNameOf(then)}`, 'before-the-other')
  }
  return problems
}
const IN_ORDER: readonly (readonly [ParameterName, ParameterName])[] = [
  ['startYear', 'deliveryYear'],
  ['incomeLow', 'incomeHigh'],
]

export function unknownIn(given: Record<string, unknown>, known: readonly string[], path: string): DocumentProblem[] {
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: path === '' ? name : `${path}.${name}`, code: 'unknown-field' }))
}

function wrong(problems: DocumentProblem[], problem: DocumentProblem): null {
  problems.push(problem)
  return null
}
