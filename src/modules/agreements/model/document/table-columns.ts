// What the head of a table of agreements says: which columns, in which order.

export const COLUMNS = ['nr', 'text', 'lead', 'planning'] as const
export type Column = (typeof COLUMNS)[number]

/** Words that heads of such tables use, lower case. */
const WORDS: Readonly<Record<Column, readonly string[]>> = {
  nr: ['nr', 'nr.', 'nummer', 'no', 'no.', '#'],
  text: ['afspraak', 'afspraken', 'actie', 'prestatie', 'inzet', 'wat', 'omschrijving'],
  lead: [
    'trekker',
    'trekkers',
    'wie',
    'initiatiefnemer',
    'verantwoordelijk',
    'verantwoordelijke',
    'partij',
    'partijen',
  ],
  planning: ['planning', 'wanneer', 'termijn', 'tijdpad', 'gereed'],
}
const COLUMN_OF = new Map(COLUMNS.flatMap((column) => WORDS[column].map((word) => [word, column] as const)))

export const columnOf = (word: string): Column | null => COLUMN_OF.get(word.trim().toLowerCase()) ?? null

/**
 * The columns of a head; null when it is no head. It begins with the number, holds the agreement, and names each
 * column at most once: two to four columns in any order.
 */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const columns = cells.map(columnOf)
  if (columns.some((column) => column === null)) return null
  const found = columns as Column[]
  const isHead = found[0] === 'nr' && found.includes('text') && new Set(found).size === found.length
  return isHead ? found : null
}
