// One municipality as JSON: itself, its wijken and its buurten, each with groups of figures.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { parseMunicipalityId } from '#kernel/ref.ts'
import type { Source } from '#kernel/source.ts'
import { isObject } from '#platform/sources/geojson.ts'
import { readJson } from '#platform/sources/json.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { districtOf, levelOf, municipalityOf } from '../model/area.ts'
import { readCbsValue } from '../model/key-figure.ts'
import { FIGURE_NAMES } from '../model/key-figure-names.ts'
import type { FigureLanes } from './cbs-key-figures.ts'
import type { RowRemark } from './import-tally.ts'
import type { Reading } from './importer.ts'
import { textOf } from './table-rows.ts'

type Fields = Record<string, unknown>
type Edition = { year: number; figures: Source; crime: Source; health: Source }

/** Reads such a file; each area is a row, whose "line" is its place in the file, counted from 1. */
export async function readMunicipalityJson(file: SourceFile, reading: Reading, lanes: FigureLanes): Promise<void> {
  const whole = await readJson(file, reading.meter)
  if (!isObject(whole) || !isObject(whole.demografie))
    throw new SourceRefused({ file: file.name, column: 'demografie', reason: 'kind-unknown' })
  const edition = editionOf(file.name, whole)
  const areas: unknown[] = [whole, ...listOf(whole.wijken), ...listOf(whole.buurten)]
  for (const [index, area] of areas.entries()) {
    await reading.tick()
    await judgeArea({ file: file.name, line: index + 1 }, area, edition, reading, lanes)
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

async function judgeArea(
  place: { file: string; line: number },
  area: unknown,
  edition: Edition,
  { job, tally }: Reading,
  lanes: FigureLanes,
): Promise<void> {
  const code = isObject(area) ? textOf(area, 'code') : ''
  const level = levelOf(code)
  if (!isObject(area) || (!level && !parseMunicipalityId(code)))
    return tally.refuse(place, { reason: 'area-code-invalid', column: 'code', detail: code.slice(0, 20) })
  if (municipalityOf(code) !== job.municipality.id)
    return tally.refuse(place, { reason: 'other-municipality', column: 'code', detail: code })
  const { year } = edition
  if (!level) tally.state('municipality_name', textOf(area, 'name') || code)
  if (level && !(await lanes.addArea({ code, level, year, name: textOf(area, 'name') || null, isWater: false })))
    return tally.refuse(place, { reason: 'area-twice', column: 'code', detail: code })
  const remarks: RowRemark[] = []
  const said = textOf(area, 'wijkCode')
  if (level === 'buurt' && said !== districtOf(code))
    remarks.push({ reason: 'district-code-derived', column: 'wijkCode', detail: `${said} -> ${districtOf(code)}` })
  for (const figure of figuresOf(area, year)) {
    const value = readCbsValue(figure.raw)
    if (value === 'invalid') {
      remarks.push({ reason: 'figure-not-a-number', column: figure.key, detail: String(figure.raw).slice(0, 40) })
      continue
    }
    await lanes.addFigure(figure.product, edition[figure.product], {
      ...{ areaCode: code, year: figure.year, key: figure.key, unit: figure.unit },
      ...{ value: value.value, missingReason: value.missing },
    })
  }
  tally.take(place, remarks)
}

type RawFigure = { product: 'figures' | 'crime' | 'health'; key: string; unit: string; year: number; raw: unknown }

function figuresOf(area: Fields, year: number): RawFigure[] {
  const demography = isObject(area.demografie) ? area.demografie : {}
  const known = Object.entries(demography).flatMap(([column, raw]): RawFigure[] => {
    const name = FIGURE_NAMES.get(column)
    return name ? [{ product: 'figures', ...name, year, raw }] : []
  })
  return [
    ...known,
    ...trendOf(area.veiligheid, { product: 'crime', key: 'registered_crimes', unit: 'count' }),
    ...trendOf(area.gezondheid, { product: 'health', key: 'share_good_health', unit: '%' }),
  ]
}

/** Figures by year under `trend`: the only place where the file says which year a figure is of. */
function trendOf(group: unknown, figure: Omit<RawFigure, 'year' | 'raw'>): RawFigure[] {
  const trend = isObject(group) && isObject(group.trend) ? group.trend : {}
  return Object.entries(trend).flatMap(([year, raw]) =>
    /^(19|20)\d\d$/.test(year) ? [{ ...figure, year: Number(year), raw }] : [],
  )
}

function editionOf(file: string, whole: Fields): Edition {
  const sources = isObject(whole.bronnen) ? whole.bronnen : {}
  const document = textOf(sources, 'kerncijfers')
  const year = Number(/\b(20\d\d)\b/.exec(document)?.[1])
  if (!year) throw new SourceRefused({ file, column: 'bronnen.kerncijfers', reason: 'column-missing' })
  const asOf = parseCalendarDate(textOf(whole, 'peildatum'))
  const ofGroup = (group: unknown, fallback: string): Source => ({
    document: (isObject(group) && textOf(group, 'bron')) || fallback,
    asOf,
  })
  return {
    year,
    figures: { document, asOf: parseCalendarDate(`${year}-01-01`) },
    crime: ofGroup(whole.veiligheid, 'Politie via CBS'),
    health: ofGroup(whole.gezondheid, 'RIVM Gezondheidsmonitor'),
  }
}
