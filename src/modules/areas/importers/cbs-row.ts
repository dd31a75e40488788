// What the CBS area files have in common: code, year, name, water, in the names of each year's edition.
import { type AreaLevel, levelOf } from '../model/area.ts'
import { type TableRow, textOf } from './table-rows.ts'

/** A table of areas has one of each. */
export const AREA_COLUMNS = [['buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'gwb_code_10', 'gwb_code']] as const

/** Layers that hold wijken or buurten; the layer of municipalities has neither. */
export const hasAreaCode = (layer: { columns: readonly string[] }): boolean =>
  AREA_COLUMNS[0].some((column) => layer.columns.includes(column))

export type CbsRow = {
  code: string
  level: AreaLevel
  year: number
  name: string | null
  isWater: boolean
  /** Name of the wijk that a buurt's row mentions; null when it does not. */
  districtName: string | null
  municipalityName: string | null
}

export type CbsFault = { column: string; reason: 'area-code-invalid' | 'year-missing'; detail: string }

const FIRST_YEAR = 1995
const LAST_YEAR = 2100

/** Reads what a row says about its area; a fault refuses the row. */
export function readCbsRow(row: TableRow): { ok: true; value: CbsRow } | ({ ok: false } & CbsFault) {
  const { fields } = row
  const own = textOf(fields, 'buurtcode', 'bu_code', 'gwb_code_10', 'gwb_code')
  // A buurt names its wijk too: a row of a buurt that lost its own code must not pass for its wijk.
  const code = own || textOf(fields, 'buurtnaam', 'bu_naam') ? own : textOf(fields, 'wijkcode', 'wk_code')
  const level = levelOf(code)
  if (!level) return { ok: false, column: 'buurtcode', reason: 'area-code-invalid', detail: code.slice(0, 20) }
  const year = yearOf(row)
  if (year === null) return { ok: false, column: 'jaar', reason: 'year-missing', detail: '' }
  const name =
    level === 'buurt' ? textOf(fields, 'buurtnaam', 'bu_naam', 'regio') : textOf(fields, 'wijknaam', 'wk_naam', 'regio')
  return {
    ok: true,
    value: {
      code,
      level,
      year,
      name: name || null,
      isWater: /^JA$/i.test(textOf(fields, 'water', 'h2o')),
      municipalityName: textOf(fields, 'gemeentenaam', 'gm_naam') || null,
      districtName: level === 'buurt' ? textOf(fields, 'wijknaam', 'wk_naam') || null : null,
    },
  }
}

/** Year of the row, of the layer, or as the last resort of the file's name: buurten_2020.geojson. */
function yearOf({ fields, layer, file }: TableRow): number | null {
  const candidates = [textOf(fields, 'jaar', 'year'), textOf(fields, 'jrstatcode').slice(0, 4), layer ?? '', file]
  for (const candidate of candidates) {
    const found = /(?<!\d)(19\d\d|20\d\d)(?!\d)/.exec(candidate)?.[1]
    const year = Number(found)
    if (found && year >= FIRST_YEAR && year <= LAST_YEAR) return year
  }
  return null
}
