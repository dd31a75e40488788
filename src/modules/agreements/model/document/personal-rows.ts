import { personalKindOfText } from '#kernel/personal-data.ts'
import type { DocumentDraft, DraftRow } from './draft.ts'

const tellsOfSomebody = ({ text, lead, planning }: DraftRow): boolean =>
  [text, lead, planning].some((cell) => cell !== null && personalKindOfText(cell) !== null)

/** B13: an agreement that tells of a person is refused with its line; the others stay. */
export function withoutPersonalRows(draft: DocumentDraft): DocumentDraft {
  const refused = draft.rows.filter(tellsOfSomebody)
  return {
    ...draft,
    rows: draft.rows.filter((row) => !refused.includes(row)),
    problems: [
      ...draft.problems,
      ...refused.map(({ nr, lines }) => ({ line: lines.from, problem: 'personal-data' as const, detail: nr })),
    ],
  }
}
