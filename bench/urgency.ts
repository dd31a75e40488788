// The urgency study, part by part: computing alone, against SQL, a whole run, and a whole country.
import type { Row } from './bench.ts'
import { computing } from './urgency-computing.ts'
import { country } from './urgency-country.ts'
import { wholeRun } from './urgency-run.ts'
import { againstSql } from './urgency-sql.ts'

export const name = 'urgency'

/** Each part gives its own rows; they run in this order, one after the other. */
const PARTS: readonly (() => readonly Row[] | Promise<readonly Row[]>)[] = [computing, againstSql, wholeRun, country]

export async function run(): Promise<Row[]> {
  const rows: Row[] = []
  for (const part of PARTS) rows.push(...(await part()))
  return rows
}
