import { formatNumber, formatRange, formatShare } from '#kernel/dutch.ts'
import type { Figure } from '#kernel/figure.ts'
import { figuresOfRun, latestRun, mostUrgent } from '#modules/urgency/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { BoundFigure } from './model/index.ts'

export type LetterMaterial = {
  runId: string
  figures: BoundFigure[]
  /** The most urgent neighbourhoods, for the first text. */
  top: { name: string; rank: string; expectedKey: string }[]
}

/** Neighbourhoods that the first text names. */
const NAMED_AT_MOST = 3

/** What the newest urgency run offers a letter, in Dutch; null while there is no run. */
export async function letterMaterial(db: Db): Promise<LetterMaterial | null> {
  const run = await latestRun(db)
  const found = run && (await figuresOfRun(db, run.id, 'nl'))
  if (!found) return null
  const named = await mostUrgent(db, NAMED_AT_MOST)
  return {
    runId: found.runId,
    figures: found.figures.map(({ key, label, figure }) => ({ key, label, figure, printed: printedValue(figure) })),
    top: named.map((area) => ({ name: area.name, rank: rankText(area), expectedKey: `expected/${area.code}` })),
  }
}

const printedValue = ({ value, unit }: Figure): string =>
  unit === 'fraction' ? formatShare(value) : formatNumber(value)

/** "2, bij andere aannames 1–4": a rank goes with its interval, unless that is one rank. */
const rankText = ({
  rank,
  rankLow,
  rankHigh,
}: {
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
}) =>
  rankLow === rankHigh || rankLow === null || rankHigh === null
    ? String(rank)
    : `${rank}, bij andere aannames ${formatRange(String(rankLow), String(rankHigh))}`
