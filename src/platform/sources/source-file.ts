import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'

/** Something to read from the start, as often as needed: a file on disk, bytes in memory, an entry of a zip. */
export type SourceFile = {
  /** As people know it; only a label, never a path. */
  name: string
  /** Bytes; for a zip entry what its directory promises. */
  size: number
  /** Where it can be read at random; null for a packed zip entry. */
  place: RandomPlace | null
  /** From the start, in pieces of at most 64 KB; every byte is counted by the meter. */
  bytes(meter: Meter): AsyncGenerator<Uint8Array>
}

export type RandomPlace =
  | { kind: 'disk'; path: string }
  /** Part of a file on disk, bytes: an entry that lies unpacked in a zip. */
  | { kind: 'range'; path: string; start: number; size: number }
  | { kind: 'memory'; bytes: Uint8Array }

/** Pieces of this size take 1-2 ms to parse, so that the event loop is never held long. */
export const PIECE_BYTES = 64 * 1024

/** A file on our disk under a name of our own choice; `name` is what people called it. */
export async function fileOnDisk(path: string, name: string): Promise<SourceFile> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => refuseUnreadable(name, cause))
  if (!found.isFile()) throw new SourceRefused({ file: name, reason: 'unreadable' })
  return {
    name,
    size: found.size,
    place: { kind: 'disk', path },
    bytes: (meter) => countBytes(name, meter, createReadStream(path, { highWaterMark: PIECE_BYTES })),
  }
}

/** Bytes that are already in memory: tests, and small files that came by another way. */
export function fileInMemory(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    place: { kind: 'memory', bytes },
    bytes: (meter) => countBytes(name, meter, inPieces(bytes)),
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

async function* countBytes(name: string, meter: Meter, pieces: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of pieces as AsyncIterable<Uint8Array>) {
      meter.expanded(name, piece.length)
      await meter.breathe(name)
      yield piece
    }
  } catch (cause) {
    // The disk failed or the file went away while we read it.
    if (isSystemError(cause)) refuseUnreadable(name, cause)
    throw cause
  }
}

const isSystemError = (cause: unknown): cause is NodeJS.ErrnoException => cause instanceof Error && 'syscall' in cause

function refuseUnreadable(name: string, cause: NodeJS.ErrnoException): never {
  throw new SourceRefused({ file: name, reason: 'unreadable', detail: cause.code ?? '' })
}
