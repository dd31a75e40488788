// GeoTIFF rasters in RD, block by block: a raster of gigabytes never stands in memory.
import { GeoTIFF as Package } from 'geotiff'
import { checkDirectory } from './geotiff-directory.ts'
import { type Packing, type RasterFrame, readFrame, type Sample } from './geotiff-frame.ts'
import { BlockDecoder } from './geotiff-unpack.ts'
import type { Meter } from './limits.ts'
import { openAtRandom, type RandomAccess } from './random-access.ts'
import { SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'

/** The cells of one block; those beyond the edge of the raster are left out. */
export type Block = {
  /** First cell, from the upper left of the raster. */
  column: number
  row: number
  width: number
  height: number
  /** Row by row; NaN is no data. */
  values: Float64Array
}

export type GeoTiff = {
  name: string
  frame: RasterFrame
  /** The block in this column and row of blocks. Throws SourceRefused when it is damaged. */
  readBlock(blockColumn: number, blockRow: number): Promise<Block>
  close(): Promise<void>
}

/** Some makers leave the tag out: no height, depth or rate comes near this. */
const BEYOND_ANYTHING = 1e30

/**
 * Opens the first image of a single-band GeoTIFF in RD. Throws SourceRefused: no GeoTIFF, another system of
 * coordinates, a way of packing that we do not know, truncated, damaged, too large. Close it after use.
 */
export async function openGeoTiff(file: Pick<SourceFile, 'name' | 'place'>, meter: Meter): Promise<GeoTiff> {
  const { name, place } = file
  if (!place) throw new SourceRefused({ file: name, reason: 'nested-too-large' })
  const access = await openAtRandom(name, place)
  try {
    await checkDirectory(name, access)
    const image = await translated(name, async () => (await Package.fromSource(packageSource(access))).getImage())
    const { frame, packing } = await translated(name, () => readFrame(name, image))
    const blocks = await translated(name, () => blockPlaces(image.fileDirectory, frame))
    refuseMissing(name, blocks, access.size)
    const decoder = new BlockDecoder({ ...packing, width: frame.blockWidth, height: frame.blockHeight })
    const readBlock = async (blockColumn: number, blockRow: number): Promise<Block> => {
      const empty = emptyBlock(frame, blockColumn, blockRow)
      meter.expanded(name, (empty.values.length * packing.bitsPerSample) / 8)
      await meter.breathe(name)
      const index = blockRow * blocks.perRow + blockColumn
      // A block that was never written holds no data, whatever a reader would fill in.
      if (!blocks.lengths[index]) return empty
      return translated(name, async () => {
        const { data } = await image.getTileOrStrip(blockColumn, blockRow, 0, decoder)
        return fill(empty, data as ArrayBuffer, frame.blockWidth, packing)
      })
    }
    return { name, frame, readBlock, close: () => access.close() }
  } catch (cause) {
    await access.close()
    throw cause
  }
}

/** The package asks for a kilobyte at first, also of smaller files. */
function packageSource(access: RandomAccess) {
  const fetchSlice = async ({ offset, length }: { offset: number; length: number }) => {
    const within = Math.min(length, Math.max(0, access.size - offset))
    return { offset, length: within, data: await access.read(offset, within) }
  }
  return {
    fileSize: access.size,
    fetchSlice,
    fetch: (slices: readonly { offset: number; length: number }[]) =>
      Promise.all(slices.map(async (slice) => (await fetchSlice(slice)).data)),
    close: async () => {},
  }
}

type Directory = { hasTag(tag: 'StripOffsets'): boolean; loadValue(tag: BlockTag): Promise<unknown> }
type BlockTag = 'StripOffsets' | 'StripByteCounts' | 'TileOffsets' | 'TileByteCounts'
type BlockPlaces = { perRow: number; offsets: ArrayLike<number>; lengths: ArrayLike<number> }

async function blockPlaces(tags: Directory, frame: RasterFrame): Promise<BlockPlaces> {
  const isStrips = tags.hasTag('StripOffsets')
  const perRow = Math.ceil(frame.width / frame.blockWidth)
  const expected = perRow * Math.ceil(frame.height / frame.blockHeight)
  const list = async (tag: BlockTag) => {
    const value = await tags.loadValue(tag)
    const all = typeof value === 'number' ? [value] : (value as ArrayLike<number> | undefined)
    if (all?.length !== expected) throw new RangeError(`${tag}: ${all?.length ?? 0} of ${expected}`)
    return all
  }
  return {
    perRow,
    offsets: await list(isStrips ? 'StripOffsets' : 'TileOffsets'),
    lengths: await list(isStrips ? 'StripByteCounts' : 'TileByteCounts'),
  }
}

/** A file that was cut off says so at once, not after half of the work. */
function refuseMissing(file: string, { offsets, lengths }: BlockPlaces, size: number): void {
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] as number
    if (length > 0 && !((offsets[i] as number) + length <= size))
      throw new SourceRefused({ file, reason: 'truncated', detail: `${i + 1} of ${lengths.length}` })
  }
}

function emptyBlock(frame: RasterFrame, blockColumn: number, blockRow: number): Block {
  const [column, row] = [blockColumn * frame.blockWidth, blockRow * frame.blockHeight]
  const width = Math.min(frame.blockWidth, frame.width - column)
  const height = Math.min(frame.blockHeight, frame.height - row)
  if (!(width > 0 && height > 0)) throw new RangeError(`There is no block ${blockColumn}, ${blockRow}`)
  return { column, row, width, height, values: new Float64Array(width * height).fill(Number.NaN) }
}

const VIEWS: Readonly<Record<Sample, new (buffer: ArrayBuffer) => ArrayLike<number>>> = {
  ...{ uint8: Uint8Array, uint16: Uint16Array, uint32: Uint32Array },
  ...{ int8: Int8Array, int16: Int16Array, int32: Int32Array, float32: Float32Array, float64: Float64Array },
}

function fill(block: Block, data: ArrayBuffer, blockWidth: number, { sample, noData }: Packing): Block {
  const { values, width, height } = block
  const found = new VIEWS[sample](data)
  if (found.length < (height - 1) * blockWidth + width) throw new RangeError(`${found.length} cells`)
  const absent = noData !== null && sample === 'float32' ? Math.fround(noData) : noData
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = found[y * blockWidth + x] as number
      if (value !== absent && Math.abs(value) < BEYOND_ANYTHING) values[y * width + x] = value
    }
  return block
}

/** Whatever the package or zlib throws is about the file. */
async function translated<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof SourceRefused) throw cause
    const detail = cause instanceof Error ? cause.message.slice(0, 100) : ''
    throw new SourceRefused({ file, reason: 'damaged', detail })
  }
}
