// Everything beside urgency about one area, for pages of this module and of later ones.
import type { CalendarDate } from '#kernel/calendar.ts'
import { formatNumber } from '#kernel/dutch.ts'
import type { Figure } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { MEASURES } from '../model/stacked/investment-balance.ts'
import { type BalanceAdvice, balanceInWords, investmentBalances } from './balance.ts'
import { countFigure, indicatorFigure, valueInWords } from './figures.ts'
import { type StackedArea, stackedAreas } from './usecases.ts'
import { stackedText } from './words.ts'

/** Stacked tasks of a buurt, and what the newest run says of larger investments in it. */
export type AreaTasks = { stacked: StackedArea; balances: BalanceAdvice[] }

/** Null for what is no buurt: a wijk has no tasks of its own. */
export async function tasksOfArea(db: Db, code: string, today: CalendarDate): Promise<AreaTasks | null> {
  const stacked = (await stackedAreas(db, [code], today)).get(code)
  if (!stacked || !code.startsWith('BU')) return null
  return { stacked, balances: await investmentBalances(db, { neighbourhoodCode: code }, MEASURES) }
}

export const loadTasks = (scope: Scope, code: string, today: CalendarDate): Promise<AreaTasks | null> =>
  scope.transaction((db) => tasksOfArea(db, code, today))

/** One task as a line that any page can show: every number with source and day. */
export type TaskLine = {
  key: string
  label: string
  /** What the value is. */
  meaning: string
  value: string
  figure: Figure | null
  /** 0 to 1; null = unknown. */
  x: number | null
  source: string | null
  asOf: CalendarDate | null
}
export type TaskLines = {
  heading: string
  lead: string
  /** "2 van 5", "1 onbekend". */
  count: string
  unknown: string | null
  figure: Figure
  inputLabels: Readonly<Record<string, string>>
  lines: readonly TaskLine[]
  /** Facts that belong to it but do not count. */
  context: readonly { label: string; value: string }[]
  contextHeading: string
  note: string
}

export function tasksInWords({ indicators, stack, context }: StackedArea, locale: Locale): TaskLines {
  const t = stackedText(locale)
  const { ownerOccupied, liveability } = context
  return {
    heading: t.panel.heading,
    lead: t.panel.lead,
    count: t.countOf(stack.count, stack.of),
    unknown: stack.unknown > 0 ? t.unknownCount(stack.unknown) : null,
    figure: countFigure(t, stack, indicators),
    inputLabels: { ...t.inputs, ...t.tasks },
    lines: indicators.map((indicator) => ({
      key: indicator.kind,
      label: t.tasks[indicator.kind],
      meaning: t.values[indicator.kind],
      value: valueInWords(t, indicator, locale),
      figure: indicator.value === null ? null : indicatorFigure(t, indicator),
      x: indicator.x,
      source: indicator.source ? printSource(indicator.source) : null,
      asOf: indicator.source?.asOf ?? null,
    })),
    context: [
      {
        label: t.ownerOccupied,
        value:
          ownerOccupied?.value == null
            ? t.unknown
            : `${formatNumber(ownerOccupied.value, 0, locale)} % (${printSource(ownerOccupied.source)}, ${ownerOccupied.year})`,
      },
      {
        label: t.liveability,
        value:
          liveability?.overallClass == null
            ? t.unknown
            : `${liveability.overallClass} (${printSource(liveability.source)}, ${liveability.year})`,
      },
    ],
    contextHeading: t.context,
    note: `${t.panel.tableSource} ${t.columnNote}`,
  }
}

/** One verdict for a place, and the investments that it is about: the advice is the same for all of them. */
export type BalanceLines = {
  heading: string
  lead: string
  isWarning: boolean
  verdict: string
  reason: string
  measures: readonly string[]
  source: string | null
}

export function balancesInWords(balances: readonly BalanceAdvice[], locale: Locale): BalanceLines | null {
  const [first] = balances
  if (!first) return null
  const t = stackedText(locale).balance
  const { verdict, reason, source } = balanceInWords(first, locale)
  return {
    ...{ heading: t.heading, lead: t.lead, verdict, reason, source },
    isWarning: first.balance !== 'clear',
    measures: balances.map(({ measure }) => t.measures[measure]),
  }
}
