import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import { readExportFormat, readTableQuery, type TableDefinition } from './table-definition.ts'
import { tableToSheet } from './table-to-sheet.ts'

type Row = { id: number; name: string; count: number | null; day: string | null }

const table: TableDefinition<Row> = {
  id: 'proef',
  caption: 'Proef',
  source: 'verzonnen',
  columns: [
    { key: 'name', label: 'Naam', kind: 'text', value: (row) => row.name, rowHeader: true },
    { key: 'count', label: 'Aantal', unit: 'woningen', kind: 'number', decimals: 1, value: (row) => row.count },
    { key: 'day', label: 'Dag', kind: 'date', value: (row) => row.day },
    { key: 'bar', label: 'Tekening', kind: 'text', drawing: true, value: () => 'nooit zoeken' },
    { key: 'fixed', label: 'Vast', kind: 'text', value: () => 'x', sortable: false },
  ],
}
const row = (id: number, name: string, count: number | null = null, day: string | null = null): Row => ({
  id,
  name,
  count,
  day,
})
const sorted = (rows: Row[], sort: string, dir: 'asc' | 'desc') =>
  arrange(table, rows, { words: '', sort, dir }).map((r) => r.id)

const anyRow = fc.record({
  id: fc.integer(),
  name: fc.string(),
  count: fc.option(fc.double({ noNaN: true })),
  day: fc.constantFrom(null, '2026-01-01', '2024-09-18'),
})

describe('arrange', () => {
  test('Dutch order: numbers in names count, accents and capitals do not', () => {
    expect(sorted([row(1, 'Blok 10'), row(2, 'blok 2'), row(3, 'Élan'), row(4, 'eland')], 'name', 'asc')).toEqual([
      2, 1, 3, 4,
    ])
  })

  test.each(['asc', 'desc'] as const)('unknown comes last, %s', (dir) => {
    expect(sorted([row(1, 'a', null), row(2, 'b', 5), row(3, 'c', 0)], 'count', dir).at(-1)).toBe(1)
  })

  test('all words must occur; accents are optional; a number and a date can be typed the Dutch way', () => {
    const rows = [row(1, 'Şahin straat', 12.5, '2024-09-18'), row(2, 'Kleistraat', 3)]
    const find = (words: string) => arrange(table, rows, { words, sort: null, dir: 'asc' }).map((r) => r.id)
    expect(find('sahin straat')).toEqual([1])
    expect(find('12,5')).toEqual([1])
    expect(find('18-09-2024')).toEqual([1])
    expect(find('straat')).toEqual([1, 2])
    expect(find('zoeken')).toEqual([])
  })

  test('sorting keeps every row and keeps equal rows in their order', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow),
        fc.constantFrom('name', 'count', 'day'),
        fc.constantFrom('asc' as const, 'desc' as const),
        (rows, sort, dir) => {
          const result = arrange(table, rows, { words: '', sort, dir })
          expect(result).toHaveLength(rows.length)
          expect(new Set(result)).toEqual(new Set(rows))
          expect(arrange(table, result, { words: '', sort, dir })).toEqual(result)
        },
      ),
    )
  })
})

describe('what the address asks', () => {
  const read = (query: string) => readTableQuery(table, new URLSearchParams(query))

  test('a column that is not there, a drawing or a fixed column is not sorted', () => {
    for (const key of ['nope', 'bar', 'fixed', '__proto__']) expect(read(`sort=${key}`).sort).toBeNull()
  })

  test('words are cut at 200 characters', () => {
    expect(read(`q=${'a'.repeat(500)}`).words).toHaveLength(200)
  })

  test('a second table listens to its own names', () => {
    const second = { ...table, prefix: 'm-' }
    const query = new URLSearchParams('sort=name&m-sort=count&m-dir=desc&m-export=ods')
    expect(readTableQuery(second, query)).toEqual({ words: '', sort: 'count', dir: 'desc', page: 1 })
    expect(readExportFormat(second, query)).toBe('ods')
    expect(readExportFormat(table, query)).toBeNull()
  })
})

test('a sheet has the columns without drawings, raw values and the source', () => {
  const sheet = tableToSheet(table, [row(1, 'a', 1.25, '2026-01-01')], ['voorbeeldgegevens'])
  expect(sheet.columns.map((column) => column.label)).toEqual(['Naam', 'Aantal', 'Dag', 'Vast'])
  expect(sheet.columns[1]).toEqual({ label: 'Aantal', unit: 'woningen', kind: 'number', decimals: 1 })
  expect(sheet.rows).toEqual([['a', 1.25, '2026-01-01', 'x']])
  expect(sheet.notes).toEqual(['verzonnen', 'voorbeeldgegevens'])
})
