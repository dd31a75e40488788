import { valuesOf } from '../parameters/values.ts'
import { choiceFor, lastYearOf, type Scenario } from '../scenario.ts'
import { dwellingsOf } from '../stock/block.ts'
import { type BlockState, blockStateIn } from './block-state.ts'

export type YearStates = {
  year: number
  blocks: Readonly<Record<BlockState, number>>
  /** Homes of the blocks that are in works. */
  homesInWorks: number
}

/** Where the blocks stand in each year of the plan, without delay. */
export function statesPerYear(scenario: Scenario): YearStates[] {
  const values = valuesOf(scenario.parameters)
  const { start } = scenario.settings.horizon
  const planned = scenario.blocks.map((block) => ({
    choice: choiceFor(scenario, block.id),
    homes: dwellingsOf(block),
  }))
  return Array.from({ length: lastYearOf(scenario.settings) - start + 1 }, (_, at) => {
    const blocks = { untouched: 0, waiting: 0, works: 0, done: 0 }
    let homesInWorks = 0
    for (const { choice, homes } of planned) {
      const state = blockStateIn(choice, start + at, values)
      blocks[state] += 1
      if (state === 'works') homesInWorks += homes
    }
    return { year: start + at, blocks, homesInWorks }
  })
}
