import type { Db } from '#platform/db/scope.ts'
import { DEFAULT_SET, type SetVersion } from '../model/parameter-sets/set-version.ts'
import { findSet } from './store.ts'

/** The version a run was made with; versions are never removed. */
export async function setOfRun(db: Db, { parameterSet }: { parameterSet: number }): Promise<SetVersion> {
  if (parameterSet === DEFAULT_SET.number) return DEFAULT_SET
  const found = await findSet(db, parameterSet)
  if (!found) throw new Error(`Parameter set ${parameterSet} is not there`)
  return found
}
