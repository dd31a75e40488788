import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentEn } from './document/text.en.ts'
import { documentNl, mistakeInWords } from './document/text.nl.ts'
import { printPath } from './model/document/mistake.ts'
import { PARAMETER_NAMES } from './model/parameters/defaults.ts'
import { readScenario, scenarioJsonSchema } from './scenario-document.ts'
import { SMALL } from './testing.ts'

/** A budget of one payment, with something else in it. */
const given = (over: object) => ({
  budgets: [
    {
      ...{ id: 'b1', name: 'Grex', state: 'estimate', spread: null },
      ...{ origin: { file: 'b.xlsx', sheet: 'K', sha256: '' }, replaces: [] },
      payments: [
        {
          ...{ id: 'r4', block: 'B', option: 'renewal', ledger: 'land', payer: 'development', payee: 'owners' },
          ...{
            category: 'acquisition',
            indexClass: 'house',
            year: 2029,
            amount: 1,
            priceDate: '2026-01-01',
            vat: null,
          },
          ...{ source: 'rij 4', ...over },
        },
      ],
    },
  ],
})

type Changed = Record<string, unknown>

/** What is wrong, as "kind at path", in the order in which it is told. */
function mistakesIn(document: unknown): string[] {
  const read = readScenario(document)
  return read.ok ? [] : read.reason.map((mistake) => `${mistake.kind} at ${printPath(mistake.path)}`)
}
const changed = (change: Changed) => ({ ...SMALL, ...change })
const block = (change: Changed, at = 0) => ({
  blocks: SMALL.blocks.map((one, index) => (index === at ? { ...one, ...change } : one)),
})

