// The geometry of a GeoPackage: its own header, then ISO WKB (OGC 12-128r17, clause 2.1.3).
import type { MultiPolygon, Position } from '#kernel/geometry.ts'
import { type Shape, surfaceOf } from '#platform/geo/shape.ts'
import { rightHanded } from './geo-layer.ts'
import { boxOf } from './geojson.ts'

const MAGIC = [0x47, 0x50]
const VERSION = 0
const LITTLE_ENDIAN = 1
/** Flags: bits 1-3 tell the envelope (1 = min x, max x, min y, max y). */
const WITH_ENVELOPE = 1 << 1
const KIND = { point: 1, polygon: 3, multiPolygon: 6 } as const
const HEADER_BYTES = 8
const ENVELOPE_BYTES = 32
/** Byte order, kind. */
const WKB_HEADER_BYTES = 5
const POSITION_BYTES = 16

/** A point without an envelope; any surface as a MultiPolygon with one, so that a layer has one kind of geometry. */
export function geometryBlob(shape: Shape, srs: number): Uint8Array {
  const surface = surfaceOf(rightHanded(shape))
  const writer = surface
    ? new Writer(surfaceBytes(surface))
    : new Writer(HEADER_BYTES + WKB_HEADER_BYTES + POSITION_BYTES)
  for (const byte of [...MAGIC, VERSION, LITTLE_ENDIAN | (surface ? WITH_ENVELOPE : 0)]) writer.byte(byte)
  writer.int32(srs)
  if (surface) writeSurface(writer, surface)
  else if (shape.type === 'Point') {
    writer.wkbHeader(KIND.point)
    writer.position(shape.coordinates)
  }
  return writer.bytes
}

function writeSurface(writer: Writer, surface: MultiPolygon): void {
  const [west, south, east, north] = boxOf([{ type: 'MultiPolygon', coordinates: surface }]) ?? [NaN, NaN, NaN, NaN]
  for (const edge of [west, east, south, north]) writer.float64(edge)
  writer.wkbHeader(KIND.multiPolygon)
  writer.int32(surface.length)
  for (const polygon of surface) {
    writer.wkbHeader(KIND.polygon)
    writer.int32(polygon.length)
    for (const ring of polygon) {
      writer.int32(ring.length)
      for (const position of ring) writer.position(position)
    }
  }
}

const COUNT_BYTES = 4
const surfaceBytes = (surface: MultiPolygon): number =>
  HEADER_BYTES +
  ENVELOPE_BYTES +
  WKB_HEADER_BYTES +
  COUNT_BYTES +
  surface.reduce(
    (sum, polygon) =>
      sum +
      WKB_HEADER_BYTES +
      COUNT_BYTES +
      polygon.reduce((bytes, ring) => bytes + COUNT_BYTES + ring.length * POSITION_BYTES, 0),
    0,
  )

/** Little-endian bytes, one after the other. */
class Writer {
  readonly bytes: Uint8Array
  private readonly view: DataView
  private at = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  byte(value: number): void {
    this.view.setUint8(this.at, value)
    this.at += 1
  }

  int32(value: number): void {
    this.view.setInt32(this.at, value, true)
    this.at += 4
  }

  float64(value: number): void {
    this.view.setFloat64(this.at, value, true)
    this.at += 8
  }

  wkbHeader(kind: number): void {
    this.byte(LITTLE_ENDIAN)
    this.int32(kind)
  }

  position([x, y]: Position): void {
    this.float64(x)
    this.float64(y)
  }
}
