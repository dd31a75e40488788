import { decimalYear } from '#kernel/calendar.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { SetVersion } from '../model/parameter-sets/set-version.ts'
import type { ParameterName, Parameters } from '../model/parameters.ts'
import type { Choice } from '../model/study-ranking.ts'
import type { WhatIfAnswer } from '../model/what-if/answer.ts'
import { type ClassCounts, showableCounts } from '../model/what-if/class-counts.ts'
import { compareOutcomes, summaryOf } from '../model/what-if/compare.ts'
import { currentOf, setsIn } from '../parameters/usecases.ts'
import { SHOWN_FROM } from '../publishing/decide-shows.ts'
import { newestRun, runByNumber, type StoredRun } from '../store.ts'
import type { RunQuestion } from '../usecases.ts'
import { areasFor, reckonFor } from './run-tables.ts'

/** Values that differ from those of the run. */
export type WhatIfValues = Partial<Record<ParameterName, number>>
export type WhatIfWish = { values: WhatIfValues; withClasses: boolean }

/** The run that a what-if starts from, and the version for new runs. */
export type WhatIfStart = { run: StoredRun; current: SetVersion }

/** Null when there is no run to start from. */
export const loadWhatIf = (
  actor: Actor,
  scope: Scope,
  { mode, run: number }: Pick<RunQuestion, 'mode' | 'run'>,
): Promise<WhatIfStart | null> =>
  scope.transaction(async (db) => {
    const audiences = visibleAudiences(actor.roles)
    const run = number === null ? await newestRun(db, mode, audiences) : await runByNumber(db, number, audiences)
    return run ? { run, current: currentOf(await setsIn(db)) } : null
  })

/** Ranks the areas of a run anew with other values. Nothing is stored: a what-if is no run. */
export const askWhatIf = (
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  run: StoredRun,
  choice: Choice,
  { values, withClasses }: WhatIfWish,
): Promise<WhatIfAnswer> =>
  compareParameters(scope, deps, {
    run,
    choice,
    withClasses,
    before: run.parameters,
    after: { ...run.parameters, ...values },
  })

export type Comparison = {
  run: StoredRun
  choice: Choice
  before: Parameters
  after: Parameters
  withClasses: boolean
}

/** What one set of parameters does beside another, on the dwellings of a run. */
export async function compareParameters(
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  { run, choice, before, after, withClasses }: Comparison,
): Promise<WhatIfAnswer> {
  const areas = await areasFor(scope, deps, run)
  const { sides, dwellings, milliseconds } = await reckonFor(scope, deps, run, {
    start: decimalYear(run.date),
    sides: [before, after],
    choice,
    withClasses,
    shows: new Map(areas.map(({ code, shows }) => [code, shows])),
  })
  const [was, is] = sides
  if (!was || !is) throw new Error('A comparison has two sides')
  const rows = compareOutcomes(was.areas, is.areas)
  const names = new Map(areas.map(({ code, name }) => [code, name ?? code]))
  return {
    rows: rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code })),
    summary: summaryOf(rows),
    classes: was.classes && is.classes ? shownClasses(was.classes, is.classes) : 'not-asked',
    dwellings,
    milliseconds,
  }
}

function shownClasses(was: ClassCounts, is: ClassCounts): WhatIfAnswer['classes'] {
  const [before, after] = [was, is].map((counts) => showableCounts(counts, SHOWN_FROM))
  return before && after ? { before, after } : 'too-few'
}
