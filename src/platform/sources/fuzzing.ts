// Feeds every reader with damaged files: nothing may come out but rows, broken rows or one refusal, in bounded time.
import { readFileSync } from 'node:fs'
import { type Random, seededRandom } from '#kernel/random.ts'
import { readBagExtract } from './bag-extract.ts'
import { readBroGroundwater } from './bro-groundwater.ts'
import { openCsv } from './csv.ts'
import { readDino } from './dino-csv.ts'
import { readEwkb, readEwkbHex, readGeoPackageGeometry } from './ewkb.ts'
import { makeGeoPackage, threePanden } from './fixtures/make-geopackage.ts'
import { makeGeoTiff } from './fixtures/make-geotiff.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { readGeoJson } from './geojson.ts'
import { openGeoPackage } from './geopackage.ts'
import { openGeoTiff } from './geotiff.ts'
import { readJson } from './json.ts'
import { kindOf } from './kind.ts'
import { Meter } from './limits.ts'
import { type Read, SourceRefused } from './reading.ts'
import { fileInMemory, type SourceFile } from './source-file.ts'

export type ReaderName =
  | 'csv'
  | 'geojson'
  | 'json'
  | 'ewkb'
  | 'geopackage'
  | 'geotiff'
  | 'zip'
  | 'bag-extract'
  | 'dino'
  | 'bro-groundwater'

/** What one reader made of all inputs; `read` counts what came out, `ok` and `broken` are told apart. */
export type Tally = { inputs: number; read: number; ok: number; broken: number; refusedFiles: number; slowest: number }

/** One small input may not take longer, milliseconds. */
const HANG = 5_000
const LIMITS = { expandedBytes: 64 * 1024 ** 2, milliseconds: HANG }

type Reader = {
  /** Sound files of our own making, small. */
  seeds: () => Uint8Array[]
  read: (file: SourceFile, meter: Meter) => AsyncIterable<Read<unknown>>
}

const fixtureBytes = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

async function* one(value: Promise<unknown>): AsyncGenerator<Read<unknown>> {
  yield { ok: true, file: '', line: 1, value: await value }
}

async function* csvRows(file: SourceFile, meter: Meter) {
  const table = await openCsv(file, meter)
  yield* table.problems
  yield* table.rows
}

async function* allLayers(file: SourceFile, meter: Meter) {
  const geoPackage = openGeoPackage(file, meter)
  try {
    for (const layer of geoPackage.layers) yield* geoPackage.rows(layer.name)
  } finally {
    geoPackage.close()
  }
}

async function* binaryShapes(file: SourceFile, meter: Meter): AsyncGenerator<Read<unknown>> {
  for await (const bytes of file.bytes(meter)) {
    for (const shape of [
      readEwkb(bytes),
      readGeoPackageGeometry(bytes),
      readEwkbHex(Buffer.from(bytes).toString('hex')),
    ])
      yield shape.ok
        ? { ok: true, file: '', line: 1, value: shape.shape }
        : { ok: false, file: '', line: 1, column: null, reason: shape.reason, detail: shape.detail }
  }
}

/** Every block of the raster, at most so many: damage may promise millions. */
const MOST_BLOCKS = 200

async function* rasterBlocks(file: SourceFile, meter: Meter): AsyncGenerator<Read<unknown>> {
  const raster = await openGeoTiff(file, meter)
  const { width, height, blockWidth, blockHeight } = raster.frame
  const perRow = Math.ceil(width / blockWidth)
  const blocks = Math.min(MOST_BLOCKS, perRow * Math.ceil(height / blockHeight))
  for (let i = 0; i < blocks; i++) {
    const block = await raster.readBlock(i % perRow, Math.floor(i / perRow))
    if (block.values.some((value) => Math.abs(value) >= 1e30)) throw new Error('A cell holds what no raster holds')
    yield { ok: true, file: file.name, line: i, value: block }
  }
}

const rasters = () =>
  (['none', 'lzw', 'deflate', 'zstd'] as const).map((packing, i) =>
    makeGeoTiff({ width: 20, height: 12, cell: (x, y) => x - y, packing, ...(i % 2 ? { tile: 16 } : { rows: 5 }) }),
  )

const extract = () => fixtureBytes('extract.xml')
const zips = () => {
  const inner = makeZip([{ name: 'b.xml', bytes: extract() }])
  const stored = { name: 'c.zip', bytes: inner, stored: true }
  return [inner, makeZip([{ name: 'a.zip', bytes: inner }, stored, { name: 'd.txt', bytes: Buffer.from('x') }])]
}

