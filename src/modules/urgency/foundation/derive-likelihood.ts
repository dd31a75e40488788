// From archive, blocks, register, soil map and heights to a chance of a shallow foundation at every dwelling.
import { dayOf } from '#kernel/calendar.ts'
import { buildingsAfter, type FileReading, type RegisteredBuilding } from '#modules/areas/index.ts'
import { inParts } from '#platform/db/in-parts.ts'
import {
  type BlockEvidence,
  type FoundationBasis,
  type FoundationEvidence,
  type ShallowLikelihood,
  shallowLikelihood,
} from '../model/foundation/shallow-likelihood.ts'
import type { Ground } from '../model/foundation/soil.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { derivedLane } from '../sources/derived-lane.ts'
import { type KnownDwelling, type KnownDwellings, knownDwellings, PART } from '../sources/known-dwellings.ts'
import { AreaCounts } from './area-counts.ts'
import { soilFinder } from './soil-finder.ts'
import {
  FOUNDATION_AREA_DATASET,
  type FoundationArea,
  type FoundationReport,
  heightsAfter,
  insertFoundationAreas,
  reportsAfter,
  type SoilPart,
  soilPartsAfter,
} from './store.ts'
import { foundationNl } from './text.nl.ts'

/** What an import in hand brings and is not in force yet. */
export type NotYetInForce = {
  reports?: readonly FoundationReport[]
  soil?: readonly SoilPart[]
  heights?: ReadonlyMap<string, number>
}

type Known = {
  dwellings: KnownDwellings
  buildings: ReadonlyMap<string, RegisteredBuilding>
  reports: ReadonlyMap<string, FoundationReport>
  heights: ReadonlyMap<string, number>
  groundAt(x: number, y: number): Ground | null
}

/**
 * Writes a chance for every dwelling of which something is known, in place of those of an earlier derivation, and
 * counts in the summary. Of nothing no reading is made: the model fills in its default and says so.
 */
export async function deriveLikelihood(
  reading: FileReading,
  fresh: NotYetInForce = {},
  told: (dwelling: string, found: ShallowLikelihood) => void = () => {},
): Promise<void> {
  const { job, tally, tick } = reading
  const today = dayOf(job.deps.now())
  const known = await readKnown(reading, fresh)
  const blocks = blocksOf(known)
  const source = { document: foundationNl.derived, asOf: today }
  const lane = await derivedLane(reading, 'foundation', source)
  const areas = new AreaCounts()
  for (const dwelling of known.dwellings.dwellings) {
    await tick()
    const found = shallowLikelihood(evidenceOf(dwelling, known, blocks))
    tally.count(`basis_${found.basis.replaceAll('-', '_')}`)
    if (found.basis !== 'unknown') {
      tally.count(`quality_${found.quality.toLowerCase()}`)
      await lane.add(readingOf(dwelling, { ...found, basis: found.basis }, reportOf(dwelling, known)))
    }
    areas.add(dwelling.neighbourhoodCode ?? '', dwelling.givenShallow, found)
    told(dwelling.id, found)
  }
  const areaLane = reading.writer.lane<FoundationArea>(
    { dataset: FOUNDATION_AREA_DATASET, slice: 'all', source },
    insertFoundationAreas,
  )
  for (const area of areas.all()) await areaLane.add(area)
}

async function readKnown(reading: FileReading, fresh: NotYetInForce): Promise<Known> {
  const { scope } = reading.job
  const reports = new Map<string, FoundationReport>()
  for await (const part of inParts(scope, PART, reportsAfter, ({ buildingId }) => buildingId))
    for (const report of part) reports.set(report.buildingId, report)
  for (const report of fresh.reports ?? []) {
    const earlier = reports.get(report.buildingId)
    if (!earlier || (report.date ?? '') >= (earlier.date ?? '')) reports.set(report.buildingId, report)
  }
  const heights = new Map(fresh.heights)
  if (!fresh.heights)
    for await (const part of inParts(scope, PART, heightsAfter, ({ buildingId }) => buildingId))
      for (const { buildingId, height } of part) heights.set(buildingId, height)
  const soil = [...(fresh.soil ?? [])]
  if (!fresh.soil) for await (const part of inParts(scope, PART, soilPartsAfter, ({ id }) => id)) soil.push(...part)
  const buildings = new Map<string, RegisteredBuilding>()
  for await (const part of inParts(scope, PART, buildingsAfter, ({ id }) => id))
    for (const building of part) buildings.set(building.id, building)
  const dwellings = await knownDwellings(reading)
  return { dwellings, buildings, reports, heights, groundAt: soilFinder(soil) }
}

