import { z } from 'zod'
import type { ApiRoute } from '#platform/http/route.ts'
import { DEFAULT_SET, type SetVersion, valuesOf } from '../model/parameter-sets/set-version.ts'
import { fileNameOf, PARAMETER_DEFAULTS, PARAMETER_NAMES } from '../model/parameters.ts'
import { loadSets, type StoredSet } from '../parameters/usecases.ts'

const Parameter = z.object({
  name: z.string(),
  value: z.number(),
  default: z.number(),
  unit: z.string(),
  /** Allowed range, both ends included. */
  low: z.number(),
  high: z.number(),
  /** own = the municipality's value; source = a default with a source; assumption = a default of ours without one. */
  basis: z.enum(['own', 'source', 'assumption']),
  /** Of the default, in English. */
  source: z.string(),
  /** Why the municipality chose its own value, in the words of who did; null at a default. */
  reason: z.string().nullable(),
})
const Change = z.object({ name: z.string(), from: z.number(), to: z.number(), reason: z.string() })
const ParameterSet = z.object({
  /** 1, 2, 3 ... within the municipality; 0 = the documented defaults. */
  number: z.number().int(),
  /** SHA-256 over all values. */
  hash: z.string(),
  /** New runs compute with this one. */
  current: z.boolean(),
  createdAt: z.iso.datetime().nullable(),
  parameters: z.array(Parameter),
  /** What this version changed in the one before it. */
  changes: z.array(Change),
})

const parametersIn = ({ overrides }: SetVersion): z.infer<typeof Parameter>[] => {
  const values = valuesOf(overrides)
  return PARAMETER_NAMES.map((name) => {
    const { value, unit, low, high, basis, source } = PARAMETER_DEFAULTS[name]
    const own = overrides[name]
    return {
      ...{ name: fileNameOf(name), value: values[name], default: value, unit, low, high },
      ...{ basis: own ? ('own' as const) : basis, source, reason: own?.reason ?? null },
    }
  })
}

/** The documented defaults are no row of the database; they stand last, as version 0. */
function setValues(sets: readonly StoredSet[]): z.infer<typeof ParameterSet>[] {
  const newest = sets[0]?.number ?? DEFAULT_SET.number
  const stored = sets.map((set) => ({
    ...{ number: set.number, hash: set.hash, current: set.number === newest },
    ...{ createdAt: set.createdAt.toISOString(), parameters: parametersIn(set) },
    changes: set.changes.map((change) => ({ ...change, name: fileNameOf(change.name) })),
  }))
  const { number, hash } = DEFAULT_SET
  const defaults = { number, hash, current: newest === number, createdAt: null, changes: [] }
  return [...stored, { ...defaults, parameters: parametersIn(DEFAULT_SET) }]
}

export const parameterRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/urgency-parameters',
    needs: { object: 'urgency', action: 'read' },
    summary: 'Versions of the parameters of the urgency study, newest first; each value with default, range and basis',
    response: z.array(ParameterSet),
    handle: async (visit) => ({ kind: 'json', value: setValues(await loadSets(visit.scope)) }),
  },
]
