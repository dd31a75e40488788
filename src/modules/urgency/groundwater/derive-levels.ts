// From wells to dwellings: the GHG of the nearest well in the same water-level area, as a reading in the ledger.
import Flatbush from 'flatbush'
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { type Box, boundingBox, contains, inBox, type Position } from '#kernel/geometry.ts'
import type { FileReading } from '#modules/areas/index.ts'
import { endOfHydrologicalYear } from '../model/groundwater/half-months.ts'
import {
  FURTHEST_WELL,
  isDeepFilter,
  type LevelAtDwelling,
  levelAtDwelling,
  type NearWell,
  type SpeakingWell,
} from '../model/groundwater/level-at-dwelling.ts'
import { meanHighestLevel } from '../model/groundwater/mean-highest-level.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { derivedLane } from '../sources/derived-lane.ts'
import { knownDwellings } from '../sources/known-dwellings.ts'
import { listWaterLevelAreas, type WaterLevelArea, type Well } from './store.ts'
import { groundwaterNl } from './text.nl.ts'

/** Why a dwelling got no level. */
export type NoLevel = 'no-place' | Extract<LevelAtDwelling, { outcome: 'none' }>['why']
export type DeriveOptions = {
  /** Water-level areas that are not in force yet; those that are unless given. */
  areas?: readonly WaterLevelArea[]
  told?: (dwellingId: string, outcome: 'level' | NoLevel) => void
}

/** Writes a level for every dwelling that has one, in place of those of an earlier derivation; counts in the summary. */
export async function deriveLevels(
  reading: FileReading,
  wells: readonly Well[],
  { areas: given, told = () => {} }: DeriveOptions = {},
): Promise<void> {
  const { job, tally, tick } = reading
  const today = dayOf(job.deps.now())
  const areas = areaFinder(given ?? (await job.scope.transaction(listWaterLevelAreas)))
  const near = nearWells(wells, areas)
  const lane = await derivedLane(reading, 'groundwater', { document: groundwaterNl.derived, asOf: today })
  const { dwellings } = await knownDwellings(reading)
  for (const { id, point } of dwellings) {
    await tick()
    const judged = point && levelAtDwelling(areas(point), near(point), today)
    if (judged?.outcome === 'level') {
      await lane.add(readingOf(id, judged))
      tally.count(`dwellings_${judged.quality.toLowerCase()}`)
      told(id, 'level')
    } else {
      const why = judged?.why ?? 'no-place'
      tally.count(`dwellings_${why.replaceAll('-', '_')}`)
      told(id, why)
    }
  }
}

type AreaAt = (point: Position) => string | null

/** Name of the water-level area at a place; null outside all of them, or when none were read. */
export function areaFinder(areas: readonly WaterLevelArea[]): AreaAt {
  const boxed = areas.flatMap((area) => {
    const box: Box | null = boundingBox(area.geometry)
    return box ? [{ ...area, box }] : []
  })
  return (point) => boxed.find(({ box, geometry }) => inBox(point, box) && contains(geometry, point))?.id ?? null
}

/** Wells with a GHG within reach of a place, nearest first. A well in no drawn area goes by the name in its file. */
export function nearWells(wells: readonly Well[], areas: AreaAt): (point: Position) => NearWell[] {
  const speaking = wells.flatMap((well): (SpeakingWell & { point: Position })[] => {
    const ghg = meanHighestLevel(well.years)
    if (ghg === null || isDeepFilter(well.groundLevel, well.filterTop)) return []
    const point: Position = [well.x, well.y]
    return [{ id: well.id, ghg, area: areas(point) ?? well.areaName, point }]
  })
  if (speaking.length === 0) return () => []
  const index = new Flatbush(speaking.length)
  for (const { point } of speaking) index.add(point[0], point[1], point[0], point[1])
  index.finish()
  return ([x, y]) =>
    index
      .neighbors(x, y, undefined, FURTHEST_WELL)
      .map((at) => speaking[at] as (typeof speaking)[number])
      .map((well) => ({ well, distance: Math.hypot(well.point[0] - x, well.point[1] - y) }))
      .sort((a, b) => a.distance - b.distance || (a.well.id < b.well.id ? -1 : 1))
}

function readingOf(dwellingId: string, { near, quality, weaknesses }: LevelAtDwelling & { outcome: 'level' }): Reading {
  const { well, distance } = near
  const words = [
    groundwaterNl.method(well.id, Math.round(distance), well.ghg.years),
    ...weaknesses.map((weakness) => groundwaterNl.weaknesses[weakness](well.ghg.lastYear + 1)),
  ]
  return {
    ...{ dwellingId, kind: 'groundwater_ghg', value: roundedLevel(well.ghg.level), sd: null, quality },
    ...{ date: endOfHydrologicalYear(well.ghg.lastYear) satisfies CalendarDate, method: words.join(', ') },
    ...{ origin: 'derived', state: 'claimed' },
  }
}

/** To the millimetre: levels are read in centimetres. */
const roundedLevel = (level: number): number => Math.round(level * 1_000) / 1_000