type Blocks = {
  /** The block a dwelling counts in: as DWELLINGS.csv gives it, else that of its building. */
  of(dwelling: KnownDwelling): string | null
  /** Established buildings per block. */
  evidence: ReadonlyMap<string, BlockEvidence>
}

/** Few registers of buildings know blocks: a building is in that of any of its dwellings. */
function blocksOf({ buildings, dwellings: { dwellings }, reports }: Known): Blocks {
  const blockOfBuilding = new Map<string, string>()
  for (const { blockId, buildingIds } of dwellings)
    for (const id of buildingIds) if (blockId !== null) blockOfBuilding.set(id, blockId)
  for (const [id, { blockId }] of buildings) if (blockId !== null) blockOfBuilding.set(id, blockId)
  const evidence = new Map<string, BlockEvidence>()
  for (const [id, { family }] of reports) {
    const block = blockOfBuilding.get(id)
    if (block === undefined) continue
    const known = evidence.get(block) ?? NO_EVIDENCE
    evidence.set(block, { ...known, [family]: known[family] + 1 })
  }
  const of = ({ blockId, buildingIds }: KnownDwelling) =>
    blockId ?? buildingIds.map((id) => blockOfBuilding.get(id)).find((id) => id !== undefined) ?? null
  return { of, evidence }
}
const NO_EVIDENCE: BlockEvidence = { shallow: 0, piled: 0 }

/** Of a dwelling in several buildings the first with a report, else the first that the register knows, speaks. */
const reportOf = ({ buildingIds }: KnownDwelling, { reports }: Known): FoundationReport | null =>
  buildingIds.map((id) => reports.get(id)).find((report) => report !== undefined) ?? null

function evidenceOf(dwelling: KnownDwelling, known: Known, blocks: Blocks): FoundationEvidence {
  const block = blocks.of(dwelling)
  const id = dwelling.buildingIds.find((each) => known.buildings.has(each)) ?? dwelling.buildingIds[0]
  const building = id === undefined ? undefined : known.buildings.get(id)
  const [x, y] = [building?.x ?? dwelling.point?.[0] ?? null, building?.y ?? dwelling.point?.[1] ?? null]
  return {
    established: reportOf(dwelling, known)?.family ?? null,
    block: (block === null ? undefined : blocks.evidence.get(block)) ?? NO_EVIDENCE,
    tree: {
      constructionYear: building?.constructionYear ?? dwelling.constructionYear,
      height: id === undefined ? null : (known.heights.get(id) ?? null),
      ground: x === null || y === null ? null : known.groundAt(x, y),
      addresses: id === undefined ? null : (known.dwellings.addresses.get(id) ?? null),
    },
  }
}

type Found = ShallowLikelihood & { basis: Exclude<FoundationBasis, 'unknown'> }

function readingOf({ id }: KnownDwelling, found: Found, report: FoundationReport | null): Reading {
  const { method } = foundationNl
  const words = {
    established: () => method.established(report?.type ?? '', report?.origin ?? null),
    'same-block': () => method['same-block'],
    tree: () => method.tree(found.type === null ? '' : method.types[found.type], found.quality === 'D'),
  }
  return {
    ...{ dwellingId: id, kind: 'shallow_probability', value: found.probability, sd: null, quality: found.quality },
    ...{ date: found.basis === 'established' ? (report?.date ?? null) : null, method: words[found.basis]() },
    ...{ origin: 'derived', state: 'claimed' },
  }
}
