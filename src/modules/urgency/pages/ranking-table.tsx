import { formatLongDate, formatNumber, formatRange } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { type Column, FigureValue, IntervalBar, type TableDefinition, UrgencyMark } from '#platform/ui/index.ts'
import { coverageFigure, expectedFigure, shareFigure } from '../figures.ts'
import { mapClassOf } from '../map-areas.ts'
import { countColumn, unknownColumn } from '../stacked/pages/stack-cells.tsx'
import type { StackedArea } from '../stacked/usecases.ts'
import { stackedText } from '../stacked/words.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { RankedArea, StudyView } from '../usecases.ts'

export const percent = (fraction: number | null): number | null => (fraction === null ? null : fraction * 100)

export const sourceLine = (t: UrgencyText, { run }: Pick<StudyView, 'run'>, locale: Locale): string =>
  t.sourceLine(
    run.number,
    run.modelName,
    t.sourcePlace(run.parameterSet, run.parametersHash),
    formatLongDate(run.date, locale),
  )

export type RankingOptions = {
  areaHref(code: string): string
  /** Last rank on the drawn scale. */
  scaleEnd: number
  /** Codes are for files; on the page the name is enough. */
  withCode?: boolean
  /** Stacked tasks beside urgency, by code; left out where areas have none, such as blocks. */
  stacks?: ReadonlyMap<string, StackedArea>
}

/** Ranked neighbourhoods or blocks, with the interval drawn and in numbers. */
export function rankingTable(
  t: UrgencyText,
  study: Pick<StudyView, 'run' | 'choice'>,
  locale: Locale,
  { areaHref, scaleEnd, withCode = false, stacks }: RankingOptions,
): TableDefinition<RankedArea> {
  const { run, choice } = study
  const year = t.inYear[choice.horizon]
  return {
    id: 'rangorde',
    caption: (choice.rankBy === 'share' ? t.ranking.captionShare : t.ranking.caption)(
      year,
      t.problemInSentence[choice.problem],
    ),
    source: `${sourceLine(t, study, locale)} ${t.ranking.sourceNote}`,
    arrives: { key: 'rang', dir: 'asc' },
    rowKey: (row) => row.code,
    columns: [
      {
        key: 'rang',
        label: t.ranking.rank,
        kind: 'number',
        value: (row) => row.rank,
        cell: (row) =>
          row.rank === null ? <span className="wr-muted">{t.area.noRank}</span> : <strong>{row.rank}</strong>,
      },
      {
        key: 'interval',
        label: t.ranking.interval,
        head: <IntervalScale end={scaleEnd} />,
        kind: 'number',
        drawing: true,
        phone: 'hide',
        value: () => null,
        cell: (row) => (
          <IntervalBar low={row.rankLow ?? 1} value={row.rank ?? 1} high={row.rankHigh ?? 1} min={1} max={scaleEnd} />
        ),
      },
      {
        key: 'van-tot',
        label: t.ranking.range,
        kind: 'number',
        sortable: false,
        value: (row) => rangeOf(row),
        cell: (row) => <span className="wr-muted">{rangeOf(row) ?? '–'}</span>,
      },
      {
        key: 'buurt',
        label: t.ranking.area,
        kind: 'text',
        rowHeader: true,
        value: (row) => row.name,
        cell: (row) => <a href={areaHref(row.code)}>{row.name}</a>,
      },
      ...(withCode ? [codeColumn(t)] : []),
      {
        key: 'klasse',
        label: t.ranking.class,
        kind: 'text',
        value: (row) => stateWords(t, row),
        cell: (row) => <UrgencyMark mapClass={mapClassOf(row)} />,
      },
      {
        key: 'verwacht',
        label: t.ranking.expected,
        unit: t.ranking.dwellings,
        kind: 'number',
        value: (row) => row.expected,
        cell: (row) =>
          isWithheld(row) ? (
            <Withheld t={t} />
          ) : (
            <FigureValue
              figure={expectedFigure(t, study, row)}
              title={t.figure.expected.title(year)}
              inputLabels={t.figure.inputs}
            />
          ),
      },
      {
        key: 'aandeel',
        label: t.ranking.share,
        unit: t.ranking.percent,
        kind: 'number',
        decimals: 1,
        value: (row) => percent(row.share),
        cell: (row) =>
          isWithheld(row) ? (
            <Withheld t={t} />
          ) : (
            <FigureValue figure={shareFigure(t, run, row)} title={t.figure.share.title} inputLabels={t.figure.inputs}>
              {formatNumber(percent(row.share), 1, locale)}
            </FigureValue>
          ),
      },
      {
        key: 'bekend',
        label: t.ranking.coverage,
        unit: t.ranking.percent,
        kind: 'number',
        value: (row) => percent(row.coverage),
        cell: (row) => (
          <FigureValue
            figure={coverageFigure(t, run, row)}
            title={t.figure.coverage.title}
            inputLabels={t.figure.inputs}
          >
            {formatNumber(percent(row.coverage), 0, locale)}
          </FigureValue>
        ),
      },
      ...(stacks ? stackColumns(stacks, locale, withCode) : []),
    ],
  }
}

function stateWords(t: UrgencyText, { state, class: urgency }: RankedArea): string | null {
  if (state === 'ranked') return urgency
  return state === 'measure-first' ? t.tabs.measure : t.area.blocks.hidden
}

/** Something is known, but not shown: that is not the same as unknown. */
export const isWithheld = ({ found, known }: RankedArea): boolean => found === null && known !== 0

const Withheld = ({ t }: { t: UrgencyText }) => <span className="wr-muted">{t.area.blocks.hidden}</span>

/** Beside the rank and never part of it; a file also tells how many tasks are unknown. */
function stackColumns(stacks: ReadonlyMap<string, StackedArea>, locale: Locale, isFile: boolean): Column<RankedArea>[] {
  const t = stackedText(locale)
  const stackOf = ({ code }: RankedArea) => stacks.get(code)
  return [countColumn(t, stackOf), ...(isFile ? [unknownColumn(t, stackOf)] : [])]
}

const codeColumn = (t: UrgencyText): Column<RankedArea> => ({
  key: 'code',
  label: t.ranking.code,
  kind: 'text',
  value: (row) => row.code,
})

const rangeOf = ({ rankLow, rankHigh }: RankedArea): string | null =>
  rankLow === null || rankHigh === null ? null : formatRange(String(rankLow), String(rankHigh))

/** Numbers above the drawn intervals: first, last and a few between. */
function IntervalScale({ end }: { end: number }) {
  const at = (rank: number): number => (end === 1 ? 60 : 6 + ((rank - 1) / (end - 1)) * 108)
  const step = Math.max(1, Math.round(end / 4))
  const marks = [1, ...Array.from({ length: 4 }, (_, i) => (i + 1) * step)].filter(
    (rank, i, all) => rank <= end && all.indexOf(rank) === i,
  )
  return (
    <svg className="wr-int" viewBox="0 0 120 18" aria-hidden="true">
      {marks.map((rank) => (
        <text key={rank} className="t t--s t--2 t--m" x={at(rank)} y="13">
          {rank}
        </text>
      ))}
    </svg>
  )
}
