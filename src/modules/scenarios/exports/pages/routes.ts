import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import type { MovingAssumption } from '../../model/outcome/outcome.ts'
import { loadUncoveredByAgreement } from '../../money/usecases.ts'
import { outcomeFor } from '../../outcomes.ts'
import { readsAgreements } from '../../pages/rights.ts'
import { SCENARIOS_PATH } from '../../paths.ts'
import { loadStandingImpasses } from '../../support/standing-impasses.ts'
import { loadScenario, type ScenarioView } from '../../usecases.ts'
import { nothingOf } from '../choice/material.ts'
import { choiceFile, type FileContext, workbookFile, workbookOrder } from '../write-exports.ts'

/** Who reads a scenario may take it along. */
const READ = { object: 'scenario', action: 'read' } as const
const OF = `${SCENARIOS_PATH}/:id`
const MAKERS = new URL('../file-makers.ts', import.meta.url).href

/** Ways out of a scenario; ?versie= asks for an earlier one. */
export const exportPages: readonly PageRoute[] = [
  { method: 'get', path: `${OF}/rekenblad`, needs: READ, handle: sendWorkbook },
  { method: 'get', path: `${OF}/keuze.pdf`, needs: READ, handle: (visit) => sendChoice(visit, 'pdf') },
  { method: 'get', path: `${OF}/keuze.odt`, needs: READ, handle: (visit) => sendChoice(visit, 'odt') },
]

async function viewOf(visit: Visit): Promise<ScenarioView | null> {
  const asked = visit.query.get('versie')
  if (asked !== null && !/^\d{1,6}$/.test(asked)) return null
  return loadScenario(visit, visit.params.id ?? '', asked === null ? undefined : Number(asked))
}

const contextOf = ({ municipality, locale, today }: Visit, { version }: ScenarioView): FileContext => ({
  ...{ municipality: municipality.name, number: version.number, made: today, locale },
})

async function sendWorkbook(visit: Visit): Promise<Answer> {
  const view = await viewOf(visit)
  if (!view) return { kind: 'not-found' }
  const { document: scenario } = view.version
  const order = workbookOrder({ scenario, outcome: await outcomeFor(visit.deps, scenario) }, contextOf(visit, view))
  const body = await visit.deps.workers.apart('scenarios').run<Uint8Array>(MAKERS, 'makeWorkbook', order)
  return workbookFile(order, body)
}

async function sendChoice(visit: Visit, format: 'pdf' | 'odt'): Promise<Answer> {
  const view = await viewOf(visit)
  if (!view) return { kind: 'not-found' }
  const { document: scenario } = view.version
  const [outcome, nothing, assumptions] = await Promise.all([
    outcomeFor(visit.deps, scenario),
    outcomeFor(visit.deps, nothingOf(scenario)),
    visit.deps.workers.apart('scenarios').run<MovingAssumption[]>(MAKERS, 'findAssumptions', { scenario }),
  ])
  const impasse = (await loadStandingImpasses(visit)).get(view.row.areaCode) ?? null
  const uncoveredByAgreement = readsAgreements(visit) ? await loadUncoveredByAgreement(visit, view, outcome) : null
  const material = { scenario, outcome, nothing, assumptions, impasse, uncoveredByAgreement }
  return choiceFile(material, contextOf(visit, view), format)
}
