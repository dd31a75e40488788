// A small made-up neighbourhood for tests: eighty blocks in ten streets.
import { calendarDate } from '#kernel/calendar.ts'
import type { Choice, Scenario } from '../scenario.ts'
import type { Block, BlockUrgency } from '../stock/block.ts'

const URGENCIES: readonly BlockUrgency[] = ['U4', 'U3', 'U2', 'U1', 'U0', null]
const STREETS = 'Kleistraat Turfstraat Veenstraat Dijkstraat Polderstraat Slootstraat Rietstraat Wilgstraat'.split(' ')

const blockAt = (index: number): Block => {
  const owners = 4 + (index % 5)
  return {
    id: `VW-${String(index + 1).padStart(2, '0')}`,
    name: `Blok ${index + 1}`,
    street: STREETS[index % STREETS.length] ?? '',
    groups: [
      {
        kind: 'ground-bound',
        tenure: 'owner',
        count: owners,
        floorArea: 92,
        value: 245_000 + 1000 * (index % 9),
        label: 'E',
        ready: index % 4 === 0 ? null : owners - (index % 2),
      },
      { kind: 'ground-bound', tenure: 'social', count: 5, floorArea: 84, value: 190_000, label: 'D', ready: 5 },
    ],
    landArea: 2300,
    footprint: 620,
    urgency: URGENCIES[index % URGENCIES.length] ?? null,
    shallowProbability: index % 7 === 0 ? null : 0.9,
  }
}

function choiceAt(index: number): Choice {
  const start = 2027 + (index % 9)
  const kinds: readonly Choice[] = [
    { option: 'renewal', start },
    { option: 'repair', start, method: 'jacking' },
    { option: 'nothing', start: null },
    { option: 'renewal', start },
    { option: 'partial', start, method: 'jacking' },
    { option: 'repair', start, method: 'refoundation' },
  ]
  return kinds[index % kinds.length] as Choice
}

export function sampleScenario(blocks = 80): Scenario {
  const stock = Array.from({ length: blocks }, (_, index) => blockAt(index))
  return {
    schema: 'wijkregie-scenario/1',
    id: 'vernieuwen-waar-het-moet',
    name: 'Scenario 3: vernieuwen waar het moet',
    summary: 'De blokken die het eerst te nat worden zijn nieuw; de rest krijgt herstel of wacht.',
    area: { code: 'VW', name: 'Voorbeeldwijk', fictional: true },
    settings: {
      horizon: { start: 2026, years: 20 },
      referenceDate: calendarDate('2026-01-01'),
      announcedOn: null,
      ruleDate: calendarDate('2026-01-01'),
      labelTable: 'study',
      landPrice: 'residual-at-issue',
      returnTerms: 'market',
      transferTaxExemption: null,
    },
    parameters: { densification: { value: 1.25, source: 'Kader raad', reliability: 'established' } },
    blocks: stock,
    choices: Object.fromEntries(stock.map(({ id }, index) => [id, choiceAt(index)])),
    contributions: [
      contribution('rijk', 'Rijk, beschikking', 'state', 'granted', 12e6),
      contribution('rijk-3', 'Rijk, tranche 3, aangevraagd', 'state', 'possible', 5e6),
    ],
    key: [
      { party: 'municipality', share: 0.5, cap: 8e6 },
      { party: 'corporation', share: 0.2, cap: 6.5e6 },
    ],
    tasks: [],
  }
}

const contribution = (
  id: string,
  name: string,
  party: Scenario['contributions'][number]['party'],
  state: 'granted' | 'possible',
  cap: number,
): Scenario['contributions'][number] => ({
  id,
  name,
  party,
  state,
  cap,
  perDwelling: null,
  counts: null,
  window: [2026, 2033],
  excludes: [],
  source: 'Voorbeeld',
})
