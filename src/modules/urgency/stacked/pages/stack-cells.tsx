// Columns and cells of stacked tasks, for every table that shows them.
import type { Locale } from '#platform/i18n/locale.ts'
import { type Column, FigureValue } from '#platform/ui/index.ts'
import type { Indicator, TaskKind } from '../../model/stacked/indicators.ts'
import { countFigure, indicatorFigure, valueInWords } from '../figures.ts'
import type { StackedText } from '../text.nl.ts'
import type { StackedArea } from '../usecases.ts'

type StackOf<Row> = (row: Row) => StackedArea | null | undefined

/** Of none is known whether it plays: then there is no count, and certainly not nought. */
export const isUnknown = ({ stack: { of, unknown } }: StackedArea): boolean => unknown === of

/** "2 van 5", with how many are unknown below it; opens with what each task counts for. */
export function StackCount({ t, stacked }: { t: StackedText; stacked: StackedArea }) {
  const { stack, indicators } = stacked
  if (isUnknown(stacked)) return <span className="wr-unknown">{t.unknown}</span>
  return (
    <>
      <FigureValue
        figure={countFigure(t, stack, indicators)}
        title={t.column}
        inputLabels={{ ...t.inputs, ...t.tasks }}
      >
        {t.countOf(stack.count, stack.of)}
      </FigureValue>
      {stack.unknown > 0 ? <div className="wr-small wr-muted">{t.unknownCount(stack.unknown)}</div> : null}
    </>
  )
}

/** One column with the count; sorted and exported as a number. */
export const countColumn = <Row,>(t: StackedText, stackOf: StackOf<Row>): Column<Row> => ({
  key: 'opgaven',
  label: t.columnShort,
  unit: t.columnUnit,
  kind: 'number',
  value: (row) => {
    const stacked = stackOf(row)
    return stacked && !isUnknown(stacked) ? stacked.stack.count : null
  },
  cell: (row) => {
    const stacked = stackOf(row)
    return stacked ? <StackCount t={t} stacked={stacked} /> : t.unknown
  },
})

/** Beside the count in a file: how many of the tasks are not known. */
export const unknownColumn = <Row,>(t: StackedText, stackOf: StackOf<Row>): Column<Row> => ({
  key: 'opgaven-onbekend',
  label: `${t.column}, ${t.unknown}`,
  kind: 'number',
  value: (row) => stackOf(row)?.stack.unknown ?? null,
})

export function TaskValue({ t, indicator, locale }: { t: StackedText; indicator: Indicator; locale: Locale }) {
  if (indicator.value === null)
    return (
      <span className="wr-muted" title={valueInWords(t, indicator, locale)}>
        {t.unknown}
      </span>
    )
  return (
    <FigureValue figure={indicatorFigure(t, indicator)} title={t.tasks[indicator.kind]} inputLabels={t.inputs}>
      {valueInWords(t, indicator, locale).replace(/\s?%$/, '')}
    </FigureValue>
  )
}

/** A share as a percentage, a score or a year: as a number for sorting and files. */
export const numberOf = ({ kind, value }: Indicator): number | null => {
  if (value === null) return null
  return kind === 'heat' || kind === 'status' ? value : value * 100
}

const isShare = (kind: TaskKind): boolean => kind !== 'heat' && kind !== 'status'

/** One column per task, with its value in its own unit. */
export const taskColumn = <Row,>(
  t: StackedText,
  kind: TaskKind,
  stackOf: StackOf<Row>,
  locale: Locale,
): Column<Row> => {
  const indicatorOf = (row: Row) => stackOf(row)?.indicators.find((indicator) => indicator.kind === kind)
  return {
    key: `opgave-${kind}`,
    label: t.tasksShort[kind],
    ...(isShare(kind) ? { unit: '%' } : {}),
    // A year is no amount: it is written without a point.
    kind: kind === 'heat' ? 'text' : 'number',
    decimals: kind === 'status' ? 2 : 0,
    phone: 'hide',
    value: (row) => {
      const indicator = indicatorOf(row)
      const number = indicator ? numberOf(indicator) : null
      return number === null || kind !== 'heat' ? number : String(number)
    },
    cell: (row) => {
      const indicator = indicatorOf(row)
      return indicator ? <TaskValue t={t} indicator={indicator} locale={locale} /> : t.unknown
    },
  }
}
