import { describe, expect, test } from 'vitest'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { Meter } from './limits.ts'
import { fileInMemory } from './source-file.ts'
import { readSpreadsheet } from './spreadsheet.ts'

const SHEET = {
  title: 'Voorraad',
  columns: [
    { label: 'Complex', kind: 'text' as const },
    { label: 'Woningen', kind: 'number' as const },
  ],
  rows: [
    ['Kerkhof "Noord"', 12],
    ['Leeg', null],
  ],
  notes: [],
}
const read = (bytes: Uint8Array) => readSpreadsheet(fileInMemory('lijst', bytes), new Meter({ now: () => 0 }))

describe('sheets of a spreadsheet', () => {
  test.each([
    ['XLSX', writeXlsx],
    ['ODS', writeOds],
  ])('what we write as %s is read back', async (_, write) => {
    const [sheet] = await read(await write([SHEET], 'Wijkregie'))
    expect(sheet?.name).toBe('Voorraad')
    expect(sheet?.rows.map((row) => [row[0] ?? null, row[1] ?? null])).toEqual([
      ['Complex', 'Woningen'],
      ['Kerkhof "Noord"', 12],
      ['Leeg', null],
    ])
  })

  test.each([
    ['no spreadsheet', Buffer.from('a;b'), 'kind-unknown'],
    ['a spreadsheet in name only', makeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<x') }]), 'damaged'],
  ])('%s is refused', async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toMatchObject({ reason })
  })
})
