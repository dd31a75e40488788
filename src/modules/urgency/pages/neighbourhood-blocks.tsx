import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import { DataTable, Grid, Panel, type TableDefinition } from '#platform/ui/index.ts'
import { geoJson, mapClassOf } from '../map-areas.ts'
import type { Block, RankedArea } from '../usecases.ts'
import type { Shown } from './neighbourhood-page.tsx'
import { rankingTable } from './ranking-table.tsx'

/** Blocks on a map and in an equal table; below ten dwellings only that they are there. */
export function Blocks({ t, visit, page, run, ranked, asked, code }: Shown) {
  const { locale } = visit
  const listed = page.blocks.filter(({ state }) => state !== 'not-shown')
  const hidden = page.blocks.length - listed.length
  if (page.blocks.length === 0) return null
  const base = rankingTable(t, { run, choice: asked.choice }, locale, { areaHref: () => '', scaleEnd: listed.length })
  const table: TableDefinition<RankedArea> = {
    ...base,
    id: 'blokken',
    prefix: 'b-',
    caption: t.area.blocks.caption,
    columns: base.columns
      .filter(({ key }) => key !== 'interval')
      .map((column) =>
        column.key === 'buurt'
          ? { ...column, label: t.area.blocks.block, cell: (row: RankedArea) => <BlockName visit={visit} row={row} /> }
          : column,
      ),
  }
  return (
    <Grid columns="urgency">
      <Panel title={t.area.blocks.mapHeading}>
        <AreaMap
          title={t.area.blocks.map(ranked.name)}
          areas={blockMap(page.shapes, page.blocks)}
          labels="none"
          legend="column"
          tableId="blokken"
        />
        <p className="wr-note">{t.area.blocks.note(hidden)}</p>
      </Panel>
      <Panel title={t.area.blocks.heading} flush>
        <DataTable
          table={table}
          rows={listed}
          query={visit.query}
          href={visit.href(`/urgentie/buurten/${code}`)}
          tools
        />
      </Panel>
    </Grid>
  )
}

/** A link for those who may open the dossier of a block. */
function BlockName({ visit, row }: Pick<Shown, 'visit'> & { row: RankedArea }) {
  if (!visit.may({ object: 'block-dossier', action: 'read' })) return row.name
  return <a href={visit.href(`/urgentie/blokken/${encodeURIComponent(row.code)}`)}>{row.name}</a>
}

function blockMap(shapes: readonly Block[], blocks: readonly RankedArea[]): MapArea[] {
  const outcomes = new Map(blocks.map((block) => [block.code, block]))
  return shapes.flatMap(({ id, name, geometry }): MapArea[] => {
    if (!geometry) return []
    return [{ code: id, name: name ?? id, mapClass: mapClassOf(outcomes.get(id)), geometry: geoJson(geometry) }]
  })
}
