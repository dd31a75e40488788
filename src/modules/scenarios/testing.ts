// A small plan with every part of a scenario document in it; for tests. Invented.
import { calendarDate } from '#kernel/calendar.ts'
import type { Scenario } from './model/scenario.ts'

export const SMALL: Scenario = {
  ...{ schema: 'wijkregie-scenario/1', id: 'klein', name: 'Klein plan', summary: 'Drie blokken.' },
  area: { code: 'BU00070001', name: 'Proefbuurt', fictional: true },
  settings: {
    horizon: { start: 2027, years: 20 },
    referenceDate: calendarDate('2026-01-01'),
    announcedOn: null,
    ruleDate: calendarDate('2026-01-01'),
    ...{ labelTable: 'study', landPrice: 'residual-at-issue', returnTerms: 'market', transferTaxExemption: null },
  },
  parameters: {
    returnShare: { value: 0.4, source: 'Enquête', reliability: 'neighbourhood' },
    repairJacking: { value: 82_000, source: 'Offerte', priceDate: calendarDate('2026-05-01'), reliability: 'block' },
  },
  blocks: [
    {
      ...{ id: 'A', name: 'Blok A', street: 'Kade', landArea: 1400, footprint: 400, urgency: 'U4' },
      shallowProbability: 0.9,
      groups: [
        { kind: 'ground-bound', tenure: 'owner', count: 6, floorArea: 95, value: 260_000, label: 'F', ready: 4 },
        { kind: 'ground-bound', tenure: 'social', count: 2, floorArea: 90, value: 210_000, label: null, ready: 2 },
      ],
    },
    {
      ...{ id: 'B', name: 'Blok B', street: 'Kade', landArea: 1800, footprint: 480, urgency: null },
      shallowProbability: null,
      groups: [
        { kind: 'ground-bound', tenure: 'owner', count: 10, floorArea: 95, value: 262_000, label: 'E', ready: null },
      ],
    },
    {
      ...{ id: 'C', name: 'Blok C', street: 'Dijk', landArea: 2000, footprint: 500, urgency: 'U1' },
      shallowProbability: 0,
      groups: [
        {
          kind: 'ground-bound',
          tenure: 'private-rent',
          count: 11,
          floorArea: 80,
          value: 240_000,
          label: 'G',
          ready: 0,
        },
      ],
    },
  ],
  choices: {
    A: { option: 'repair', start: 2028, method: 'jacking' },
    B: { option: 'renewal', start: 2029 },
  },
  contributions: [
    {
      ...{ id: 'rijk', name: 'Bijdrage Rijk', party: 'state', state: 'granted', cap: 300_000, perDwelling: 10_000 },
      ...{ counts: 'all-treated', window: [2027, 2031], excludes: ['regio'], source: 'Beschikking' },
    },
    {
      ...{ id: 'regio', name: 'Bijdrage regio', party: 'fund', state: 'possible', cap: 500_000, perDwelling: null },
      ...{ counts: null, window: [2028, 2030], excludes: [], source: 'Aanvraag' },
    },
  ],
  key: [
    { party: 'municipality', share: 0.7, cap: null },
    { party: 'owners', share: 0.3, cap: 80_000 },
  ],
  tasks: [
    {
      ...{ id: 'hub', kind: 'mobility', name: 'Parkeerhub', costApart: 900_000, costCombined: 700_000, benefit: null },
      ...{ year: 2030, payer: 'municipality', after: [], source: 'Raming' },
    },
    {
      ...{ id: 'groen', kind: 'green', name: 'Groen', costApart: 300_000, costCombined: 120_000, benefit: 200_000 },
      ...{ year: 2031, payer: 'municipality', after: ['hub'], source: 'Raming' },
    },
  ],
}
