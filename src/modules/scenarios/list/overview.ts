import type { Locale } from '#platform/i18n/locale.ts'
import { saidPerScenario } from '../money/store.ts'
import { outcomeFor } from '../outcomes.ts'
import { type Doing, loadScenarios, type ScenarioRow, type VersionRow } from '../usecases.ts'
import { type Headline, headlineOf } from './headline-figures.ts'
import type { ListText } from './text.nl.ts'

export type ListedScenario = {
  row: ScenarioRow
  version: VersionRow
  headline: Headline
  /** Last year of works; null without works. */
  until: number | null
}

/** Scenarios that the actor may see with their headline figures; what parties agreed to only for who negotiates. */
export async function listWithFigures(
  doing: Doing,
  filter: { area?: string; archived?: boolean },
  t: ListText,
  locale: Locale,
  negotiates: boolean,
): Promise<ListedScenario[]> {
  const found = await loadScenarios(doing, filter)
  const said = negotiates ? await doing.scope.transaction((db) => saidPerScenario(db)) : null
  return Promise.all(
    found.map(async ({ row, version }) => {
      const outcome = await outcomeFor(doing.deps, version.document)
      return {
        row,
        version,
        headline: headlineOf(t, version, outcome, said && (said.get(row.id) ?? []), locale),
        until: outcome.nuisance.lastYear,
      }
    }),
  )
}
