// What later modules ask of the urgency study: the newest run in the usual way of looking (envelope, both problems, 2035).
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Figure } from '#kernel/figure.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { areaGeometry, listAreas } from '#modules/areas/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { MapArea } from '#platform/geo/map/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  countFigure,
  coverageFigure,
  expectedFigure,
  shareFigure,
  totalCoverageFigure,
  totalExpectedFigure,
} from './figures.ts'
import { mapAreasOf } from './map-areas.ts'
import type { UrgencyClass } from './model/dwelling.ts'
import { MAIN_CHOICE } from './model/study-ranking.ts'
import { findRun, newestRun } from './store.ts'
import { urgencyEn } from './text.en.ts'
import { urgencyNl } from './text.nl.ts'
import { blockOutcomes, type RankedArea, type StoredRun, type StudyView, viewStudy } from './usecases.ts'

const TEXTS = { nl: urgencyNl, en: urgencyEn }

/** The newest stored run; null when the municipality has none. */
export const latestRun = (db: Db): Promise<StoredRun | null> => newestRun(db, 'envelope')

/** The newest run with its areas in order of rank; null without a run. */
export async function latestStudy(db: Db): Promise<StudyView | null> {
  const run = await latestRun(db)
  return run ? viewStudy(db, run, MAIN_CHOICE) : null
}

/** The n most urgent neighbourhoods, in order of rank; none without a run. */
export async function mostUrgent(db: Db, n: number): Promise<RankedArea[]> {
  const study = await latestStudy(db)
  return (study?.areas ?? []).filter(({ state }) => state === 'ranked').slice(0, n)
}

export type UrgencyMapData = { run: StoredRun | null; areas: MapArea[]; water: MultiPolygon[] }

/** What the map component needs, for links below `href`; without a run every neighbourhood says "measure first". */
export async function mapOf(db: Db, href: (path: string) => string): Promise<UrgencyMapData> {
  const areas = await listAreas(db, { level: 'buurt' })
  const shapes = await areaGeometry(db, { level: 'buurt' })
  const study = await latestStudy(db)
  const isWater = new Set(areas.filter((area) => area.isWater).map(({ code }) => code))
  return {
    run: study?.run ?? null,
    areas: mapAreasOf(areas, shapes, study?.areas ?? [], (code) => href(`/urgentie/buurten/${code}`)),
    water: shapes.filter(({ code }) => isWater.has(code)).map(({ geometry }) => geometry),
  }
}

export type AreaFigures = {
  run: StoredRun
  /** Null where the area has too few dwellings to show anything. */
  shown: { ranked: RankedArea; expected: Figure; share: Figure; coverage: Figure } | null
}

/** What the newest run says of one neighbourhood; null when it says nothing. */
export async function urgencyOfArea(db: Db, code: string, locale: Locale = 'nl'): Promise<AreaFigures | null> {
  const study = await latestStudy(db)
  const ranked = study?.areas.find((area) => area.code === code)
  if (!study || !ranked) return null
  const t = TEXTS[locale]
  if (ranked.state === 'not-shown') return { run: study.run, shown: null }
  return {
    run: study.run,
    shown: {
      ranked,
      expected: expectedFigure(t, study, ranked),
      share: shareFigure(t, study.run, ranked),
      coverage: coverageFigure(t, study.run, ranked),
    },
  }
}

/**
 * Class of each block of a neighbourhood by the newest run, only where it may be shown; a block that is absent must be
 * measured first, or is too small to tell. Null without a run.
 */
export async function blockClassesOf(
  db: Db,
  neighbourhood: string,
): Promise<{ run: StoredRun; classes: ReadonlyMap<string, UrgencyClass> } | null> {
  const run = await latestRun(db)
  if (!run) return null
  const blocks = await blockOutcomes(db, run, neighbourhood, MAIN_CHOICE)
  const known = blocks.flatMap((block) =>
    block.state === 'ranked' && block.class !== null ? [[block.code, block.class] as const] : [],
  )
  return { run, classes: new Map(known) }
}

/** A figure under a key that a letter can bind to; the key stays the same from run to run. */
export type RunFigure = { key: string; label: string; figure: Figure }
export type RunFigures = { runId: string; number: number; date: CalendarDate; figures: RunFigure[] }

const TOP_IN_LETTER = 10

/**
 * Figures of one run for a letter: totals, counts, coverage, and expected dwellings of the ten most urgent
 * neighbourhoods. Only what may be shown. Null when there is no such run.
 */
export async function figuresOfRun(db: Db, runId: string, locale: Locale = 'nl'): Promise<RunFigures | null> {
  const run = await findRun(db, runId)
  if (!run) return null
  const study = await viewStudy(db, run, MAIN_CHOICE)
  const t = TEXTS[locale]
  const year = t.inYear[MAIN_CHOICE.horizon]
  const { totals } = study
  const top = study.areas.filter(({ state }) => state === 'ranked').slice(0, TOP_IN_LETTER)
  return {
    runId: run.id,
    number: run.number,
    date: run.date,
    figures: [
      { key: 'expected-total', label: t.letter.total(year), figure: totalExpectedFigure(t, run, totals) },
      {
        key: 'known-total',
        label: t.letter.known,
        figure: countFigure(t, run, 'known-dwellings', totals.known, 'dwelling'),
      },
      {
        key: 'coverage',
        label: t.letter.coverage,
        figure: totalCoverageFigure(t, run, totals),
      },
      {
        key: 'ranked-neighbourhoods',
        label: t.letter.ranked,
        figure: countFigure(t, run, 'ranked-neighbourhoods', totals.ranked, 'neighbourhood'),
      },
      {
        key: 'measure-first',
        label: t.letter.measureFirst,
        figure: countFigure(t, run, 'measure-first', totals.measureFirst, 'neighbourhood'),
      },
      ...top.map((area) => ({
        key: `expected/${area.code}`,
        label: t.letter.top(area.name, year),
        figure: expectedFigure(t, study, area),
      })),
    ],
  }
}
