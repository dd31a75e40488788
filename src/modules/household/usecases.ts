import { blocksOf, findBlock } from '#modules/areas/index.ts'
import type { Scope } from '#platform/db/scope.ts'
import { exampleCircumstances, type HouseholdCircumstances, withNumbers } from './model/index.ts'

export type BlockPlan = {
  block: { id: string; name: string | null; dwellings: number | null }
  plan: HouseholdCircumstances
}

/** What stands for a block as long as no scenario of it is shown: the example, with the block's own number of homes. */
export async function planForBlock(scope: Scope, id: string): Promise<BlockPlan | null> {
  return scope.transaction(async (db) => {
    const block = await findBlock(db, id)
    if (!block) return null
    const own = (await blocksOf(db, block.neighbourhoodCode)).find((one) => one.id === id)
    const dwellings = own?.dwellings ?? null
    const example = exampleCircumstances()
    const plan = dwellings === null || dwellings < 1 ? example : withNumbers(example, { homesInBlock: dwellings })
    return { block: { id, name: block.name, dwellings }, plan }
  })
}
