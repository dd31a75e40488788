// Entries from a filled template: all of it, or nothing.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { readEntry, type WriteProblem } from '../model/registers/read-entry.ts'
import { keyOf, type RegisterValues } from '../model/registers/register.ts'
import { insertEntry, insertVersion, type StoredEntry } from './store.ts'
import { byOf, type Given, judgeEntry, next, openIn, type RegisterDesk, type RegisterWork, record } from './usecases.ts'

export type SheetRow = { line: number; given: Given }
export type SheetProblem = { line: number; problem: WriteProblem }

type JudgedRow = { line: number; given: Given; values: RegisterValues; key: string; entry: StoredEntry | null }

/** Adds and changes entries from a filled template: all of it, or nothing. */
export async function importEntries(
  work: RegisterWork,
  name: string,
  rows: readonly SheetRow[],
): Promise<Result<{ added: number; changed: number; same: number }, readonly SheetProblem[]> | null> {
  return work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    if (!desk) return null
    const read = rows.map((row) => readRow(desk, row))
    const problems = sheetProblems(desk, read)
    if (problems.length > 0) return refuse(problems)
    const added = read.filter(({ entry }) => !entry)
    const changed = read.filter((row) => row.entry && !isSame(desk, row.entry.values, row.values))
    for (const { values } of added) await insertEntry(db, name, values, byOf(work))
    for (const { entry, values } of changed)
      if (entry)
        await insertVersion(
          db,
          name,
          entry.id,
          { ...next(entry), values, removed: false, reason: FROM_SHEET },
          byOf(work),
        )
    const counts = { added: added.length, changed: changed.length, same: read.length - added.length - changed.length }
    await record(db, work, `register/${name}`, 'agreement-register.imported', counts)
    return ok(counts)
  })
}

/** Reason of a change that came with a sheet; the page has the words. */
export const FROM_SHEET = 'sheet'

function readRow(desk: RegisterDesk, { line, given }: SheetRow): JudgedRow {
  const { values } = readEntry(desk.definition, given, desk.parties)
  const key = keyOf(desk.definition, values)
  const entry = desk.entries.find((one) => keyOf(desk.definition, one.values) === key) ?? null
  return { line, given, values, key, entry }
}

/** Per row what keeps it out; a second row with the same name is one of them. */
function sheetProblems(desk: RegisterDesk, rows: readonly JudgedRow[]): SheetProblem[] {
  const seen = new Set<string>()
  const [first = ''] = desk.definition.key
  return rows.flatMap(({ line, given, key, entry }) => {
    const { problems } = judgeEntry(desk, given, entry?.id ?? null)
    const twice: WriteProblem[] = seen.has(key) ? [{ column: first, problem: 'there-already' }] : []
    seen.add(key)
    return [...problems, ...twice].map((problem) => ({ line, problem }))
  })
}

const isSame = ({ definition }: RegisterDesk, a: RegisterValues, b: RegisterValues): boolean =>
  definition.columns.every(({ name }) => (a[name] ?? null) === (b[name] ?? null))
