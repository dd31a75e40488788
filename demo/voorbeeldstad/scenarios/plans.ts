// Five ways to go on with Voorbeeldwijk, from nothing to everything. The plans are invented; their defaults are not.
import { calendarDate } from '#kernel/calendar.ts'
import type { Block, Choice, Scenario } from '#modules/scenarios/model/index.ts'
import type { GivenParameters } from '#modules/scenarios/model/parameters/values.ts'
import { CONTRIBUTIONS, keyFor, TASKS } from './money.ts'

export const FIRST_YEAR = 2027
const YEARS = 20
const INVENTED = 'Voorbeeldstad, verzonnen'
/** Dwellings whose works start in one year: what the streets and the market can bear. */
const PER_YEAR = { repair: 90, renewal: 72 } as const

const day = calendarDate

/** What differs from the defaults in every plan: own figures, each with where it comes from. */
const PARAMETERS: GivenParameters = {
  densification: {
    value: 1.3,
    source: `${INVENTED}: schets van het stedenbouwkundig bureau`,
    reliability: 'assumption',
  },
  repairJacking: {
    value: 82_000,
    source: `${INVENTED}: twee offertes voor blok 07`,
    sourceDate: day('2026-05-18'),
    priceDate: day('2026-05-01'),
    reliability: 'block',
  },
  repairRefoundation: {
    value: 64_000,
    source: `${INVENTED}: nacalculatie van vier woningen`,
    sourceDate: day('2025-11-03'),
    priceDate: day('2025-10-01'),
    reliability: 'block',
  },
  inhabitantsPerDwelling: {
    value: 2.2,
    source: `${INVENTED}: bevolkingstelling van de wijk`,
    sourceDate: day('2026-01-01'),
    reliability: 'neighbourhood',
  },
  streetRaising: {
    value: 410,
    source: `${INVENTED}: ophoogkosten per woning, gemiddelde van tien jaar`,
    sourceDate: day('2026-02-01'),
    priceDate: day('2026-01-01'),
    reliability: 'neighbourhood',
  },
  returnShare: {
    value: 0.45,
    source: `${INVENTED}: enquête Voorbeeldwijk, wens om terug te komen`,
    sourceDate: day('2026-06-30'),
    reliability: 'neighbourhood',
  },
  priceGroundBound: {
    value: 392_000,
    source: `${INVENTED}: taxatie nieuwbouw aan de wijkrand`,
    sourceDate: day('2026-03-12'),
    priceDate: day('2026-03-01'),
    reliability: 'neighbourhood',
  },
}

export type PlannedScenario = {
  /** Last part of its id; lasting. */
  id: string
  document: Scenario
  partOf: string | null
  largerAim: string
  reason: string
  /** Frozen for the consultation that runs. */
  isConsulted: boolean
  /** The people of some of its blocks were spoken to. */
  hasPeople: boolean
}

type Plan = Pick<PlannedScenario, 'id' | 'partOf' | 'largerAim'> & {
  isConsulted?: boolean
  name: string
  summary: string
  optionOf(block: Block): Choice['option']
  parameters?: GivenParameters
  only?: (blocks: readonly Block[]) => readonly Block[]
  hasMoney: boolean
}

const isShallow = ({ shallowProbability }: Block): boolean => (shallowProbability ?? 0.5) >= 0.5
const homes = ({ groups }: Block): number => groups.reduce((sum, { count }) => sum + count, 0)
const socialShare = (block: Block): number =>
  block.groups.reduce((sum, { count, tenure }) => sum + (tenure === 'social' ? count : 0), 0) / homes(block)
const isPressing = ({ urgency }: Block): boolean => urgency === 'U4' || urgency === 'U3'

/** Renewal where it presses and the corporation owns most; a part where she owns some; repair where owners can join. */
function whereNeeded(block: Block): Choice['option'] {
  if (!isShallow(block)) return 'nothing'
  if (isPressing(block) && socialShare(block) >= 0.6) return 'renewal'
  if (isPressing(block) && socialShare(block) >= 0.3) return 'partial'
  return block.urgency === 'U0' ? 'nothing' : 'repair'
}

/** Blocks of the first street in which it presses most. */
function firstBlocks(blocks: readonly Block[]): readonly Block[] {
  const streets = Map.groupBy(blocks.filter(isShallow), ({ street }) => street)
  const pressing = (own: readonly Block[]) => own.filter(isPressing).length
  const [first = []] = [...streets.values()].sort((a, b) => pressing(b) - pressing(a) || b.length - a.length)
  return first.slice(0, 6)
}

const WHOLE = { partOf: null, largerAim: '' }

