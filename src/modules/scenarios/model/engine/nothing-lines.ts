// SCN-02: what waiting costs, whom, and how sure.
import type { Event, Party } from '../events/event.ts'
import type { NothingLine } from '../outcome/outcome.ts'
import type { Draws } from './draws.ts'
import { presentValues } from './evaluate.ts'
import { ADDED, compress } from './lines.ts'
import type { Prepared } from './prepare.ts'
import { banded } from './quantiles.ts'

export const NOTHING_CATEGORIES = ['public-maintenance', 'value-loss', 'forced-repair', 'nuisance'] as const

/** Cost at the start of the horizon per kind and bearer, positive. */
export function nothingLines({ events, plan }: Prepared, futures: Draws, expected: Draws): NothingLine[] {
  return NOTHING_CATEGORIES.flatMap((category) => {
    const own = events.filter((event) => event.category === category)
    return bearersOf(own).map((bearer): NothingLine => {
      const lines = compress(
        own.filter(({ payer }) => payer === bearer),
        plan,
        1,
        () => ADDED,
      )
      const base = presentValues(lines, expected)[0] as number
      return { category, bearer, present: banded(base, presentValues(lines, futures)) }
    })
  })
}

const bearersOf = (events: readonly Event[]): Party[] => [...new Set(events.map(({ payer }) => payer))]
