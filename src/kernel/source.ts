import type { CalendarDate } from './calendar.ts'

/** Where a value comes from: enough for a reader to find it again. */
export type Source = {
  /** Document, data set or register, e.g. "Prestatieafspraken Dordrecht 2024-2025" or "CBS kerncijfers 2024". */
  document: string
  /** Place inside it: article, table, column, row. */
  place?: string
  /** Day at which the source was valid or published; null when it does not say. */
  asOf: CalendarDate | null
  url?: string
}

/** How firm a value is. What rests on an assumption is itself shown as one. */
export type Reliability = 'established' | 'stated' | 'calculated' | 'assumption'

/** Who may see a text, file or figure: each class includes those before it. */
export const AUDIENCES = ['public', 'stakeholder', 'partner', 'internal'] as const
export type Audience = (typeof AUDIENCES)[number]
/** May a text for `text` stand where everybody of `readers` reads it? */
export const mayStandBefore = (text: Audience, readers: Audience): boolean =>
  AUDIENCES.indexOf(text) <= AUDIENCES.indexOf(readers)

/**
 * Reads sources as they are cited in a table: `Document, place ; Other document, place`. A document's title holds no
 * comma; a place may. The day is unknown: a citation does not give it.
 */
export const citedSources = (text: string): Source[] =>
  text
    .split(' ; ')
    .filter((cited) => cited.trim() !== '')
    .map((cited) => {
      const [document = '', ...place] = cited.trim().split(', ')
      return { document, ...(place.length > 0 && { place: place.join(', ') }), asOf: null }
    })

/** "Document, place". */
export const printSource = ({ document, place }: Source): string => (place ? `${document}, ${place}` : document)
