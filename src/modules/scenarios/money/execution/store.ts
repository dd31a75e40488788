import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { ExecutorChoice } from '../../model/agreed/executor.ts'
import { scenarioExecutor } from '../schema.ts'
import type { By } from '../store.ts'

export async function executorOf(db: Db, scenario: string): Promise<ExecutorChoice | null> {
  const [row] = await db.select().from(scenarioExecutor).where(eq(scenarioExecutor.scenario, scenario))
  if (!row) return null
  const { executor, legalForm, partners, tasks, startsOn, reason, source, version } = row
  return { executor, legalForm, partners, tasks, startsOn, reason, source, version }
}

export async function saveExecutor(db: Db, scenario: string, choice: ExecutorChoice, { by, at }: By): Promise<void> {
  const told = {
    ...{ ...choice, partners: [...choice.partners], tasks: [...choice.tasks] },
    ...{ recordedBy: by, recordedAt: at },
  }
  await db
    .insert(scenarioExecutor)
    .values({ scenario, ...told })
    .onConflictDoUpdate({ target: [scenarioExecutor.municipalityId, scenarioExecutor.scenario], set: told })
}
