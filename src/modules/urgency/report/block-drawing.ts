import type { MultiPolygon } from '#kernel/geometry.ts'
import { PALETTE } from '#platform/charts/chart-palette.ts'
import type { Drawing, Mark } from '#platform/documents/drawing.ts'
import { labelPoint } from '#platform/geo/map/label-point.ts'
import type { MapClass } from '#platform/geo/map/map-class.ts'
import { type AreaGeometry, boxOf, fitBox, ringsOf } from '#platform/geo/map/projection.ts'

export type DrawnBlock = {
  /** Short enough to stand in the block: its number in the table. */
  label: string
  mapClass: MapClass
  geometry: MultiPolygon
}

const WIDTH = 470
const TALLEST = 300
const EDGE = 6
const LABEL = 6
/** Room around a label, points; smaller blocks have their number in the table only. */
const ROOM = 3

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
  const onPaper = ([x, y]: readonly [number, number]): [number, number] => [x / DETAIL, y / DETAIL]
  const height = projection.height / DETAIL
  const marks = blocks.flatMap(({ label, mapClass }, i): Mark[] => {
    const polygons = ringsOf(geometries[i] as AreaGeometry, projection)
    const { fill, ink } = FILLS[mapClass]
    const point = labelPoint(polygons)
    const surfaces = polygons.map(
      (rings): Mark => ({ kind: 'surface', rings: rings.map((ring) => ring.map(onPaper)), fill, stroke: PALETTE.axis }),
    )
    if (!point || point.room / DETAIL < ROOM || label === '') return surfaces
    const [x, y] = onPaper([point.x, point.y])
    return [
      ...surfaces,
      { kind: 'words', at: [x, y + LABEL / 3], text: label, size: LABEL, color: ink, align: 'middle' },
    ]
  })
  const legend = legendOf([...new Set(blocks.map(({ mapClass }) => mapClass))], height, classWords)
  return { width: WIDTH, height: height + legend.height, marks: [...marks, ...legend.marks] }
}

/** The projection rounds to half a unit: ten units per point keep corners sharp on paper. */
const DETAIL = 10

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
