// What a GeoTIFF says of itself: how many cells, where they lie, how they are packed, what stands for no data.
import type { GeoTIFFImage } from 'geotiff'
import { canUnpack } from './geotiff-unpack.ts'
import { SourceRefused } from './reading.ts'
import { placeInRd } from './shape-checks.ts'

/** A raster in RD with its rows from north to south. */
export type RasterFrame = {
  /** Cells. */
  width: number
  height: number
  /** Outer corner of the first cell, RD metres. */
  left: number
  top: number
  /** Metres, both positive. */
  cellWidth: number
  cellHeight: number
  /** Cells are packed in blocks of this size; the last ones of a row or column may be partly empty. */
  blockWidth: number
  blockHeight: number
  /** Whole numbers only: such a raster rarely holds metres. */
  isInteger: boolean
  /** Does the file say which value stands for no data? */
  hasNoData: boolean
}

export type Sample = 'uint8' | 'uint16' | 'uint32' | 'int8' | 'int16' | 'int32' | 'float32' | 'float64'

export type Packing = {
  compression: number
  predictor: number
  sample: Sample
  bitsPerSample: number
  noData: number | null
}

/** RD New, and RD New with NAP heights: the same plane coordinates. */
const RD_CODES = [28992, 7415]
/** A block is read whole: this many cells take 128 MB. */
const MAX_BLOCK_CELLS = 16 * 1024 ** 2
/** The Netherlands in cells of 0.5 m is 4e11; a city is 2e9. */
const MAX_CELLS = 2e10
/** Metres; the coarsest national rasters have 1 km. */
const CELL_RANGE = [0.01, 10_000] as const

type Directory = GeoTIFFImage['fileDirectory']
type Refuse = (
  reason: 'raster-not-placed' | 'raster-layout' | 'raster-packing' | 'too-large' | 'unknown-projection' | 'damaged',
  detail: string,
) => never

/** Throws SourceRefused with the reason why this raster cannot be used. */
export async function readFrame(name: string, image: GeoTIFFImage): Promise<{ frame: RasterFrame; packing: Packing }> {
  const refuse: Refuse = (reason, detail) => {
    throw new SourceRefused({ file: name, reason, detail })
  }
  const tags = image.fileDirectory
  const packing = await readPacking(tags, refuse)
  refuseOtherSystem(image, refuse)
  const placed = await readPlace(image, refuse)
  const frame: RasterFrame = {
    ...sizeOf(image, refuse),
    ...placed,
    isInteger: !packing.sample.startsWith('float'),
    hasNoData: packing.noData !== null,
  }
  refuseOutside(name, frame)
  return { frame, packing }
}

async function readPacking(tags: Directory, refuse: Refuse): Promise<Packing> {
  const number = async (tag: Parameters<Directory['loadValue']>[0], absent: number) =>
    first(await tags.loadValue(tag)) ?? absent
  const samples = await number('SamplesPerPixel', 1)
  if (samples !== 1) refuse('raster-layout', `${samples} bands`)
  const compression = await number('Compression', 1)
  if (!canUnpack(compression)) refuse('raster-packing', String(compression))
  const bitsPerSample = await number('BitsPerSample', 1)
  const format = FORMATS[await number('SampleFormat', 1)]
  const sample = SAMPLES.find((candidate) => candidate === `${format}${bitsPerSample}`)
  if (!sample) return refuse('raster-layout', `${format ?? 'unknown'} ${bitsPerSample} bits`)
  const predictor = await number('Predictor', 1)
  const isFloat = sample.startsWith('float')
  const isKnown = predictor === 1 || (predictor === 2 && bitsPerSample <= 32) || (predictor === 3 && isFloat)
  if (!isKnown) refuse('raster-packing', `predictor ${predictor}`)
  if (await isScaled(tags)) refuse('raster-layout', 'scale/offset')
  return { compression, predictor, sample, bitsPerSample, noData: await readNoData(tags, refuse) }
}

const FORMATS: Readonly<Record<number, string>> = { 1: 'uint', 2: 'int', 3: 'float' }
const SAMPLES: readonly Sample[] = ['uint8', 'uint16', 'uint32', 'int8', 'int16', 'int32', 'float32', 'float64']

function first(value: unknown): number | undefined {
  const one = Array.isArray(value) || ArrayBuffer.isView(value) ? (value as ArrayLike<unknown>)[0] : value
  return typeof one === 'number' ? one : undefined
}

