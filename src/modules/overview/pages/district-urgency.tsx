import { formatRange } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { MapClass } from '#platform/geo/map/index.ts'
import { DataTable, EmptyState, formatLongDay, Panel, type TableDefinition, UrgencyMark } from '#platform/ui/index.ts'
import type { RankedArea } from '../usecases.ts'
import { type AreaPageProps, areaName } from './area-page-props.ts'
import { ImportLink } from './area-situation.tsx'

/** What the map says of an area: its class when it has a rank, else why it has none. */
export function mapClassOf(ranked: Pick<RankedArea, 'state' | 'class'> | undefined): MapClass {
  if (!ranked || ranked.state === 'measure-first') return 'measure-first'
  return ranked.state === 'ranked' ? (ranked.class ?? 'unknown') : 'not-shown'
}

type Inside = { code: string; name: string; ranked: RankedArea | undefined }

/** A wijk has no rank of its own: its buurten have. */
export function DistrictPanel(props: AreaPageProps) {
  const { t, dossier, href, mayImport, query } = props
  const { inside, study, seesUrgency, area } = dossier
  if (inside.length === 0) return null
  const rows = inside.map(
    (one): Inside => ({
      code: one.code,
      name: areaName(t, one),
      ranked: study?.areas.find(({ code }) => code === one.code),
    }),
  )
  const inOrder = study ? rows.toSorted((a, b) => (rankOf(a) ?? Infinity) - (rankOf(b) ?? Infinity)) : rows
  return (
    <Panel title={t.area.district.title} flush>
      <DataTable table={insideTable(props)} rows={inOrder} query={query} href={href(`/gebieden/${area.code}`)} />
      {study || !seesUrgency ? null : (
        <EmptyState
          what={t.area.notRanked.what}
          why={t.area.district.noStudy}
          action={<ImportLink mayImport={mayImport} href={href} label={t.area.notRanked.action} />}
        />
      )}
    </Panel>
  )
}

function insideTable(props: AreaPageProps): TableDefinition<Inside> {
  const { t, locale, dossier, href } = props
  const { study, area } = dossier
  const text = t.area.district
  return {
    id: 'buurten',
    prefix: 'b-',
    caption: study ? text.ranked : text.caption,
    source: study
      ? text.source(study.run.number, study.run.modelName, formatLongDay(study.run.date, locale))
      : printSource(area.source),
    rowKey: ({ code }) => code,
    arrives: { key: study ? 'rang' : 'code', dir: 'asc' },
    columns: [
      {
        key: 'buurt',
        label: t.urgent.neighbourhood,
        kind: 'text',
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ code, name }) => <a href={href(`/gebieden/${code}`)}>{name}</a>,
      },
      ...(study ? rankColumns(props) : [codeColumn(text.code)]),
    ],
  }
}

const codeColumn = (label: string): TableDefinition<Inside>['columns'][number] => ({
  key: 'code',
  label,
  kind: 'text',
  value: ({ code }) => code,
})

function rankColumns({ t }: AreaPageProps): TableDefinition<Inside>['columns'] {
  return [
    { key: 'rang', label: t.urgent.rank, kind: 'number', value: rankOf, unknown: '–' },
    {
      key: 'vantot',
      label: t.urgent.interval,
      kind: 'text',
      sortable: false,
      value: intervalOf,
      cell: (row) => <span className="wr-nowrap">{intervalOf(row) ?? '–'}</span>,
      unknown: '–',
    },
    {
      key: 'klasse',
      label: t.urgent.class,
      kind: 'text',
      value: ({ ranked }) => (ranked?.state === 'ranked' ? ranked.class : null),
      cell: ({ ranked }) => <UrgencyMark mapClass={mapClassOf(ranked)} />,
    },
    {
      key: 'verwacht',
      label: t.urgent.expected,
      unit: t.urgent.dwellings,
      kind: 'number',
      value: (row) => (rankOf(row) === null ? null : (row.ranked?.expected ?? null)),
      unknown: '–',
    },
  ]
}

const rankOf = ({ ranked }: Inside): number | null => ranked?.rank ?? null

const intervalOf = ({ ranked }: Inside): string | null =>
  ranked?.rankLow && ranked.rankHigh ? formatRange(String(ranked.rankLow), String(ranked.rankHigh)) : null
