// What other parameters do to the order of areas: before beside after.
import type { UrgencyClass } from '../dwelling.ts'
import type { AreaOutcome } from '../study-ranking.ts'

export type WhatIfSide = Pick<AreaOutcome, 'state' | 'rank' | 'rankLow' | 'rankHigh' | 'expected' | 'share' | 'class'>
/** An area that may be shown, as the run has it and as it would be. */
export type WhatIfRow = { code: string; before: WhatIfSide; after: WhatIfSide }

const sideOf = ({ state, rank, rankLow, rankHigh, expected, share, class: own }: AreaOutcome): WhatIfSide => ({
  ...{ state, rank, rankLow, rankHigh, expected, share },
  class: own,
})

/** In the order after the change. What may not be shown on one side is on neither. */
export function compareOutcomes(before: readonly AreaOutcome[], after: readonly AreaOutcome[]): WhatIfRow[] {
  const earlier = new Map(before.map((area) => [area.code, area]))
  return after.flatMap((area): WhatIfRow[] => {
    const was = earlier.get(area.code)
    if (!was || was.state === 'not-shown' || area.state === 'not-shown') return []
    return [{ code: area.code, before: sideOf(was), after: sideOf(area) }]
  })
}

/** What the comparison comes down to; codes in the order of the rows. */
export type WhatIfSummary = {
  /** Areas with a rank before or after. */
  ranked: number
  /** Of those: another rank, a rank won or lost. */
  moved: number
  won: string[]
  lost: string[]
  /** Another, less urgent class. */
  milder: string[]
  /** Expected dwellings over the areas with figures on both sides. */
  expectedBefore: number
  expectedAfter: number
}

export function summaryOf(rows: readonly WhatIfRow[]): WhatIfSummary {
  const ranked = rows.filter(({ before, after }) => before.rank !== null || after.rank !== null)
  const codes = (chosen: (row: WhatIfRow) => boolean) => rows.filter(chosen).map(({ code }) => code)
  const both = rows.filter(({ before, after }) => before.expected !== null && after.expected !== null)
  const sum = (side: 'before' | 'after') => both.reduce((total, row) => total + (row[side].expected ?? 0), 0)
  return {
    ranked: ranked.length,
    moved: ranked.filter(({ before, after }) => before.rank !== after.rank).length,
    won: codes(({ before, after }) => before.rank === null && after.rank !== null),
    lost: codes(({ before, after }) => before.rank !== null && after.rank === null),
    milder: codes(({ before, after }) => isMilder(before.class, after.class)),
    expectedBefore: sum('before'),
    expectedAfter: sum('after'),
  }
}

/** U4 is the most urgent. A class that is no longer shown says nothing. */
const isMilder = (before: UrgencyClass | null, after: UrgencyClass | null): boolean =>
  before !== null && after !== null && after < before
