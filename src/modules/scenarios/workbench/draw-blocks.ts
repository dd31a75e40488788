import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Block as MappedBlock } from '#modules/areas/index.ts'
import { labelPoint } from '#platform/geo/map/label-point.ts'
import { type AreaGeometry, boxOf, fitBox, MARGIN, pathOf, ringsOf } from '#platform/geo/map/projection.ts'
import type { BlockDrawing, BlockShape } from '../model/draft/block-drawing.ts'
import type { Scenario } from '../model/scenario.ts'

export type { BlockDrawing } from '../model/draft/block-drawing.ts'

/** Drawing units: about the pixels of the panel. */
const WIDTH = 600
const MOST_HEIGHT = 620
/** Half of the room that a letter takes. */
const LETTER = 9
const MOST_PLOT = 9

/** The shapes of the blocks of a scenario; a grid in the order of the list when not all of them are known. */
export function drawBlocks(scenario: Scenario, mapped: readonly MappedBlock[]): BlockDrawing {
  const known = new Map(mapped.flatMap(({ id, geometry }) => (geometry ? [[id, geometry] as const] : [])))
  const outlines = scenario.blocks.flatMap(({ id }) => {
    const coordinates = known.get(id)
    return coordinates ? [{ id, geometry: drawable(coordinates) }] : []
  })
  if (outlines.length === 0 || outlines.length < scenario.blocks.length) return gridOf(scenario)
  const geometries = outlines.map(({ geometry }) => geometry)
  const projection = fitBox(boxOf(geometries), WIDTH, MARGIN, MOST_HEIGHT)
  const shapes = outlines.flatMap(({ id, geometry }): BlockShape[] => {
    const rings = ringsOf(geometry, projection)
    const point = labelPoint(rings)
    return point ? [{ id, path: pathOf(rings), ...point }] : []
  })
  return { width: WIDTH, height: projection.height, isSchematic: false, plot: plotAround(shapes), shapes }
}

/** Enough for a letter in the thinnest block, no more than keeps neighbours apart. */
const plotAround = (shapes: readonly BlockShape[]): number => {
  const least = Math.min(...shapes.map(({ room }) => room))
  return Math.min(MOST_PLOT, Math.max(0, 2 * (LETTER - least)))
}

/** The map's own functions take the plain arrays of GeoJSON. */
const drawable = (polygons: MultiPolygon): AreaGeometry => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))),
})

const GRID = { columns: 10, cellWidth: 56, cellHeight: 46, gap: 10, left: 24, top: 20 } as const

function gridOf({ blocks }: Scenario): BlockDrawing {
  const { columns, cellWidth, cellHeight, gap, left, top } = GRID
  const [width, height] = [cellWidth - gap, cellHeight - gap]
  const shapes = blocks.map(({ id }, index): BlockShape => {
    const x = left + (index % columns) * cellWidth
    const y = top + Math.floor(index / columns) * cellHeight
    return {
      id,
      path: `M${x} ${y}h${width}v${height}h${-width}z`,
      x: x + width / 2,
      y: y + height / 2,
      room: height / 2,
    }
  })
  return {
    width: WIDTH,
    height: top * 2 + Math.ceil(blocks.length / columns) * cellHeight,
    isSchematic: true,
    plot: 0,
    shapes,
  }
}
