import { z } from 'zod'
import type { ApiRoute } from '#platform/http/route.ts'
import { fileNameOf, PARAMETER_DEFAULTS, PARAMETER_NAMES } from '../model/parameters.ts'
import { type RunDetail, runDetail, runsPage } from '../report/list-runs.ts'
import type { StoredRun } from '../usecases.ts'

/** The same right as the pages of the study. */
export const READ = { object: 'urgency', action: 'read' } as const
export const NO_SUCH_RUN = { kind: 'problem', status: 404, title: 'There is no run with this id' } as const
export const idParams = z.object({ id: z.string().min(1).max(64) })

const Run = z.object({
  id: z.string(),
  number: z.number().int(),
  model: z.object({ name: z.string(), version: z.string(), parametersHash: z.string() }),
  /** Version of the municipality's own parameters; 0 = the documented defaults. */
  parameterSet: z.number().int(),
  mode: z.enum(['envelope', 'programme']),
  /** Day of assessment, `yyyy-mm-dd`. */
  date: z.iso.date(),
  inputHash: z.string(),
  dwellings: z.number().int(),
  known: z.number().int(),
  createdAt: z.iso.datetime(),
})

const Source = z.object({
  document: z.string(),
  place: z.string().optional(),
  asOf: z.iso.date().nullable(),
  url: z.string().optional(),
})
const Parameter = z.object({
  name: z.string(),
  value: z.number(),
  default: z.number(),
  /** By the municipality's set or for this run alone; its reason stands with the set, in urgency-parameters. */
  overridden: z.boolean(),
  unit: z.string(),
  /** assumption = a documented default of ours, to be calibrated. */
  basis: z.enum(['source', 'assumption']),
  source: z.string(),
})
const RunWithBasis = Run.extend({
  /** True: every figure is invented. */
  fictional: z.boolean(),
  sources: z.array(Source),
  parameters: z.array(Parameter),
})

export const runValue = (row: StoredRun): z.infer<typeof Run> => ({
  id: row.id,
  number: row.number,
  model: { name: row.modelName, version: row.modelVersion, parametersHash: row.parametersHash },
  parameterSet: row.parameterSet,
  mode: row.mode,
  date: row.date,
  inputHash: row.inputHash,
  dwellings: row.dwellings,
  known: row.known,
  createdAt: row.createdAt.toISOString(),
})

const parametersOf = ({ parameters }: StoredRun): z.infer<typeof Parameter>[] =>
  PARAMETER_NAMES.map((name) => {
    const { value, unit, basis, source } = PARAMETER_DEFAULTS[name]
    const own = parameters[name]
    return { name: fileNameOf(name), value: own, default: value, overridden: own !== value, unit, basis, source }
  })

const detailValue = ({ run, sources }: RunDetail, fictional: boolean): z.infer<typeof RunWithBasis> => ({
  ...runValue(run),
  fictional,
  sources: sources.map(({ document, place, asOf, url }) => ({
    document,
    asOf,
    ...(place && { place }),
    ...(url && { url }),
  })),
  parameters: parametersOf(run),
})

const LARGEST_PAGE = 100
const USUAL_PAGE = 20
const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(USUAL_PAGE),
})

export const runRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/urgency-runs',
    needs: READ,
    summary: 'Runs of the urgency study, newest first, in pages',
    query: pageQuery,
    response: z.array(Run),
    headers: {
      Link: 'Addresses of the first, previous, next and last page (RFC 8288)',
      'Total-Count': 'Number of runs in all pages',
    },
    async handle(visit, { query }) {
      const { page, pageSize } = pageQuery.parse(query)
      const { runs, total } = await runsPage(visit.actor, visit.scope, { page, size: pageSize })
      const address = (n: number) => visit.href(`/api/v1/urgency-runs?page=${n}&pageSize=${pageSize}`)
      return {
        kind: 'json',
        value: runs.map(runValue),
        headers: {
          Link: linksTo(page, Math.max(1, Math.ceil(total / pageSize)), address),
          'Total-Count': String(total),
        },
      }
    },
  },
  {
    method: 'get',
    path: '/urgency-runs/{id}',
    needs: READ,
    summary: 'One run with the sources of its input and every parameter it was made with',
    params: idParams,
    response: RunWithBasis,
    async handle(visit, { params }) {
      const found = await runDetail(visit.actor, visit.scope, idParams.parse(params).id)
      return found ? { kind: 'json', value: detailValue(found, visit.municipality.fictional) } : NO_SUCH_RUN
    },
  },
]

/** Only pages that are there: a page beyond the last one leads back to it. */
function linksTo(page: number, last: number, address: (page: number) => string): string {
  const targets = [
    ['first', 1],
    ...(page > 1 ? [['prev', Math.min(page - 1, last)]] : []),
    ...(page < last ? [['next', page + 1]] : []),
    ['last', last],
  ] as const
  return targets.map(([rel, target]) => `<${address(Number(target))}>; rel="${rel}"`).join(', ')
}
