import type { Figure } from '#kernel/figure.ts'

/**
 * The five fixed headings of a council information letter, in their order.
 * Source: template of the three letters of Dordrecht, 2024-2025 (COU-01; conventions A8).
 */
export const SECTION_KEYS = ['reason', 'content', 'next', 'costs', 'decisions'] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

/** A figure that the text refers to as `{key}`; it keeps its source, so that a reader can trace it. */
export type BoundFigure = {
  key: string
  /** What the number is, e.g. "verwacht aantal woningen in 2035". */
  label: string
  /** How the letter prints it, e.g. "4.870". */
  printed: string
  figure: Figure
}

export type Letter = {
  title: string
  sections: Readonly<Record<SectionKey, string>>
  figures: readonly BoundFigure[]
}

/** What the checks beside the letter say. */
export type LetterCheck =
  | { kind: 'empty-section'; section: SectionKey }
  | { kind: 'unknown-figure'; section: SectionKey; key: string }
  | { kind: 'loose-number'; section: SectionKey; text: string }
  | { kind: 'stale-figure'; key: string; printed: string; now: string }

/** A piece of a paragraph: plain text, or a figure. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; figure: BoundFigure }
  | { kind: 'missing'; key: string }

const PLACEHOLDER = /\{([A-Za-z0-9/-]+)\}/g

/** Paragraphs of a section: separated by an empty line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

/** Text with its `{key}` places filled; a key without a figure stays visible as missing. */
export function piecesOf(text: string, figures: readonly BoundFigure[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    const key = match[1] ?? ''
    const figure = figures.find((candidate) => candidate.key === key)
    pieces.push(figure ? { kind: 'figure', figure } : { kind: 'missing', key })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** The text as it is printed. */
export const printedText = (text: string, figures: readonly BoundFigure[]): string =>
  piecesOf(text, figures)
    .map((piece) =>
      piece.kind === 'text' ? piece.text : piece.kind === 'figure' ? piece.figure.printed : `{${piece.key}}`,
    )
    .join('')

/** A number of three digits or more that is typed instead of bound; years and dates are not figures. */
const LOOSE_NUMBER = /(?<![\d.,-])\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)|(?<![\d.,-])(?!(?:19|20)\d\d(?!\d))\d{3,}(?![\d-])/g

/** Everything that must be looked at before the letter goes out; `current` holds today's values by key. */
export function checkLetter(letter: Letter, current: ReadonlyMap<string, string>): LetterCheck[] {
  const checks: LetterCheck[] = []
  for (const section of SECTION_KEYS) {
    const text = letter.sections[section]
    if (text.trim() === '') checks.push({ kind: 'empty-section', section })
    for (const piece of piecesOf(text, letter.figures)) {
      if (piece.kind === 'missing') checks.push({ kind: 'unknown-figure', section, key: piece.key })
      if (piece.kind === 'text') {
        for (const [number] of piece.text.matchAll(LOOSE_NUMBER))
          checks.push({ kind: 'loose-number', section, text: number })
      }
    }
  }
  for (const { key, printed } of letter.figures) {
    const now = current.get(key)
    if (now !== undefined && now !== printed) checks.push({ kind: 'stale-figure', key, printed, now })
  }
  return checks
}
