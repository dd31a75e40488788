// The urgency study, part by part: computing alone, against SQL, and a whole run.
import type { Row } from './bench.ts'
import { computing } from './urgency-computing.ts'
import { wholeRun } from './urgency-run.ts'
import { againstSql } from './urgency-sql.ts'

export const name = 'urgency'

/** Each part gives its own rows; they run in this order, one after the other. */
const PARTS: readonly (() => readonly Row[] | Promise<readonly Row[]>)[] = [computing, againstSql, wholeRun]

export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  for (const part of PARTS) rows.push(...(await part()))
  return rows
}
