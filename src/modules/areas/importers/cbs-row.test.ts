import { describe, expect, test } from 'vitest'
import { readCbsRow } from './cbs-row.ts'
import type { TableRow } from './table-rows.ts'

const row = (fields: Record<string, string>) => ({ file: 'gebieden_2024.csv', line: 2, fields }) as unknown as TableRow

describe('which area a row is about', () => {
  test.each([
    [{ buurtcode: 'BU05050100', buurtnaam: 'Een', wijkcode: 'WK050501' }, 'buurt', 'Een'],
    [{ wijkcode: 'WK050501', wijknaam: 'Eerste wijk' }, 'wijk', 'Eerste wijk'],
    [{ bu_code: 'BU0363AA01', bu_naam: 'Kop Zeedijk' }, 'buurt', 'Kop Zeedijk'],
  ])('%j', (fields, level, name) => {
    expect(readCbsRow(row(fields as Record<string, string>))).toMatchObject({
      ok: true,
      value: { level, name, year: 2024 },
    })
  })

  test('a buurt whose code stands under another heading is refused, never taken for its wijk', () => {
    expect(readCbsRow(row({ buurtkode: 'BU05050100', bu_naam: 'Een', wk_code: 'WK050501' }))).toMatchObject({
      ...{ ok: false, column: 'buurtcode', reason: 'area-code-invalid' },
    })
  })
})
