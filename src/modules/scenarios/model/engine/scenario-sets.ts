// FIN-33: returners x contribution of owners x densification x phasing, as one table.
import { spaceOf } from '../outcome/homes.ts'
import type { ScenarioSetRow } from '../outcome/outcome.ts'
import { type Choice, lastYearOf, type Scenario } from '../scenario.ts'
import { presentValues } from './evaluate.ts'
import { plannedShortage } from './planned.ts'
import { changeParameter, type DrawChoice, futuresOf, type Prepared, prepare, shortageLines } from './prepare.ts'
import { banded } from './quantiles.ts'

/** Values that vary; each list is held against every other. */
export type ScenarioSetGrid = {
  returnShare: readonly number[]
  ownerContribution: readonly number[]
  densification: readonly number[]
  /** Years that all starts are put off; at most until the last year of the horizon. */
  later: readonly number[]
}

export const DEFAULT_GRID: ScenarioSetGrid = {
  returnShare: [0.25, 0.5, 0.75],
  ownerContribution: [0, 25_000],
  densification: [1, 1.3, 1.5],
  later: [0, 3],
}

/** One row per combination, over common draws. A contribution of owners counts with closed purses only: F6. */
export function scenarioSets(
  scenario: Scenario,
  choice: DrawChoice,
  grid: ScenarioSetGrid = DEFAULT_GRID,
): ScenarioSetRow[] {
  return grid.later.flatMap((later) => {
    const phased = prepare(putOff(scenario, later))
    return grid.densification.flatMap((densification) => {
      const dense = changeParameter(phased, 'densification', densification)
      return grid.ownerContribution.flatMap((ownerContribution) => {
        const contributed = changeParameter(dense, 'ownerContribution', ownerContribution)
        return grid.returnShare.map((returnShare): ScenarioSetRow => {
          const changed = changeParameter(contributed, 'returnShare', returnShare)
          return { returnShare, ownerContribution, densification, later, ...judged(changed, choice) }
        })
      })
    })
  })
}

function judged(prepared: Prepared, choice: DrawChoice): Pick<ScenarioSetRow, 'shortage' | 'feasible'> {
  const { feasible } = spaceOf(prepared.scenario)
  const { densification } = prepared.values
  const drawn = presentValues(shortageLines(prepared), futuresOf(prepared, choice))
  return {
    shortage: banded(plannedShortage(prepared), drawn),
    feasible: feasible !== null && densification >= feasible.low && densification <= feasible.high,
  }
}

/** The same plan some years later; a start never leaves the horizon. */
export function putOff(scenario: Scenario, years: number): Scenario {
  const last = lastYearOf(scenario.settings)
  const later = (choice: Choice): Choice =>
    choice.start === null ? choice : { ...choice, start: Math.min(last, choice.start + years) }
  return {
    ...scenario,
    choices: Object.fromEntries(Object.entries(scenario.choices).map(([block, choice]) => [block, later(choice)])),
  }
}
