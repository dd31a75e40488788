// A few neighbourhoods of Voorbeeldstad, for tests that need a database and should stay quick.
import { generateVoorbeeldstad, type Voorbeeldstad } from './generate.ts'

/** The map as a whole, with blocks and dwellings of the named neighbourhoods only. */
export function partOfVoorbeeldstad(names: readonly string[]): Voorbeeldstad {
  const town = generateVoorbeeldstad()
  const codes = new Set(town.neighbourhoods.filter(({ plan }) => names.includes(plan.name)).map(({ code }) => code))
  if (codes.size !== names.length) throw new Error(`Not all of ${names.join(', ')} are in Voorbeeldstad`)
  return {
    ...town,
    blocks: town.blocks.filter(({ neighbourhood }) => codes.has(neighbourhood)),
    dwellings: town.dwellings.filter(({ neighbourhood_code }) => codes.has(neighbourhood_code)),
    tasks: {
      ...town.tasks,
      labels: town.tasks.labels.filter(({ neighbourhoodCode }) => codes.has(neighbourhoodCode ?? '')),
    },
  }
}
