// What the study draws on: which sources were read, how many dwellings each fills, what to read next.
import type { CalendarDate } from '#kernel/calendar.ts'
import { dayOf } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import {
  type Area,
  type AreaShape,
  areaGeometry,
  askForImport,
  dwellingCounts,
  filledColumns,
  listAreas,
  listStatedFigures,
  type StatedFigure,
} from '#modules/areas/index.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { foundationLikelihood } from '../foundation/derivation.ts'
import { type FoundationArea, listFoundationAreas } from '../foundation/store.ts'
import { groundwaterAtDwellings } from '../groundwater/derivation.ts'
import { areaFinder } from '../groundwater/derive-levels.ts'
import { listWaterLevelAreas, listWells, type Well } from '../groundwater/store.ts'
import type { Quality } from '../model/dwelling.ts'
import {
  type GroundwaterQuality,
  isDeepFilter,
  seriesQuality,
  type Weakness,
  weaknessesOf,
} from '../model/groundwater/level-at-dwelling.ts'
import { type MeanHighestLevel, meanHighestLevel } from '../model/groundwater/mean-highest-level.ts'
import { READING_KINDS, type ReadingKind } from '../model/ledger/reading.ts'
import { derivationState, type NextStep, nextSteps } from '../model/sources/next-steps.ts'
import { DERIVED_SLICES, type DerivedSlice } from './derived-lane.ts'
import { listedImporters } from './importers.ts'
import { dwellingsPerQuality, kindsWithReadings, lastImports, type SliceMoment, slicesInForce } from './store.ts'

/** How far one kind of figure is known. */
export type Coverage = {
  kind: ReadingKind
  /** Dwellings with a value in DWELLINGS.csv. */
  inFile: number
  /** Dwellings with a reading of another source, by the best quality. */
  readings: Partial<Record<Quality, number>>
}

export type SourceRow = {
  importer: string
  title: { nl: string; en: string }
  last: { batch: string; day: CalendarDate; files: string[]; taken: number; refused: number } | null
}

export type WellRow = Well & {
  ghg: MeanHighestLevel | null
  /** Best quality that the series can give; null when it gives none. */
  quality: GroundwaterQuality | null
  weaknesses: Weakness[]
  isDeep: boolean
  /** Name of the water-level area, drawn or as the file says; null when unknown. */
  area: string | null
}

export type Derivation = { state: ReturnType<typeof derivationState>; day: CalendarDate | null }

export type SourcesPage = {
  /** Dwellings of the register, and those of DWELLINGS.csv. */
  dwellings: { registered: number; measured: number }
  coverage: Coverage[]
  sources: SourceRow[]
  wells: WellRow[]
  areas: Area[]
  shapes: AreaShape[]
  water: MultiPolygon[]
  foundations: FoundationArea[]
  /** What the municipality itself said about its shallow foundations. */
  stated: StatedFigure | null
  derivations: Record<DerivedSlice, Derivation>
  steps: NextStep[]
}

/** Key of the figure "dwellings on shallow foundations" among the facts of documents. */
const STATED_KEY = 'shallow_foundation_homes'

/** Short transactions, one after the other: some of these statements walk over every dwelling. */
export async function loadSources(actor: Actor, scope: Scope, deps: Pick<Deps, 'now'>): Promise<SourcesPage> {
  const audiences = visibleAudiences(actor.roles)
  const counts = await scope.transaction((db) => dwellingCounts(db, scope.municipality))
  const coverage = await coverageOf(scope)
  const rest = await scope.transaction(async (db) => {
    const areas = await listAreas(db, { level: 'buurt', audiences })
    const shapes = await areaGeometry(db, { level: 'buurt' })
    const isWater = new Set(areas.filter((area) => area.isWater).map(({ code }) => code))
    const waterLevelAreas = await listWaterLevelAreas(db)
    return {
      areas: areas.filter((area) => !area.isWater),
      shapes: shapes.filter(({ code }) => !isWater.has(code)),
      water: shapes.filter(({ code }) => isWater.has(code)).map(({ geometry }) => geometry),
      wells: wellRows(await listWells(db), areaFinder(waterLevelAreas), dayOf(deps.now())),
      waterLevelAreas: waterLevelAreas.length,
      foundations: await listFoundationAreas(db),
      stated: (await listStatedFigures(db, audiences)).find(({ key }) => key === STATED_KEY) ?? null,
      sources: sourceRows(
        await lastImports(
          db,
          listedImporters.map(({ name }) => name),
        ),
      ),
      derivations: derivationsOf(await slicesInForce(db, ['reading', ...ALL_INPUTS])),
    }
  })
  const withValue = (kind: ReadingKind) => {
    const found = coverage.find((each) => each.kind === kind)
    return found ? found.inFile + Object.values(found.readings).reduce((sum, n) => sum + n, 0) : 0
  }
  const { waterLevelAreas, ...page } = rest
  const steps = nextSteps({
    hasBoundaries: page.shapes.length > 0,
    dwellings: counts.dwellings + counts.measured,
    wells: page.wells.length,
    waterLevelAreas,
    withRate: withValue('subsidence_rate'),
    withFoundation: withValue('shallow_probability'),
    established: page.foundations.reduce((sum, area) => sum + area.established + area.given, 0),
  })
  return { ...page, dwellings: { registered: counts.dwellings, measured: counts.measured }, coverage, steps }
}

