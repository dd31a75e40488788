// Damaged rasters through the whole importer: every outcome is an account that adds up, whatever the damage.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { ANONYMOUS } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import type { ImporterDefinition, ImportReport } from '#platform/module.ts'
import { collectCells, type ZoneOrder } from '#platform/sources/zone-cells.ts'
import { ahn } from './ahn.ts'
import { rainDepth } from './rain-depth.ts'
import { subsidenceRaster } from './subsidence-raster.ts'
import { buildingId, dwellingId, rasterOf, square } from './testing/houses.ts'

const RUNS = 250
const folder = mkdtempSync(join(tmpdir(), 'wijkregie-raster-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A register of three houses: enough to look at a raster. */
const HOUSES = [0, 1, 2].map((n) => ({ id: buildingId(n), x: null, y: null, outline: square(10 + n * 30, 40, 8) }))
const ADDRESSES = HOUSES.map(({ id }, n) => ({
  id: dwellingId(n),
  isDwelling: true,
  buildingIds: [id],
  x: null,
  y: null,
}))
const register = {
  execute: async (query: unknown) => ({ rows: JSON.stringify(query).includes('footprint') ? HOUSES : ADDRESSES }),
} as unknown as Db
const scope: Scope = { municipality: 'GM0505' as MunicipalityId, transaction: (work) => work(register) }
/** In this thread: fuzzing is about the readers, not about threads. */
const workers = { run: (_: string, __: string, order: unknown) => collectCells(order as ZoneOrder) } as WorkerPool

function dryRun(importer: ImporterDefinition, name: string, content: Uint8Array): Promise<ImportReport> {
  const path = join(folder, importer.name)
  writeFileSync(path, content)
  return importer.run({
    ...{ scope, actor: ANONYMOUS, dryRun: true, batch: 'b', progress: async () => {} },
    files: [{ path, originalName: name }],
    municipality: { id: scope.municipality, name: 'Dordrecht', slug: 'dordrecht', fictional: false },
    deps: { now: () => new Date('2026-03-01'), workers } as Deps,
  })
}

const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  fromEnd: fc.boolean(),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom([0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0x80], [0]).map((all) => Uint8Array.from(all)),
  ),
})
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never

/** Half of the damage goes to the table of contents, which stands at the end. */
function damaged(content: Buffer, { kind, at, fromEnd, bytes }: Damage): Buffer {
  const table = content.readUInt32LE(4)
  const start = fromEnd && table < content.length ? table : 0
  const place = start + Math.floor(at * (content.length - start))
  const [before, after] = [content.subarray(0, place), content.subarray(place)]
  if (kind === 'cut') return before
  if (kind === 'drop') return Buffer.concat([before, after.subarray(bytes.length)])
  if (kind === 'insert') return Buffer.concat([before, bytes, after])
  const changed = Buffer.from(content)
  bytes.forEach((byte, i) => {
    if (place + i < changed.length) changed[place + i] = byte
  })
  return changed
}

test.each([
  ['heights', ahn, 'ahn4.tif', rasterOf((x) => -1 + x / 100, { packing: 'lzw' })],
  ['heights in strips', ahn, 'ahn4.tif', rasterOf((x) => -1 + x / 100, { rows: 9, predictor: 3 })],
  ['depths', rainDepth, 'diepte_70mm.tif', rasterOf(() => 0.05, { cellSize: 2, packing: 'none' })],
  ['rates', subsidenceRaster, 'zakking-positief.tif', rasterOf(() => 2.5, { cellSize: 10, packing: 'zstd' })],
])('%s', { timeout: 60_000 }, async (_, importer, name, content) => {
  const sound = await dryRun(importer, name, content)
  expect(sound).toMatchObject({ read: 3, accepted: 3 })
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(damage, async (one) => {
      const { read, accepted, warned, refused, messages, stopped } = await dryRun(importer, name, damaged(content, one))
      expect(accepted + warned + refused).toBe(read)
      expect(messages.filter((message) => message.outcome === 'refused').length).toBe(refused)
      if (stopped) expect(messages.at(-1)?.reason).toBe(stopped.reason)
      outcomes.add(stopped?.reason ?? (accepted > 0 ? 'read' : 'refused'))
    }),
    { numRuns: RUNS },
  )
  expect(outcomes.size).toBeGreaterThan(2)
})
