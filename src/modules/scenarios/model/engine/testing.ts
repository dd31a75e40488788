// Invented neighbourhoods for tests and measurements.
import { calendarDate } from '#kernel/calendar.ts'
import { seededRandom } from '#kernel/random.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Choice, Scenario } from '../scenario.ts'
import type { Block, DwellingGroup } from '../stock/block.ts'

const PRICE_DATE = calendarDate('2026-01-01')
const HORIZON = { start: 2026, years: 20 }

/** Nothing is uncertain and nobody is late. */
export const CERTAIN: Partial<Record<ParameterName, number>> = {
  sdBuild: 0,
  sdHouse: 0,
  sdInterest: 0,
  sdReturn: 0,
  sdRepairLevel: 0,
  sdAcquisitionLevel: 0,
  sdBuildingLevel: 0,
  sdCivilLevel: 0,
  sdSalesLevel: 0,
  sdNothingLevel: 0,
  delayOneYear: 0,
  delayTwoYears: 0,
  delayThreeYears: 0,
}

/** A mixed plan: a fifth waits, two fifths are repaired, a fifth renewed, a fifth partly; spread over ten years. */
export function madeScenario(blocks = 80, changes: Partial<Scenario> = {}): Scenario {
  const random = seededRandom('neighbourhood')
  const made = Array.from({ length: blocks }, (_, index) =>
    madeBlock(`B${index + 1}`, random.integer(6, 16), random.uniform()),
  )
  return {
    schema: 'wijkregie-scenario/1',
    id: 'made',
    name: 'Made',
    summary: '',
    area: { code: 'X', name: 'Made', fictional: true },
    settings: {
      horizon: HORIZON,
      referenceDate: PRICE_DATE,
      announcedOn: null,
      ruleDate: PRICE_DATE,
      labelTable: 'official',
      landPrice: 'residual-at-issue',
      returnTerms: 'discount',
      transferTaxExemption: null,
    },
    parameters: {},
    blocks: made,
    choices: Object.fromEntries(made.map(({ id }, index) => [id, madeChoice(index)])),
    contributions: [],
    key: [],
    tasks: [],
    ...changes,
  }
}

function madeChoice(index: number): Choice {
  const start = HORIZON.start + 1 + (index % 10)
  const choices: Choice[] = [
    { option: 'nothing', start: null },
    { option: 'repair', start, method: 'jacking' },
    { option: 'repair', start, method: 'refoundation' },
    { option: 'renewal', start },
    { option: 'partial', start, method: 'jacking' },
  ]
  return choices[index % choices.length] ?? { option: 'nothing', start: null }
}

export function madeBlock(id: string, homes: number, chance: number): Block {
  const owners: DwellingGroup = {
    kind: 'ground-bound',
    tenure: 'owner',
    count: homes,
    floorArea: 85,
    value: 220_000 + Math.round(chance * 80) * 1000,
    label: 'F',
    ready: null,
  }
  return {
    id,
    name: id,
    street: 'Made street',
    groups: [owners, { ...owners, tenure: 'social', count: 4, value: 200_000 }],
    landArea: (homes + 4) * 160,
    footprint: (homes + 4) * 55,
    urgency: (['U4', 'U3', 'U2', null] as const)[Math.floor(chance * 4)] ?? null,
    shallowProbability: chance < 0.9 ? 0.5 + chance / 2 : null,
  }
}
