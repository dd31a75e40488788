// SCN, FIN: a budget of one's own, read by mapping its columns.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { SMALL } from '../../testing.ts'
import { addedUp } from './added-up.ts'
import { type BudgetMapping, NO_WORDS } from './mapping.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'
import { readBudget } from './read-budget.ts'
import type { RowFrame } from './read-row.ts'
import { blockWords } from './read-words.ts'
import { SUM_WORDS, suggestColumns, suggestFlow, suggestHeadingRow, suggestWord } from './suggest-mapping.ts'
import { budgetTotals } from './totals.ts'

const frame: RowFrame = {
  horizon: SMALL.settings.horizon,
  blocks: new Set(SMALL.blocks.map(({ id }) => id)),
  blockWords: blockWords(SMALL.blocks),
  optionOf: (block) => SMALL.choices[block]?.option ?? 'nothing',
  sourceOf: (line, description) => `begroting.xlsx, rij ${line}${description === '' ? '' : `: ${description}`}`,
  sumSourceOf: (first, others) => `${first} +${others}`,
}

const day = calendarDate('2026-01-01')
const MAPPING: BudgetMapping = {
  ...{ schema: 'wijkregie-budget-mapping/1', sheet: null, headingRow: 3, unit: 'euro', notation: 'dutch' },
  ...{ negative: 'refused', sumWords: SUM_WORDS },
  amounts: { layout: 'one-column', amount: 'Bedrag', year: { from: 'column', column: 'Jaar' } },
  category: { from: 'column', column: 'Kostensoort' },
  ...{ ledger: { from: 'category' }, payer: { from: 'category' }, payee: { from: 'category' } },
  indexClass: { from: 'column', column: 'Index' },
  priceDate: { from: 'column', column: 'Prijspeil' },
  vat: { from: 'column', column: 'Btw' },
  ...{ block: 'Blok', share: 'Aandeel', description: 'Omschrijving' },
  words: {
    ...NO_WORDS,
    category: { verwerving: 'acquisition', sloopwerk: 'demolition', gww: 'civil', grond: 'land-issue' },
    indexClass: { bouw: 'build', huis: 'house', geen: 'none' },
    vat: { '21% excl': 'excluded-21' },
  },
  byCategory: {
    acquisition: suggestFlow('acquisition'),
    demolition: suggestFlow('demolition'),
    civil: suggestFlow('civil'),
    'land-issue': suggestFlow('land-issue'),
  },
}

const HEADINGS = ['Bedrag', 'Jaar', 'Kostensoort', 'Blok', 'Index', 'Prijspeil', 'Btw', 'Aandeel', 'Omschrijving']
const GOOD: readonly RawCell[][] = [
  [2_600_000, 2029, 'Verwerving', 'B', 'huis', { day }, null, 1, 'tien woningen'],
  ['€ 180.000,50', '2030', 'Sloopwerk', 'blok b', 'bouw', '01-01-2026', '21% excl', '100%', null],
  [1000, 2030, 'GWW', null, 'bouw', 2026, null, 0.5, null],
  ['Totaal', null, null, null, null, null, null, null, null],
  [400_000.25, { day: calendarDate('2030-06-30') }, 'grond', 'Blok B', 'geen', '2026-01-01', null, 1, null],
]
const sheet = (rows: readonly (readonly RawCell[])[], headings: readonly RawCell[] = HEADINGS): RawSheet => ({
  name: 'Kosten',
  rows: [['Begroting Proefbuurt'], [], headings, ...rows],
})
const read = (rows: readonly (readonly RawCell[])[], mapping: BudgetMapping = MAPPING) =>
  readBudget(sheet(rows), mapping, frame)
const problemsOf = (row: readonly RawCell[], mapping: BudgetMapping = MAPPING) =>
  read([row], mapping).problems.map(({ cell, kind }) => `${cell} ${kind}`)
const change = (column: string, cell: RawCell): RawCell[] =>
  (GOOD[0] ?? []).map((own, index) => (HEADINGS[index] === column ? cell : own))

