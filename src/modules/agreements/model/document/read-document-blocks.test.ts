import { describe, expect, test } from 'vitest'
import { type DocumentBlock, readDocumentBlocks } from './read-document-blocks.ts'

const blocks = (...rows: (readonly string[])[]): DocumentBlock[] =>
  rows.map((cells, index) => ({ line: index + 1, cells }))

describe('agreements from a table', () => {
  const draft = readDocumentBlocks(
    blocks(
      ['Afspraken Voorbeeldstad'],
      ['1. Wonen'],
      ['Nr', 'Prestatie', 'Wie', 'Wanneer'],
      ['1.1', 'Partijen bouwen\nwoningen.', 'Stadswonen', 'Q3 2031'],
      ['', 'En verdelen die over de wij-\nken.', '', 'Verslag: jaarlijks Q2'],
      ['1.2', 'Partijen ruimen op.', 'De stad', 'Q5 2031'],
      ['2. Groen', '', '', ''],
      ['Nr', 'Prestatie', 'Wie', 'Wanneer'],
      ['2.1', 'Bomen bij elke renovatie.', 'De buren', 'Continu'],
      ['2.1', 'Nog eens.', 'De stad', 'Continu'],
      ['2.2', '', 'De stad', '-'],
    ),
    ['De stad', 'Stadswonen'],
  )

  test('cells stay whole, and a row without a number goes on with the one above', () => {
    expect(draft.rows.map(({ nr, text, lead, planning }) => [nr, text, lead, planning])).toEqual([
      [
        '1.1',
        'Partijen bouwen woningen. En verdelen die over de wijken.',
        'Stadswonen',
        'Q3 2031 Verslag: jaarlijks Q2',
      ],
      ['1.2', 'Partijen ruimen op.', 'De stad', 'Q5 2031'],
      ['2.1', 'Bomen bij elke renovatie.', 'De buren', 'Continu'],
    ])
    expect(draft.headings.map(({ nr, title }) => [nr, title])).toEqual([
      ['1', 'Wonen'],
      ['2', 'Groen'],
    ])
  })

  test('B1, B2: Q5, an unknown lead, a number twice: what a person must look at, and what is refused with its line', () => {
    expect(draft.rows.map(({ doubts }) => doubts)).toEqual([[], ['planning-not-understood'], ['lead-unknown']])
    expect(draft.problems).toEqual([
      { line: 10, problem: 'number-twice', detail: '2.1, 9' },
      { line: 11, problem: 'text-missing', detail: '2.2' },
    ])
  })

  test('two columns, and a file without a table', () => {
    expect(readDocumentBlocks(blocks(['Nr', 'Afspraak'], ['1', 'Iets.'])).rows).toMatchObject([
      { nr: '1', lead: null, doubts: [] },
    ])
    expect(readDocumentBlocks(blocks(['Beste raad'])).problems).toEqual([{ line: 1, problem: 'no-table', detail: '' }])
  })
})
