// Voorbeeldstad: a municipality that does not exist, the same every time. Everything in it is invented.
import { seededRandom } from '#kernel/random.ts'
import { type DemoArea, type DemoNeighbourhood, drawMap } from './areas.ts'
import { type DemoBlock, type DemoStreet, layOut } from './blocks.ts'
import { type DemoDwelling, furnish } from './dwellings.ts'
import { type DemoTasks, layTasks } from './tasks.ts'

export const SEED = 'voorbeeldstad-1'
/** Day for which the heights hold. */
export const REFERENCE_DATE = '2026-01-01'

export type Voorbeeldstad = {
  areas: DemoArea[]
  neighbourhoods: DemoNeighbourhood[]
  streets: DemoStreet[]
  blocks: DemoBlock[]
  dwellings: DemoDwelling[]
  /** What lies on it beside the foundations. */
  tasks: DemoTasks
}

/** Draws the whole town: about 30,000 dwellings in 45 neighbourhoods. Pure: the same seed gives the same town. */
export function generateVoorbeeldstad(seed = SEED): Voorbeeldstad {
  const { areas, neighbourhoods } = drawMap(seed)
  const streets: DemoStreet[] = []
  const blocks: DemoBlock[] = []
  const dwellings: DemoDwelling[] = []
  let streetsTaken = 0
  for (const neighbourhood of neighbourhoods) {
    const random = seededRandom(`${seed}/streets/${neighbourhood.code}`)
    const layout = layOut(neighbourhood, random, () => streetsTaken++)
    streets.push(...layout.streets)
    blocks.push(...layout.blocks)
    for (const dwelling of furnish(neighbourhood, layout.blocks, seed, dwellings.length + 1)) dwellings.push(dwelling)
  }
  const tasks = layTasks(neighbourhoods, streets, dwellings, seed)
  return { areas, neighbourhoods, streets, blocks, dwellings, tasks }
}