async function coverageOf(scope: Scope): Promise<Coverage[]> {
  const filled = await scope.transaction(filledColumns)
  const present = new Set(await scope.transaction(kindsWithReadings))
  const coverage: Coverage[] = []
  for (const kind of READING_KINDS) {
    const readings = present.has(kind) ? await scope.transaction((db) => dwellingsPerQuality(db, kind)) : {}
    coverage.push({ kind, inFile: filled[kind], readings })
  }
  return coverage
}

const sourceRows = (imports: Awaited<ReturnType<typeof lastImports>>): SourceRow[] =>
  listedImporters.map(({ name, title }) => {
    const found = imports.find(({ importer }) => importer === name)
    const last = found && {
      ...{ batch: found.batch, day: dayOf(found.appliedAt), files: found.files.map((file) => file.originalName) },
      taken: (found.report?.accepted ?? 0) + (found.report?.warned ?? 0),
      refused: found.report?.refused ?? 0,
    }
    return { importer: name, title, last: last ?? null }
  })

function wellRows(wells: readonly Well[], areaAt: ReturnType<typeof areaFinder>, today: CalendarDate): WellRow[] {
  return wells.map((well) => {
    const ghg = meanHighestLevel(well.years)
    const isDeep = isDeepFilter(well.groundLevel, well.filterTop)
    return {
      ...well,
      ...{ ghg, isDeep, area: areaAt([well.x, well.y]) ?? well.areaName },
      quality: ghg === null || isDeep ? null : seriesQuality(ghg, today),
      weaknesses: ghg === null ? [] : weaknessesOf(ghg, today),
    }
  })
}

/** What each derivation rests on, apart from the dwellings themselves: without the first there is nothing to derive. */
const INPUTS: Readonly<Record<DerivedSlice, readonly [string, ...string[]]>> = {
  groundwater: ['groundwater-well', 'water-level-area', 'address-object', 'dwelling'],
  foundation: ['address-object', 'dwelling', 'building', 'foundation-report', 'soil', 'building-height'],
}
const ALL_INPUTS = [...new Set(Object.values(INPUTS).flat())]

function derivationsOf(moments: readonly SliceMoment[]): Record<DerivedSlice, Derivation> {
  const of = (name: DerivedSlice): Derivation => {
    const derived = moments.find(({ dataset, slice }) => dataset === 'reading' && slice === DERIVED_SLICES[name])
    const inputs = moments.filter(({ dataset, batch }) => INPUTS[name].includes(dataset) && batch !== derived?.batch)
    const isFirstThere = moments.some(({ dataset }) => dataset === INPUTS[name][0])
    const times = isFirstThere ? inputs.map(({ appliedAt }) => appliedAt.getTime()) : []
    // The import that brought the wells derived as well: then there may be no other input at all.
    const restsOn = derived && isFirstThere ? [derived.appliedAt.getTime(), ...times] : times
    return {
      state: derivationState(derived?.appliedAt.getTime() ?? null, restsOn),
      day: derived ? dayOf(derived.appliedAt) : null,
    }
  }
  return { groundwater: of('groundwater'), foundation: of('foundation') }
}

const DERIVATIONS = { groundwater: groundwaterAtDwellings, foundation: foundationLikelihood } as const

/** Asks for a derivation; gives the id of its batch, under which it can be followed, stopped and undone. */
export async function orderDerivation(
  slice: string,
  asked: { actor: Actor; scope: Scope; municipality: Municipality; deps: Deps },
): Promise<Result<string, 'unknown' | 'refused'>> {
  if (!Object.hasOwn(DERIVATIONS, slice)) return refuse('unknown')
  const importer = DERIVATIONS[slice as DerivedSlice]
  const started = await askForImport({ ...asked, importer, files: [], dryRun: false })
  return started.ok ? ok(started.value) : refuse('refused')
}
