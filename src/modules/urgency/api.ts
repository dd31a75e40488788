import { z } from 'zod'
import type { ApiRoute } from '#platform/http/route.ts'
import { runsFor, type StoredRun, studyOfRun } from './usecases.ts'

const run = z.object({
  id: z.string(),
  number: z.number().int(),
  model: z.object({ name: z.string(), version: z.string(), parametersHash: z.string() }),
  mode: z.enum(['envelope', 'programme']),
  /** Day of assessment, `yyyy-mm-dd`. */
  date: z.string(),
  inputHash: z.string(),
  dwellings: z.number().int(),
  known: z.number().int(),
  createdAt: z.string(),
})

const runValue = (row: StoredRun): z.infer<typeof run> => ({
  id: row.id,
  number: row.number,
  model: { name: row.modelName, version: row.modelVersion, parametersHash: row.parametersHash },
  mode: row.mode,
  date: row.date,
  inputHash: row.inputHash,
  dwellings: row.dwellings,
  known: row.known,
  createdAt: row.createdAt.toISOString(),
})

/** Shares as fractions, expected dwellings unrounded; null = unknown. Areas under ten dwellings are absent. */
const neighbourhood = z.object({
  code: z.string(),
  name: z.string(),
  dwellings: z.number().int(),
  known: z.number().int(),
  coverage: z.number(),
  expectedAffected: z.number().nullable(),
  expectedLow: z.number().nullable(),
  expectedHigh: z.number().nullable(),
  share: z.number().nullable(),
  class: z.enum(['U4', 'U3', 'U2', 'U1', 'U0']).nullable(),
  ranked: z.boolean(),
  rank: z.number().int().nullable(),
  rankLow: z.number().int().nullable(),
  rankHigh: z.number().int().nullable(),
})

const idParams = z.object({ id: z.string().min(1).max(64) })

export const urgencyApi: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/urgency-runs',
    needs: { object: 'urgency-run', action: 'read' },
    summary: 'Runs of the urgency study, newest first',
    response: z.array(run),
    handle: async (visit) => ({ kind: 'json', value: (await runsFor(visit.actor, visit.scope)).map(runValue) }),
  },
  {
    method: 'get',
    path: '/urgency-runs/{id}/neighbourhoods',
    needs: { object: 'urgency-run', action: 'read' },
    summary: 'Neighbourhoods of a run in order of rank (both problems, 2035), then those to measure first',
    params: idParams,
    response: z.array(neighbourhood),
    async handle(visit, { params }) {
      const { id } = idParams.parse(params)
      const study = await studyOfRun(visit.actor, visit.scope, id)
      if (!study) return { kind: 'problem', status: 404, title: 'There is no run with this id' }
      const shown = study.areas.filter(({ state }) => state !== 'not-shown')
      return {
        kind: 'json',
        value: shown.map(({ area: _, state, expected, ...row }) => ({
          ...row,
          expectedAffected: expected,
          ranked: state === 'ranked',
        })),
      }
    },
  },
]
