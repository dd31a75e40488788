import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { seededRandom } from '#kernel/random.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import { NO_WORDS } from '../model/budget/mapping.ts'
import { readBudget } from '../model/budget/read-budget.ts'
import { suggestFlow } from '../model/budget/suggest-mapping.ts'
import { SMALL } from '../testing.ts'
import { readMapping } from './mapping-document.ts'
import { readBudgetFile } from './read-file.ts'
import { frameOf } from './reading.ts'

const BUDGET: Sheet = {
  title: 'Kosten',
  columns: ['Soort', 'Jaar', 'Bedrag'].map((label) => ({ label, kind: 'text' })),
  rows: [
    ['Sloop', 2030, { value: 1250.5, formula: '1000+250.5', format: 'cents' }],
    ['Plankosten', { value: '2029-01-01', format: 'date' }, 100],
    ['Totaal', null, { value: 1350.5, formula: 'SUM(C2:C3)', format: 'cents' }],
  ],
  notes: [],
}
const TEXT =
  'Begroting;;\r\n;;\r\nSoort;Jaar;Bedrag\r\nSloop;2030;"1.250,50"\r\nPlankosten;2029;100\r\nTotaal;;1.350,50\r\n'

const read = (name: string, bytes: Uint8Array | string) =>
  readBudgetFile(fileInMemory(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
const kindOf = async (name: string, bytes: Uint8Array | string) => {
  const found = await read(name, bytes)
  return found.ok ? 'read' : found.reason.kind
}

describe('a budget file', () => {
  test('formulas are read as what they came to, days as days', async () => {
    const found = await read('b.xlsx', await writeXlsx([BUDGET], 'x'))
    if (!found.ok) throw new Error(found.reason.kind)
    expect(found.value.sheets[0]?.rows.slice(1, 4)).toEqual([
      ['Sloop', 2030, 1250.5],
      ['Plankosten', { day: calendarDate('2029-01-01') }, 100],
      ['Totaal', null, 1350.5],
    ])
    expect(found.value.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('XLSX, ODS and CSV come to the same payments and the same totals, to the cent', async () => {
    const files = [
      ['b.xlsx', await writeXlsx([BUDGET], 'x'), 1],
      ['b.ods', await writeOds([BUDGET], 'x'), 1],
      ['b.csv', TEXT, 3],
    ] as const
    for (const [name, bytes, headingRow] of files) {
      const found = await read(name, bytes)
      const sheet = found.ok ? found.value.sheets[0] : undefined
      const mapping = readMapping({
        ...{ schema: 'wijkregie-budget-mapping/1', sheet: null, headingRow, unit: 'euro', notation: 'dutch' },
        ...{ negative: 'refused', sumWords: ['totaal'], category: { from: 'column', column: 'Soort' } },
        amounts: { layout: 'one-column', amount: 'Bedrag', year: { from: 'column', column: 'Jaar' } },
        ...{ ledger: { from: 'category' }, payer: { from: 'category' }, payee: { from: 'category' } },
        ...{ indexClass: { from: 'category' }, priceDate: { from: 'fixed', value: '2026-01-01' } },
        ...{ vat: { from: 'fixed', value: 'none' }, block: null, share: null, description: null },
        words: { ...NO_WORDS, category: { sloop: 'demolition', plankosten: 'plan' } },
        byCategory: { demolition: suggestFlow('demolition'), plan: suggestFlow('plan') },
      })
      if (!sheet || !mapping.ok) throw new Error(name)
      const reading = readBudget(sheet, mapping.value, frameOf(SMALL, name, sheet.name))
      expect(reading.problems).toEqual([])
      expect(reading.payments.map(({ year, amount }) => [year, amount])).toEqual([
        [2030, 1250.5],
        [2029, 100],
      ])
      expect(reading.sums).toMatchObject([{ written: 1350.5, isEqual: true }])
    }
  })

  test('what is no budget, too large or about people is refused before anything is kept', async () => {
    expect(await kindOf('b.pdf', '%PDF-1.7')).toBe('source')
    expect(await kindOf('b.csv', '')).toBe('source')
    expect(await kindOf('b.csv', `a;b\n${';x\n'.repeat(10_001)}`)).toBe('too-many-cells')
    expect(await kindOf('b.csv', 'x'.repeat(6 * 1024 ** 2))).toBe('source')
    expect(await kindOf('b.csv', 'Soort;Achternaam;Bedrag\nSloop;x;1\n')).toBe('personal')
    expect(await kindOf('b.csv', 'Soort;Aan;Bedrag\nSloop;NL91ABNA0417164300;1\n')).toBe('personal')
    expect(await kindOf('b.csv', 'Soort;Bedrag\nSloop;"1\n')).toBe('source')
  })

  test('a mapping with a mistake is told with its path', () => {
    const told = readMapping({ schema: 'wijkregie-budget-mapping/1', headingRow: 0 })
    expect(told.ok ? [] : told.reason.join()).toContain('headingRow')
  })

  test('damaged files give sheets or a refusal, never anything else', { timeout: 60_000 }, async () => {
    const random = seededRandom('fuzz/budget')
    const seeds = [await writeXlsx([BUDGET], 'x'), await writeOds([BUDGET], 'x'), Buffer.from(TEXT)]
    const outcomes = new Set<string>()
    for (let round = 0; round < 400; round++) {
      const bytes = Buffer.from(random.pick(seeds))
      for (let times = random.integer(1, 12); times > 0; times--)
        bytes.writeUInt8(random.integer(0, 255), random.integer(0, bytes.length - 1))
      const cut = random.uniform() < 0.3 ? bytes.subarray(0, random.integer(0, bytes.length)) : bytes
      outcomes.add(await kindOf('b', cut))
    }
    expect(outcomes.size).toBeGreaterThan(1)
  })
})
