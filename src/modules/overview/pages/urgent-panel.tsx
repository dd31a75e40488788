import { formatRange } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import {
  DataTable,
  EmptyState,
  FigureValue,
  formatLongDay,
  LinkButton,
  Panel,
  type TableDefinition,
  UrgencyMark,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { NeighbourhoodUrgency, UrgencyStudy } from '../urgency-study.ts'
import type { Home } from '../usecases.ts'
import type { HomePageProps } from './home.tsx'
import { toGeoJson } from './map-shape.ts'

/** How many neighbourhoods are numbered in the map and listed below it. */
const SHOWN = 10

export function UrgentPanel({ t, locale, municipality, home, query, href, mayImport }: HomePageProps) {
  const { study, shapes } = home
  const title = t.urgent.title
  const read = mayImport ? <LinkButton href={href('/beheer/imports')}>{t.urgent.empty.action}</LinkButton> : undefined
  if (!study) {
    const words = shapes.length === 0 ? t.urgent.empty : t.urgent.boundariesOnly
    return (
      <Panel title={title} flush>
        {shapes.length === 0 ? null : (
          <AreaMap title={t.urgent.map(municipality)} areas={mapAreas(home, href)} labels="none" />
        )}
        <EmptyState what={words.what} why={words.why} action={read} />
      </Panel>
    )
  }
  const ranked = study.areas.filter(({ rank }) => rank !== null).slice(0, SHOWN)
  return (
    <Panel
      title={title}
      flush
      aside={
        <a className="wr-small" href={href('/urgentie')}>
          {t.urgent.link}
        </a>
      }
    >
      {shapes.length === 0 ? null : (
        <AreaMap
          title={t.urgent.map(municipality)}
          description={t.urgent.mapDescription}
          areas={mapAreas(home, href)}
          meanings={{ 'measure-first': t.urgent.measureFirst }}
          tableId="urgentst"
        />
      )}
      <DataTable
        table={rankTable(t, study, formatLongDay(study.date, locale), href)}
        rows={ranked}
        query={query}
        href={href('/')}
      />
    </Panel>
  )
}

function mapAreas({ study, shapes }: Home, href: (path: string) => string): MapArea[] {
  const byCode = new Map(study?.areas.map((area) => [area.code, area]))
  return shapes.map(({ area, geometry }) => {
    const found = byCode.get(area.code)
    return {
      code: area.code,
      name: area.name ?? area.code,
      mapClass: area.isWater ? 'plain' : (found?.mapClass ?? 'unknown'),
      ...(found?.rank && found.rank <= SHOWN ? { rank: found.rank } : {}),
      href: href(found ? `/urgentie/buurten/${area.code}` : `/gebieden/${area.code}`),
      district: area.parentCode,
      geometry: toGeoJson(geometry),
    }
  })
}

const rankTable = (
  t: OverviewText,
  study: UrgencyStudy,
  day: string,
  href: (path: string) => string,
): TableDefinition<NeighbourhoodUrgency> => ({
  id: 'urgentst',
  prefix: 'u-',
  caption: t.urgent.caption,
  source: t.urgent.source(study.source.document, day, study.areas.filter(({ rank }) => rank === null).length),
  rowKey: ({ code }) => code,
  arrives: { key: 'rang', dir: 'asc' },
  columns: [
    { key: 'rang', label: t.urgent.rank, kind: 'number', value: ({ rank }) => rank },
    {
      key: 'vantot',
      label: t.urgent.interval,
      kind: 'text',
      sortable: false,
      value: ({ rankLow, rankHigh }) =>
        rankLow === null || rankHigh === null ? null : formatRange(String(rankLow), String(rankHigh)),
    },
    {
      key: 'buurt',
      label: t.urgent.neighbourhood,
      kind: 'text',
      rowHeader: true,
      value: ({ name, code }) => name ?? code,
      cell: ({ name, code }) => <a href={href(`/urgentie/buurten/${code}`)}>{name ?? code}</a>,
    },
    {
      key: 'klasse',
      label: t.urgent.class,
      kind: 'text',
      value: ({ mapClass }) => mapClass,
      cell: ({ mapClass }) => <UrgencyMark mapClass={mapClass} />,
    },
    {
      key: 'verwacht',
      label: t.urgent.expected,
      unit: t.urgent.dwellings,
      kind: 'number',
      value: ({ expected2035 }) => expected2035,
      cell: (area) => <ExpectedFigure t={t} area={area} study={study} />,
    },
    {
      key: 'aandeel',
      label: t.urgent.share,
      unit: t.urgent.shareUnit,
      kind: 'number',
      value: ({ expected2035, known }) => (known === 0 ? null : (100 * expected2035) / known),
    },
  ],
})

function ExpectedFigure({ t, area, study }: { t: OverviewText; area: NeighbourhoodUrgency; study: UrgencyStudy }) {
  return (
    <FigureValue
      title={t.urgent.expected}
      decimals={0}
      figure={figure('expected-affected', {
        value: area.expected2035,
        unit: 'dwelling',
        formula: t.urgent.caption,
        inputs: { dwellings: area.dwellings, known: area.known },
        source: study.source,
      })}
    />
  )
}
