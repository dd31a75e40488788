// The importers of groundwater, sinking and foundations, in the order in which a municipality fills up.
import { buildingHeights } from '../foundation/building-height.ts'
import { foundationLikelihood } from '../foundation/derivation.ts'
import { foundation } from '../foundation/importer.ts'
import { soil } from '../foundation/soil.ts'
import { groundwaterAtDwellings } from '../groundwater/derivation.ts'
import { groundwater } from '../groundwater/importer.ts'
import { waterLevelAreas } from '../groundwater/water-level-areas.ts'
import { subsidence } from '../subsidence/importer.ts'

export const groundImporters = [
  ...[groundwater, waterLevelAreas, subsidence, foundation, soil, buildingHeights],
  ...[groundwaterAtDwellings, foundationLikelihood],
] as const