const PLANS: readonly Plan[] = [
  {
    ...{ id: 'niets-doen', ...WHOLE, isConsulted: true, name: '1. Niets doen', hasMoney: false },
    summary:
      'Iedereen doet wat moet op zijn eigen plek. Dat kost ook geld: aan de straat, aan de huizen en aan hinder.',
    optionOf: () => 'nothing',
  },
  {
    ...{ id: 'herstel-per-blok', ...WHOLE, isConsulted: true, name: '2. Herstel per blok', hasMoney: true },
    summary: 'De fundering van elk blok wordt hersteld. De huizen zelf blijven zoals ze zijn.',
    optionOf: (block) => (isShallow(block) ? 'repair' : 'nothing'),
  },
  {
    ...{ id: 'vernieuwen-waar-het-moet', ...WHOLE, name: '3. Vernieuwen waar het moet', hasMoney: true },
    summary: 'Per blok wat past: nieuwbouw waar het dringt en kan, herstel waar eigenaren het samen aankunnen.',
    optionOf: whereNeeded,
  },
  {
    ...{ id: 'alles-nieuw', ...WHOLE, name: '4. Alles nieuw', hasMoney: true },
    summary: 'De hele wijk wordt in stappen nieuw gebouwd, met meer woningen en meer groen.',
    optionOf: () => 'renewal',
    parameters: {
      densification: { value: 1.4, source: `${INVENTED}: schets met parkeerdek`, reliability: 'assumption' },
    },
  },
  {
    ...{ id: 'klein-begin', name: '5. Klein begin', hasMoney: true },
    partOf: 'vernieuwen-waar-het-moet',
    largerAim: 'De eerste straat laat zien wat werkt. Daarna volgt de rest van scenario 3.',
    summary: 'Eerst één straat, met herstel en nieuwbouw naast elkaar. De rest van de wijk wacht nog.',
    optionOf: whereNeeded,
    only: firstBlocks,
  },
]

/** The five plans over the same homes. `area` names the buurt; ids begin with its name. */
export const plannedScenarios = (blocks: readonly Block[], area: Scenario['area']): PlannedScenario[] =>
  PLANS.map((plan) => {
    const chosen = new Set((plan.only?.(blocks) ?? blocks).map(({ id }) => id))
    const choices = startsInTurn(blocks, (block) => (chosen.has(block.id) ? plan.optionOf(block) : 'nothing'))
    const id = (part: string) => `voorbeeldwijk-${part}`
    return {
      ...{ id: id(plan.id), partOf: plan.partOf && id(plan.partOf), largerAim: plan.largerAim },
      ...{ reason: 'Eerste opzet, met verzonnen gegevens', isConsulted: plan.isConsulted ?? false },
      hasPeople: plan.id === 'vernieuwen-waar-het-moet',
      document: {
        ...{ schema: 'wijkregie-scenario/1', id: id(plan.id), name: plan.name, summary: plan.summary, area },
        settings: {
          horizon: { start: FIRST_YEAR, years: YEARS },
          ...{ referenceDate: day('2026-01-01'), announcedOn: day('2026-03-02'), ruleDate: day('2026-07-01') },
          ...{ labelTable: 'study', landPrice: 'residual-at-issue', returnTerms: 'discount' },
          transferTaxExemption: null,
        },
        parameters: { ...PARAMETERS, ...plan.parameters },
        ...{ blocks, choices },
        contributions: plan.hasMoney ? CONTRIBUTIONS : [],
        key: plan.hasMoney ? keyFor(ownedHomes(blocks)) : [],
        tasks: plan.hasMoney ? TASKS : [],
        ...(plan.hasMoney && { sales: salesIn(blocks) }),
      },
    }
  })

const ownedHomes = (blocks: readonly Block[]): number =>
  blocks.flatMap(({ groups }) => groups).reduce((sum, { count, tenure }) => sum + (tenure === 'owner' ? count : 0), 0)

/** Two homes sold since the values were fixed: one near its indexed value, one well above it. */
const salesIn = (blocks: readonly Block[]): NonNullable<Scenario['sales']> =>
  blocks
    .filter(({ groups }) => groups.some(({ tenure }) => tenure === 'owner'))
    .slice(0, 2)
    .map(({ id, groups }, index) => {
      const value = groups.find(({ tenure }) => tenure === 'owner')?.value ?? 0
      return {
        ...{ id: `verkoop-${index + 1}`, block: id, date: day(index === 0 ? '2026-02-10' : '2026-05-19'), value },
        ...{ price: Math.round(value * (index === 0 ? 1 : 1.12)), source: `${INVENTED}: akte` },
      }
    })

const ORDER = ['U4', 'U3', 'U2', null, 'U1', 'U0'] as const

/** The most urgent first, as many dwellings a year as can be worked on; what is not measured comes in the middle. */
function startsInTurn(
  blocks: readonly Block[],
  optionOf: (block: Block) => Choice['option'],
): Readonly<Record<string, Choice>> {
  const started = { repair: 0, renewal: 0 }
  const inTurn = [...blocks].sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency))
  const choices: Record<string, Choice> = {}
  for (const block of inTurn) {
    const option = optionOf(block)
    if (option === 'nothing') continue
    const lane = option === 'repair' ? 'repair' : 'renewal'
    const start = FIRST_YEAR + 1 + Math.floor(started[lane] / PER_YEAR[lane])
    started[lane] += homes(block)
    const method = homes(block) >= 8 ? 'jacking' : 'refoundation'
    choices[block.id] = option === 'renewal' ? { option, start } : { option, start, method }
  }
  return choices
}