export const READERS: Readonly<Record<ReaderName, Reader>> = {
  csv: { seeds: () => [fixtureBytes('buurten.csv'), fixtureBytes('panden.csv')], read: csvRows },
  geojson: {
    seeds: () => [fixtureBytes('areas.rd.geojson'), fixtureBytes('areas.wgs84.geojson')],
    read: readGeoJson,
  },
  json: { seeds: () => [fixtureBytes('areas.rd.geojson')], read: (file, meter) => one(readJson(file, meter)) },
  ewkb: {
    seeds: () =>
      threePanden().flatMap((row) => (row.geom ? [row.geom, row.geom.slice(row.geom[3] === 3 ? 40 : 8)] : [])),
    read: binaryShapes,
  },
  geopackage: { seeds: () => [makeGeoPackage(threePanden())], read: allLayers },
  geotiff: { seeds: rasters, read: rasterBlocks },
  zip: { seeds: zips, read: readBagExtract },
  'bag-extract': { seeds: () => [extract()], read: readBagExtract },
  dino: {
    seeds: () => ['dino-2024.csv', 'dino-2019-nap.csv', 'dino-2019-ground.csv'].map(fixtureBytes),
    read: readDino,
  },
  'bro-groundwater': { seeds: () => ['gld.xml', 'gmw.xml'].map(fixtureBytes), read: readBroGroundwater },
}

/** Reads `count` damaged files. Throws on anything but a SourceRefused, on a hang, and on rows that do not add up. */
export async function fuzzReader(name: ReaderName, count: number, more: readonly Uint8Array[] = []): Promise<Tally> {
  const reader = READERS[name]
  const random = seededRandom(`fuzz/${name}`)
  const seeds = [...reader.seeds(), ...more]
  const tally: Tally = { inputs: 0, read: 0, ok: 0, broken: 0, refusedFiles: 0, slowest: 0 }
  for (let i = 0; i < count; i++) {
    const input = i < seeds.length ? (seeds[i] as Uint8Array) : damage(random.pick(seeds), seeds, random)
    await readOne(reader, name, i, input, tally)
  }
  return tally
}

async function readOne(
  reader: Reader,
  name: ReaderName,
  index: number,
  input: Uint8Array,
  tally: Tally,
): Promise<void> {
  const started = performance.now()
  const meter = new Meter({ now: () => performance.now(), limits: LIMITS })
  const file = fileInMemory(`${name}-${index}`, input)
  tally.inputs += 1
  try {
    await kindOf(file, meter)
    for await (const read of reader.read(file, meter)) {
      tally.read += 1
      if (read.ok) tally.ok += 1
      else tally.broken += 1
    }
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw new Error(`${name}, input ${index}`, { cause })
    if (cause.reason === 'too-slow') throw new Error(`${name}, input ${index}: hangs`)
    tally.refusedFiles += 1
  }
  tally.slowest = Math.max(tally.slowest, performance.now() - started)
}

type Damage = (bytes: Buffer, random: Random, seeds: readonly Uint8Array[]) => Buffer

/** Pieces of text and numbers that mean something to one of the readers. */
const MEANINGFUL = [
  '"',
  ';',
  ',',
  '\n',
  '\r\n',
  '\0',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '<!DOCTYPE x>',
  '&x;',
  '<![CDATA[',
  ']]>',
  '<',
  '-->',
]
const BYTES = [
  '\xff\xff\xff\xff',
  '\xff\xff\xff\x7f',
  '\0\0\0\0',
  '\xef\xbb\xbf',
  '\xff\xfe',
  'PK\x03\x04',
  '1e999',
  '\xc3',
]

const DAMAGES: readonly Damage[] = [
  function flipBits(bytes, random) {
    for (let n = random.integer(1, 20); n > 0; n--) {
      const at = random.integer(0, bytes.length - 1)
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.integer(0, 7)), at)
    }
    return bytes
  },
  (bytes, random) => bytes.subarray(0, random.integer(0, bytes.length)),
  (bytes, random) => bytes.subarray(random.integer(0, bytes.length)),
  (bytes, random) => insert(bytes, random, randomBytes(random, random.integer(1, 64))),
  (bytes, random) => insert(bytes, random, Buffer.from(random.pick([...MEANINGFUL, ...BYTES]), 'latin1')),
  function overwrite(bytes, random) {
    Buffer.from(random.pick(BYTES), 'latin1').copy(bytes, random.integer(0, bytes.length - 1))
    return bytes
  },
  function cutOut(bytes, random) {
    const at = random.integer(0, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.integer(1, 200))])
  },
  function repeatPart(bytes, random) {
    const at = random.integer(0, bytes.length - 1)
    const part = bytes.subarray(at, at + random.integer(1, 500))
    return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 10 }, () => part), bytes.subarray(at)])
  },
  (bytes) => Buffer.concat(Array.from({ length: 10 }, () => bytes)),
  function spliceOther(bytes, random, seeds) {
    const other = random.pick(seeds)
    return Buffer.concat([
      bytes.subarray(0, random.integer(0, bytes.length)),
      other.subarray(random.integer(0, other.length)),
    ])
  },
  (_, random) => randomBytes(random, random.integer(0, 2_000)),
]

function damage(seed: Uint8Array, seeds: readonly Uint8Array[], random: Random): Buffer {
  let bytes = Buffer.from(seed)
  for (let n = random.integer(1, 3); n > 0 && bytes.length > 0 && bytes.length < 100_000; n--)
    bytes = Buffer.from(random.pick(DAMAGES)(bytes, random, seeds))
  return bytes
}

function insert(bytes: Buffer, random: Random, what: Buffer): Buffer {
  const at = random.integer(0, bytes.length)
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)])
}

const randomBytes = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.integer(0, 255)))
