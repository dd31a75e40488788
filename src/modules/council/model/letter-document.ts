import type { CalendarDate } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import { type BoundFigure, type Letter, paragraphsOf, printedText, SECTION_KEYS, type SectionKey } from './letter.ts'

/** Words of the printed letter; the letter is Dutch. */
export type LetterWords = {
  headings: Readonly<Record<SectionKey, string>>
  sources: string
  sourceColumns: readonly [figure: string, value: string, source: string, asOf: string]
  assumption: string
}

/** The letter as blocks: five headings in their order, then every figure with its source. */
export type LetterBlock =
  | { kind: 'heading'; level: 2; text: string }
  | { kind: 'paragraph'; text: string }
  | {
      kind: 'table'
      caption: string
      columns: readonly { label: string; align: 'text' | 'number'; rowHeader?: boolean }[]
      rows: readonly (readonly string[])[]
    }

export function letterBlocks(letter: Letter, words: LetterWords): LetterBlock[] {
  const sections = SECTION_KEYS.flatMap((key): LetterBlock[] => [
    { kind: 'heading', level: 2, text: words.headings[key] },
    ...paragraphsOf(letter.sections[key]).map(
      (text): LetterBlock => ({ kind: 'paragraph', text: printedText(text, letter.figures) }),
    ),
  ])
  const used = usedFigures(letter)
  return used.length === 0 ? sections : [...sections, ...sourceTable(used, words)]
}

/** Figures whose key stands somewhere in the text, in the order of the list. */
export const usedFigures = (letter: Letter): BoundFigure[] =>
  letter.figures.filter(({ key }) => SECTION_KEYS.some((section) => letter.sections[section].includes(`{${key}}`)))

function sourceTable(figures: readonly BoundFigure[], words: LetterWords): LetterBlock[] {
  const [figure, value, source, asOf] = words.sourceColumns
  return [
    {
      kind: 'table',
      caption: words.sources,
      columns: [
        { label: figure, align: 'text', rowHeader: true },
        { label: value, align: 'number' },
        { label: source, align: 'text' },
        { label: asOf, align: 'text' },
      ],
      rows: figures.map((bound) => [bound.label, bound.printed, sourceText(bound, words), dateText(bound.figure.asOf)]),
    },
  ]
}

function sourceText({ figure }: BoundFigure, words: LetterWords): string {
  const kind = figure.reliability === 'assumption' ? ` (${words.assumption})` : ''
  return `${printSource(figure.source)}${kind}`
}

const dateText = (date: CalendarDate | null): string => formatDate(date)
