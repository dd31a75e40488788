// FIN-24, FIN-35, FIN-36: what pays for a plan, and what can help an owner to pay.
import { type InstrumentUse, instrumentUses } from '../../model/agreed/instruments.ts'
import { outcomeFor } from '../../outcomes.ts'
import type { Doing, ScenarioRow, VersionRow } from '../../usecases.ts'
import { viewForNegotiators } from '../usecases.ts'

export type InstrumentsView = { row: ScenarioRow; version: VersionRow; uses: readonly InstrumentUse[] }

export async function loadInstruments({ actor, scope, deps }: Doing, id: string): Promise<InstrumentsView | null> {
  const view = await scope.transaction((db) => viewForNegotiators(db, actor, id))
  if (!view) return null
  const { row, version } = view
  const outcome = await outcomeFor(deps, version.document)
  return { row, version, uses: instrumentUses(version.document, outcome) }
}
