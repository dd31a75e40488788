// Incidents: what happened in a home, when, and whether people agree that it did (URG-15).
import type { CalendarDate } from '#kernel/calendar.ts'
import type { ReadingState } from './reading.ts'

export const INCIDENT_KINDS = ['water-inside', 'damp', 'cracks', 'crawl-space-water', 'sagging', 'other'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export type Incident = {
  id: string
  dwellingId: string
  kind: IncidentKind
  /** Day on which it happened or was noticed. */
  date: CalendarDate
  /** Who brought it: a short word, e.g. "melding bij de gemeente", "funderingsloket". No person. */
  source: string
  state: ReadingState
}

/** Homes that must have reported before a count is told outside the dossier: what people said is told from five up. */
export const HOMES_TO_TELL = 5

export type IncidentCount = { homes: number; incidents: number }

/**
 * Incidents per block, disputed ones left out. Null where fewer than five homes reported, none included: that nobody
 * reported would tell of those who live there too.
 */
export function countPerBlock(
  incidents: readonly Pick<Incident, 'dwellingId' | 'state'>[],
  blockOf: (dwellingId: string) => string | null,
): ReadonlyMap<string, IncidentCount | null> {
  const homes = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { dwellingId, state } of incidents) {
    const block = blockOf(dwellingId)
    if (block === null || state === 'disputed') continue
    homes.set(block, (homes.get(block) ?? new Set()).add(dwellingId))
    counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  return new Map(
    [...homes].map(([block, { size }]) => [
      block,
      size < HOMES_TO_TELL ? null : { homes: size, incidents: counts.get(block) ?? 0 },
    ]),
  )
}
