import { z } from '@hono/zod-openapi'
import type { ApiRoute } from '#platform/http/route.ts'
import {
  assessHousehold,
  type DocumentProblem,
  groupsJsonSchema,
  householdJsonSchema,
  instrumentEffects,
  readGroupsDocument,
  readHouseholdDocument,
  returnShare,
} from './model/index.ts'
import { householdEn } from './text.en.ts'

const RUN = { object: 'household-calculation', action: 'run' } as const

type Read = { ok: true } | { ok: false; reason: DocumentProblem[] }

/** A body that our own reader judges, described by the schema that the reader is made of. */
const documentBody = (name: string, schema: object, read: (given: unknown) => Read) =>
  z
    .unknown()
    .superRefine((given, context) => {
      const found = read(given)
      if (found.ok) return
      for (const problem of found.reason)
        context.addIssue({ code: 'custom', path: problem.path.split('.'), message: householdEn.problem(problem) })
    })
    .openapi(name, schema as Record<string, unknown>)

const outcome = (name: string, description: string) =>
  z.record(z.string(), z.unknown()).openapi(name, { type: 'object', description, additionalProperties: true })

/** Only computing: a body comes in, an answer goes out, and nothing of either is stored or logged. */
export const householdApi: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/household-calculations',
    needs: RUN,
    summary: 'What nothing, repair and renewal mean for the household in the body; nothing is stored',
    body: documentBody('HouseholdDocument', householdJsonSchema(), readHouseholdDocument),
    response: outcome(
      'HouseholdResult',
      'Options with costs, loan, gap, band and judgement; see docs/methods/household.md',
    ),
    handle: async (_, { body }) => {
      const read = readHouseholdDocument(body)
      if (!read.ok) return { kind: 'problem', status: 400, title: 'The request is not valid' }
      return { kind: 'json', value: assessHousehold(read.value.household, read.value.plan) }
    },
  },
  {
    method: 'post',
    path: '/return-share-calculations',
    needs: RUN,
    summary: 'Which share of groups of present owners can return under a plan, and what helps most per euro',
    body: documentBody('HouseholdGroups', groupsJsonSchema(), readGroupsDocument),
    response: outcome(
      'ReturnShare',
      'Shares by income class, instruments and a suggestion; see docs/methods/household.md',
    ),
    handle: async (_, { body }) => {
      const read = readGroupsDocument(body)
      if (!read.ok) return { kind: 'problem', status: 400, title: 'The request is not valid' }
      const { groups, plan } = read.value
      return { kind: 'json', value: { ...returnShare(groups, plan), instruments: instrumentEffects(groups, plan) } }
    },
  },
]
