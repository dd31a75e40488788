import { formatNumber } from '#kernel/dutch.ts'
import { DataTable, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { Shown } from './neighbourhood-page.tsx'
import { sourceLine } from './ranking-table.tsx'

type QualityRow = { name: string; counts: Record<'A' | 'B' | 'C' | 'D' | 'none', number> }

/** How many dwellings rest on a measurement, and how many on an assumption. */
export function Quality({ t, visit, ranked, run }: Shown) {
  if (!ranked.measured) return null
  const { quality, confidence } = ranked.measured
  const rows = (['floor', 'groundwater', 'rate', 'foundation'] as const).map((input) => ({
    name: t.area.quality.inputs[input],
    counts: quality[input],
  }))
  const words = (level: 'hoog' | 'midden' | 'laag') => formatNumber(confidence[level], 0, visit.locale)
  return (
    <Panel title={t.area.quality.heading} flush>
      <DataTable table={qualityTable(t, sourceLine(t, { run }, visit.locale))} rows={rows} />
      <p className="wr-source">{t.area.quality.confidence(words('hoog'), words('midden'), words('laag'))}</p>
    </Panel>
  )
}

const qualityTable = (t: UrgencyText, source: string): TableDefinition<QualityRow> => ({
  id: 'kwaliteit',
  prefix: 'k-',
  caption: t.area.quality.caption,
  source,
  rowKey: (row) => row.name,
  columns: [
    {
      key: 'gegeven',
      label: t.area.quality.what,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: (row) => row.name,
    },
    ...(['A', 'B', 'C', 'D', 'none'] as const).map((tier) => ({
      key: tier,
      label: t.area.quality[tier].label,
      unit: t.area.quality[tier].meaning,
      kind: 'number' as const,
      sortable: false,
      value: (row: QualityRow) => row.counts[tier],
    })),
  ],
})
