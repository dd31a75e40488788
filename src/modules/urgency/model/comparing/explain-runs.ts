// Runs in a worker thread: from what two runs keep to what moved their neighbourhoods.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { joinTables } from '../columns/join-tables.ts'
import type { KeptInputs } from '../columns/kept-study.ts'
import type { Parameters } from '../parameters.ts'
import type { Choice } from '../study-ranking.ts'
import { explainMoves, type Move } from './explain-moves.ts'
import type { RunSnapshot } from './run-snapshot.ts'

/** What a run keeps of itself: one document per neighbourhood. */
export type KeptRun = { documents: readonly KeptInputs[]; date: CalendarDate; parameters: Parameters }

const snapshotOf = ({ documents, date, parameters }: KeptRun): RunSnapshot => ({
  table: joinTables(documents.map(({ table }) => table)),
  // A street in two neighbourhoods has the same raisings in both.
  programme: new Map(documents.flatMap(({ programme }) => [...programme])),
  start: decimalYear(date),
  parameters,
})

export const explainRuns = ({ before, after, choice }: { before: KeptRun; after: KeptRun; choice: Choice }): Move[] =>
  explainMoves(snapshotOf(before), snapshotOf(after), choice)
