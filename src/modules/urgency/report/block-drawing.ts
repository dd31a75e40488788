import type { MultiPolygon } from '#kernel/geometry.ts'
import { PALETTE } from '#platform/charts/chart-palette.ts'
import type { Drawing, Mark } from '#platform/documents/drawing.ts'
import { labelPoint } from '#platform/geo/map/label-point.ts'
import type { MapClass } from '#platform/geo/map/map-class.ts'
import { type AreaGeometry, boxOf, fitBox, type Ring, ringsOf } from '#platform/geo/map/projection.ts'

export type DrawnBlock = {
  /** Short enough to stand in the block: its number in the table. */
  label: string
  mapClass: MapClass
  geometry: MultiPolygon
}

const WIDTH = 470
const TALLEST = 260
const EDGE = 12
const LABEL = 6
/** Room that a label needs around it, points. */
const ROOM = 4

/** Light values of the theme; on dark ones the label is white. */
const FILLS: Readonly<Record<MapClass, { fill: string; ink: string }>> = {
  U4: { fill: '#5E1733', ink: PALETTE.surface },
  U3: { fill: '#B4432C', ink: PALETTE.surface },
  U2: { fill: '#E3944A', ink: PALETTE.ink },
  U1: { fill: '#EDCB7E', ink: PALETTE.ink },
  U0: { fill: '#E6EEEB', ink: PALETTE.ink },
  'measure-first': { fill: '#BFD2EE', ink: PALETTE.ink },
  unknown: { fill: PALETTE.surface, ink: PALETTE.ink2 },
  'not-shown': { fill: PALETTE.surface, ink: PALETTE.ink2 },
  plain: { fill: PALETTE.surface, ink: PALETTE.ink2 },
}

/** Blocks in the colour of their class with their number, north up, and a legend of the classes that occur. */
export function blockDrawing(
  blocks: readonly DrawnBlock[],
  classWords: (mapClass: MapClass) => string,
): Drawing | null {
  if (blocks.length === 0) return null
  const geometries = blocks.map(({ geometry }) => asGeoJson(geometry))
  const projection = fitBox(boxOf(geometries), WIDTH * DETAIL, EDGE * DETAIL, TALLEST * DETAIL)
  const height = projection.height / DETAIL
  const drawn = blocks.map((block, i) => ({ block, polygons: ringsOf(geometries[i] as AreaGeometry, projection) }))
  const marks = [
    ...drawn.flatMap(({ block, polygons }) => surfaceMarks(block, polygons)),
    ...drawn.flatMap(({ block, polygons }) => labelMarks(block, polygons)),
  ]
  const legend = legendOf([...new Set(blocks.map(({ mapClass }) => mapClass))], height, classWords)
  return { width: WIDTH, height: height + legend.height, marks: [...marks, ...legend.marks] }
}

/** The projection rounds to half a unit: ten units per point keep corners sharp on paper. */
const DETAIL = 10
const onPaper = ([x, y]: readonly [number, number]): [number, number] => [x / DETAIL, y / DETAIL]

const surfaceMarks = ({ mapClass }: DrawnBlock, polygons: readonly (readonly Ring[])[]): Mark[] =>
  polygons.map((rings) => ({
    kind: 'surface',
    rings: rings.map((ring) => ring.map(onPaper)),
    fill: FILLS[mapClass].fill,
    stroke: PALETTE.axis,
  }))

/** Inside the block where there is room, else beside its right end. */
function labelMarks({ label, mapClass }: DrawnBlock, polygons: readonly (readonly Ring[])[]): Mark[] {
  const point = labelPoint(polygons)
  if (!point || label === '') return []
  const words = { kind: 'words', text: label, size: LABEL } as const
  if (point.room / DETAIL < ROOM) {
    const [right, middle] = onPaper(rightmost(polygons))
    return [{ ...words, at: [right + 1, middle + LABEL / 3], color: PALETTE.ink2 }]
  }
  const [x, y] = onPaper([point.x, point.y])
  return [{ ...words, at: [x, y + LABEL / 3], color: FILLS[mapClass].ink, align: 'middle' }]
}

const rightmost = (polygons: readonly (readonly Ring[])[]): readonly [number, number] =>
  polygons.flat(2).reduce((found, point) => (point[0] > found[0] ? point : found), [0, 0] as readonly [number, number])

const asGeoJson = (geometry: MultiPolygon): AreaGeometry => ({
  type: 'MultiPolygon',
  coordinates: geometry as unknown as [number, number][][][],
})

const ORDER: readonly MapClass[] = ['U4', 'U3', 'U2', 'U1', 'U0', 'measure-first', 'unknown', 'not-shown', 'plain']
const SWATCH = 9
const ROW = 14
const COLUMN = 235

function legendOf(classes: readonly MapClass[], top: number, classWords: (mapClass: MapClass) => string) {
  const shown = ORDER.filter((mapClass) => classes.includes(mapClass))
  const marks = shown.flatMap((mapClass, i): Mark[] => {
    const [x, y] = [EDGE + (i % 2) * COLUMN, top + 8 + Math.floor(i / 2) * ROW]
    const corner = [
      [x, y],
      [x + SWATCH, y],
      [x + SWATCH, y + SWATCH],
      [x, y + SWATCH],
    ] as const
    return [
      { kind: 'surface', rings: [corner], fill: FILLS[mapClass].fill, stroke: PALETTE.axis },
      { kind: 'words', at: [x + SWATCH + 5, y + 7.5], text: classWords(mapClass), size: 8.5, color: PALETTE.ink2 },
    ]
  })
  return { marks, height: 8 + Math.ceil(shown.length / 2) * ROW }
}
