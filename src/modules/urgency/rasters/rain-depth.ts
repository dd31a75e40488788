// Depth of water at the wall in two rains, from the rasters of a stress test.
import { dayOf } from '#kernel/calendar.ts'
import type { FileReading, Lane } from '#modules/areas/index.ts'
import { readingLane } from '../ledger/reading-lane.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { type Cells, scaled } from '../model/rasters/cells.ts'
import {
  type BuildingDepths,
  depthFar,
  doubtDepths,
  isReversed,
  judgeRainDepth,
  kindOfValues,
  type RainDepth,
  type RainEvent,
} from '../model/rasters/rain-depth.ts'
import { periodEnd, rainEventOf, UNITS, unitOf } from '../model/rasters/raster-facts.ts'
import type { GivenRaster } from './given-files.ts'
import { buildingDetail, cellSizeOf, DERIVED, type Delivery, rasterImporter } from './raster-import.ts'
import type { Layer, Sample } from './sample.ts'
import { rastersNl } from './text.nl.ts'
import type { Target } from './town.ts'

type Question = '100' | '1000'
const EVENTS = [100, 1000] as const
const questionOf = (event: RainEvent): Question => `${event}`
const KINDS = { 100: 'rain_depth_100', 1000: 'rain_depth_1000' } as const

export const rainDepth = rasterImporter<Question, Judged>({
  name: 'rain-depth',
  usesRoads: false,
  refusalOf: ({ name, frame, said }) =>
    rainEventOf(name, said) === null
      ? 'event-unclear'
      : frame.isInteger && unitOf(name, said) === null
        ? 'unit-unclear'
        : null,
  layers: ({ rasters }) =>
    EVENTS.flatMap((event): Layer<Question>[] => {
      const own = rastersOf(rasters, event)
      return own.length === 0 ? [] : [layerOf(questionOf(event), own)]
    }),
  judge,
  conclude,
})

const rastersOf = (rasters: readonly GivenRaster[], event: RainEvent): GivenRaster[] =>
  rasters.filter(({ name, said }) => rainEventOf(name, said) === event)

function layerOf(name: Question, rasters: readonly GivenRaster[]): Layer<Question> {
  const far = depthFar(cellSizeOf(rasters))
  return { name, rasters, zoneOf: ({ ring }) => ring && { kind: 'around', ring, near: 0, far } }
}

type Judged = { target: Target; raster: string; depths: BuildingDepths; values: 'dry' | 'whole' | 'fractions' }

function judge({ rasters }: Delivery): (sample: Sample<Question>) => Judged {
  const depthOf = (event: RainEvent, cells: Cells | undefined): RainDepth | null => {
    const [own] = rastersOf(rasters, event)
    return cells && own ? judgeRainDepth(scaled(cells, UNITS[unitOf(own.name, own.said) ?? 'm'])) : null
  }
  return ({ target, raster, cells }) => ({
    ...{ target, raster, values: kindOfValues(Object.values(cells)) },
    depths: { 100: depthOf(100, cells['100']), 1000: depthOf(1000, cells['1000']) },
  })
}

async function conclude(reading: FileReading, { rasters }: Delivery, judged: readonly Judged[]): Promise<void> {
  const { tally, job } = reading
  const place = { file: rasters.map(({ name }) => name).join(', '), line: null }
  const isNamed = rasters.every(({ name, said }) => unitOf(name, said) !== null)
  const isWhole =
    judged.some(({ values }) => values === 'whole') && !judged.some(({ values }) => values === 'fractions')
  if (isWhole && !isNamed) return tally.refuse(place, { reason: 'unit-unclear' })
  const doubt = doubtDepths(judged.map(({ depths }) => depths))
  if (doubt) return tally.refuse(place, { reason: doubt })
  const given = EVENTS.filter((event) => rastersOf(rasters, event).length > 0)
  if (given.length === 1) tally.remark(place, { reason: 'one-event-only', detail: `T${given[0]}` })
  const lane = readingLane(reading, { document: place.file, asOf: dayOf(job.deps.now()) })
  for (const one of judged) await write(reading, lane, one, rasters)
}

async function write(
  { tally, tick }: FileReading,
  lane: Lane<Reading>,
  { target, raster, depths }: Judged,
  rasters: readonly GivenRaster[],
): Promise<void> {
  const place = { file: raster, line: null }
  await tick()
  const [light, heavy] = [depths[100], depths[1000]]
  const negative = [light, heavy].find((depth) => depth?.state === 'negative')
  if (negative?.state === 'negative')
    return tally.refuse(place, { reason: 'depth-negative', detail: buildingDetail(target, `${negative.value} m`) })
  if (isReversed(depths)) return tally.refuse(place, { reason: 'events-reversed', detail: buildingDetail(target) })
  const known = EVENTS.filter((event) => depths[event]?.state === 'known')
  if (known.length === 0) return tally.refuse(place, { reason: 'too-few-cells', detail: buildingDetail(target) })
  for (const event of known) {
    const depth = depths[event]
    const own = rastersOf(rasters, event)
    if (depth?.state !== 'known') continue
    const reading: Omit<Reading, 'dwellingId'> = {
      kind: KINDS[event],
      value: depth.value,
      sd: null,
      quality: 'B',
      ...DERIVED,
      date: own[0] ? periodEnd(own[0].name, own[0].said) : null,
      method: rastersNl.methods.rainDepth(event, depth.cells),
    }
    for (const dwellingId of target.dwellings) await lane.add({ dwellingId, ...reading })
    tally.count(`depths_${event}`, target.dwellings.length)
  }
  const hidden = EVENTS.filter((event) => depths[event]?.state === 'unknown')
  tally.take(
    place,
    hidden.map((event) => ({ reason: 'event-unknown-here', detail: buildingDetail(target, `T${event}`) })),
  )
}
