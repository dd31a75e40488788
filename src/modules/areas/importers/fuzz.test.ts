import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { ANONYMOUS } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ImporterDefinition, ImportReport } from '#platform/module.ts'
import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { dwellings } from './dwellings.ts'
import { epOnline } from './ep-online.ts'
import { heatPlan } from './heat-plan.ts'
import { liveability } from './liveability.ts'
import { SAMPLE_AREAS, SAMPLE_BUILDINGS, SAMPLE_DWELLINGS, SAMPLE_OBJECTS, SAMPLE_SCORES } from './sample-files.ts'
import {
  SAMPLE_HEAT,
  SAMPLE_LABELS,
  SAMPLE_OLD_LABELS,
  SAMPLE_SES,
  SAMPLE_SEWER,
  SAMPLE_WORKS,
} from './sample-tables.ts'
import { ses } from './ses.ts'
import { sewer } from './sewer.ts'
import { streetProgramme } from './street-programme.ts'

const RUNS = 400
const folder = mkdtempSync(join(tmpdir(), 'wijkregie-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A database without a single row: enough for a dry run, which only looks. */
const EMPTY = { execute: async () => ({ rows: [] }) } as unknown as Db
const GM0505 = 'GM0505' as MunicipalityId
const scope: Scope = { municipality: GM0505, transaction: (work) => work(EMPTY) }

function dryRun(importer: ImporterDefinition, content: Uint8Array): Promise<ImportReport> {
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

describe('whatever happens to a file, every row read is accounted for', () => {
  test.each([
    ['areas', cbsAreas, SAMPLE_AREAS],
    ['key figures', cbsKeyFigures, SAMPLE_AREAS],
    ['buildings', bag, SAMPLE_BUILDINGS],
    ['objects', bag, SAMPLE_OBJECTS],
    ['measurements', dwellings, SAMPLE_DWELLINGS],
    ['liveability', liveability, SAMPLE_SCORES],
    ['street works', streetProgramme, SAMPLE_WORKS],
    ['sewer', sewer, SAMPLE_SEWER],
    ['heat plans', heatPlan, SAMPLE_HEAT],
    ['energy labels', epOnline, SAMPLE_LABELS],
    ['energy labels, old header', epOnline, SAMPLE_OLD_LABELS],
    ['status scores', ses, SAMPLE_SES],
  ])(
    '%s',
    async (_, importer, sample) => {
      const content = bytesOf(sample)
      const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(mutations, async (all) => {
          const { read, accepted, warned, refused, messages, stopped } = await dryRun(
            importer,
            all.reduce(mutate, content),
          )
          expect(accepted + warned + refused).toBe(read)
          expect(messages.filter((message) => message.outcome === 'refused').length).toBe(refused)
          if (stopped) expect(messages.at(-1)?.reason).toBe(stopped.reason)
        }),
        { numRuns: RUNS },
      )
    },
    60_000,
  )
})
