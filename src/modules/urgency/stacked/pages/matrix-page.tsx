import { formatNumber, formatShare } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import {
  type Column,
  DataTable,
  Drawing,
  EmptyState,
  FigureValue,
  FilterForm,
  LinkButton,
  Notice,
  Panel,
  Select,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { shareFigure } from '../../figures.ts'
import { TASK_KINDS } from '../../model/stacked/indicators.ts'
import { QUADRANTS, type Quadrant, URGENT_FROM } from '../../model/stacked/matrix.ts'
import { STACKED_FROM } from '../../model/stacked/stack.ts'
import { questionAddress } from '../../pages/question.ts'
import { percent, sourceLine } from '../../pages/ranking-table.tsx'
import { areaPath, type PageParts, StudyHead } from '../../pages/urgency-page.tsx'
import type { StackedText } from '../text.nl.ts'
import { MatrixDrawing } from './matrix-drawing.tsx'
import type { MatrixRow } from './matrix-rows.ts'
import { countColumn, taskColumn, unknownColumn } from './stack-cells.tsx'

export type MatrixProps = PageParts & { s: StackedText; rows: readonly MatrixRow[]; quadrant: Quadrant | null }

export function MatrixPage(props: MatrixProps) {
  const { s, rows, visit } = props
  const isEmpty = rows.every(({ ranked, stacked }) => ranked === null && stacked.stack.unknown === stacked.stack.of)
  return (
    <Stack gap="l">
      <StudyHead {...props} tab="matrix" />
      {rows.length === 0 || isEmpty ? (
        <Panel title={s.matrix.heading}>
          <EmptyState
            what={s.matrix.emptyWhat}
            why={s.matrix.emptyWhy}
            action={<LinkButton href={visit.href('/beheer/imports')}>{s.matrix.toImport}</LinkButton>}
          />
          <h3>{s.matrix.sourcesTitle}</h3>
          <ul className="wr-list">
            {TASK_KINDS.map((kind) => (
              <li key={kind}>
                {s.tasks[kind]}: {s.matrix.missingFile[kind]}
              </li>
            ))}
          </ul>
        </Panel>
      ) : (
        <Matrix {...props} />
      )}
    </Stack>
  )
}

function Matrix(props: MatrixProps) {
  const { t, s, rows, visit, asked, quadrant } = props
  const { locale } = visit
  const year = t.inYear[asked.choice.horizon]
  const shown = quadrant === null ? rows : rows.filter((row) => row.quadrant === quadrant)
  const notDrawn = rows.filter(({ share }) => share === null).length
  return (
    <>
      <MissingSources {...props} />
      <Panel title={s.matrix.heading}>
        <p className="wr-note">{s.matrix.lead(formatShare(URGENT_FROM, locale, 0), STACKED_FROM, TASK_KINDS.length)}</p>
        <Drawing
          caption={
            <>
              {s.matrix.caption} {notDrawn > 0 ? s.matrix.notDrawn(notDrawn) : ''} {s.columnNote}
            </>
          }
        >
          <MatrixDrawing t={s} rows={rows} locale={locale} axis={s.matrix.axis(year)} href={areaPath(visit, asked)} />
        </Drawing>
      </Panel>
      <Panel title={s.matrix.tableHeading} flush>
        <div className="wr-source">
          <FilterForm action={visit.href('/urgentie/stapelmatrix')} submit={s.matrix.show} keep={keptOf(props)}>
            <Select
              name="vak"
              label={s.matrix.quadrant}
              value={quadrant ?? ''}
              options={[
                { value: '', label: `${s.matrix.all} (${rows.length})` },
                ...QUADRANTS.map((each) => ({
                  value: each,
                  label: `${s.matrix.quadrants[each]} (${rows.filter((row) => row.quadrant === each).length})`,
                })),
              ]}
            />
          </FilterForm>
        </div>
        <DataTable
          table={matrixTable(props, false)}
          rows={shown}
          query={visit.query}
          href={visit.href('/urgentie/stapelmatrix')}
          tools
        />
      </Panel>
    </>
  )
}

/** The choices of the study stay when a quadrant is chosen. */
const keptOf = ({ asked }: PageParts): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(questionAddress(asked)))

