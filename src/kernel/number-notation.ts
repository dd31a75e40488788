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
