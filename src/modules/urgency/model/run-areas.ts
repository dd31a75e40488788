// The areas of one run, each with its outcome among its equals: what is stored.
import { type Area, districtOf } from '#modules/areas/model/index.ts'
import { type AreaTotals, addTotals, emptyTotals } from './area-study.ts'
import type { UrgencyClass } from './dwelling.ts'
import type { Middles, NeighbourhoodStudy } from './neighbourhood-study.ts'
import { MAIN_CHOICE, rankAreas } from './study-ranking.ts'

export type StudyLevel = 'wijk' | 'buurt' | 'blok'

export type NewRunArea = {
  code: string
  level: StudyLevel
  /** Code of the district of a neighbourhood, of the neighbourhood of a block; '' for a district. */
  parentCode: string
  name: string | null
  totals: AreaTotals
  middles: Middles | null
  isRanked: boolean
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  class: UrgencyClass | null
}

/** Districts, neighbourhoods and blocks; blocks are ranked among those of their neighbourhood. */
export function areaRows(
  studies: readonly NeighbourhoodStudy[],
  areas: readonly Area[],
  coverage: number,
): NewRunArea[] {
  const known = new Map(areas.map((area) => [area.code, area]))
  const neighbourhoods = studies.map(({ code, totals, middles }) => ({
    code,
    totals,
    middles,
    parentCode: known.get(code)?.parentCode ?? districtOf(code),
  }))
  const districts = [...districtTotals(neighbourhoods)].map(([code, totals]) => ({
    code,
    totals,
    middles: null,
    parentCode: '',
  }))
  const nameOf = (code: string) => known.get(code)?.name ?? null
  return [
    ...ranked('wijk', districts, coverage, nameOf),
    ...ranked('buurt', neighbourhoods, coverage, nameOf),
    ...studies.flatMap(({ code, blocks }) => {
      const own = blocks.map((block) => ({ ...block, middles: null, parentCode: code }))
      return ranked('blok', own, coverage, () => null)
    }),
  ]
}

type Unranked = Pick<NewRunArea, 'code' | 'totals' | 'middles' | 'parentCode'>

function districtTotals(neighbourhoods: readonly Unranked[]): Map<string, AreaTotals> {
  const districts = new Map<string, AreaTotals>()
  for (const { parentCode, totals } of neighbourhoods) {
    const sum = districts.get(parentCode) ?? emptyTotals()
    addTotals(sum, totals)
    districts.set(parentCode, sum)
  }
  return districts
}

function ranked(
  level: StudyLevel,
  areas: readonly Unranked[],
  coverage: number,
  nameOf: (code: string) => string | null,
): NewRunArea[] {
  const outcomes = new Map(rankAreas(areas, MAIN_CHOICE, coverage).map((outcome) => [outcome.code, outcome]))
  return areas.map((area) => {
    const outcome = outcomes.get(area.code)
    return {
      ...area,
      level,
      name: nameOf(area.code),
      isRanked: outcome?.state === 'ranked',
      rank: outcome?.rank ?? null,
      rankLow: outcome?.rankLow ?? null,
      rankHigh: outcome?.rankHigh ?? null,
      class: outcome?.class ?? null,
    }
  })
}