/** GDAL may keep values as steps of a scale: its other readers leave them as they are, and the unit would be wrong. */
async function isScaled(tags: Directory): Promise<boolean> {
  const metadata = await tags.loadValue('GDAL_METADATA')
  if (typeof metadata !== 'string') return false
  const items = [...metadata.matchAll(/role="(scale|offset)"[^>]*>([^<]*)</g)]
  return items.some(([, role, value]) => Number(value) !== (role === 'scale' ? 1 : 0))
}

async function readNoData(tags: Directory, refuse: Refuse): Promise<number | null> {
  const text = await tags.loadValue('GDAL_NODATA')
  if (typeof text !== 'string') return null
  const trimmed = text.replaceAll('\0', '').trim()
  if (trimmed === '') return null
  if (/^[-+]?(nan|inf(inity)?)$/i.test(trimmed)) return Number.NaN
  const value = Number(trimmed)
  return Number.isNaN(value) ? refuse('damaged', `GDAL_NODATA ${trimmed.slice(0, 40)}`) : value
}

function refuseOtherSystem(image: GeoTIFFImage, refuse: Refuse): void {
  const keys = image.getGeoKeys()
  const code = keys?.ProjectedCSTypeGeoKey
  if (typeof code === 'number' && RD_CODES.includes(code)) return
  const other = code ?? keys?.GeographicTypeGeoKey
  refuse('unknown-projection', typeof other === 'number' ? `EPSG:${other}` : '')
}

function sizeOf(image: GeoTIFFImage, refuse: Refuse) {
  const [width, height] = [image.getWidth(), image.getHeight()]
  const [blockWidth, blockHeight] = [image.getTileWidth(), image.getTileHeight()]
  const all = [width, height, blockWidth, blockHeight]
  if (!all.every((size) => Number.isInteger(size) && size > 0)) refuse('damaged', all.join(' x '))
  if (width * height > MAX_CELLS) refuse('too-large', `${width} x ${height}`)
  if (blockWidth * blockHeight > MAX_BLOCK_CELLS) refuse('raster-layout', `${blockWidth} x ${blockHeight}`)
  return { width, height, blockWidth, blockHeight }
}

async function readPlace(image: GeoTIFFImage, refuse: Refuse) {
  const tags = image.fileDirectory
  const scale = numbers(await tags.loadValue('ModelPixelScale'))
  const tie = numbers(await tags.loadValue('ModelTiepoint'))
  const matrix = numbers(await tags.loadValue('ModelTransformation'))
  const [left, top, cellWidth, cellHeight] =
    scale.length >= 2 && tie.length === 6 ? fromTie(scale, tie) : fromMatrix(matrix, refuse)
  const [low, high] = CELL_RANGE
  const isSound = [cellWidth, cellHeight].every((size) => size >= low && size <= high)
  if (!isSound || !Number.isFinite(left) || !Number.isFinite(top))
    refuse('raster-not-placed', `${cellWidth} x ${cellHeight} m`)
  // "Pixel is point": the file names the middle of the first cell, not its corner (GeoTIFF 1.1, section 7.1.2.2).
  const shift = image.getGeoKeys()?.GTRasterTypeGeoKey === 2 ? 0.5 : 0
  return { left: left - shift * cellWidth, top: top + shift * cellHeight, cellWidth, cellHeight }
}

type Placement = readonly [left: number, top: number, cellWidth: number, cellHeight: number]

function fromTie(
  [sizeX = 0, sizeY = 0]: readonly number[],
  [i = 0, j = 0, , x = 0, y = 0]: readonly number[],
): Placement {
  return [x - i * sizeX, y + j * sizeY, sizeX, sizeY]
}

function fromMatrix(matrix: readonly number[], refuse: Refuse): Placement {
  if (matrix.length !== 16) return refuse('raster-not-placed', '')
  const [a = 0, b = 0, , x = 0, c = 0, d = 0, , y = 0] = matrix
  if (b !== 0 || c !== 0) return refuse('raster-not-placed', 'rotated')
  return [x, y, a, -d]
}

const numbers = (value: unknown): readonly number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : []

/** The middle must lie in the Netherlands: else the axes were swapped, or the numbers are of another system. */
function refuseOutside(file: string, { left, top, width, height, cellWidth, cellHeight }: RasterFrame): void {
  const middle = [left + (width * cellWidth) / 2, top - (height * cellHeight) / 2] as const
  const placed = placeInRd({ type: 'Point', coordinates: middle }, 'rd')
  if (!placed.ok) throw new SourceRefused({ file, reason: placed.reason, detail: placed.detail })
}
