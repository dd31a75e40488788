import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { assessDwelling } from '../assess-dwelling.ts'
import { DEFAULT_PARAMETERS } from '../parameters.ts'
import { stateOf, withStates } from './judgement.ts'
import { compareReadings, type LedgerReading, leadingReadings, mayLead } from './lead.ts'
import { bareDwelling, dwellingOfRowReading, FILE_METHOD, mergedInput, mergeReadings, readingsOfRow } from './merge.ts'
import { READING_KINDS, READING_STATES, type ReadingKind } from './reading.ts'

const BARE = bareDwelling({
  dwelling_id: '0505010000000001',
  neighbourhood_code: 'BU05050303',
  block_id: null,
  street_id: 'S1',
  construction_year: 1934,
})
const ROW = {
  ...BARE,
  ...{ floor_level: -0.62, floor_level_sd: 0.02, groundwater_ghg: -1.18, groundwater_quality: 'B' as const },
  ...{ subsidence_rate: 8, subsidence_quality: 'C' as const, rain_depth_100: 0.09, rain_depth_1000: 0.15 },
}

const reading = (given: Partial<LedgerReading>): LedgerReading => ({
  ...{ id: 'r', dwellingId: BARE.dwelling_id, kind: 'floor_level', value: 0, sd: null, quality: 'A', date: null },
  ...{ method: 'waterpassing', origin: 'survey', state: 'claimed' },
  ...given,
})

/** Values each kind can have: metres about NAP, mm per year, depths, a chance. */
const VALUES: Readonly<Record<ReadingKind, [number, number]>> = {
  street_level: [-3, 3],
  threshold_level: [-3, 3],
  floor_level: [-3, 3],
  groundwater_ghg: [-4, 2],
  subsidence_rate: [-5, 20],
  street_subsidence_rate: [-5, 20],
  rain_depth_100: [0, 0.5],
  rain_depth_1000: [0, 1],
  shallow_probability: [0, 1],
}
const days = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => calendarDate(new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10)))
const readings: fc.Arbitrary<LedgerReading> = fc.constantFrom(...READING_KINDS).chain((kind) =>
  fc.record<LedgerReading>({
    id: fc.uuid(),
    dwellingId: fc.constant(BARE.dwelling_id),
    kind: fc.constant(kind),
    value: fc.double({ min: VALUES[kind][0], max: VALUES[kind][1], noNaN: true }),
    sd: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true })),
    quality: fc.constantFrom('A', 'B', 'C', 'D'),
    date: fc.option<CalendarDate>(days),
    method: fc.constantFrom('waterpassing', 'AHN4 DTM', 'opgave'),
    origin: fc.constantFrom('survey', 'derived', 'resident'),
    state: fc.constantFrom(...READING_STATES),
  }),
)
const ledger = fc.array(readings, { maxLength: 30 })
const rows = fc.constantFrom(BARE, ROW)

