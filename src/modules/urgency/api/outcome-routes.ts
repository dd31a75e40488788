import { z } from 'zod'
import { NEIGHBOURHOOD_CODE } from '#kernel/ref.ts'
import type { Crs } from '#platform/geo/crs.ts'
import { boxOf, geometryIn } from '#platform/geo/files/geojson.ts'
import type { ApiInput, ApiRoute, Visit } from '#platform/http/route.ts'
import { STUDY_PROBLEMS } from '../model/area-study.ts'
import { HORIZONS } from '../model/dwelling.ts'
import type { OutcomeRow } from '../model/report/outcome-row.ts'
import type { DrawnRow, ExportQuestion, StudyExport } from '../report/load-export.ts'
import { loadStudyExport } from '../report/load-export.ts'
import { idParams, NO_SUCH_RUN, READ, runValue } from './run-routes.ts'

const GEOJSON = 'application/geo+json'

const number = z.number().nullable()
const perHorizon = z.object({ now: number, '2035': number, '2050': number, '2075': number })
/** Shares as fractions, expected dwellings unrounded; null = unknown. Areas under ten dwellings are absent. */
const outcome = z.object({
  code: z.string(),
  name: z.string(),
  dwellings: z.number().int().nullable(),
  known: z.number().int().nullable(),
  coverage: number,
  expectedAffected: number,
  expectedLow: number,
  expectedHigh: number,
  share: number,
  /** Only with a rank. */
  class: z.enum(['U4', 'U3', 'U2', 'U1', 'U0']).nullable(),
  ranked: z.boolean(),
  rank: z.number().int().nullable(),
  rankLow: z.number().int().nullable(),
  rankHigh: z.number().int().nullable(),
  /** Expected dwellings per problem and horizon; any = per dwelling the larger of both. */
  expectedPer: z.object({ any: perHorizon, damp: perHorizon, flood: perHorizon }),
})
const Neighbourhood = outcome.extend({ districtCode: z.string().nullable() })
const Block = outcome.extend({ neighbourhoodCode: z.string().nullable() })

function outcomeValue({ row }: DrawnRow): z.infer<typeof outcome> {
  const { code, name, dwellings, known, coverage, expected, expectedLow, expectedHigh, share, expectedPer } = row
  return {
    ...{ code, name, dwellings, known, coverage },
    ...{ expectedAffected: expected, expectedLow, expectedHigh, share },
    ...{ class: row.class, ranked: row.state === 'ranked' },
    ...{ rank: row.rank, rankLow: row.rankLow, rankHigh: row.rankHigh, expectedPer },
  }
}
const neighbourhoodValue = (drawn: DrawnRow) => ({ ...outcomeValue(drawn), districtCode: drawn.row.parentCode })
const blockValue = (drawn: DrawnRow) => ({ ...outcomeValue(drawn), neighbourhoodCode: drawn.row.parentCode })

const Street = Block

/** The same rows as features, and before them which run and choice they are of. */
const collectionOf = (properties: z.ZodObject) =>
  z.object({
    type: z.literal('FeatureCollection'),
    run: z.object({ id: z.string(), number: z.number().int(), date: z.string() }).loose(),
    problem: z.enum(STUDY_PROBLEMS),
    horizon: z.enum(HORIZONS),
    fictional: z.boolean(),
    bbox: z.array(z.number()).optional(),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z
          .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(z.array(z.number())))) })
          .nullable(),
        properties,
      }),
    ),
  })

/** Which problem and moment rank, class and expected numbers are about. */
const choiceQuery = z.object({
  problem: z.enum(STUDY_PROBLEMS).default('any'),
  horizon: z.enum(HORIZONS).default('2035'),
})
const blockQuery = choiceQuery.extend({ neighbourhood: z.string().regex(NEIGHBOURHOOD_CODE).optional() })

export const outcomeRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/urgency-runs/{id}/neighbourhoods',
    needs: READ,
    summary: 'Neighbourhoods of a run in order of rank, then those to measure first; as GeoJSON with their boundaries',
    params: idParams,
    query: choiceQuery,
    response: z.array(Neighbourhood),
    also: [{ type: GEOJSON, response: collectionOf(Neighbourhood) }],
    geometry: true,
    async handle(visit, input) {
      const study = await loadStudyExport(visit.actor, visit.scope, { ...questionOf(input), withBlocks: false })
      return study ? answerWith(visit, input, study, study.neighbourhoods, neighbourhoodValue) : NO_SUCH_RUN
    },
  },
  {
    method: 'get',
    path: '/urgency-runs/{id}/blocks',
    needs: READ,
    summary: 'Blocks of a run, ranked within their neighbourhood, of one neighbourhood when asked; also as GeoJSON',
    params: idParams,
    query: blockQuery,
    response: z.array(Block),
    also: [{ type: GEOJSON, response: collectionOf(Block) }],
    geometry: true,
    async handle(visit, input) {
      const study = await loadStudyExport(visit.actor, visit.scope, blockQuestion(input))
      return study ? answerWith(visit, input, study, study.blocks, blockValue) : NO_SUCH_RUN
    },
  },
  {
    method: 'get',
    path: '/urgency-runs/{id}/streets',
    needs: READ,
    summary: 'Streets of a run, ranked within their neighbourhood, for the part that lies in it',
    params: idParams,
    query: blockQuery,
    response: z.array(Street),
    async handle(visit, input) {
      const study = await loadStudyExport(visit.actor, visit.scope, blockQuestion(input))
      const rows = study?.streets.map((row): DrawnRow => ({ row, geometry: null }))
      return study && rows ? answerWith(visit, input, study, rows, blockValue) : NO_SUCH_RUN
    },
  },
]

const blockQuestion = (input: ApiInput): ExportQuestion => {
  const { neighbourhood } = blockQuery.parse(input.query)
  return { ...questionOf(input), ...(neighbourhood === undefined ? {} : { only: neighbourhood }) }
}

function questionOf({ params, query }: ApiInput): ExportQuestion {
  const { problem, horizon } = choiceQuery.parse(query)
  return { pick: { id: idParams.parse(params).id }, choice: { problem, horizon } }
}

function answerWith<Value extends object>(
  { municipality }: Visit,
  { type, crs = 'CRS84' }: ApiInput,
  { run, choice }: Pick<StudyExport, 'run' | 'choice'>,
  rows: readonly DrawnRow[],
  toValue: (drawn: DrawnRow) => Value,
) {
  const shown = rows.filter(({ row }) => isShown(row))
  if (type !== GEOJSON) return { kind: 'json' as const, value: shown.map(toValue) }
  const features = shown.map((drawn) => featureOf(drawn, crs, toValue))
  const bbox = boxOf(features.flatMap(({ geometry }) => geometry ?? []))
  return {
    kind: 'json' as const,
    value: {
      type: 'FeatureCollection',
      ...{ run: runValue(run), problem: choice.problem, horizon: choice.horizon, fictional: municipality.fictional },
      ...(bbox ? { bbox } : {}),
      features,
    },
  }
}

const isShown = ({ state }: OutcomeRow): boolean => state !== 'not-shown'

const featureOf = <Value>(drawn: DrawnRow, crs: Crs, toValue: (drawn: DrawnRow) => Value) => ({
  type: 'Feature' as const,
  id: drawn.row.code,
  geometry: geometryIn(drawn.geometry && { type: 'MultiPolygon', coordinates: drawn.geometry }, crs),
  properties: toValue(drawn),
})
