// Well-known binary: plain WKB, ISO WKB, PostGIS EWKB (also as hexadecimal) and the GeoPackage blob around WKB.
import type { Polygon, Position, Ring } from '#kernel/geometry.ts'
import type { Shape } from '#platform/geo/shape.ts'
import { judgeShape, MAX_VERTICES, refuseShape, type ShapeOutcome, type ShapeRefusal } from './shape-checks.ts'

/** `srid` is null when the bytes do not say. Empty geometries are null. Heights and measures are left out. */
export type Ewkb = { ok: true; shape: Shape | null; srid: number | null } | ShapeRefusal

/** PostGIS flags in the kind; ISO WKB adds 1000 (Z), 2000 (M) or 3000 (ZM) instead. */
const FLAG_Z = 0x80000000
const FLAG_M = 0x40000000
const FLAG_SRID = 0x20000000
const KIND = { point: 1, polygon: 3, multiPolygon: 6 } as const

class ShapeProblem extends Error {
  readonly refusal: ShapeRefusal
  constructor(refusal: ShapeRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** EWKB or WKB in hexadecimal, as PostGIS exports it; a leading \x is allowed. */
export function readEwkbHex(text: string): Ewkb {
  const hex = text.startsWith('\\x') ? text.slice(2) : text
  if (hex.length % 2 !== 0) return refuseShape('geometry-invalid')
  const bytes = Buffer.from(hex, 'hex')
  return bytes.length * 2 === hex.length ? readEwkb(bytes) : refuseShape('geometry-invalid')
}

/** EWKB or WKB from the start of the bytes to their end. Never throws. */
export function readEwkb(bytes: Uint8Array): Ewkb {
  return guarded(() => {
    const cursor = new Cursor(bytes, 0)
    const { shape, srid } = readGeometry(cursor)
    if (cursor.left() > 0) throw new ShapeProblem(refuseShape('geometry-invalid'))
    return { shape, srid }
  })
}

/** Bytes of the envelope by its kind: none, xy, xyz, xym, xyzm (GeoPackage 1.3, clause 2.1.3.1.1). */
const ENVELOPE_BYTES: readonly number[] = [0, 32, 48, 48, 64]

/** A geometry blob of a GeoPackage: its own header, then WKB. Never throws. */
export function readGeoPackageGeometry(bytes: Uint8Array): Ewkb {
  return guarded(() => {
    if (bytes.length < 8 || bytes[0] !== 0x47 || bytes[1] !== 0x50)
      throw new ShapeProblem(refuseShape('geometry-invalid'))
    const flags = bytes[3] as number
    const envelope = ENVELOPE_BYTES[(flags >> 1) & 7]
    if (envelope === undefined || (flags & 0x20) !== 0) throw new ShapeProblem(refuseShape('geometry-kind'))
    const cursor = new Cursor(bytes, 4)
    cursor.setOrder((flags & 1) === 1)
    const srid = cursor.int32()
    if ((flags & 0x10) !== 0) return { shape: null, srid }
    cursor.skip(envelope)
    return { shape: readGeometry(cursor).shape, srid }
  })
}

function guarded(read: () => { shape: Shape | null; srid: number | null }): Ewkb {
  try {
    const { shape, srid } = read()
    const judged: ShapeOutcome = shape ? judgeShape(shape) : { ok: true, shape: null }
    return judged.ok ? { ...judged, srid } : judged
  } catch (problem) {
    // Raised by the cursor below, far from where the outcome is made.
    if (problem instanceof ShapeProblem) return problem.refusal
    throw problem
  }
}

type Head = { kind: number; dimension: number; srid: number | null }

function readHead(cursor: Cursor): Head {
  cursor.setOrder(cursor.byte() === 1)
  const raw = cursor.uint32()
  const plain = raw & 0x0fffffff
  const iso = Math.floor(plain / 1000)
  const hasZ = (raw & FLAG_Z) !== 0 || iso === 1 || iso === 3
  const hasM = (raw & FLAG_M) !== 0 || iso === 2 || iso === 3
  const srid = (raw & FLAG_SRID) !== 0 ? cursor.int32() : null
  return { kind: plain % 1000, dimension: 2 + Number(hasZ) + Number(hasM), srid }
}

function readGeometry(cursor: Cursor): { shape: Shape | null; srid: number | null } {
  const head = readHead(cursor)
  return { shape: readShape(cursor, head), srid: head.srid }
}

function readShape(cursor: Cursor, head: Head): Shape | null {
  if (head.kind === KIND.point) {
    const coordinates = cursor.position(head.dimension)
    return coordinates.every(Number.isNaN) ? null : { type: 'Point', coordinates }
  }
  if (head.kind === KIND.polygon) {
    const coordinates = readPolygon(cursor, head.dimension)
    return coordinates.length === 0 ? null : { type: 'Polygon', coordinates }
  }
  if (head.kind === KIND.multiPolygon) return { type: 'MultiPolygon', coordinates: readPolygons(cursor) }
  throw new ShapeProblem(refuseShape('geometry-kind', String(head.kind)))
}

/** Byte order, kind and number of rings: no polygon takes less. */
const SMALLEST_POLYGON = 9

function readPolygons(cursor: Cursor): Polygon[] {
  return Array.from({ length: cursor.count(SMALLEST_POLYGON) }, () => {
    const head = readHead(cursor)
    if (head.kind !== KIND.polygon) throw new ShapeProblem(refuseShape('geometry-invalid'))
    return readPolygon(cursor, head.dimension)
  })
}

function readPolygon(cursor: Cursor, dimension: number): Polygon {
  return Array.from({ length: cursor.count(4) }, () => readRing(cursor, dimension))
}

function readRing(cursor: Cursor, dimension: number): Ring {
  const length = cursor.count(dimension * 8)
  if (length > MAX_VERTICES) throw new ShapeProblem(refuseShape('too-many-vertices', String(length)))
  return Array.from({ length }, () => cursor.position(dimension))
}

/** Reads forward and refuses to read past the end; a count is believed only when the bytes for it are there. */
class Cursor {
  readonly #view: DataView
  #at: number
  #little = true

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  setOrder(little: boolean): void {
    this.#little = little
  }

  left(): number {
    return this.#view.byteLength - this.#at
  }

  skip(bytes: number): number {
    if (bytes > this.left()) throw new ShapeProblem(refuseShape('truncated'))
    const from = this.#at
    this.#at += bytes
    return from
  }

  byte(): number {
    const value = this.#view.getUint8(this.skip(1))
    if (value > 1) throw new ShapeProblem(refuseShape('geometry-invalid'))
    return value
  }

  uint32(): number {
    return this.#view.getUint32(this.skip(4), this.#little)
  }

  int32(): number {
    return this.#view.getInt32(this.skip(4), this.#little)
  }

  count(smallest: number): number {
    const count = this.uint32()
    if (count * smallest > this.left()) throw new ShapeProblem(refuseShape('truncated'))
    return count
  }

  position(dimension: number): Position {
    const from = this.skip(dimension * 8)
    return [this.#view.getFloat64(from, this.#little), this.#view.getFloat64(from + 8, this.#little)]
  }
}
