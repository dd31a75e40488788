import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { Meter } from '#platform/sources/limits.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { readEntry } from '../model/registers/read-entry.ts'
import { REGISTERS, registerNamed } from '../model/registers/register-list.ts'
import { readRegisterRows, readRegisterSheet, registerSheet } from './sheet.ts'
import type { RegisterDesk } from './usecases.ts'
import { registerWords } from './words.ts'

const PARTIES = [
  { code: 'municipality', name: 'Gemeente', side: 'municipality' as const, signedOn: null },
  { code: 'woonhof', name: 'Woonhof', side: 'corporation' as const, signedOn: null },
]
const KEPT_ON = calendarDate('2025-01-01')
const folder = mkdtempSync(join(tmpdir(), 'registers-'))

function desk(name: string, values: readonly Record<string, string | number | null>[]): RegisterDesk {
  const definition = registerNamed(name)
  if (!definition) throw new Error(name)
  const entries = values.map((own, index) => ({
    ...{ id: String(index), register: name, values: own, versions: [], removed: false, keptOn: KEPT_ON },
  }))
  return {
    ...{ definition, entries, parties: PARTIES, own: PARTIES, removed: [], asked: [], uses: [], set: null },
    ...{ agreements: [], unlike: [], missingSteps: [], linked: [], blocked: [] },
  }
}

async function readBack(name: string, bytes: Uint8Array, of: RegisterDesk) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readRegisterSheet(await fileOnDisk(path, name), new Meter({ now: () => performance.now() }), of)
}

const PRODUCT = {
  ...{ product: 'Kamers', kindOfProduct: 'intermediate', owner: 'woonhof', places: 12, realised: 4 },
  ...{ readyBy: '2026Q2', readyOn: null, outflow: 'na een jaar' },
}

describe('the template of a register', () => {
  test.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('%s: what is written is read back the same, in either language', async (kind, write) => {
    const own = desk('housing-products', [PRODUCT])
    for (const locale of ['nl', 'en'] as const) {
      const bytes = await write([registerSheet(own, registerWords(locale))], 'test')
      const { rows, problems } = await readBack(`${locale}.${kind}`, bytes, own)
      expect(problems).toEqual([])
      expect(rows.map(({ line, given }) => [line, readEntry(own.definition, given, PARTIES)])).toEqual([
        [2, { values: PRODUCT, problems: [] }],
      ])
    }
  })

  test('a column that is not ours is named, and one that lacks too', () => {
    const { problems } = readRegisterRows([['Woonproduct', 'Kleur']], desk('housing-products', []))
    expect(problems.map(({ problem, column }) => `${problem} ${column}`)).toEqual([
      'unknown-column Kleur',
      'column-missing kindOfProduct',
      'column-missing owner',
      'column-missing places',
    ])
  })

  test('B13: a column with names of people is refused before anything is read', async () => {
    const own = desk('housing-products', [])
    const sheet = {
      title: 'x',
      columns: [
        { label: 'Woonproduct', kind: 'text' as const },
        { label: 'Naam huurder', kind: 'text' as const },
      ],
    }
    const bytes = await writeXlsx([{ ...sheet, rows: [['Kamers', 'X']], notes: [] }], 'test')
    await expect(readBack('people.xlsx', bytes, own)).rejects.toSatisfy(
      (error: unknown) => error instanceof SourceRefused && error.reason === 'personal-data',
    )
  })

  test.each(REGISTERS.map(({ name }) => [name]))('%s: no two columns have the same head', (name) => {
    for (const locale of ['nl', 'en'] as const) {
      const heads = registerSheet(desk(name, []), registerWords(locale)).columns.map(({ label }) => label.toLowerCase())
      expect(new Set(heads).size).toBe(heads.length)
    }
  })
})
