// The homes of Voorbeeldwijk as a plan reckons with them: tenure, value, label, readiness and ground. All invented.
import { area } from '#kernel/geometry.ts'
import { type Random, seededRandom } from '#kernel/random.ts'
import type { Block, DwellingGroup, Tenure } from '#modules/scenarios/model/index.ts'
import type { DemoBlock } from '../blocks.ts'
import type { DemoDwelling } from '../dwellings.ts'
import { SEED, type Voorbeeldstad } from '../generate.ts'

export const NEIGHBOURHOOD = 'Voorbeeldwijk'

/**
 * Ground per dwelling with its part of street and green, m2: with all cars on the ground a densification of about 1.3
 * fits, with a deck about 1.5.
 */
const LAND_PER_DWELLING = 180
/** Rows that the corporation owns as a whole, and rows in which she owns some. */
const SOCIAL_BLOCKS = 0.2
const MIXED_BLOCKS = 0.3
const PRIVATE_RENT = 0.08
/** Rows whose owners were asked whether they join. */
const ASKED = 0.6

export type BlockClasses = ReadonlyMap<string, Block['urgency']>

/** Every block of Voorbeeldwijk, by id; a block whose class is not given must be measured first. */
export function voorbeeldwijkBlocks(town: Voorbeeldstad, classes: BlockClasses): Block[] {
  const neighbourhood = town.neighbourhoods.find(({ plan }) => plan.name === NEIGHBOURHOOD)
  if (!neighbourhood) throw new Error(`${NEIGHBOURHOOD} is not in Voorbeeldstad`)
  const streets = new Map(town.streets.map(({ id, name }) => [id, name]))
  const homes = Map.groupBy(town.dwellings, ({ block_id }) => block_id)
  const labels = new Map(town.tasks.labels.map((label) => [label.objectId, label.class]))
  return town.blocks
    .filter((block) => block.neighbourhood === neighbourhood.code)
    .map((block) =>
      furnish(block, streets.get(block.street) ?? '', homes.get(block.id) ?? [], labels, classes.get(block.id) ?? null),
    )
}

function furnish(
  block: DemoBlock,
  street: string,
  dwellings: readonly DemoDwelling[],
  labels: ReadonlyMap<string, string | null>,
  urgency: Block['urgency'],
): Block {
  const random = seededRandom(`${SEED}/stock/${block.id}`)
  const tenures = tenuresOf(block.dwellings, random)
  const isAsked = random.uniform() < ASKED
  const willing = random.beta(5, 3)
  const size = random.integer(17, 22) * 5
  const price = 232_000 + size * 350 + random.integer(-6, 6) * 2500
  const groups = tenures.flatMap(([tenure, count], index) =>
    byLabel(dwellings.slice(start(tenures, index), start(tenures, index) + count), labels).map(
      ([label, homes]): DwellingGroup => ({
        ...{ kind: 'ground-bound', tenure, count: homes, floorArea: size, label },
        value: tenure === 'owner' ? price : Math.round((price * 0.82) / 1000) * 1000,
        ready: isAsked || tenure === 'social' ? joining(tenure, homes, willing, random) : null,
      }),
    ),
  )
  return {
    ...{ id: block.id, name: block.name, street, groups, urgency },
    landArea: Math.round(block.dwellings * LAND_PER_DWELLING * (0.95 + random.uniform() * 0.1)),
    footprint: Math.round(area([[block.ring]])),
    shallowProbability: dwellings[0]?.shallow_probability ?? null,
  }
}

const start = (tenures: readonly (readonly [Tenure, number])[], index: number): number =>
  tenures.slice(0, index).reduce((sum, [, count]) => sum + count, 0)

function tenuresOf(dwellings: number, random: Random): (readonly [Tenure, number])[] {
  const draw = random.uniform()
  const social =
    draw < SOCIAL_BLOCKS
      ? dwellings
      : draw < SOCIAL_BLOCKS + MIXED_BLOCKS
        ? random.integer(1, Math.floor(dwellings / 2))
        : 0
  const rented = social < dwellings && random.uniform() < PRIVATE_RENT * 4 ? random.integer(1, 2) : 0
  const split = [
    ['owner', dwellings - social - rented],
    ['social', social],
    ['private-rent', rented],
  ] as const
  return split.filter(([, count]) => count > 0)
}

/** The corporation has decided for her own homes; owners join one by one. */
function joining(tenure: Tenure, homes: number, willing: number, random: Random): number {
  if (tenure === 'social') return homes
  return Array.from({ length: homes }, () => (random.uniform() < willing ? 1 : 0)).reduce<number>((a, b) => a + b, 0)
}

/** Homes of one tenure by their label, best first; those without a label last. */
function byLabel(
  homes: readonly DemoDwelling[],
  labels: ReadonlyMap<string, string | null>,
): [string | null, number][] {
  const groups = Map.groupBy(homes, ({ dwelling_id }) => labels.get(dwelling_id) ?? null)
  return [...groups]
    .map(([label, own]): [string | null, number] => [label, own.length])
    .sort(([a], [b]) => (a ?? 'Z').localeCompare(b ?? 'Z'))
}
