import type { AreaUrgency } from './area-urgency.ts'
import type { Assessment } from './assess.ts'
import type { DwellingUrgency, ProblemUrgency } from './assess-dwelling.ts'
import { reasonsFor } from './reasons.ts'

/**
 * The document of `urgency assess --json`, a fixed interface: snake_case, m and decimal years, unrounded. Heights are
 * free of binary noise beyond the ninth decimal; chances are given as computed.
 */
export function assessmentDocument(assessment: Assessment): object {
  const { name, version, parametersHash } = assessment.model
  return {
    model: { name, version, parameters_hash: parametersHash },
    date: assessment.date,
    dwellings: assessment.dwellings.map((urgency) => dwellingRow(urgency, assessment)),
    neighbourhoods: assessment.neighbourhoods.map(neighbourhoodRow),
  }
}

const dwellingRow = (urgency: DwellingUrgency, { parameters }: Assessment): object => ({
  dwelling_id: urgency.dwelling.dwelling_id,
  neighbourhood_code: urgency.dwelling.neighbourhood_code,
  damp: problemRow(urgency.damp),
  flood: { ...problemRow(urgency.flood), return_period_now: urgency.flood.returnPeriodNow },
  confidence: urgency.confidence,
  confidence_level: urgency.confidenceLevel,
  missing: urgency.missing,
  reasons: reasonsFor(urgency, parameters),
})

const problemRow = (problem: ProblemUrgency): object => ({
  status: problem.status,
  class: problem.class,
  distance_now: problem.distanceNow,
  crossing: problem.crossing,
  year_p10: problem.yearP10,
  year_p50: problem.yearP50,
  year_p90: problem.yearP90,
  probability: problem.probability,
})

const neighbourhoodRow = (area: AreaUrgency): object => ({
  code: area.code,
  dwellings: area.dwellings,
  known: area.known,
  coverage: area.coverage,
  expected_affected: area.expectedAffected,
  share: area.share,
  ranked: area.ranked,
  rank: area.rank,
  rank_low: area.rankLow,
  rank_high: area.rankHigh,
})
