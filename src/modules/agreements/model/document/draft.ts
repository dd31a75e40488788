// What was read from a document of agreements, to be looked over by a person before it becomes a set.

/** Why a person should look at this row; each has its own words on the page. */
export type Doubt =
  /** The lead is named nowhere else and is no known party. */
  | 'lead-unknown'
  /** Where the lead ends and the planning begins can be read in more than one way. */
  | 'split-unsure'
  /** The table has this column, but nothing of it was found in the row. */
  | 'lead-missing'
  | 'planning-missing'
  | 'planning-not-understood'
  /** The number does not follow the one before it. */
  | 'number-out-of-order'

export type DraftRow = {
  nr: string
  text: string
  /** As printed; null when the table has no such column or nothing was found. */
  lead: string | null
  planning: string | null
  /** Lines of the document, from 1, both included. */
  lines: { from: number; to: number }
  doubts: readonly Doubt[]
}

export type DraftHeading = { nr: string; title: string; line: number }

/** What was refused: it is not in the draft, and stands here with its place. */
export type DraftProblem = {
  line: number
  problem: 'number-twice' | 'text-missing' | 'no-table' | 'personal-data'
  detail: string
}

export type DocumentDraft = {
  headings: readonly DraftHeading[]
  rows: readonly DraftRow[]
  problems: readonly DraftProblem[]
}
