// Published figures as everybody may read them: counts below ten, and what follows from them, are left out.
import {
  type Group,
  type Piece,
  release,
  type Shown,
  suppress,
  thresholdFor,
  unchecked,
} from '#platform/suppression/index.ts'
import { type MonitorName, numberIn, type Values } from '../model/monitors/monitor.ts'
import type { MonitorPeriod } from '../model/monitors/monitor-period.ts'
import type { Delivery, Publication } from './store.ts'

export type PublicCount = { period: MonitorPeriod; organisation: string; part: string; count: Shown<number> }

type Part = { name: string; count(values: Values): number }
const field = (name: string): Part => ({ name, count: (values) => numberIn(values, name) })

/** Parts that together are the whole; none where a monitor counts no people or homes by what they are. */
const PARTS: Readonly<Record<MonitorName, readonly Part[]>> = {
  stock: [],
  'rent-sum': [],
  availability: [field('regular'), field('direct')],
  'free-room': [
    field('aboveLimit'),
    { name: 'within', count: (values) => numberIn(values, 'vacated') - numberIn(values, 'aboveLimit') },
  ],
  labels: [field('E'), field('F'), field('G')],
}
export const partsOf = (name: MonitorName): readonly Part[] => PARTS[name]

/** Of every published period: each corporation's parts. */
export function publicCounts(
  name: MonitorName,
  stored: readonly Delivery[],
  publications: readonly Publication[],
): PublicCount[] {
  const newest = [...Map.groupBy(publications, ({ period }) => period).values()].flatMap(([first]) => first ?? [])
  return newest
    .filter(() => partsOf(name).length > 0)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap(({ period, versions }) =>
      countsOf(
        name,
        period,
        stored.filter((one) => one.period === period && versions[one.organisation] === one.version),
      ),
    )
}

const ALL = 'all'

function countsOf(name: MonitorName, period: MonitorPeriod, deliveries: readonly Delivery[]): PublicCount[] {
  const parts = partsOf(name)
  const cell = (organisation: string, part: string) => `cell/${organisation}/${part}`
  const groups: Group[] = [
    { id: ALL, inside: null, way: 'first' },
    ...deliveries.map(({ organisation }): Group => ({ id: `organisation/${organisation}`, inside: ALL, way: 'first' })),
    ...parts.map((part): Group => ({ id: `part/${part.name}`, inside: ALL, way: 'second' })),
  ]
  const pieces = deliveries.flatMap(({ organisation, values }) =>
    parts.map(
      (part): Piece => ({
        ...{ size: part.count(values), first: `organisation/${organisation}`, second: `part/${part.name}` },
        cell: cell(organisation, part.name),
      }),
    ),
  )
  if (pieces.length === 0) return []
  const decision = suppress({ threshold: thresholdFor(['dwelling']), groups, pieces })
  return deliveries.flatMap(({ organisation, values }) =>
    parts.map((part) => ({
      ...{ period, organisation, part: part.name },
      count: release(decision, cell(organisation, part.name), unchecked(part.count(values))),
    })),
  )
}
