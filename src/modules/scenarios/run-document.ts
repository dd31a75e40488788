// What `scenario run --json` and the API answer: the outcome with what made it.
import type { Outcome } from './model/outcome/outcome.ts'
import type { Scenario } from './model/scenario.ts'
import { SCENARIO_MODEL } from './model/versions/lifecycle.ts'
import { scenarioHash } from './usecases.ts'

export type RunDocument = {
  model: typeof SCENARIO_MODEL
  scenario: { id: string; name: string; area: Scenario['area']; hash: string }
  outcome: Outcome
}

export const runDocument = (scenario: Scenario, outcome: Outcome): RunDocument => ({
  model: SCENARIO_MODEL,
  scenario: { id: scenario.id, name: scenario.name, area: scenario.area, hash: scenarioHash(scenario) },
  outcome,
})
