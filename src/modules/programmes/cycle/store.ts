import { asc } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import { CYCLE_STEPS, type CycleStep, type YearCycle } from '../model/year-cycle.ts'
import { programmeCycleStep, programmeTopic } from '../schema.ts'

/** Every cycle that was begun, the last year first. */
export async function listCycles(db: Db): Promise<YearCycle[]> {
  const rows = await db.select().from(programmeCycleStep).orderBy(asc(programmeCycleStep.programme))
  return [...Map.groupBy(rows, ({ programme, year }) => `${year} ${programme}`).values()]
    .flatMap((own): YearCycle[] => {
      const [first] = own
      if (!first) return []
      const steps = own
        .map(({ step, on, report, update, outcome }): CycleStep => ({ step, on, report, update, outcome }))
        .sort((a, b) => CYCLE_STEPS.indexOf(a.step) - CYCLE_STEPS.indexOf(b.step))
      return [{ programme: first.programme, year: first.year, steps }]
    })
    .sort((a, b) => b.year - a.year)
}

/** Names of the programmes there are. */
export async function programmeNames(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ programme: programmeTopic.programme }).from(programmeTopic)
  return rows.map(({ programme }) => programme).sort()
}

export const insertStep = (
  db: Db,
  { programme, year }: YearCycle,
  step: CycleStep,
  { by, at }: { by: string; at: Date },
): Promise<unknown> =>
  db.insert(programmeCycleStep).values({ ...step, programme, year, recordedBy: by, recordedAt: at })
