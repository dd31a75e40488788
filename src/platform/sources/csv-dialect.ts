export type Delimiter = ',' | ';' | '\t'

export type CsvDialect = {
  delimiter: Delimiter
  quote: '"'
  newline: '\n' | '\r'
  /** How the file writes 12.5; 'either' when no row in the sample tells. */
  decimal: 'comma' | 'point' | 'either'
}

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t']
const SAMPLE_ROWS = 50
/** In a file without semicolons or tabs the comma is the only candidate, even for one column. */
const FALLBACK: Delimiter = ','

/** Looks at the first rows: the delimiter that cuts most of them in as many fields as the header. */
export function detectDialect(sample: string, preambleLines: number): CsvDialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const rows = sample
    .split(newline)
    .slice(preambleLines)
    .filter((row) => row.trim() !== '')
    .slice(0, SAMPLE_ROWS)
  const delimiter = detectDelimiter(rows)
  return { delimiter, quote: '"', newline, decimal: detectDecimal(rows, delimiter) }
}

function detectDelimiter(rows: readonly string[]): Delimiter {
  let best: { delimiter: Delimiter; agreement: number; fields: number } | null = null
  for (const delimiter of DELIMITERS) {
    const counts = rows.map((row) => fieldsOutsideQuotes(row, delimiter).length)
    const fields = counts[0] ?? 1
    if (fields < 2) continue
    const agreement = counts.filter((count) => count === fields).length / counts.length
    const better = !best || agreement > best.agreement || (agreement === best.agreement && fields > best.fields)
    if (better) best = { delimiter, agreement, fields }
  }
  return best?.delimiter ?? FALLBACK
}

/** Fields of a line, with delimiters inside quotes left alone. */
export function fieldsOutsideQuotes(row: string, delimiter: Delimiter): string[] {
  return row
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part.replaceAll(delimiter, ' ') : part))
    .join('')
    .split(delimiter)
}

/** Files with a semicolon are not always Dutch inside: only the figures themselves tell. */
function detectDecimal(rows: readonly string[], delimiter: Delimiter): CsvDialect['decimal'] {
  const fields = rows.slice(1).flatMap((row) => fieldsOutsideQuotes(row, delimiter).map((field) => field.trim()))
  const commas = fields.filter((field) => /^[-+]?\d+,\d+$/.test(field)).length
  const points = fields.filter((field) => /^[-+]?\d*\.\d+$/.test(field)).length
  if (commas > 0 && points > 0) return 'either'
  if (commas > 0) return 'comma'
  return points > 0 ? 'point' : 'either'
}
