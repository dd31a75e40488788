import { formatList, formatNumber, formatShare } from '#kernel/dutch.ts'

import type { Locale } from '#platform/i18n/locale.ts'
import { FigureValue, type TableDefinition } from '#platform/ui/index.ts'
import { coverageFigure, neededFigure, neededOf } from '../figures.ts'
import { CRITICAL_COLUMNS } from '../model/area-study.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { Area, RankedArea, StudyView } from '../usecases.ts'
import { percent, sourceLine } from './ranking-table.tsx'

/** A neighbourhood without a rank; `ranked` is null when not one of its dwellings has a measurement. */
export type MeasureRow = { code: string; name: string; ranked: RankedArea | null }

export function measureRows(study: StudyView | null, areas: readonly Area[]): MeasureRow[] {
  const studied = new Set(study?.areas.map(({ code }) => code))
  const waiting = (study?.areas ?? []).filter(({ state }) => state === 'measure-first')
  const untouched = areas.filter(({ code, level }) => level === 'buurt' && !studied.has(code))
  return [
    ...waiting.map((ranked) => ({ code: ranked.code, name: ranked.name, ranked })),
    ...untouched.map(({ code, name }) => ({ code, name: name ?? code, ranked: null })),
  ]
}

/** The two inputs that lack most often, as words. */
export function mostMissing(t: UrgencyText, { ranked }: MeasureRow): string {
  if (!ranked?.measured) return t.measure.nothing
  const { missing } = ranked.measured
  const columns = CRITICAL_COLUMNS.filter((column) => missing[column] > 0).sort((a, b) => missing[b] - missing[a])
  return formatList(columns.slice(0, 2).map((column) => t.columns[column]))
}

export function measureTable(
  t: UrgencyText,
  study: StudyView | null,
  locale: Locale,
  areaHref: (code: string) => string,
): TableDefinition<MeasureRow> {
  return {
    id: 'eerst-meten',
    prefix: 'm-',
    caption: t.measure.caption,
    source: study ? sourceLine(t, study, locale) : t.runs.source,
    rowKey: (row) => row.code,
    columns: [
      {
        key: 'buurt',
        label: t.ranking.area,
        kind: 'text',
        rowHeader: true,
        value: (row) => row.name,
        cell: (row) => <a href={areaHref(row.code)}>{row.name}</a>,
      },
      {
        key: 'totaal',
        label: t.measure.total,
        unit: t.ranking.dwellings,
        kind: 'number',
        value: ({ ranked }) => ranked?.dwellings ?? null,
      },
      {
        key: 'bekend',
        label: t.measure.known,
        unit: t.ranking.dwellings,
        kind: 'number',
        value: ({ ranked }) => ranked?.known ?? 0,
      },
      {
        key: 'dekking',
        label: t.measure.knownShare,
        unit: t.ranking.percent,
        kind: 'number',
        value: ({ ranked }) => percent(ranked?.coverage ?? null),
        ...(study
          ? {
              cell: ({ ranked }: MeasureRow) =>
                ranked ? (
                  <FigureValue
                    figure={coverageFigure(t, study.run, ranked)}
                    title={t.figure.coverage.title}
                    inputLabels={t.figure.inputs}
                  >
                    {formatNumber(percent(ranked.coverage), 0, locale)}
                  </FigureValue>
                ) : (
                  '–'
                ),
            }
          : { unknown: '–' }),
      },
      {
        key: 'nodig',
        label: t.measure.needed,
        unit: t.ranking.dwellings,
        kind: 'number',
        value: ({ ranked }) => (ranked && study ? neededOf(study.run, ranked) : null),
        unknown: t.measure.unknownTotal,
        ...(study
          ? {
              cell: ({ ranked }: MeasureRow) =>
                ranked ? (
                  <FigureValue
                    figure={neededFigure(t, study.run, ranked)}
                    title={t.figure.needed.title}
                    inputLabels={t.figure.inputs}
                  />
                ) : (
                  t.measure.unknownTotal
                ),
            }
          : {}),
      },
      { key: 'ontbreekt', label: t.measure.missing, kind: 'text', value: (row) => mostMissing(t, row) },
    ],
  }
}

export const coverageWords = (study: StudyView | null, locale: Locale): string =>
  formatShare(study?.run.parameters.coverageToRank ?? 0.7, locale, 0)
