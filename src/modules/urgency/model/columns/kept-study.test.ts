import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HORIZONS, PROBLEMS } from '../dwelling.ts'
import { NO_PROGRAMME, streetProgramme } from '../street-programme.ts'
import { dwelling, dwellings, parameters } from '../testing.ts'
import { columnReader, columnWriter } from './byte-columns.ts'
import { computeTable } from './compute-table.ts'
import { tableOf } from './dwelling-table.ts'
import { decodeInputs, decodeStudy, encodeInputs, encodeStudy } from './kept-study.ts'

const cities = fc.uniqueArray(dwellings, { selector: ({ dwelling_id }) => dwelling_id, maxLength: 30 })
const programme = streetProgramme([
  { street_id: 'S1', year: 2031, metres: 0.1 },
  { street_id: 'S1', year: 2051, metres: 0.123 },
  { street_id: 'S2', year: 2040, metres: 0.15 },
])
const kept = (city: Parameters<typeof tableOf>[0]) => {
  const table = tableOf(city)
  const own = new Map([...programme].filter(([street]) => table.groups.street_id.codes.includes(street)))
  const circumstances = { start: 2026, parameters: parameters({ mode: 'programme' }), programme: own }
  return { table, programme: own, outcomes: computeTable(table, circumstances) }
}

describe('columns of numbers', () => {
  const back = (values: number[]): number[] => {
    const writer = columnWriter()
    writer.numbers(values)
    return [...columnReader(writer.bytes()).numbers()]
  }

  test('are read back to the last bit, whatever they are', () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.integer({ min: -9999, max: 9999 }).map((value) => value / 1000),
      fc.constant(Number.NaN),
    )
    fc.assert(
      fc.property(fc.array(numbers), (values) => {
        expect(back(values)).toEqual(values.map((value) => value + 0))
      }),
    )
  })

  test.each([
    ['all the same', [0.3, 0.3, 0.3], 9],
    ['millimetres within a quarter of a metre', [1.001, 1.02, Number.NaN, 1.254], 15],
    ['millimetres, further apart', [1.001, -2.02, Number.NaN, 3.254], 19],
    ['too many decimals', [Math.PI, 1, 2, 3], 33],
    ['255 steps leave no room for unknown', [0, 254, 255], 17],
  ])('%s take %s in so many bytes', (_, values, bytes) => {
    const writer = columnWriter()
    writer.numbers(values)
    expect(writer.bytes().length - 4).toBe(bytes)
    expect(back(values)).toEqual(values)
  })
})

describe('what a run keeps of its dwellings', () => {
  test('comes back as it went in; chances to nine decimals', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const study = kept(city)
        const back = decodeStudy(encodeStudy(study))
        expect(back.table).toEqual(study.table)
        expect(back.programme).toEqual(study.programme)
        for (const problem of PROBLEMS) {
          const { probability, ...figures } = study.outcomes[problem]
          const { probability: rounded, ...same } = back.outcomes[problem]
          expect(same).toEqual(figures)
          for (const horizon of HORIZONS)
            rounded[horizon].forEach((chance, i) => {
              const exact = probability[horizon][i] as number
              if (!Object.is(chance, exact)) expect(Math.abs(chance - exact)).toBeLessThanOrEqual(5e-10)
            })
        }
        expect(back.outcomes.confidence).toEqual(study.outcomes.confidence)
        expect(back.outcomes.returnPeriodNow).toEqual(study.outcomes.returnPeriodNow)
      }),
    )
  })

  test('the same inputs give the same bytes, in whatever order their rows come', () => {
    fc.assert(
      fc.property(cities, (city) => {
        expect(encodeStudy(kept(city.toReversed()))).toEqual(encodeStudy(kept(city)))
        const inputs = encodeInputs(kept(city))
        expect(encodeStudy(kept(city)).subarray(0, inputs.length)).toEqual(inputs)
        expect(decodeInputs(encodeStudy(kept(city))).table).toEqual(kept(city).table)
      }),
    )
  })

  test('another input, or a raising, gives other bytes', () => {
    const one = dwelling({ street_id: 'S1', floor_level: 0.4 })
    const bytes = [
      encodeInputs({ table: tableOf([one]), programme: NO_PROGRAMME }),
      encodeInputs({ table: tableOf([{ ...one, floor_level: 0.401 }]), programme: NO_PROGRAMME }),
      encodeInputs({ table: tableOf([one]), programme }),
    ].map(String)
    expect(new Set(bytes).size).toBe(3)
  })

  test('other bytes are refused', () => {
    expect(() => decodeStudy(Uint8Array.of(1, 2, 3, 4))).toThrow('another layout')
    const bytes = encodeStudy(kept([dwelling({ floor_level: 0.4 })]))
    expect(() => decodeStudy(bytes.subarray(0, bytes.length - 3))).toThrow()
    expect(() => decodeStudy(Uint8Array.of(...bytes, 0))).toThrow('longer')
  })

  test('a measured neighbourhood takes about a hundred bytes per dwelling', () => {
    const city = Array.from({ length: 500 }, (_, i) =>
      dwelling({
        ...{ dwelling_id: `05050100${String(i).padStart(8, '0')}`, block_id: `K${i >> 4}`, street_id: `S${i >> 5}` },
        ...{ construction_year: 1900 + (i % 90), floor_level: (i % 300) / 1000, groundwater_ghg: -0.7 },
        ...{ threshold_level: (i % 250) / 1000, street_level: 0.05, rain_depth_100: 0.05, rain_depth_1000: 0.12 },
        ...{ subsidence_rate: (i % 80) / 10, shallow_probability: 0.7 },
      }),
    )
    expect(encodeStudy(kept(city)).length / city.length).toBeLessThan(120)
  })
})
