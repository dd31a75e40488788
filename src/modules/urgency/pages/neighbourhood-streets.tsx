import { DataTable, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { RankedArea } from '../usecases.ts'
import type { Shown } from './neighbourhood-page.tsx'
import { rankingTable } from './ranking-table.tsx'

/** Streets beside the blocks: works in the street are planned per street. Only the part that lies in this buurt. */
export function Streets(props: Shown) {
  const { t, visit, page, code } = props
  const { listed, hidden } = streetRows(page.streets)
  if (page.streets.length === 0) return null
  return (
    <Panel title={t.area.streets.heading} flush>
      <DataTable
        table={streetTable(props)}
        rows={listed}
        query={visit.query}
        href={visit.href(`/urgentie/buurten/${code}`)}
        tools
      />
      <p className="wr-source">{t.area.streets.note(hidden)}</p>
    </Panel>
  )
}

export function streetRows(streets: readonly RankedArea[]): { listed: RankedArea[]; hidden: number } {
  const listed = streets.filter(({ state }) => state !== 'not-shown')
  return { listed, hidden: streets.length - listed.length }
}

export function streetTable({
  t,
  visit,
  run,
  asked,
}: Pick<Shown, 't' | 'visit' | 'run' | 'asked'>): TableDefinition<RankedArea> {
  const base = rankingTable(t, { run, choice: asked.choice }, visit.locale, { areaHref: () => '', scaleEnd: 1 })
  return {
    ...base,
    id: 'straten',
    prefix: 's-',
    caption: t.area.streets.caption,
    columns: base.columns
      .filter(({ key }) => key !== 'interval')
      .map((column) =>
        column.key === 'buurt'
          ? { ...column, label: t.area.streets.street, cell: (row: RankedArea) => row.name }
          : column,
      ),
  }
}
