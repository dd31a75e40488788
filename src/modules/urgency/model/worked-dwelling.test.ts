import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normalCdf } from '#kernel/normal-distribution.ts'
import { anyProbability } from './assess-dwelling.ts'
import type { Dwelling } from './dwelling.ts'
import { DEFAULT_PARAMETERS } from './parameters.ts'
import { assessOneByEngine, assessOne as oneByOne } from './testing.ts'

/** The worked dwelling of the method, as people read it. */
const METHOD = readFileSync(new URL('../../../../docs/methods/urgency.md', import.meta.url), 'utf8')
const SECTION = METHOD.slice(METHOD.indexOf('## One dwelling by hand'), METHOD.indexOf('## Neighbourhoods and blocks'))

/** Rows of the table that begins with this word in its first heading; cells as texts. */
function tableUnder(heading: string): string[][] {
  const lines = SECTION.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  const rows = lines.slice(start + 2)
  return rows.slice(0, rows.indexOf('')).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

const inputs = Object.fromEntries(
  tableUnder('Input').map(([name, value]) => [name, Number.isNaN(Number(value)) ? value : Number(value)]),
) as Partial<Dwelling> & Record<'floor_level' | 'groundwater_ghg' | 'threshold_level' | 'street_level', number>
const rate = inputs.subsidence_rate as number
const p = inputs.shallow_probability as number

/** As many decimals as the text gives. */
const expectAsPrinted = (printed: string | undefined, value: number | null | undefined): void =>
  expect((value ?? Number.NaN).toFixed(printed?.split('.')[1]?.length ?? 0).replace(/^-(0(\.0+)?)$/, '$1')).toBe(
    printed,
  )

/** What an outsider does: the formulas of the method and the figures of its table of parameters. */
const PROBLEMS = {
  Damp: {
    distance: inputs.floor_level - inputs.groundwater_ghg,
    limit: DEFAULT_PARAMETERS.dampThreshold,
    variance: 0.02 ** 2 + 0.2 ** 2,
  },
  Flood: {
    distance: inputs.threshold_level - inputs.street_level,
    limit: inputs.rain_depth_100 as number,
    variance: 0.02 ** 2 + 0.07 ** 2 + 0.05 ** 2,
  },
} as const
const SD_RATE = 0.5

describe('the worked dwelling of the method', () => {
  test('names every input that the model asks', () => expect(oneByOne(inputs).missing).toEqual([]))

  test.each(['Damp', 'Flood'] as const)('%s: every number follows by hand', (name) => {
    const { distance, limit, variance } = PROBLEMS[name]
    const rows = tableUnder(name)
    expect(rows.map(([moment]) => moment)).toEqual(['now', '2035', '2050', '2075'])
    for (const [moment, ...printed] of rows) {
      const years = moment === 'now' ? 0 : Number(moment) - 2026
      const left = distance - (rate * years) / 1000
      const sigma = Math.sqrt(variance + ((years * SD_RATE) / 1000) ** 2)
      const z = (limit - left) / sigma
      const piled = normalCdf((limit - distance) / Math.sqrt(variance))
      const chance = p * normalCdf(z) + (1 - p) * piled
      ;[left, sigma, z, normalCdf(z), piled, chance].forEach((value, i) => {
        expectAsPrinted(printed[i], value)
      })
    }
  })

  test.each([
    ['one dwelling at a time', oneByOne],
    ['the engine', assessOneByEngine],
  ])('%s gives the same chances and outcomes', (_, assess) => {
    const urgency = assess(inputs)
    const outcomes = new Map(tableUnder('Outcome').map(([name, ...cells]) => [name, cells]))
    for (const [name, problem] of [
      ['Damp', urgency.damp],
      ['Flood', urgency.flood],
    ] as const) {
      for (const row of tableUnder(name))
        expectAsPrinted(row.at(-1), problem.probability[row[0] as keyof typeof problem.probability])
      const [urgencyClass, crossing, ...years] = outcomes.get(name) ?? []
      expect([urgencyClass, ...years]).toEqual([
        problem.class,
        ...[problem.yearP10, problem.yearP50, problem.yearP90].map(String),
      ])
      expectAsPrinted(crossing, problem.crossing)
    }
  })

  test('return period, confidence and what it adds to its buurt', () => {
    const urgency = oneByOne(inputs)
    const said = (pattern: RegExp): string | undefined => pattern.exec(SECTION.replaceAll(/\s+/g, ' '))?.[1]
    expectAsPrinted(said(/\(0\.15 - 0\.06\)\) = ([\d.]+)`/), urgency.flood.returnPeriodNow)
    expectAsPrinted(said(/0\.10 x 0\.7 = ([\d.]+)`/), urgency.confidence)
    expect(urgency.confidenceLevel).toBe(said(/= 0\.82`, \*(\w+)\*/))
    expectAsPrinted(said(/the larger of [\d.]+ and ([\d.]+)\./), anyProbability(urgency, '2035'))
  })
})
