// The importers of groundwater, sinking and foundations, in the order in which a municipality fills up.
import type { ImporterDefinition } from '#platform/module.ts'
import { buildingHeights } from '../foundation/building-height.ts'
import { foundationLikelihood } from '../foundation/derivation.ts'
import { foundation } from '../foundation/importer.ts'
import { soil } from '../foundation/soil.ts'
import { groundwaterAtDwellings } from '../groundwater/derivation.ts'
import { groundwater } from '../groundwater/importer.ts'
import { waterLevelAreas } from '../groundwater/water-level-areas.ts'
import { levelling } from '../ledger/levelling.ts'
import { rasterImporters } from '../rasters/importers.ts'
import { subsidence } from '../subsidence/importer.ts'

export const groundImporters: readonly ImporterDefinition[] = [
  ...[groundwater, waterLevelAreas, subsidence, foundation, soil, buildingHeights],
  ...[groundwaterAtDwellings, foundationLikelihood],
]

/** Sources that are listed on the page of sources: whatever reads files and fills something per dwelling. */
export const listedImporters: readonly ImporterDefinition[] = [
  levelling,
  ...rasterImporters,
  ...groundImporters,
].filter(({ accepts }) => accepts.length > 0)
