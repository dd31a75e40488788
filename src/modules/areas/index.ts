// The public face of areas on the server.
export type { Area, AreaLevel, AreaShape } from './model/area.ts'
export type { AddressObject, Building } from './model/bag.ts'
export type { BoundaryChanges } from './model/boundary-changes.ts'
export type { DwellingInput } from './model/dwelling-file.ts'
export type { KeyFigureValue } from './model/key-figure.ts'
/** For importers of later modules and for demo data: write rows under a batch, declare its slice first. */
export {
  type AreaFilter,
  areaGeometry,
  areaYears,
  type Block,
  blocksOf,
  boundariesCompared,
  buildingsOf,
  type DwellingCounts,
  declareSlice,
  dwellingCounts,
  dwellingInputs,
  dwellingInputsAfter,
  dwellingsPerNeighbourhood,
  findArea,
  insertAddressObjects,
  insertAreas,
  insertBlocks,
  insertBuildings,
  insertDwellings,
  insertKeyFigures,
  insertLiveability,
  type KeyFigure,
  keyFigureOfAll,
  keyFiguresOf,
  type LiveabilityScore,
  latestAreaYear,
  listAreas,
  liveabilityOf,
  liveabilityOfAll,
  type NewArea,
  type NewBlock,
  type Slice,
  searchAreas,
} from './store.ts'
