/** A table as data, for a spreadsheet or CSV. Unknown is null and becomes an empty cell; the notes say why. */
export type Sheet = {
  title: string
  columns: readonly SheetColumn[]
  /** Numbers unrounded, dates as `yyyy-mm-dd`. */
  rows: readonly (readonly (string | number | null)[])[]
  /** Source, reference date, "Voorbeeldgegevens", reservations: under the table, in every format. */
  notes: readonly string[]
}

export type SheetColumn = {
  label: string
  unit?: string
  kind: 'text' | 'number' | 'date'
  /** Digits after the decimal comma; as they are when absent. */
  decimals?: number
}

/** Column name with its unit: "Verwacht (woningen)". */
export const columnTitle = ({ label, unit }: SheetColumn): string => (unit ? `${label} (${unit})` : label)

/**
 * A cell that starts like a formula would run in somebody's spreadsheet: an apostrophe makes it text again.
 * OWASP, CSV injection. Numbers are numbers and stay as they are.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
