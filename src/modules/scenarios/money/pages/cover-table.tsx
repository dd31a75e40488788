import { formatLargeEuros } from '#kernel/dutch.ts'
import { FigureValue, type TableDefinition } from '#platform/ui/index.ts'
import { COVER_LEVELS } from '../../model/agreed/coverage.ts'
import type { CoverRow } from './money-figures.ts'
import type { MoneyPageProps } from './money-page.tsx'

export const coverTable = ({ t, visit, view }: MoneyPageProps): TableDefinition<CoverRow> => ({
  ...{ id: 'dekking', prefix: 'd-', caption: t.cover.caption, source: t.source(view.row.name, view.version.number) },
  rowKey: ({ key }) => key,
  columns: [
    {
      ...{ key: 'regel', label: t.cover.line, kind: 'text', rowHeader: true, sortable: false },
      value: ({ label }) => label,
      cell: ({ label, isMain }) => (isMain ? <strong>{label}</strong> : label),
    },
    ...COVER_LEVELS.map((level) => ({
      ...{ key: level, label: t.levels[level], unit: t.cover.unit, kind: 'number' as const, sortable: false },
      // A phone shows the middle and the edge that hurts.
      ...(level === 'p5' ? { phone: 'hide' as const } : {}),
      value: ({ figures }: CoverRow) => figures[level].value,
      cell: ({ figures, label }: CoverRow) => (
        <FigureValue figure={figures[level]} title={label} recalculateAt={null}>
          {formatLargeEuros(figures[level].value, visit.locale)}
        </FigureValue>
      ),
    })),
  ],
})
