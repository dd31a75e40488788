// `urgency assess --json` is an interface that others script against: every field, its type and its meaning are fixed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from '#platform/cli/program.ts'
import { urgencyCommand } from './commands.ts'

const probability = z.number().min(0).max(1).nullable()
const year = z.number().int().min(2026).max(2126).nullable()
const problem = z.strictObject({
  status: z.enum(['known', 'unknown', 'not_applicable']),
  class: z.enum(['U4', 'U3', 'U2', 'U1', 'U0']).nullable(),
  distance_now: z.number().nullable(),
  crossing: z.number().nullable(),
  year_p10: year,
  year_p50: year,
  year_p90: year,
  probability: z.strictObject({ now: probability, '2035': probability, '2050': probability, '2075': probability }),
})
const Document = z.strictObject({
  model: z.strictObject({
    name: z.literal('U1'),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    parameters_hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  date: z.literal('2026-01-01'),
  dwellings: z.array(
    z.strictObject({
      dwelling_id: z.string(),
      neighbourhood_code: z.string().nullable(),
      damp: problem,
      flood: problem.extend({ return_period_now: z.number().min(2).max(10_000).nullable() }),
      confidence: z.number().min(0).max(1),
      confidence_level: z.enum(['hoog', 'midden', 'laag']),
      missing: z.array(z.string()),
      reasons: z.array(z.string()).min(1),
    }),
  ),
  neighbourhoods: z.array(
    z.strictObject({
      code: z.string(),
      dwellings: z.number().int(),
      known: z.number().int(),
      coverage: z.number().min(0).max(1),
      expected_affected: z.number().nullable(),
      share: z.number().min(0).max(1).nullable(),
      ranked: z.boolean(),
      rank: z.number().int().min(1).nullable(),
      rank_low: z.number().int().min(1).nullable(),
      rank_high: z.number().int().min(1).nullable(),
    }),
  ),
})

const CSV = `dwelling_id,neighbourhood_code,construction_year,floor_level,floor_level_sd,threshold_level,street_level,groundwater_ghg,groundwater_quality,subsidence_rate,subsidence_quality,rain_depth_100,rain_depth_1000,shallow_probability,foundation_quality
known,BU99990101,1930,0.56,0.07,0.15,0.05,0,A,8,C,0.05,0.15,1,A
unknown,BU99990102,,,,,,,,,,,,,
new,BU99990101,2010,0.56,0.07,0.15,0.05,0,A,8,C,0.05,0.15,1,A
loose,,1930,0.56,0.07,0.15,0.05,0,A,8,C,0.05,,1,A
`

let folder = ''
let document: z.infer<typeof Document>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assess-'))
  await writeFile(join(folder, 'a.csv'), CSV)
  let out = ''
  const io = {
    ...{ cwd: folder, err: () => {} },
    out: (text: string) => {
      out += text
    },
  }
  const noData = () => Promise.reject(new Error('needs no data'))
  const argv = ['urgency', 'assess', 'a.csv', '--date', '2026-01-01', '--json']
  expect(await runCommandLine(argv, io, [urgencyCommand], { withData: noData })).toBe(0)
  document = Document.parse(JSON.parse(out))
})
afterAll(() => rm(folder, { recursive: true }))

const dwelling = (id: string) => {
  const found = document.dwellings.find(({ dwelling_id }) => dwelling_id === id)
  if (!found) throw new Error(id)
  return found
}

test('every field is there under its fixed name, and no other', () => {
  expect(document.dwellings.map(({ dwelling_id }) => dwelling_id)).toEqual(['known', 'loose', 'new', 'unknown'])
  expect(document.neighbourhoods.map(({ code }) => code)).toEqual(['BU99990101', 'BU99990102'])
})

/** Reference case R3 of the model. */
test('known has a class and chances; years are calendar years, the crossing a decimal one', () => {
  const { damp, flood, confidence_level } = dwelling('known')
  expect([damp.status, damp.class, damp.distance_now, damp.crossing]).toEqual(['known', 'U2', 0.56, 2046])
  expect([damp.year_p10, damp.year_p50, damp.year_p90]).toEqual([2027, 2046, 2067])
  expect(damp.probability['2050']).toBeGreaterThan(0.5)
  expect(flood.return_period_now).not.toBeNull()
  expect(confidence_level).toBe('hoog')
})

test('unknown has no class and no chance: never 0', () => {
  const { damp, flood, missing } = dwelling('unknown')
  const nothing = { now: null, '2035': null, '2050': null, '2075': null }
  for (const one of [damp, flood])
    expect([one.status, one.class, one.crossing, one.probability]).toEqual(['unknown', null, null, nothing])
  expect(missing).toEqual(
    expect.arrayContaining(['floor_level', 'groundwater_ghg', 'subsidence_rate', 'rain_depth_100']),
  )
})

test('not applicable is said as such; an empty second rain depth costs the return period only', () => {
  expect(dwelling('new').damp.status).toBe('not_applicable')
  expect(dwelling('new').flood.status).toBe('known')
  const { flood, neighbourhood_code } = dwelling('loose')
  expect([flood.status, flood.return_period_now, neighbourhood_code]).toEqual(['known', null, null])
})

test('a neighbourhood without enough known dwellings has no rank', () => {
  const [first, second] = document.neighbourhoods
  expect(first).toMatchObject({ dwellings: 2, known: 2, coverage: 1, ranked: true, rank: 1, rank_low: 1, rank_high: 1 })
  expect(first?.share).toBeCloseTo((first?.expected_affected ?? 0) / 2, 12)
  expect(second).toEqual({
    ...{ code: 'BU99990102', dwellings: 1, known: 0, coverage: 0, expected_affected: null, share: null },
    ...{ ranked: false, rank: null, rank_low: null, rank_high: null },
  })
})
