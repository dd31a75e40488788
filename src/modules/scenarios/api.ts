import { z } from 'zod'
import type { ApiRoute } from '#platform/http/route.ts'
import { mistakesInWords } from './document/words.ts'
import { printPath } from './model/document/mistake.ts'
import { DRAWS, outcomeFor, SEED } from './outcomes.ts'
import { runDocument } from './run-document.ts'
import { readScenario } from './scenario-document.ts'
import { loadScenario, loadScenarios, loadVersions, type ScenarioRow } from './usecases.ts'

const READ = { object: 'scenario', action: 'read' } as const
const RUN = { object: 'scenario-run', action: 'run' } as const
const VERSIONS = { object: 'scenario-version', action: 'read' } as const

const Scenario = z.object({
  id: z.string(),
  name: z.string(),
  areaCode: z.string(),
  areaName: z.string(),
  state: z.enum(['draft', 'frozen-consultation', 'frozen-decision']),
  version: z.number().int(),
  partOf: z.string().nullable(),
  largerAim: z.string(),
  archived: z.boolean(),
})
const Version = z.object({
  number: z.number().int(),
  parent: z.number().int().nullable(),
  hash: z.string(),
  modelVersion: z.string(),
  reason: z.string(),
  runId: z.string().nullable(),
  createdAt: z.string(),
})
/** The document as SCENARIO.json, wijkregie-scenario/1; its JSON Schema: `wijkregie scenario run --schema`. */
const Document = z.looseObject({ schema: z.literal('wijkregie-scenario/1') })
/** Euro unrounded; every amount with base, p5, p50 and p95. */
const Run = z.object({
  model: z.object({ name: z.string(), version: z.string() }),
  scenario: z.object({ id: z.string(), name: z.string(), area: z.looseObject({ code: z.string() }), hash: z.string() }),
  outcome: z.looseObject({ draws: z.number().int(), seed: z.number().int() }),
})
const id = z.object({ id: z.string().max(80) })
const choice = z.object({
  draws: z.coerce.number().int().min(1).max(100_000).optional(),
  seed: z.coerce.number().int().min(0).optional(),
})

const scenarioValue = (row: ScenarioRow) => ({
  ...{ id: row.id, name: row.name, areaCode: row.areaCode, areaName: row.areaName, state: row.state },
  ...{ version: row.latest, partOf: row.partOf, largerAim: row.largerAim, archived: row.archivedAt !== null },
})

/** Scenarios that the caller may see: drafts inside the municipality, others when they were frozen for them. */
export const scenarioApi: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/scenarios',
    needs: READ,
    summary: 'Scenarios, per area in the order in which they were made',
    query: z.object({ area: z.string().max(20).optional(), archived: z.enum(['true', 'false']).optional() }),
    response: z.object({ scenarios: z.array(Scenario) }),
    handle: async (visit, { query }) => {
      const { area, archived } = query as { area?: string; archived?: string }
      const found = await loadScenarios(visit, { ...(area ? { area } : {}), archived: archived === 'true' })
      return { kind: 'json', value: { scenarios: found.map(({ row }) => scenarioValue(row)) } }
    },
  },
  {
    method: 'get',
    path: '/scenarios/{id}',
    needs: READ,
    summary: 'One scenario with its newest document',
    params: id,
    response: Scenario.extend({ hash: z.string(), document: Document }),
    handle: async (visit, { params }) => {
      const view = await loadScenario(visit, (params as { id: string }).id)
      if (!view) return { kind: 'not-found' }
      const { hash, document } = view.version
      return { kind: 'json', value: { ...scenarioValue(view.row), hash, document } }
    },
  },
  {
    method: 'get',
    path: '/scenarios/{id}/versions',
    needs: VERSIONS,
    summary: 'Every version of a scenario, the newest first',
    params: id,
    response: z.object({ versions: z.array(Version) }),
    handle: async (visit, { params }) => {
      const view = await loadVersions(visit, (params as { id: string }).id)
      if (!view) return { kind: 'not-found' }
      const versions = view.versions.map(({ number, parent, hash, modelVersion, reason, runId, createdAt }) => ({
        ...{ number, parent, hash, modelVersion, reason, runId, createdAt: createdAt.toISOString() },
      }))
      return { kind: 'json', value: { versions } }
    },
  },
  {
    method: 'get',
    path: '/scenarios/{id}/outcome',
    needs: READ,
    summary: 'What a scenario costs, whom, when and how sure; the newest version, or the one asked for',
    params: id,
    query: choice.extend({ version: z.coerce.number().int().min(1).optional() }),
    response: Run,
    handle: async (visit, { params, query }) => {
      const { draws = DRAWS, seed = SEED, version } = query as { draws?: number; seed?: number; version?: number }
      const view = await loadScenario(visit, (params as { id: string }).id, version)
      if (!view) return { kind: 'not-found' }
      const { document } = view.version
      return { kind: 'json', value: runDocument(document, await outcomeFor(visit.deps, document, { draws, seed })) }
    },
  },
  {
    method: 'post',
    path: '/scenario-calculations',
    needs: RUN,
    summary: 'Computes a scenario document without keeping it; every mistake in it together',
    query: choice,
    body: z.looseObject({}),
    response: Run,
    handle: async (visit, { query, body }) => {
      const { draws = DRAWS, seed = SEED } = query as { draws?: number; seed?: number }
      const read = readScenario(body)
      if (!read.ok) {
        const words = mistakesInWords(read.reason, visit.locale)
        const errors = read.reason.map(({ path }, at) => ({ field: printPath(path), message: words[at] ?? '' }))
        return { kind: 'problem', status: 422, title: 'The scenario cannot be computed', errors }
      }
      return { kind: 'json', value: runDocument(read.value, await outcomeFor(visit.deps, read.value, { draws, seed })) }
    },
  },
]
