// A spreadsheet program that is not ours opens a workbook of ours and computes it: IronCalc, see docs/decisions/0009.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initSync, Model } from '@ironcalc/wasm'
import { readXlsx } from 'hucre'

export type ComputedCell = { address: string; formula: string; written: number; computed: number }
/** Rows and columns as in the program: A1 is 1, 1. */
export type Spreadsheet = {
  sheets: readonly string[]
  /** Changes a cell as somebody would who types in it, and computes anew. */
  type: (sheet: string, row: number, column: number, value: number) => void
  valueAt: (sheet: string, row: number, column: number) => number
  /** Every cell with a formula: what the file says that it is, and what it is. */
  formulas: () => ComputedCell[]
}

let isLoaded = false

export async function openSpreadsheet(xlsx: Uint8Array): Promise<Spreadsheet> {
  if (!isLoaded) initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@ironcalc/wasm/wasm_bg.wasm'))) })
  isLoaded = true
  const { sheets } = await readXlsx(xlsx)
  const model = new Model('workbook', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  for (const [index, { name }] of sheets.entries()) {
    if (index > 0) model.newSheet()
    model.renameSheet(index, name)
  }
  const formulas: (Omit<ComputedCell, 'computed'> & { at: [number, number, number] })[] = []
  for (const [index, { name, rows, cells }] of sheets.entries()) {
    for (const [row, own] of rows.entries()) {
      for (const [column, value] of own.entries()) {
        const formula = cells?.get(`${row},${column}`)?.formula
        const typed = formula === undefined ? asTyped(value) : `=${formula}`
        if (typed !== '') model.setUserInput(index, row + 1, column + 1, typed)
        if (formula !== undefined)
          formulas.push({
            ...placed(name, row, column),
            formula,
            written: Number(value),
            at: [index, row + 1, column + 1],
          })
      }
    }
  }
  model.resumeEvaluation()
  model.evaluate()
  const indexOf = (sheet: string) => sheets.findIndex(({ name }) => name === sheet)
  const read = (sheet: number, row: number, column: number) => Number(model.getFormattedCellValue(sheet, row, column))
  return {
    sheets: sheets.map(({ name }) => name),
    type: (sheet, row, column, value) => {
      model.setUserInput(indexOf(sheet), row, column, String(value))
      model.evaluate()
    },
    valueAt: (sheet, row, column) => read(indexOf(sheet), row, column),
    formulas: () => formulas.map(({ at, ...cell }) => ({ ...cell, computed: read(...at) })),
  }
}

const placed = (sheet: string, row: number, column: number) => ({
  address: `${sheet}!R${row + 1}C${column + 1}`,
})

const DAY = 86_400_000
/** Day 0 of spreadsheets. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

/** Days as the number that a spreadsheet keeps; an apostrophe keeps a text a text. */
function asTyped(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (value instanceof Date) return String((value.getTime() - FIRST_DAY) / DAY)
  return typeof value === 'string' ? `'${value}` : String(value)
}
