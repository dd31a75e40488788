import type { RunId } from '#kernel/ref.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { KeptInputs } from './model/columns/kept-study.ts'
import { inputsOfRun, neighbourhoodsOfRun } from './store.ts'

/** What went into a run, one neighbourhood per statement: on the in-process database others wait for each. */
export async function inputDocuments(scope: Scope, run: RunId): Promise<KeptInputs[]> {
  const documents: KeptInputs[] = []
  for (const code of await scope.transaction((db) => neighbourhoodsOfRun(db, run))) {
    const document = await scope.transaction((db) => inputsOfRun(db, run, code))
    if (document) documents.push(document)
  }
  return documents
}
