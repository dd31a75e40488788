// Contributions, key and added tasks of Voorbeeldwijk. Invented, in the order of size of what such plans show.
import type { AddedTask, Contribution, KeyShare } from '#modules/scenarios/model/scenario.ts'

const INVENTED = 'Voorbeeldstad, verzonnen'

export const CONTRIBUTIONS: readonly Contribution[] = [
  {
    ...{ id: 'rijk-tranche-2', name: 'Bijdrage Rijk, tranche 2', party: 'state', state: 'granted' },
    ...{ cap: 7_500_000, perDwelling: null, counts: null, window: [2027, 2031], excludes: [] },
    source: `${INVENTED}: beschikking tranche 2`,
  },
  {
    ...{ id: 'corporatie', name: 'Bijdrage Stadswonen voor eigen woningen', party: 'corporation', state: 'granted' },
    ...{ cap: 4_000_000, perDwelling: 15_000, counts: 'all-treated', window: [2027, 2038], excludes: [] },
    source: `${INVENTED}: toezegging bij de prestatieafspraken`,
  },
  {
    ...{ id: 'realisatiestimulans', name: 'Realisatiestimulans', party: 'state', state: 'possible' },
    ...{ cap: null, perDwelling: 7000, counts: 'new-affordable', window: [2027, 2029], excludes: ['rijk-tranche-2'] },
    source: 'Rijksoverheid 5-11-2025: 7.000 euro per betaalbare woning, start bouw tot en met 2029',
  },
  {
    ...{ id: 'regio', name: 'Bijdrage regio, aangevraagd', party: 'fund', state: 'possible' },
    ...{ cap: 7_500_000, perDwelling: null, counts: null, window: [2028, 2034], excludes: [] },
    source: `${INVENTED}: aanvraag bij de regio`,
  },
]

/** Proposed, not agreed: each party has said how far it can go; owners no further than ten thousand euro each. */
export const keyFor = (ownedHomes: number): readonly KeyShare[] => [
  { party: 'municipality', share: 0.5, cap: 45_000_000 },
  { party: 'corporation', share: 0.2, cap: 18_000_000 },
  { party: 'water-board', share: 0.1, cap: 6_000_000 },
  { party: 'owners', share: 0.2, cap: ownedHomes * 10_000 },
]

type TaskAmounts = Pick<AddedTask, 'costApart' | 'costCombined' | 'benefit'>
const task = (
  [id, kind, name]: readonly [string, AddedTask['kind'], string],
  amounts: TaskAmounts,
  rest: Pick<AddedTask, 'year' | 'payer' | 'after'>,
): AddedTask => ({ id, kind, name, ...amounts, ...rest, source: `${INVENTED}: raming van de projectgroep` })

/** First a place for the cars, then streets without them, then green in the room that comes free. */
export const TASKS: readonly AddedTask[] = [
  task(
    ['parkeerhub', 'mobility', 'Parkeerhub aan de wijkrand'],
    { costApart: 6_200_000, costCombined: 5_400_000, benefit: 1_900_000 },
    { year: 2030, payer: 'municipality', after: [] },
  ),
  task(
    ['straatparkeren', 'mobility', 'Auto’s uit de straat'],
    { costApart: 1_400_000, costCombined: 500_000, benefit: null },
    { year: 2031, payer: 'municipality', after: ['parkeerhub'] },
  ),
  task(
    ['groene-straten', 'green', 'Groene straten'],
    { costApart: 3_100_000, costCombined: 1_300_000, benefit: 2_200_000 },
    { year: 2032, payer: 'municipality', after: ['straatparkeren'] },
  ),
  task(
    ['waterberging', 'water', 'Waterberging voor piekbuien'],
    { costApart: 2_600_000, costCombined: 1_500_000, benefit: 1_800_000 },
    { year: 2031, payer: 'water-board', after: [] },
  ),
  task(
    ['warmtenet', 'energy', 'Aansluiting op het warmtenet'],
    { costApart: 9_800_000, costCombined: 7_900_000, benefit: 4_600_000 },
    { year: 2033, payer: 'open', after: [] },
  ),
]
