// The areas of one run, each with its outcome among its equals: what is stored.
import { type Area, districtOf } from '#modules/areas/model/index.ts'
import { type AreaTotals, addTotals, emptyTotals } from './area-study.ts'
import type { GroupTotals } from './columns/area-totals.ts'
import type { UrgencyClass } from './dwelling.ts'
import type { Middles, NeighbourhoodStudy } from './neighbourhood-study.ts'
import { MAIN_CHOICE, rankAreas, type Shows } from './study-ranking.ts'

export type StudyLevel = 'wijk' | 'buurt' | 'blok' | 'straat'

export type NewRunArea = {
  code: string
  level: StudyLevel
  /** Code of the district of a neighbourhood, of the neighbourhood of a block or of a part of a street; '' for a district. */
  parentCode: string
  name: string | null
  totals: AreaTotals
  middles: Middles | null
  /** What may be shown of it, decided once for the run as a whole. */
  shows: Shows
  isRanked: boolean
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  class: UrgencyClass | null
}

/** What may be shown of an area; a code is unique within its level and parent. */
export type RunShows = (level: StudyLevel, parentCode: string, code: string) => Shows

/** Code of the district that a neighbourhood lies in. */
export const districtCode = (neighbourhood: string, areas: ReadonlyMap<string, Area>): string =>
  areas.get(neighbourhood)?.parentCode ?? districtOf(neighbourhood)

/** What areas are made of: a study without its dwellings. */
type StudiedNeighbourhood = Pick<NeighbourhoodStudy, 'code' | 'totals' | 'middles' | 'blocks' | 'streets'>

/** Districts, neighbourhoods, blocks and streets; those two are ranked among their equals in the neighbourhood. */
export function areaRows(
  studies: readonly StudiedNeighbourhood[],
  areas: readonly Area[],
  coverage: number,
  shows: RunShows,
): NewRunArea[] {
  const known = new Map(areas.map((area) => [area.code, area]))
  const neighbourhoods = studies.map(({ code, totals, middles }) => ({
    code,
    totals,
    middles,
    parentCode: districtCode(code, known),
  }))
  const districts = [...districtTotals(neighbourhoods)].map(([code, totals]) => ({
    code,
    totals,
    middles: null,
    parentCode: '',
  }))
  const nameOf = (code: string) => known.get(code)?.name ?? null
  return [
    ...ranked('wijk', districts, coverage, shows, nameOf),
    ...ranked('buurt', neighbourhoods, coverage, shows, nameOf),
    ...studies.flatMap(({ code, blocks, streets }) => {
      const within = (groups: readonly GroupTotals[]) =>
        groups.map((group) => ({ ...group, middles: null, parentCode: code }))
      return [
        ...ranked('blok', within(blocks), coverage, shows, () => null),
        ...ranked('straat', within(streets), coverage, shows, () => null),
      ]
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
  runShows: RunShows,
  nameOf: (code: string) => string | null,
): NewRunArea[] {
  const shows = new Map(areas.map(({ code, parentCode }) => [code, runShows(level, parentCode, code)]))
  const showsOf = (code: string): Shows => shows.get(code) ?? 'nothing'
  const outcomes = new Map(rankAreas(areas, MAIN_CHOICE, coverage, showsOf).map((outcome) => [outcome.code, outcome]))
  return areas.map((area) => {
    const outcome = outcomes.get(area.code)
    return {
      ...area,
      level,
      name: nameOf(area.code),
      shows: showsOf(area.code),
      isRanked: outcome?.state === 'ranked',
      rank: outcome?.rank ?? null,
      rankLow: outcome?.rankLow ?? null,
      rankHigh: outcome?.rankHigh ?? null,
      class: outcome?.class ?? null,
    }
  })
}