/** Which tasks are unknown everywhere, and what to import for them. */
function MissingSources({ s, rows, visit }: MatrixProps) {
  const missing = TASK_KINDS.filter((kind) =>
    rows.every(({ stacked }) => stacked.indicators.some((each) => each.kind === kind && each.missing === 'not-read')),
  )
  if (missing.length === 0) return null
  return (
    <Notice kind="info" title={s.matrix.missingTitle}>
      <ul className="wr-list">
        {missing.map((kind) => (
          <li key={kind}>
            {s.matrix.missingLine(s.tasks[kind])} ({s.matrix.missingFile[kind]})
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.href('/beheer/imports')}>{s.matrix.toImport}</a>
      </p>
    </Notice>
  )
}

/** Urgency, the count and every task of all buurten; the same on the page and in a file. */
export function matrixTable(props: MatrixProps, isFile: boolean): TableDefinition<MatrixRow> {
  const { t, s, page, visit, asked } = props
  const { locale } = visit
  const year = t.inYear[asked.choice.horizon]
  const stackOf = ({ stacked }: MatrixRow) => stacked
  return {
    id: 'stapelmatrix',
    wide: true,
    caption: s.matrix.tableCaption(year),
    source: `${page.study ? sourceLine(t, page.study, locale) : t.runs.source} ${s.matrix.source}`,
    rowKey: ({ code }) => code,
    columns: [
      {
        key: 'buurt',
        label: t.ranking.area,
        kind: 'text',
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ code, name }) => <a href={areaPath(visit, asked)(code)}>{name}</a>,
      },
      { key: 'vak', label: s.matrix.quadrant, kind: 'text', value: ({ quadrant }) => s.matrix.quadrants[quadrant] },
      {
        key: 'aandeel',
        label: t.ranking.share,
        unit: t.ranking.percent,
        kind: 'number',
        decimals: 0,
        value: ({ share }) => percent(share),
        cell: (row) => <Share {...props} row={row} />,
        unknown: t.tabs.measure,
      },
      countColumn(s, stackOf),
      ...(isFile ? [unknownColumn(s, stackOf)] : []),
      {
        key: 'gemiddelde',
        label: s.mean,
        unit: s.meanUnit,
        kind: 'number',
        decimals: 2,
        phone: 'hide',
        value: ({ stacked }) => stacked.stack.mean,
      },
      ...TASK_KINDS.map((kind) => taskColumn(s, kind, stackOf, locale)),
      unlabelledColumn(s),
      contextColumn(s),
    ],
  }
}

/** Opens as it does in the ranking; without a rank there is nothing to open. */
function Share({ t, page: { study }, visit: { locale }, row: { ranked, share } }: PageParts & { row: MatrixRow }) {
  if (!study || !ranked || share === null) return <span className="wr-unknown">{t.tabs.measure}</span>
  return (
    <FigureValue figure={shareFigure(t, study.run, ranked)} title={t.figure.share.title} inputLabels={t.figure.inputs}>
      {formatNumber(percent(share), 0, locale)}
    </FigureValue>
  )
}

/** The share without a label stands apart: those homes are not counted as good. */
const unlabelledColumn = (s: StackedText): Column<MatrixRow> => ({
  key: 'zonder-label',
  label: s.matrix.unlabelled,
  unit: '%',
  kind: 'number',
  phone: 'hide',
  value: ({ stacked }) => {
    const { labelled, unlabelled } = stacked.indicators.find(({ kind }) => kind === 'labels')?.inputs ?? {}
    if (typeof labelled !== 'number' || typeof unlabelled !== 'number' || labelled + unlabelled === 0) return null
    return (unlabelled / (labelled + unlabelled)) * 100
  },
})

const contextColumn = (s: StackedText): Column<MatrixRow> => ({
  key: 'koopwoningen',
  label: s.ownerOccupied,
  unit: '%',
  kind: 'number',
  phone: 'hide',
  value: ({ stacked }) => stacked.context.ownerOccupied?.value ?? null,
  cell: ({ stacked: { context } }) => {
    const { ownerOccupied } = context
    if (!ownerOccupied || ownerOccupied.value === null) return <span className="wr-muted">{s.unknown}</span>
    return (
      <span title={`${printSource(ownerOccupied.source)}, ${ownerOccupied.year}`}>
        {formatNumber(ownerOccupied.value, 0)}
      </span>
    )
  },
})