describe('which reading leads', () => {
  test.each<[string, Partial<LedgerReading>[], number | null]>([
    ['the best quality', [{ quality: 'B', value: 1, date: calendarDate('2026-01-01') }, { value: 2 }], 2],
    [
      'among equals the newest',
      [
        { value: 1, date: calendarDate('2020-01-01') },
        { value: 2, date: calendarDate('2021-01-01') },
      ],
      2,
    ],
    ['an undated one after a dated one', [{ value: 1 }, { value: 2, date: calendarDate('1990-01-01') }], 2],
    ['measured before derived', [{ value: 1, origin: 'derived' }, { value: 2 }], 2],
    [
      'never a disputed one',
      [
        { value: 1, state: 'disputed' },
        { value: 2, quality: 'D' },
      ],
      2,
    ],
    ['never a claim of a resident', [{ value: 1, origin: 'resident' }], null],
    ['nor one under joint study', [{ value: 1, origin: 'resident', state: 'joint-study' }], null],
    [
      'a resident once it is agreed',
      [{ value: 1, origin: 'resident', state: 'agreed', date: calendarDate('2026-02-01') }, { value: 2 }],
      1,
    ],
    ['nothing when there is nothing', [], null],
  ])('%s', (_, given, value) => {
    expect(leadingReadings(given.map(reading)).get('floor_level')?.value ?? null).toBe(value)
  })

  test('the order in which readings come is nothing', () => {
    fc.assert(
      fc.property(
        ledger.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        rows,
        ([all, shuffled], row) => {
          expect(mergedInput(row, shuffled)).toEqual(mergedInput(row, all))
        },
      ),
    )
  })

  test('it is the first of all that may lead', () => {
    fc.assert(
      fc.property(ledger, (all) => {
        for (const [kind, leads] of leadingReadings(all))
          for (const other of all.filter((each) => each.kind === kind && mayLead(each)))
            expect(compareReadings(leads, other)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('merging into the row of the model', () => {
  test("a resident's claim changes nothing, whatever it says", () => {
    fc.assert(
      fc.property(
        rows,
        ledger,
        readings,
        fc.constantFrom('claimed', 'joint-study', 'disputed'),
        (row, all, one, state) => {
          const claim: LedgerReading = { ...one, origin: 'resident', state }
          expect(mergedInput(row, [...all, claim])).toEqual(mergedInput(row, all))
        },
      ),
    )
  })

  test('a disputed reading changes nothing, and taking the dispute back brings it back', () => {
    fc.assert(
      fc.property(rows, ledger, readings, (row, all, one) => {
        const disputed = withStates([...all, one], new Map([[one.id, 'disputed']]))
        expect(mergedInput(row, disputed)).toEqual(mergedInput(row, all))
        const back = withStates(disputed, new Map([[one.id, one.state]]))
        expect(mergedInput(row, back)).toEqual(mergedInput(row, [...all, one]))
      }),
    )
  })

  test('nothing is erased: what is there is read, never changed', () => {
    fc.assert(
      fc.property(rows, ledger, (row, all) => {
        const before = structuredClone({ row, all })
        mergeReadings(row, all)
        expect({ row, all }).toEqual(before)
      }),
    )
  })

  test('a column is known when the row or a reading that may lead knows it, and only then', () => {
    fc.assert(
      fc.property(rows, ledger, (row, all) => {
        const { input, leading, isRainReversed } = mergeReadings(row, all)
        for (const kind of READING_KINDS) {
          if (kind === 'rain_depth_1000' && isRainReversed) continue
          expect(input[kind]).toBe(leading.get(kind)?.value ?? null)
        }
      }),
    )
  })

  test('what the row says can be disputed too: its columns are then unknown, or another leads', () => {
    const [floor] = readingsOfRow(ROW)
    const states = new Map([[floor?.id ?? '', 'disputed' as const]])
    expect(mergedInput(ROW, [], states)).toEqual({ ...ROW, floor_level: null, floor_level_sd: null })
    const derived = reading({ value: -0.5, quality: 'C', origin: 'derived' })
    expect(mergedInput(ROW, [derived], states)).toMatchObject({ floor_level: -0.5, floor_level_sd: 0.1 })
    expect(mergedInput({ ...ROW, floor_level: -0.61 }, [], states).floor_level).toBe(-0.61)
    expect(dwellingOfRowReading(floor?.id ?? '')).toBe(ROW.dwelling_id)
    expect(dwellingOfRowReading('0b9c')).toBeNull()
  })

  test('without readings it is the row itself', () => {
    expect(mergedInput(ROW, [])).toBe(ROW)
    expect(mergeReadings(ROW, []).input).toEqual(ROW)
    expect(readingsOfRow(BARE)).toEqual([])
  })

  test('the row takes part as an undated survey of its file', () => {
    const [floor] = readingsOfRow(ROW)
    expect(floor).toMatchObject({
      kind: 'floor_level',
      quality: 'A',
      date: null,
      origin: 'survey',
      method: FILE_METHOD,
    })
    const older = reading({ value: -0.6, date: calendarDate('2019-05-01') })
    expect(mergedInput(ROW, [older]).floor_level).toBe(-0.6)
    const rougher = reading({ value: -0.5, quality: 'B', date: calendarDate('2026-05-01') })
    expect(mergedInput(ROW, [rougher])).toEqual(ROW)
  })

  test('a reading brings its quality and deviation along', () => {
    const merged = mergedInput(BARE, [
      reading({ value: -0.6, sd: 0.01 }),
      reading({ id: 't', kind: 'threshold_level', value: -0.58, quality: 'C' }),
      reading({ id: 'g', kind: 'groundwater_ghg', value: -1.2, quality: 'C', origin: 'derived' }),
      reading({ id: 'p', kind: 'shallow_probability', value: 0.9, quality: 'B', origin: 'derived' }),
    ])
    expect(merged).toMatchObject({
      ...{ floor_level: -0.6, floor_level_sd: 0.01, threshold_level: -0.58, threshold_level_sd: 0.1 },
      ...{ groundwater_ghg: -1.2, groundwater_quality: 'D', shallow_probability: 0.9, foundation_quality: 'B' },
    })
  })

  test('a rare storm that would be shallower than the ordinary one is left out and said', () => {
    const merged = mergeReadings(ROW, [
      reading({ kind: 'rain_depth_100', value: 0.2, quality: 'A', date: calendarDate('2026-01-01') }),
    ])
    expect(merged.isRainReversed).toBe(true)
    expect(merged.input).toMatchObject({ rain_depth_100: 0.2, rain_depth_1000: null })
  })

  test('whatever the ledger holds, the model can take it', () => {
    const circumstances = { start: 2026, rates: new Map(), parameters: DEFAULT_PARAMETERS }
    fc.assert(
      fc.property(rows, ledger, (row, all) => {
        const { damp, flood } = assessDwelling(mergedInput(row, all), circumstances, [])
        for (const { probability } of [damp, flood])
          for (const chance of Object.values(probability))
            expect(chance === null || (chance >= 0 && chance <= 1)).toBe(true)
      }),
    )
  })
})

test('the last judgement counts, in whatever order they are read', () => {
  const judgements = [
    { number: 2, state: 'agreed' },
    { number: 3, state: 'joint-study' },
    { number: 1, state: 'disputed' },
  ] as const
  expect(stateOf('claimed', judgements)).toBe('joint-study')
  expect(stateOf('claimed', [])).toBe('claimed')
})
