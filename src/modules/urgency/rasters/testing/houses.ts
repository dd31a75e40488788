// A made-up street for tests: buildings and dwellings as the register delivers them, around RD 104 000, 425 000.
import { bag } from '#modules/areas/importers/bag.ts'
import type { TestTown } from '#modules/areas/importers/import-testing.ts'
import { type GeoTiffRecipe, makeGeoTiff } from '#platform/sources/fixtures/make-geotiff.ts'

export const LEFT = 104_000
export const BOTTOM = 425_000
/** Metres; rasters below cover this square with cells of 0.5 m. */
export const SIZE = 100

export type House = {
  /** Metres from the corner of the square. */
  x: number
  y: number
  size?: number
  dwellings?: number
  hasFootprint?: boolean
}

export const buildingId = (n: number): string => `050510${String(n).padStart(10, '0')}`
export const dwellingId = (n: number, of = 0): string => `050501${String(n * 100 + of).padStart(10, '0')}`

const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }
const collection = (features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', crs, features })

export function square(x: number, y: number, size: number): [number, number][] {
  const [l, b] = [LEFT + x, BOTTOM + y]
  return [
    [l, b],
    [l + size, b],
    [l + size, b + size],
    [l, b + size],
    [l, b],
  ]
}

/** Reads the houses in as the register of buildings and addresses. */
export async function buildStreet(town: TestTown, houses: readonly House[]): Promise<void> {
  // Whoever keeps the record: so that any municipality can have this street.
  const bronhouder_identificatie = town.municipality.id.slice(2)
  const standing = houses.flatMap(({ x, y, size = 8, hasFootprint = true }, n) => {
    const geometry = { type: 'Polygon', coordinates: [square(x, y, size)] }
    const properties = {
      identificatie: buildingId(n),
      status: 'Pand in gebruik',
      bouwjaar: 1930,
      bronhouder_identificatie,
    }
    return [{ type: 'Feature', properties, geometry: hasFootprint ? geometry : null }]
  })
  const objects = houses.flatMap(({ x, y, size = 8, dwellings = 1 }, n) =>
    Array.from({ length: dwellings }, (_, of) => ({
      type: 'Feature',
      properties: {
        ...{ identificatie: dwellingId(n, of), status: 'Verblijfsobject in gebruik', oppervlakte: 80 },
        ...{ gebruiksdoel: 'woonfunctie', pand_identificaties: buildingId(n) },
        bronhouder_identificatie,
      },
      geometry: { type: 'Point', coordinates: [LEFT + x + size / 2, BOTTOM + y + size / 2] },
    })),
  )
  const done = await town.run(bag, [
    town.file('panden.geojson', collection(standing)),
    town.file('vbo.geojson', collection(objects)),
  ])
  if (done.state !== 'applied') throw new Error(done.failure ?? done.state)
}

/** Value at a place in the square, metres from its lower left corner. */
export type Field = (x: number, y: number) => number | null

export function rasterOf(field: Field, change: Partial<GeoTiffRecipe> = {}): Buffer {
  const cellSize = change.cellSize ?? 0.5
  const cells = SIZE / cellSize
  return makeGeoTiff({
    ...{ width: cells, height: cells, left: LEFT, top: BOTTOM + SIZE, cellSize, tile: 64, packing: 'deflate' },
    ...{ cell: (column, row) => field((column + 0.5) * cellSize, SIZE - (row + 0.5) * cellSize) },
    ...change,
  })
}

/** Roads as the large-scale base map delivers them. */
export const roadsOf = (surfaces: readonly { ring: [number, number][]; function: string }[]): string =>
  collection(
    surfaces.map(({ ring, function: called }) => ({
      type: 'Feature',
      properties: { function: called, relatieveHoogteligging: 0 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  )
