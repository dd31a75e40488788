// The public face of areas on the server.
import type { Module } from '#platform/module.ts'
import { areaApi } from './api.ts'
import { checkSourcesCommand } from './facts/check-sources.ts'
import { areaImporters } from './importers/index.ts'
import { areaListPage } from './pages/area-list.tsx'
import { areaRights } from './rights.ts'
import { areasEn } from './text.en.ts'
import { areasNl } from './text.nl.ts'

export const areas: Module = {
  name: 'areas',
  pages: [areaListPage],
  api: areaApi,
  jobs: [],
  commands: [checkSourcesCommand],
  importers: areaImporters,
  roles: areaRights,
  menu: [
    {
      group: 'urgency',
      path: '/gebieden',
      label: { nl: areasNl.menu.areas, en: areasEn.menu.areas },
      needs: { object: 'area', action: 'read' },
    },
    {
      group: 'admin',
      path: '/beheer/imports',
      label: { nl: areasNl.menu.imports, en: areasEn.menu.imports },
      needs: { object: 'import', action: 'read' },
    },
  ],
  duties: [],
}

/** For the importers of all modules: the command, the pages and the job that does the work. */
export { importCommand } from './commands.ts'
export {
  ENERGY_LABEL,
  HEAT_PLAN,
  insertEnergyLabels,
  insertHeatPlans,
  type LabelCounts,
  labelCounts,
  listHeatPlans,
  type StoredHeatPlan,
} from './energy/store.ts'
export { type FactTables, readFactTables, readTable } from './facts/read-fact-tables.ts'
export {
  countFacts,
  listContradictions,
  listPlaces,
  listPlaceTasks,
  listStatedFigures,
  type Organisation,
  replaceFacts,
  type SourceDocument,
  type StatedFigure,
} from './facts/store.ts'
export { factsEn } from './facts/text.en.ts'
export { factsNl } from './facts/text.nl.ts'
/** For importers of later modules: read files row by row, keep account, write in short statements. */
export type { RowPlace, RowRemark } from './importers/import-tally.ts'
export { importer, type Reading as FileReading } from './importers/importer.ts'
export { type NamedColumns, type NamedRow, namedRows } from './importers/named-columns.ts'
export type { Lane } from './importers/paced-writer.ts'
export { type TableRow, tableRows, textOf } from './importers/table-rows.ts'
export { importJob } from './jobs.ts'
export type { Area, AreaLevel, AreaShape } from './model/area.ts'
export type { AddressObject, Building } from './model/bag.ts'
export type { BoundaryChanges } from './model/boundary-changes.ts'
export type { DwellingInput } from './model/dwelling-file.ts'
export type { KeyFigureValue } from './model/key-figure.ts'
export { findPlace, type Place, type PlaceTask, placesOfArea, searchPlaces, stackedTasks } from './model/places.ts'
export type { RegisteredContradiction } from './model/stated-facts.ts'
export type { NewStreetWork, StreetWork, WorkKind, WorkStatus } from './model/street-work.ts'
export { importPages } from './pages/import-routes.tsx'
/** For importers of later modules and for demo data: write rows under a batch, declare its slice first. */
export {
  type Address,
  type AreaFilter,
  addressesAfter,
  addressOf,
  areaGeometry,
  areaYears,
  type BagDwelling,
  type Block,
  type BuildingFacts,
  type BuildingOutline,
  bagDwellingsAfter,
  bagDwellingsOf,
  blocksOf,
  boundariesCompared,
  buildingFacts,
  buildingsAfter,
  buildingsOf,
  currentBatches,
  type DwellingCounts,
  declareSlice,
  dwellingCounts,
  dwellingInputOf,
  dwellingInputs,
  dwellingInputsAfter,
  dwellingsPerNeighbourhood,
  filledColumns,
  findArea,
  findBlock,
  type HouseNumber,
  houseNumbersOf,
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
  measuredAmong,
  type NamedBlock,
  type NewArea,
  type NewBlock,
  outlinesAfter,
  type RegisteredAddress,
  type RegisteredBuilding,
  type RegisteredHome,
  registeredHomes,
  type Slice,
  searchAreas,
} from './store.ts'
export {
  dwellingsPerStreet,
  hasStreetWorks,
  insertSewerSections,
  insertStreets,
  insertStreetWorks,
  listStreetWorks,
  SEWER,
  type SewerLength,
  STREET,
  STREET_WORK,
  type Street,
  type StreetDwellings,
  type StreetWorkFilter,
  sewerLengths,
  streetNamesById,
  streetRaises,
} from './streets/store.ts'
export { reasonInWords } from './texts.ts'
/** For what is derived from earlier imports: asked for like an import of files, told about and undone in the same way. */
export { askForImport, type ImportOutcome, type ImportRequest, importNow, undoImport } from './usecases.ts'
