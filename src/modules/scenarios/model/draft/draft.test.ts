import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES } from '../parameters/defaults.ts'
import { valuesOf } from '../parameters/values.ts'
import { choiceFor } from '../scenario.ts'
import { blockStateIn } from './block-state.ts'
import { ACQUISITION_LEVEL, applyDraft, changesOf, EMPTY_DRAFT, trimDraft } from './draft.ts'
import { draftQuery, LEVEL_FIELD, printChoice, readChoice, readDraft } from './draft-query.ts'
import { sampleScenario } from './testing.ts'
import { printParameter, printTyped, readParameter } from './typed-value.ts'

const scenario = sampleScenario()
const block = scenario.blocks[0]?.id ?? ''

describe('a draft', () => {
  test('without changes is the scenario itself', () => {
    expect(applyDraft(scenario, EMPTY_DRAFT)).toBe(scenario)
    expect(draftQuery(EMPTY_DRAFT).toString()).toBe('')
  })

  test('values that contradict each other are named, and the values of the scenario stay', () => {
    const query =
      'correlationBuildHouse=0,95&correlationHouseInterest=0,95&correlationBuildInterest=-0,9&returnShare=70'
    const { draft, errors } = readDraft(new URLSearchParams(query), scenario)
    expect(draft.values).toEqual({ returnShare: 0.7 })
    expect(errors).toEqual(
      ['correlationBuildHouse', 'correlationHouseInterest', 'correlationBuildInterest'].map((field) => ({
        ...{ field, problem: 'not-together' },
      })),
    )
  })

  test('is the same after its address was read', () => {
    const years = fc.integer({ min: 2026, max: 2045 })
    const drafts = fc.record({
      values: fc.record({
        returnShare: fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
        densification: fc.integer({ min: 100, max: 200 }).map((factor) => factor / 100),
        priceGroundBound: fc.integer({ min: 200_000, max: 800_000 }),
      }),
      choices: years.map((start) => ({ [block]: { option: 'partial', start, method: 'jacking' } as const })),
      acquisitionLevel: fc.integer({ min: 700, max: 1300 }).map((level) => level / 1000),
      returnTerms: fc.constantFrom(null, 'closed-purse' as const),
    })
    fc.assert(
      fc.property(drafts, (draft) => {
        const trimmed = trimDraft(scenario, draft)
        expect(readDraft(draftQuery(trimmed), scenario)).toEqual({ draft: trimmed, errors: [] })
      }),
    )
  })

  test('names every field that cannot be read, all together', () => {
    const query = new URLSearchParams({ returnShare: '150', densification: 'veel', [`blok.${block}`]: 'slopen-2030' })
    expect(readDraft(query, scenario).errors).toEqual([
      { field: 'densification', problem: 'not-a-number' },
      { field: 'returnShare', problem: 'out-of-range' },
      { field: `blok.${block}`, problem: 'not-a-choice' },
    ])
  })

  test('refuses a level of the values of all homes that is no number or out of range, and reads a comma', () => {
    const asked = (level: string) => readDraft(new URLSearchParams({ [LEVEL_FIELD]: level }), scenario)
    for (const [level, problem] of [
      ['abc', 'not-a-number'],
      ['-50', 'out-of-range'],
      ['500', 'out-of-range'],
    ] as const)
      expect(asked(level)).toEqual({ draft: EMPTY_DRAFT, errors: [{ field: LEVEL_FIELD, problem }] })
    const { draft, errors } = asked('105,5')
    expect([draft.acquisitionLevel, errors]).toEqual([1.055, []])
    expect(draftQuery(draft).get(LEVEL_FIELD)).toBe('105,5')
    expect(printTyped(ACQUISITION_LEVEL, draft.acquisitionLevel, 'nl')).toBe('105,5')
  })

  test('counts as changed only what differs', () => {
    const { densification } = valuesOf(scenario.parameters)
    const draft = { ...EMPTY_DRAFT, values: { densification }, choices: { [block]: choiceFor(scenario, block) } }
    expect(changesOf(trimDraft(scenario, draft))).toBe(0)
  })

  test('changes the market values of all homes by its level', () => {
    const [before, after] = [scenario, applyDraft(scenario, { ...EMPTY_DRAFT, acquisitionLevel: 1.1 })].map(
      ({ blocks }) => blocks[0]?.groups[0]?.value ?? 0,
    )
    expect(after).toBeCloseTo((before ?? 0) * 1.1, 6)
  })
})

test('every default prints and reads back as itself', () => {
  for (const name of PARAMETER_NAMES) {
    const { value } = PARAMETER_DEFAULTS[name]
    for (const language of ['nl', 'en'] as const)
      expect([name, readParameter(name, printParameter(name, value, language))]).toEqual([name, { ok: true, value }])
  }
})

test('a choice outside the horizon is no choice', () => {
  expect(readChoice('vernieuwen-2025', scenario)).toBeNull()
  expect(readChoice('vernieuwen-2031', scenario)).toEqual({ option: 'renewal', start: 2031 })
  expect(printChoice({ option: 'repair', start: 2030, method: 'refoundation' })).toBe('herstel-2030-fundering')
})

test('a block waits, is worked on and is done', () => {
  const values = valuesOf({})
  const states = [2030, 2031, 2033, 2034].map((year) => blockStateIn({ option: 'renewal', start: 2031 }, year, values))
  expect(states).toEqual(['waiting', 'works', 'works', 'done'])
  expect(blockStateIn({ option: 'nothing', start: null }, 2040, values)).toBe('untouched')
})