describe('reading a budget by mapped columns', () => {
  test('columns in any order, words in any case, numbers and days as people write them', () => {
    const { payments, problems, refusal } = read(GOOD)
    expect([problems, refusal]).toEqual([[], null])
    expect(
      payments.map(({ id, block, option, category, year, amount }) => [id, block, option, category, year, amount]),
    ).toEqual([
      ['r4', 'B', 'renewal', 'acquisition', 2029, 2_600_000],
      ['r5', 'B', 'renewal', 'demolition', 2030, 180_000.5],
      ['r6', null, 'nothing', 'civil', 2030, 500],
      ['r8', 'B', 'renewal', 'land-issue', 2030, 400_000.25],
    ])
    expect(payments[0]).toMatchObject({ payer: 'development', payee: 'owners', ledger: 'land', vat: null })
    expect(payments[1]?.vat).toEqual({ rate: 0.21, included: false })
    expect(payments[0]?.source).toBe('begroting.xlsx, rij 4: tien woningen')
  })

  test.each<[string, RawCell, string]>([
    ['Prijspeil', null, 'F4 missing'],
    ['Prijspeil', 'ooit', 'F4 not-a-day'],
    ['Index', 'wereldindex', 'E4 unknown-word'],
    ['Bedrag', 'NaN', 'A4 not-finite'],
    ['Bedrag', '#REF!', 'A4 not-a-number'],
    ['Bedrag', -5, 'A4 negative'],
    ['Bedrag', 2e12, 'A4 too-large'],
    ['Aandeel', 1.2, 'H4 share-over-one'],
    ['Aandeel', '120%', 'H4 share-over-one'],
    ['Jaar', 2061, 'B4 outside-horizon'],
    ['Jaar', 'ooit', 'B4 not-a-year'],
    ['Kostensoort', 'iets geks', 'C4 unknown-word'],
    ['Blok', 'Blok Z', 'D4 unknown-word'],
    ['Omschrijving', 'NL91ABNA0417164300', 'I4 personal'],
  ])('%s %o is refused at its cell', (column, cell, expected) => {
    expect(problemsOf(change(column, cell))).toEqual([expected])
    expect(read([change(column, cell)]).payments).toEqual([])
  })

  test('the wall of the land account holds: no building risk with the development company (WOM-03)', () => {
    const building: BudgetMapping = {
      ...MAPPING,
      words: { ...MAPPING.words, category: { verwerving: 'building' } },
      byCategory: { building: { ledger: 'land', payer: 'development', payee: 'world', indexClass: 'build' } },
    }
    expect(problemsOf(GOOD[0] ?? [], building)).toEqual(['C4 building-risk'])
  })

  test('the file’s own totals are checked: all rows above, or those since the total before', () => {
    const [first = [], second = []] = GOOD
    const total = (word: string, amount: number): RawCell[] => [amount, null, word]
    const rows = (all: number) => [
      first,
      total('Subtotaal', 2_600_000),
      second,
      total('Subtotaal sloop', 180_000.5),
      total('Totaal', all),
    ]
    expect(read(rows(2_780_000.5)).sums).toEqual([
      { cell: 'A5', line: 5, written: 2_600_000, added: 2_600_000, isEqual: true },
      { cell: 'A7', line: 7, written: 180_000.5, added: 180_000.5, isEqual: true },
      { cell: 'A8', line: 8, written: 2_780_000.5, added: 2_780_000.5, isEqual: true },
    ])
    expect(read(rows(2_780_000.51)).sums.at(-1)).toMatchObject({ added: 2_780_000.5, isEqual: false })
  })

  test('years as columns, in thousands, revenues below nought', () => {
    const { amounts: _, ...rest } = MAPPING
    const wide: BudgetMapping = {
      ...rest,
      ...{ amounts: { layout: 'per-year' }, headingRow: 1, unit: 'thousand-euro', negative: 'received' },
      ...{ indexClass: { from: 'category' }, priceDate: { from: 'fixed', value: day } },
      ...{ vat: { from: 'fixed', value: 'none' }, block: null, share: null, description: null },
      words: { ...NO_WORDS, category: { sloop: 'demolition', opbrengst: 'civil' } },
    }
    const rows: RawCell[][] = [
      ['Kostensoort', 2029, '2030', 'Totaal'],
      ['Kosten', null, null, null],
      ['Sloop', 100, 50.5, 150.5],
      ['Opbrengst', null, -20, -20],
      ['Totaal', 100, 30.5, 130.5],
    ]
    const { payments, sums, problems } = readBudget({ name: 'Jaren', rows }, wide, frame)
    expect(problems).toEqual([])
    expect(payments.map(({ id, year, amount }) => [id, year, amount])).toEqual([
      ['r3.2029', 2029, 100_000],
      ['r3.2030', 2030, 50_500],
      ['r4', 2030, -20_000],
    ])
    expect(sums.map(({ cell, isEqual }) => [cell, isEqual])).toEqual([
      ['B5', true],
      ['C5', true],
    ])
  })

  test('a column that is not there, and a sheet without rows, keep the file out', () => {
    expect(readBudget(sheet(GOOD, ['Iets']), MAPPING, frame).refusal).toMatchObject({ kind: 'columns-missing' })
    expect(read([]).refusal).toEqual({ kind: 'no-rows' })
  })

  test('suggests, from headings and words, and where the headings are', () => {
    expect(suggestHeadingRow(sheet(GOOD))).toBe(3)
    const heads = HEADINGS.map((heading, column) => ({ key: heading, heading, column }))
    expect(suggestColumns(heads)).toMatchObject({
      amount: 'Bedrag',
      year: 'Jaar',
      category: 'Kostensoort',
      block: 'Blok',
    })
    expect(suggestWord('category', 'sloopkosten')).toBe('demolition')
    expect(suggestWord('category', 'xyz')).toBeNull()
  })

  test('whatever the cells hold: rows are read or refused at a cell, and nothing is read twice', () => {
    const cell = fc.oneof<fc.Arbitrary<RawCell>[]>(
      fc.constant(null),
      fc.double(),
      fc.string({ maxLength: 12 }),
      fc.boolean(),
      fc.constantFrom('Verwerving', 'Blok B', 'bouw', '2029', '1.000,00', 'Totaal', '-', '€', '50%', '01-01-2026'),
      fc.integer({ min: 2020, max: 2060 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 8 }), (rows) => {
        const { payments, problems, rows: told } = read(rows)
        for (const { amount, year } of payments) expect(Number.isFinite(amount) && Number.isInteger(year)).toBe(true)
        for (const { cell: at } of problems) expect(at).toMatch(/^[A-Z]+\d+$/)
        expect(told.filter(({ state }) => state === 'refused').every((row) => row.problems.length > 0)).toBe(true)
        expect(new Set(payments.map(({ id }) => id)).size).toBe(payments.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a budget in a scenario', () => {
  test('its totals are those of the file, to the cent', () => {
    const totals = budgetTotals(read(GOOD).payments)
    expect(totals.years).toEqual([2029, 2030])
    expect(totals.total).toBeCloseTo(2_600_000 + 180_000.5 + 500 + 400_000.25, 2)
  })

  test('a contribution is read as a part of the cover, not as a payment', () => {
    const subsidy: RawCell[] = [250_000, 2029, 'subsidie', null, 'geen', '2026', null, 1, 'Beschikking 12']
    const mapping: BudgetMapping = {
      ...MAPPING,
      words: { ...MAPPING.words, category: { ...MAPPING.words.category, subsidie: 'contribution' } },
      byCategory: { ...MAPPING.byCategory, contribution: suggestFlow('contribution') },
    }
    const { payments, contributions, problems } = read([...GOOD, subsidy], mapping)
    expect([problems, payments.length, contributions[0]?.cap]).toEqual([[], 4, 250_000])
  })
})

describe('more rows than a scenario carries', () => {
  const many = (amounts: readonly number[]) =>
    readBudget(
      sheet(amounts.map((amount, at) => [amount, 2028 + (at % 10), 'Verwerving', 'B', 'huis', { day }, null, 1, null])),
      MAPPING,
      frame,
    )

  test('equal payments are added up: the totals per year stay, and the rows stay to be seen', () => {
    const amounts = Array.from({ length: 2500 }, (_, at) => at + 0.25)
    const { payments, addedUpFrom, rows, refusal } = many(amounts)
    expect([payments.length, addedUpFrom, rows.length, refusal]).toEqual([10, 2500, 2500, null])
    expect(payments[0]?.source).toBe('begroting.xlsx, rij 4 +249')
    const ofRows = budgetTotals(rows.flatMap((row) => row.payments))
    expect(budgetTotals(payments).perYear.map((sum) => sum.toFixed(2))).toEqual(
      ofRows.perYear.map((sum) => sum.toFixed(2)),
    )
  })

  test('what differs stays apart, and one payment stays as it is', () => {
    const [payment] = many([5]).payments
    if (!payment) throw new Error('One payment')
    const other = { ...payment, id: 'r9', payer: 'builder' as const }
    expect(addedUp([payment, other], () => 'som')).toEqual([payment, other])
  })
})
