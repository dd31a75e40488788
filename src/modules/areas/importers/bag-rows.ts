// One shape for buildings and objects, from the columns of each kind of delivery.
import type { CalendarDate } from '#kernel/calendar.ts'
import { centroid, type Position } from '#kernel/geometry.ts'
import { type Shape, surfaceOf } from '#platform/geo/shape.ts'
import { type BagObject, isValidOn } from '#platform/sources/bag-object.ts'
import type { ReadRow } from '#platform/sources/reading.ts'
import type { RowRemark } from './import-tally.ts'
import { type TableRow, textOf } from './table-rows.ts'

type Common = {
  file: string
  line: number
  id: string
  status: string
  /** '' when the row does not say. */
  neighbourhoodCode: string
  /** Municipality that keeps the record now, as GM code; '' when the row does not say. */
  keeper: string
  shape: Shape | null
  point: Position | null
}
export type BuildingRow = Common & { kind: 'building'; year: unknown }
export type ObjectRow = Common & {
  kind: 'object'
  uses: unknown
  area: unknown
  buildingIds: unknown
  streetId: string
  streetName: string
  postcode: string
  houseNumber: string
  /** Letter and addition together. */
  houseSuffix: string
}
export type BagRow = BuildingRow | ObjectRow

/** Objects have an area or a list of buildings; a table of buildings has neither. */
export const isBuildingTable = (fields: Readonly<Record<string, unknown>>): boolean =>
  !('oppervlakte' in fields || 'oppervlakteverblijfsobject' in fields || 'pand_identificaties' in fields)

export const buildingFields = (row: TableRow): BuildingRow => ({
  ...common(row),
  kind: 'building',
  year: row.fields.bouwjaar ?? row.fields.oorspronkelijkbouwjaar,
})

export const objectFields = (row: TableRow): ObjectRow => ({
  ...common(row),
  kind: 'object',
  uses: textOf(row.fields, 'gebruiksdoel', 'gebruiksdoelverblijfsobject'),
  area: row.fields.oppervlakte ?? row.fields.oppervlakteverblijfsobject,
  buildingIds: textOf(row.fields, 'pand_identificaties', 'pand_identificatie'),
  streetId: textOf(row.fields, 'openbare_ruimte_identificatie'),
  streetName: textOf(row.fields, 'openbare_ruimte_naam'),
  postcode: textOf(row.fields, 'postcode'),
  houseNumber: textOf(row.fields, 'huisnummer'),
  houseSuffix: `${textOf(row.fields, 'huisletter')}${textOf(row.fields, 'toevoeging')}`,
})

function common({ file, line, fields, shape }: TableRow): Common {
  const keeper = textOf(fields, 'bronhouder_identificatie')
  return {
    ...{ file, line, shape },
    id: textOf(fields, 'identificatie'),
    status: textOf(fields, 'status', 'pandstatus'),
    neighbourhoodCode: textOf(fields, 'buurtcode', 'bu_code'),
    keeper: keeper === '' ? '' : `GM${keeper.padStart(4, '0')}`,
    point: shape ? middleOf(shape) : pointOf(fields),
  }
}

function pointOf(fields: Readonly<Record<string, unknown>>): Position | null {
  const [x, y] = [textOf(fields, 'x_rd', 'x'), textOf(fields, 'y_rd', 'y')].map((t) =>
    t === '' ? Number.NaN : Number(t),
  )
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null
}

function middleOf(shape: Shape): Position | null {
  if (shape.type === 'Point') return shape.coordinates
  const surface = surfaceOf(shape)
  return surface ? centroid(surface) : null
}

/** An occurrence of an extract: the row when it is how things are today, else why it is left out. */
export function extractRow({ file, line, value }: ReadRow<BagObject>, today: CalendarDate): BagRow | RowRemark {
  const { kind, id, status, shape, occurrence } = value
  if (kind !== 'Pand' && kind !== 'Verblijfsobject') return { reason: 'kind-not-used', column: kind, detail: id }
  if (!isValidOn(occurrence, today)) return { reason: 'past-occurrence', column: 'voorkomen', detail: id }
  const shared: Common = {
    ...{ file, line, id, shape, neighbourhoodCode: '', keeper: '' },
    status: status ?? '',
    point: shape ? middleOf(shape) : null,
  }
  if (kind === 'Pand') return { ...shared, kind: 'building', year: value.constructionYear }
  const { uses, area, buildings: buildingIds } = value
  const noAddress = { streetId: '', streetName: '', postcode: '', houseNumber: '', houseSuffix: '' }
  return { ...shared, kind: 'object', uses, area, buildingIds, ...noAddress }
}
