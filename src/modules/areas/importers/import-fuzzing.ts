// What may happen to a file on its way: tests of importers change a good one at random and look at the account.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { ANONYMOUS } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ImporterDefinition, ImportReport } from '#platform/module.ts'

const RUNS = 400

/** A database without a single row: enough for a dry run, which only looks. */
const EMPTY = { execute: async () => ({ rows: [] }) } as unknown as Db
const GM0505 = 'GM0505' as MunicipalityId
const scope: Scope = { municipality: GM0505, transaction: (work) => work(EMPTY) }

function dryRun(folder: string, importer: ImporterDefinition, content: Uint8Array): Promise<ImportReport> {
  const path = join(folder, importer.name)
  writeFileSync(path, content)
  return importer.run({
    ...{ scope, actor: ANONYMOUS, dryRun: true, batch: 'b', progress: async () => {} },
    files: [{ path, originalName: 'bestand_2023' }],
    municipality: { id: GM0505, name: 'Dordrecht', slug: 'dordrecht', fictional: false },
    deps: { now: () => new Date('2026-03-01') } as Deps,
  })
}

type Mutation = { kind: 'flip' | 'cut' | 'repeat' | 'insert'; at: number; length: number; bytes: Uint8Array }
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  bytes: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom(';', '"', '\n', ',', '}', '-99995').map(bytesOf)),
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function mutate(content: Uint8Array, { kind, at, length, bytes }: Mutation): Uint8Array {
  const from = Math.floor(at * content.length)
  const [before, part, after] = [
    content.slice(0, from),
    content.slice(from, from + length),
    content.slice(from + length),
  ]
  if (kind === 'cut') return Buffer.concat([before, after])
  if (kind === 'repeat') return Buffer.concat([before, part, part, after])
  if (kind === 'insert') return Buffer.concat([before, bytes, part, after])
  return Buffer.concat([before, part.map((byte) => byte ^ (bytes[0] ?? 1)), after])
}

/** Whatever happens to a file, every row read is accounted for, and nothing throws. */
export async function fuzzImporter(importer: ImporterDefinition, sample: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-fuzz-'))
  const content = bytesOf(sample)
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(mutations, async (all) => {
      const report = await dryRun(folder, importer, all.reduce(mutate, content))
      const { read, accepted, warned, refused, messages, stopped } = report
      expect(accepted + warned + refused).toBe(read)
      expect(messages.filter((message) => message.outcome === 'refused').length).toBe(refused)
      if (stopped) expect(messages.at(-1)?.reason).toBe(stopped.reason)
    }),
    { numRuns: RUNS },
  )
  rmSync(folder, { recursive: true })
}
