// MON-14: the yearly cycle of report and updated programme, body after body.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { DutySource } from '#platform/module.ts'
import { type CycleProblem, type CycleStep, nextStep, takeStep, type YearCycle } from '../model/year-cycle.ts'
import { insertStep, listCycles, programmeNames } from './store.ts'
import { cycleEn } from './text.en.ts'
import { cycleNl } from './text.nl.ts'

export const CYCLE_PATH = '/termijnen/jaarcyclus'

export type CycleWork = { actor: Actor; scope: Scope; deps: Deps; today: CalendarDate }
export type CycleDesk = { cycles: readonly YearCycle[]; programmes: readonly string[] }

export const openCycles = ({ scope }: Pick<CycleWork, 'scope'>): Promise<CycleDesk> =>
  scope.transaction(async (db) => ({ cycles: await listCycles(db), programmes: await programmeNames(db) }))

export type CycleRefusal = readonly CycleProblem[] | 'no-programme'

/** Records that a body did its part; the first step of a year begins its cycle. */
export const recordStep = (
  { actor, scope, deps, today }: CycleWork,
  { programme, year }: Pick<YearCycle, 'programme' | 'year'>,
  step: CycleStep,
): Promise<Result<YearCycle, CycleRefusal>> =>
  scope.transaction(async (db) => {
    const [cycles, names] = [await listCycles(db), await programmeNames(db)]
    if (!names.includes(programme)) return refuse('no-programme')
    const begun = cycles.find((one) => one.programme === programme && one.year === year)
    const taken = takeStep(begun ?? { programme, year, steps: [] }, step, today)
    if (!taken.ok) return taken
    await insertStep(db, taken.value, step, { by: actor.kind === 'anonymous' ? 'anonymous' : actor.id, at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'programme.cycle-step', object: `programme-cycle/${year}` },
      after: { programme, step: step.step, on: step.on },
    })
    return ok(taken.value)
  })

/** A cycle that was begun waits for its next body. */
export const cycleDuties: DutySource = async (scope, _asOf, actor, locale) => {
  if (actor.kind === 'anonymous') return []
  const t = textsFor({ nl: cycleNl, en: cycleEn }, locale)
  const { cycles } = await openCycles({ scope })
  return cycles.flatMap((cycle) => {
    const next = nextStep(cycle)
    if (next === null) return []
    return [
      {
        ...{ kind: 'signal' as const, what: t.duty(cycle.programme, cycle.year), where: '', whose: t.bodies[next] },
        ...{ date: null, dateLabel: String(cycle.year), why: t.waits(t.bodies[next]) },
        ...{ path: CYCLE_PATH, source: t.source },
      },
    ]
  })
}