describe('a scenario document', () => {
  test('is read as it is', () => {
    expect(readScenario(structuredClone(SMALL))).toEqual({ ok: true, value: SMALL })
  })

  test('every mistake of shape and of sense is told together, with its path', () => {
    const { summary: _, ...withoutSummary } = SMALL
    expect(
      mistakesIn({
        ...withoutSummary,
        settings: { ...SMALL.settings, referenceDate: '2026-02-30', horizon: { start: 2027.5, years: Number.NaN } },
        parameters: { socialShare: { value: 1.2 }, growthGww: { value: 0.03 }, priceHouse: { value: 1 } },
        key: [{ party: 'state', share: 0.6, cap: null }],
      }),
    ).toEqual([
      'missing at summary',
      'not-whole at settings.horizon.start',
      'not-finite at settings.horizon.years',
      'not-a-day at settings.referenceDate',
      'unknown-index-class at parameters.growthGww',
      'unknown-parameter at parameters.priceHouse',
      'share-over-one at parameters.socialShare.value',
      'key-sum at key',
    ])
  })

  test.each<[string, Changed, string]>([
    [
      'a share over 100 %',
      { parameters: { returnShare: { value: 1.01 } } },
      'share-over-one at parameters.returnShare.value',
    ],
    [
      'an amount with a source and no price date',
      { parameters: { demolition: { value: 21_000, source: 'Bestek' } } },
      'price-date-missing at parameters.demolition.priceDate',
    ],
    [
      'a price date for what is no amount',
      { parameters: { returnShare: { value: 0.4, priceDate: '2026-01-01' } } },
      'price-date-needless at parameters.returnShare.priceDate',
    ],
    [
      'an unknown index class',
      { parameters: { growthSteel: { value: 0.1 } } },
      'unknown-index-class at parameters.growthSteel',
    ],
    [
      'infinity',
      { parameters: { returnShare: { value: Number.POSITIVE_INFINITY } } },
      'not-finite at parameters.returnShare.value',
    ],
    [
      'half a building year',
      { parameters: { buildYears: { value: 1.5 } } },
      'not-whole at parameters.buildYears.value',
    ],
    [
      'delays of more than every block',
      { parameters: { delayOneYear: { value: 0.6 }, delayTwoYears: { value: 0.5 } } },
      'shares-sum at parameters.delayThreeYears.value',
    ],
    [
      'correlations that cannot hold together',
      {
        parameters: {
          correlationBuildHouse: { value: 0.95 },
          correlationHouseInterest: { value: 0.95 },
          correlationBuildInterest: { value: -0.9 },
        },
      },
      'correlations-impossible at parameters',
    ],
    ['blocks with one id', { ...block({ id: 'A' }, 1), choices: {} }, 'duplicate at blocks[1].id'],
    [
      'more owners ready than dwellings',
      block({ groups: [{ ...SMALL.blocks[0]?.groups[0], ready: 7 }] }),
      'ready-over-count at blocks[0].groups[0].ready',
    ],
    [
      'an option that does not exist',
      { choices: { A: { option: 'sloop', start: 2028 } } },
      'not-one-of at choices.A.option',
    ],
    [
      'repair of a block that has no shallow foundation',
      { choices: { C: { option: 'repair', start: 2028, method: 'jacking' } } },
      'option-not-allowed at choices.C.option',
    ],
    [
      'a choice for a block that is not there',
      { choices: { D: { option: 'nothing', start: null } } },
      'unknown-block at choices.D',
    ],
    [
      'a start before the horizon',
      { choices: { B: { option: 'renewal', start: 2026 } } },
      'start-too-early at choices.B.start',
    ],
    [
      'a window that ends before it begins',
      { contributions: [{ ...SMALL.contributions[1], window: [2031, 2030] }] },
      'window-reversed at contributions[0].window',
    ],
    [
      'a contribution that excludes one that is not there',
      { contributions: [{ ...SMALL.contributions[0], excludes: ['provincie'] }] },
      'excludes-unknown at contributions[0].excludes[0]',
    ],
    [
      'a lump sum without an amount',
      { contributions: [{ ...SMALL.contributions[1], cap: null }] },
      'lump-sum-without-amount at contributions[0].cap',
    ],
    ['a key that is not one', { key: [{ party: 'state', share: 0.9, cap: null }] }, 'key-sum at key'],
    [
      'tasks that wait for each other (SCN-13)',
      { tasks: [{ ...SMALL.tasks[0], after: ['groen'] }, SMALL.tasks[1]] },
      'after-circle at tasks',
    ],
    ['a given payment outside the horizon', given({ year: 2060 }), 'outside-horizon at budgets[0].payments[0].year'],
    ['a given payment of no block of the plan', given({ block: 'Z' }), 'unknown-block at budgets[0].payments[0].block'],
    [
      'an unknown index class',
      given({ indexClass: 'wereld' }),
      'unknown-index-class at budgets[0].payments[0].indexClass',
    ],
    [
      'a given payment without a price date',
      given({ priceDate: undefined }),
      'missing at budgets[0].payments[0].priceDate',
    ],
    ['NaN in a given payment', given({ amount: Number.NaN }), 'not-finite at budgets[0].payments[0].amount'],
    [
      'VAT over 100 %',
      given({ vat: { rate: 1.21, included: true } }),
      'share-over-one at budgets[0].payments[0].vat.rate',
    ],
    [
      'building risk on the land account (WOM-03)',
      given({ category: 'building', payee: 'world' }),
      'building-risk at budgets[0].payments[0].category',
    ],
    [
      'land money without the development company',
      given({ payer: 'municipality' }),
      'land-without-company at budgets[0].payments[0].ledger',
    ],
    ['a task outside the horizon', { tasks: [{ ...SMALL.tasks[0], year: 2060 }] }, 'outside-horizon at tasks[0].year'],
    [
      'a rule date of which a table has no value',
      { settings: { ...SMALL.settings, ruleDate: '2019-01-01' }, choices: {} },
      'no-rule-for-date at settings.ruleDate',
    ],
    [
      'an exemption without a document (FIN-23)',
      { settings: { ...SMALL.settings, transferTaxExemption: { ground: 'WOM', document: '' } } },
      'empty at settings.transferTaxExemption.document',
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(mistakesIn(changed(change))).toEqual([expected])
  })

  test('a start is refused when works and longest delay reach past the horizon, with the latest start that fits', () => {
    // 2027 + 20 years end in 2046; delivery is three years after the start and delay three years at most.
    const start = (option: 'renewal' | 'repair', year: number) =>
      readScenario(
        changed({
          choices: { B: option === 'renewal' ? { option, start: year } : { option, start: year, method: 'jacking' } },
        }),
      )
    expect(start('renewal', 2040).ok).toBe(true)
    expect(start('renewal', 2041)).toMatchObject({ reason: [{ kind: 'start-too-late', latest: 2040 }] })
    expect(start('repair', 2042).ok).toBe(true)
    expect(start('repair', 2043)).toMatchObject({ reason: [{ kind: 'start-too-late', latest: 2042 }] })
  })

  test('a horizon in which no works fit says how long it must be', () => {
    const settings = { ...SMALL.settings, horizon: { start: 2027, years: 5 } }
    const read = readScenario(changed({ settings, choices: { B: { option: 'renewal', start: 2027 } }, tasks: [] }))
    expect(read).toMatchObject({ reason: [{ kind: 'horizon-too-short', needed: 7 }] })
  })

  test('a value moved by hand keeps the price level of its default; one with a source has its own', () => {
    expect(mistakesIn(changed({ parameters: { demolition: { value: 21_000 } } }))).toEqual([])
  })

  test('what is no document at all is one mistake, not a crash', () => {
    for (const nothing of [null, 3, 'x', []]) expect(mistakesIn(nothing)).toEqual(['wrong-type at '])
  })

  test('anything at all is read or refused with words in both languages, never thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SMALL)), fc.jsonValue(), (field, value) => {
        const read = readScenario({ ...SMALL, [field]: value })
        for (const mistake of read.ok ? [] : read.reason) {
          for (const t of [documentNl, documentEn]) expect(mistakeInWords(t, mistake)).toMatch(/[.?]$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('mistakes in words', () => {
    const words = (change: Changed) => {
      const read = readScenario(changed(change))
      return read.ok ? [] : read.reason.map((mistake) => mistakeInWords(documentNl, mistake))
    }
    expect(words({ choices: { B: { option: 'renewal', start: 2044 } } })).toEqual([
      'choices.B.start: begint te laat: met de langste vertraging valt het werk buiten de looptijd. Uiterlijk 2040.',
    ])
    expect(words({ key: [{ party: 'state', share: 0.9, cap: null }] })).toEqual([
      'key: de verdeelsleutel telt op tot 90,0%; dat moet 100% zijn.',
    ])
  })

  test('the JSON Schema names every part and every parameter with its default', () => {
    const schema = scenarioJsonSchema() as { required: string[]; properties: Record<string, { properties: object }> }
    expect(schema.required).toEqual(
      Object.keys(SMALL).sort((a, b) => schema.required.indexOf(a) - schema.required.indexOf(b)),
    )
    expect(Object.keys(schema.properties.parameters?.properties ?? {}).length).toBe(PARAMETER_NAMES.length)
  })
})
