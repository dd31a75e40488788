// Where somebody looks in the workbench, as it stands in the address.
import { lastYearOf, type Scenario } from '../scenario.ts'
import { changesOf, type Draft } from './draft.ts'
import { draftQuery } from './draft-query.ts'

export const TAB_NAMES = [
  'overview',
  'contribution',
  'flows',
  'funding',
  'compare',
  'nothing',
  'complexes',
  'space',
  'rules',
] as const
export type TabName = (typeof TAB_NAMES)[number]

const TAB_WORDS: Readonly<Record<TabName, string>> = {
  overview: 'overzicht',
  contribution: 'inbreng',
  flows: 'kasstromen',
  funding: 'geldbehoefte',
  compare: 'vergelijken',
  nothing: 'niets-doen',
  complexes: 'complexen',
  space: 'ruimte',
  rules: 'regels',
}

export type Place = {
  /** Version that is shown, and whether none came after it. */
  version: number
  isNewest: boolean
  tab: TabName
  /** Year of the map. */
  year: number
  /** Block that is open. */
  block: string | null
  isTable: boolean
  /** Other scenarios it is compared with, two at most. */
  against: readonly string[]
}

export const MOST_OTHERS = 2

export function readPlace(
  query: URLSearchParams,
  scenario: Scenario,
  shown: Pick<Place, 'version' | 'isNewest'>,
): Place {
  const { horizon } = scenario.settings
  const year = Number(query.get('jaar'))
  const isInside = Number.isInteger(year) && year >= horizon.start && year <= lastYearOf(scenario.settings)
  const block = query.get('blok')
  return {
    ...shown,
    tab: TAB_NAMES.find((name) => TAB_WORDS[name] === query.get('deel')) ?? 'overview',
    year: isInside ? year : firstYearShown(scenario),
    block: scenario.blocks.some(({ id }) => id === block) ? block : null,
    isTable: query.get('weergave') === 'tabel',
    against: [...new Set(query.getAll('met'))].slice(0, MOST_OTHERS),
  }
}

/** Half-way: some blocks are ready, some in works, some waiting. */
export const firstYearShown = ({ settings: { horizon } }: Scenario): number =>
  horizon.start + Math.floor(horizon.years / 2)

/** Only what differs from where a first visit begins. */
function placeQuery(place: Place, scenario: Scenario): [string, string][] {
  return [
    ...(place.isNewest ? [] : [['versie', String(place.version)] as [string, string]]),
    ...(place.tab === 'overview' ? [] : [['deel', TAB_WORDS[place.tab]] as [string, string]]),
    ...(place.year === firstYearShown(scenario) ? [] : [['jaar', String(place.year)] as [string, string]]),
    ...(place.block === null ? [] : [['blok', place.block] as [string, string]]),
    ...(place.isTable ? [['weergave', 'tabel'] as [string, string]] : []),
    ...place.against.map((id): [string, string] => ['met', id]),
  ]
}

/**
 * What is tried out and where one looks. What is tried out goes with its version: 5 % above the values of one is another
 * amount above those of the next.
 */
export const triedQuery = (scenario: Scenario, draft: Draft, place: Place): [string, string][] => [
  ...draftQuery(draft),
  ...placeQuery({ ...place, isNewest: place.isNewest && changesOf(draft) === 0 }, scenario),
]
