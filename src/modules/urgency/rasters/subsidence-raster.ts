// Sinking per dwelling from a raster of rates: a figure of the area, not of the building.
import { dayOf } from '#kernel/calendar.ts'
import type { FileReading, Lane } from '#modules/areas/index.ts'
import { readingLane } from '../ledger/reading-lane.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { type AreaRate, doubtRates, judgeAreaRate } from '../model/rasters/area-rate.ts'
import { NO_CELLS } from '../model/rasters/cells.ts'
import { periodEnd, type RateFacts, rateFacts, unitOf } from '../model/rasters/raster-facts.ts'
import type { GivenRaster } from './given-files.ts'
import { buildingDetail, DERIVED, type Delivery, rasterImporter } from './raster-import.ts'
import type { Sample } from './sample.ts'
import { rastersNl } from './text.nl.ts'
import type { Target } from './town.ts'

type Question = 'under'

export const subsidenceRaster = rasterImporter<Question, Judged>({
  name: 'subsidence-raster',
  usesRoads: false,
  refusalOf: ({ name, said }) => {
    if (rateFacts(name, said) === null) return 'sign-unclear'
    return (unitOf(name, said) ?? 'mm') === 'mm' ? null : 'rate-unit'
  },
  layers: ({ rasters }) => [{ name: 'under', rasters, zoneOf: ({ ring, point }) => ({ kind: 'under', ring, point }) }],
  judge,
  conclude,
})

type Judged = { target: Target; raster: GivenRaster; rate: AreaRate }

function judge({ rasters }: Delivery): (sample: Sample<Question>) => Judged {
  return ({ target, raster: name, cells }) => {
    const raster = rasters.find((candidate) => candidate.name === name) as GivenRaster
    const facts = rateFacts(name, raster.said) as RateFacts
    return { target, raster, rate: judgeAreaRate(cells.under ?? NO_CELLS, facts.sign) }
  }
}

async function conclude(reading: FileReading, { rasters }: Delivery, judged: readonly Judged[]): Promise<void> {
  const { tally, job } = reading
  const place = { file: rasters.map(({ name }) => name).join(', '), line: null }
  for (const reason of doubtRates(judged.map(({ rate }) => rate))) tally.remark(place, { reason })
  for (const raster of rasters) {
    const percentile = rateFacts(raster.name, raster.said)?.percentile ?? null
    if (percentile !== null)
      tally.remark({ file: raster.name, line: null }, { reason: 'percentile-map', detail: String(percentile) })
  }
  const lane = readingLane(reading, { document: place.file, asOf: dayOf(job.deps.now()) })
  for (const one of judged) await write(reading, lane, one)
}

async function write(
  { tally, tick }: FileReading,
  lane: Lane<Reading>,
  { target, raster, rate }: Judged,
): Promise<void> {
  const place = { file: raster.name, line: null }
  await tick()
  if (rate.state === 'unknown') return tally.refuse(place, { reason: 'too-few-cells', detail: buildingDetail(target) })
  if (rate.state === 'implausible')
    return tally.refuse(place, { reason: 'rate-implausible', detail: buildingDetail(target, `${rate.value} mm`) })
  const { product } = raster.said
  const percentile = rateFacts(raster.name, raster.said)?.percentile ?? null
  const reading: Omit<Reading, 'dwellingId'> = {
    kind: 'subsidence_rate',
    value: rate.value,
    sd: null,
    quality: 'C',
    ...DERIVED,
    date: periodEnd(raster.name, raster.said),
    method: rastersNl.methods.areaRate(product, percentile, rate.cells),
  }
  for (const dwellingId of target.dwellings) await lane.add({ dwellingId, ...reading })
  tally.take(place)
  tally.count('rates', target.dwellings.length)
}
