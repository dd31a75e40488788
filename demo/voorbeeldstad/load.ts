// Puts Voorbeeldstad into the areas of a fictional municipality. Nobody is served yet, so it never rests in between.
import { calendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import {
  type AddressObject,
  ENERGY_LABEL,
  HEAT_PLAN,
  insertEnergyLabels,
  insertHeatPlans,
  insertSewerSections,
  insertStreets,
  insertStreetWorks,
  type NewArea,
  type NewBlock,
  SEWER,
  STREET,
  STREET_WORK,
} from '#modules/areas/index.ts'
import {
  changeBatch,
  createBatch,
  declareSlice,
  findBatch,
  insertAddressObjects,
  insertAreas,
  insertBlocks,
  insertDwellings,
  insertKeyFigures,
  insertLiveability,
  pointSlicesAt,
  removeSomeRows,
  type Slice,
} from '#modules/areas/store.ts'
import { AreaCounts } from '#modules/urgency/foundation/area-counts.ts'
import { FOUNDATION_AREA_DATASET, insertFoundationAreas } from '#modules/urgency/foundation/store.ts'
import { insertWells, WELL_DATASET } from '#modules/urgency/groundwater/store.ts'
import type { Quality } from '#modules/urgency/model/dwelling.ts'
import { UNKNOWN_FOUNDATION } from '#modules/urgency/model/foundation/shallow-likelihood.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { BOUNDARY_YEAR } from './areas.ts'
import { generateVoorbeeldstad, REFERENCE_DATE, SEED, type Voorbeeldstad } from './generate.ts'
import { drillWells } from './wells.ts'

const SOURCE: Source = {
  document: 'Voorbeeldstad, verzonnen gegevens',
  place: `generator ${SEED}`,
  asOf: calendarDate(REFERENCE_DATE),
}
const BATCH = SEED
const SLICES = {
  district: { dataset: 'area', slice: `${BOUNDARY_YEAR}/wijk`, source: SOURCE },
  neighbourhood: { dataset: 'area', slice: `${BOUNDARY_YEAR}/buurt`, source: SOURCE },
  block: { dataset: 'block', slice: 'all', source: SOURCE },
  addressObject: { dataset: 'address-object', slice: 'all', source: SOURCE },
  dwelling: { dataset: 'dwelling', slice: 'all', source: SOURCE },
  street: { dataset: STREET, slice: 'all', source: SOURCE },
  planned: { dataset: STREET_WORK, slice: 'planned', source: SOURCE },
  done: { dataset: STREET_WORK, slice: 'done', source: SOURCE },
  sewer: { dataset: SEWER, slice: 'all', source: SOURCE },
  heatPlan: { dataset: HEAT_PLAN, slice: 'all', source: SOURCE },
  label: { dataset: ENERGY_LABEL, slice: 'all', source: SOURCE },
  liveability: { dataset: 'liveability', slice: `${BOUNDARY_YEAR}/voorbeeldstad`, source: SOURCE },
  keyFigure: { dataset: 'key-figure', slice: `${BOUNDARY_YEAR}/voorbeeldstad`, source: SOURCE },
  foundation: { dataset: FOUNDATION_AREA_DATASET, slice: 'all', source: SOURCE },
} satisfies Record<string, Slice>

/** Rows per statement: more makes it no quicker, only larger. */
const CHUNK = 500

/** Loads the town once; a load that was broken off is done over. Returns false when it stood there already. */
export async function loadVoorbeeldstad(scope: Scope, now: Date, town = generateVoorbeeldstad): Promise<boolean> {
  const earlier = await scope.transaction((db) => findBatch(db, BATCH))
  if (earlier?.state === 'applied') return false
  if (earlier) await clearBrokenLoad(scope)
  await scope.transaction(async (db) => {
    if (!earlier) await createBatch(db, newBatch(now))
    for (const slice of Object.values(SLICES)) await declareSlice(db, BATCH, slice)
  })
  await insertEverything(scope, town())
  await scope.transaction(async (db) => {
    await pointSlicesAt(db, BATCH)
    await changeBatch(db, BATCH, { state: 'applied', appliedAt: now })
  })
  return true
}

const newBatch = (at: Date) => ({
  id: BATCH,
  importer: 'voorbeeldstad',
  state: 'loading' as const,
  dryRun: false,
  files: [],
  fingerprint: SEED,
  createdBy: 'voorbeeldstad',
  at,
})

async function clearBrokenLoad(scope: Scope): Promise<void> {
  while ((await scope.transaction((db) => removeSomeRows(db, BATCH, CHUNK))) > 0);
}

async function insertEverything(scope: Scope, town: Voorbeeldstad): Promise<void> {
  const districts = areasOf(town, 'district')
  const neighbourhoods = areasOf(town, 'neighbourhood')
  await inParts(scope, districts, (db, rows) => insertAreas(db, BATCH, SLICES.district.slice, rows))
  await inParts(scope, neighbourhoods, (db, rows) => insertAreas(db, BATCH, SLICES.neighbourhood.slice, rows))
  await inParts(scope, blocksOf(town), (db, rows) => insertBlocks(db, BATCH, SLICES.block.slice, rows))
  await inParts(scope, town.dwellings, (db, rows) => insertDwellings(db, BATCH, SLICES.dwelling.slice, rows))
  await inParts(scope, addressesOf(town), (db, rows) =>
    insertAddressObjects(db, BATCH, SLICES.addressObject.slice, rows),
  )
  await insertTasks(scope, town)
  await insertGround(scope, town)
}

/** Wells each have a slice of their own, as if they had been read one by one. */
async function insertGround(scope: Scope, { dwellings }: Voorbeeldstad): Promise<void> {
  const wells = drillWells(dwellings, SEED)
  await scope.transaction(async (db) => {
    for (const well of wells) {
      await declareSlice(db, BATCH, { dataset: WELL_DATASET, slice: well.id, source: SOURCE })
      await insertWells(db, BATCH, well.id, [well])
    }
  })
  const areas = new AreaCounts()
  for (const { neighbourhood_code, shallow_probability, foundation_quality } of dwellings)
    areas.add(neighbourhood_code, given(shallow_probability, foundation_quality), UNKNOWN_FOUNDATION)
  await inParts(scope, areas.all(), (db, rows) => insertFoundationAreas(db, BATCH, SLICES.foundation.slice, rows))
}

const given = (probability: number | null, quality: Quality | null) =>
  probability === null ? null : { probability, quality: quality ?? 'D' }

async function insertTasks(scope: Scope, { streets, tasks }: Voorbeeldstad): Promise<void> {
  const ofStatus = (status: 'planned' | 'done') => tasks.works.filter((work) => work.status === status)
  await inParts(scope, streets, (db, rows) => insertStreets(db, BATCH, SLICES.street.slice, rows))
  await inParts(scope, ofStatus('planned'), (db, rows) => insertStreetWorks(db, BATCH, SLICES.planned.slice, rows))
  await inParts(scope, ofStatus('done'), (db, rows) => insertStreetWorks(db, BATCH, SLICES.done.slice, rows))
  await inParts(scope, tasks.sewer, (db, rows) => insertSewerSections(db, BATCH, SLICES.sewer.slice, rows))
  await inParts(scope, tasks.heatPlans, (db, rows) => insertHeatPlans(db, BATCH, SLICES.heatPlan.slice, rows))
  await inParts(scope, tasks.figures, (db, rows) => insertKeyFigures(db, BATCH, SLICES.keyFigure.slice, rows))
  await inParts(scope, tasks.liveability, (db, rows) => insertLiveability(db, BATCH, SLICES.liveability.slice, rows))
  await inParts(scope, tasks.labels, (db, rows) => insertEnergyLabels(db, BATCH, SLICES.label.slice, rows))
}

/** One short transaction per part: what a killed load leaves behind is removed in parts of that size too. */
async function inParts<Row>(
  scope: Scope,
  rows: readonly Row[],
  insert: (db: Db, part: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await scope.transaction((db) => insert(db, rows.slice(start, start + CHUNK)))
  }
}

const areasOf = (town: Voorbeeldstad, level: 'district' | 'neighbourhood'): NewArea[] =>
  town.areas
    .filter((area) => area.level === level)
    .map(({ code, name, parent, isWater, polygons }) => ({
      code,
      name,
      year: BOUNDARY_YEAR,
      level: level === 'district' ? 'wijk' : 'buurt',
      parentCode: parent ?? '',
      isWater,
      geometry: polygons.map((ring) => [ring]),
    }))

const blocksOf = (town: Voorbeeldstad): NewBlock[] =>
  town.blocks.map(({ id, neighbourhood, name, ring }) => ({
    id,
    neighbourhoodCode: neighbourhood,
    name,
    geometry: [[ring]],
  }))

const addressesOf = (town: Voorbeeldstad): AddressObject[] =>
  town.dwellings.map(({ dwelling_id, neighbourhood_code, street_id, house_number, point }) => ({
    id: dwelling_id,
    uses: ['woonfunctie'],
    floorArea: null,
    areaIsPlaceholder: false,
    status: 'Verblijfsobject in gebruik',
    buildingIds: [],
    streetId: street_id,
    address: { postcode: null, number: house_number, suffix: '' },
    neighbourhoodCode: neighbourhood_code,
    point,
  }))
