import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fuzzReader, READERS, type ReaderName } from './fuzzing.ts'

/** Per reader; the benchmark does 100,000. */
const INPUTS = 2_000
const DATA = join(import.meta.dirname, '../../../../shared/data')

/** Beginnings of real files, when they are there: small enough to be damaged thoroughly. */
const REAL: Partial<Record<ReaderName, [string, number][]>> = {
  csv: [
    ['bag-denhaag-voorburg-2023/verblijfsobjecten.csv', 3_000],
    ['grondwater-dino/2024-B31H0759001.csv', 2_000],
  ],
  geojson: [['leefbaarometer-2024/buurten_dordrecht_2024.geojson', 6_000]],
}

const realSeeds = (name: ReaderName): Uint8Array[] =>
  (REAL[name] ?? [])
    .map(([path, length]) => ({ path: join(DATA, path), length }))
    .filter(({ path }) => existsSync(path))
    .map(({ path, length }) => readFileSync(path).subarray(0, length))

describe('damaged files give rows, broken rows or a refusal, never anything else', () => {
  test.each(Object.keys(READERS) as ReaderName[])('%s', { timeout: 60_000 }, async (name) => {
    const tally = await fuzzReader(name, INPUTS, realSeeds(name))
    expect(tally.inputs).toBe(INPUTS)
    expect(tally.ok + tally.broken).toBe(tally.read)
    // Some of each came out: the damage was neither nothing nor everything.
    expect(Math.min(tally.ok, tally.broken + tally.refusedFiles)).toBeGreaterThan(INPUTS / 100)
    expect(tally.slowest).toBeLessThan(2_000)
  })
})
