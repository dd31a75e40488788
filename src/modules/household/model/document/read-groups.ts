import { ok, type Result, refuse } from '#kernel/result.ts'
import type { HouseholdCircumstances } from '../circumstances.ts'
import { FEWEST_HOUSEHOLDS, type OwnerGroup } from '../plan/return-share.ts'
import { OWNER_FIELDS } from './fields.ts'
import { objectOf, planSchema } from './json-schema.ts'
import { readHousehold, readPlan, unknownIn } from './read-document.ts'
import { type DocumentProblem, isRecord } from './read-field.ts'

export const GROUPS_SCHEMA = 'wijkregie/household-groups/1'
const MOST_GROUPS = 500
const MOST_HOUSEHOLDS = 100_000

export type GroupsDocument = { groups: OwnerGroup[]; plan: HouseholdCircumstances }

/** Reads GROUPS.json: groups of present owners of ten households or more, and the plan they are judged by. */
export function readGroupsDocument(given: unknown): Result<GroupsDocument, DocumentProblem[]> {
  if (!isRecord(given)) return refuse([{ path: '', code: 'not-an-object' }])
  const problems = unknownIn(given, ['schema', 'plan', 'groups'], '')
  if (given.schema !== GROUPS_SCHEMA) problems.push({ path: 'schema', code: 'wrong-schema', choices: [GROUPS_SCHEMA] })
  const plan = readPlan(given.plan ?? {}, 'plan', problems)
  const list = Array.isArray(given.groups) ? given.groups : []
  if (list.length === 0 || list.length > MOST_GROUPS) problems.push({ path: 'groups', code: 'missing' })
  const groups = list.slice(0, MOST_GROUPS).flatMap((one, index) => readGroup(one, `groups.${index}`, problems) ?? [])
  return plan && problems.length === 0 ? ok({ groups, plan }) : refuse(problems)
}

function readGroup(given: unknown, path: string, problems: DocumentProblem[]): OwnerGroup | null {
  if (!isRecord(given)) {
    problems.push({ path, code: 'not-an-object' })
    return null
  }
  problems.push(...unknownIn(given, ['name', 'households', 'household'], path))
  const { name, households } = given
  if (typeof name !== 'string' || name.trim() === '') problems.push({ path: `${path}.name`, code: 'missing' })
  if (!Number.isSafeInteger(households) || (households as number) > MOST_HOUSEHOLDS)
    problems.push({ path: `${path}.households`, code: 'not-whole', low: FEWEST_HOUSEHOLDS, high: MOST_HOUSEHOLDS })
  else if ((households as number) < FEWEST_HOUSEHOLDS)
    problems.push({ path: `${path}.households`, code: 'too-few-households', low: FEWEST_HOUSEHOLDS })
  const household = readHousehold(given.household, `${path}.household`, problems)
  if (household?.tenure === 'tenant') {
    problems.push({ path: `${path}.household.tenure`, code: 'not-a-choice', choices: ['owner'] })
    return null
  }
  return household === null ? null : { name: String(name), households: households as number, household }
}

export const groupsJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: GROUPS_SCHEMA,
  title: 'Groups of present owners and the plan they are judged by',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'groups'],
  properties: {
    schema: { const: GROUPS_SCHEMA },
    plan: planSchema(),
    groups: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_GROUPS,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'households', 'household'],
        properties: {
          name: { type: 'string' },
          households: { type: 'integer', minimum: FEWEST_HOUSEHOLDS, maximum: MOST_HOUSEHOLDS },
          household: objectOf(OWNER_FIELDS),
        },
      },
    },
  },
})
