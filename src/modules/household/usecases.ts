import { blocksOf, findBlock } from '#modules/areas/index.ts'
import { planOfArea } from '#modules/scenarios/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import { circumstancesOfPlan, exampleCircumstances, type HouseholdCircumstances, withNumbers } from './model/index.ts'

export type BlockPlan = {
  block: { id: string; name: string | null; dwellings: number | null }
  plan: HouseholdCircumstances
}

/**
 * What stands for a block: the plan of its area that was frozen for consultation or decision, else the example with the
 * block's own number of homes.
 */
export async function planForBlock(scope: Scope, id: string): Promise<BlockPlan | null> {
  return scope.transaction(async (db) => {
    const block = await findBlock(db, id)
    if (!block) return null
    const own = (await blocksOf(db, block.neighbourhoodCode)).find((one) => one.id === id)
    const dwellings = own?.dwellings ?? null
    const scenario = await planOfArea(db, block.neighbourhoodCode)
    const planned = scenario && circumstancesOfPlan(scenario, id)
    if (planned) return { block: { id, name: block.name, dwellings }, plan: planned }
    const example = exampleCircumstances()
    const plan = dwellings === null || dwellings < 1 ? example : withNumbers(example, { homesInBlock: dwellings })
    return { block: { id, name: block.name, dwellings }, plan }
  })
}
