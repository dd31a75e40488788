// Numbers as files write them. Whether a missing value means unknown is the importer's business.

/** How a file writes numbers. 'either' takes a comma or a point as decimal sign and no grouping of thousands. */
export type Notation = 'dutch' | 'english' | 'either'

const PATTERNS: Record<Notation, RegExp> = {
  dutch: /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  english: /^[-+]?((\d{1,3}(,\d{3})+|\d+)(\.\d+)?|\.\d+)([eE][-+]?\d{1,3})?$/,
  either: /^[-+]?(\d+([.,]\d+)?|[.,]\d+)([eE][-+]?\d{1,3})?$/,
}
/** No figure in these files is longer; a longer one is not a figure. */
const LONGEST = 40

/** A finite number, or null when the text is not one in this notation: '1.234,5' dutch, '1,234.5' english. */
export function parseNumber(text: string, notation: Notation): number | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST || !PATTERNS[notation].test(trimmed)) return null
  const value = Number(toPlain(trimmed, notation))
  return Number.isFinite(value) ? value : null
}

function toPlain(text: string, notation: Notation): string {
  if (notation === 'dutch') return text.replaceAll('.', '').replace(',', '.')
  return notation === 'english' ? text.replaceAll(',', '') : text.replace(',', '.')
}

/** The notation that goes with what a table's dialect shows. */
export const notationOf = (decimal: 'comma' | 'point' | 'either'): Notation =>
  decimal === 'comma' ? 'dutch' : decimal === 'point' ? 'english' : 'either'

export type MissingReason = 'not-available' | 'confidential' | 'not-filled-in'

/**
 * Values that stand for unknown. CBS: -99995 not (yet) available, -99997 confidential or too few, -99999999 in the
 * shapefiles to 2020 (also written -99999999.0000), '.' in Excel and CSV; NULL comes from database exports.
 */
export const MISSING: Readonly<Record<string, MissingReason>> = {
  '': 'not-filled-in',
  '.': 'not-available',
  NULL: 'not-filled-in',
  '-99995': 'not-available',
  '-99997': 'confidential',
  '-99999999': 'not-available',
}

/** Why a value is unknown, or null when it is a value. Numbers with only zeros after the decimal sign count too. */
export function missingReason(value: string | number | null | undefined): MissingReason | null {
  if (value === null || value === undefined) return 'not-filled-in'
  const text = String(value)
    .trim()
    .replace(/[.,]0+$/, '')
  return Object.hasOwn(MISSING, text) ? (MISSING[text] as MissingReason) : null
}
