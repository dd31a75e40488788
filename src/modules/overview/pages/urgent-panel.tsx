import { formatRange } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import { AreaMap, type MapClass } from '#platform/geo/map/index.ts'
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
import type { RankedArea, StudyView } from '../usecases.ts'
import type { HomePageProps } from './home.tsx'
import { toGeoJson } from './map-shape.ts'

/** How many neighbourhoods are numbered in the map and listed below it. */
const SHOWN = 10

export function UrgentPanel({ t, locale, municipality, home, query, href, mayImport }: HomePageProps) {
  const { study, map } = home
  const hasMap = map !== null && map.areas.length > 0
  const link = (
    <a className="wr-small" href={href('/urgentie')}>
      {t.urgent.link}
    </a>
  )
  const drawing = hasMap ? (
    <AreaMap
      title={t.urgent.map(municipality)}
      description={t.urgent.mapDescription}
      areas={map.areas}
      water={map.water.map(toGeoJson)}
      meanings={{ 'measure-first': t.urgent.measureFirst }}
      {...(study && { tableId: 'urgentst' })}
    />
  ) : null
  if (map === null)
    return (
      <Panel title={t.urgent.title}>
        <EmptyState what={t.urgent.closed.what} why={t.urgent.closed.why} />
      </Panel>
    )
  if (!study) {
    const words = hasMap ? t.urgent.boundariesOnly : t.urgent.empty
    const action = mayImport ? (
      <LinkButton href={href('/beheer/imports')} primary>
        {t.urgent.empty.action}
      </LinkButton>
    ) : undefined
    return (
      <Panel title={t.urgent.title} flush={hasMap}>
        {drawing}
        <EmptyState what={words.what} why={words.why} action={action} />
        <NamedUrgent t={t} home={home} href={href} />
      </Panel>
    )
  }
  return (
    <Panel title={t.urgent.title} flush aside={link}>
      {drawing}
      <DataTable
        table={rankTable(t, study, formatLongDay(study.run.date, locale), href)}
        rows={study.areas.filter(({ rank }) => rank !== null).slice(0, SHOWN)}
        query={query}
        href={href('/')}
      />
    </Panel>
  )
}

/** What documents say when nothing has been computed: names, no figures. */
function NamedUrgent({ t, home, href }: Pick<HomePageProps, 't' | 'home' | 'href'>) {
  if (home.namedUrgent.length === 0) return null
  return (
    <div className="wr-stack">
      <p>{t.urgent.named}</p>
      <ul className="wr-list">
        {home.namedUrgent.map(({ place, task }) => (
          <li key={place.slug}>
            <a href={href(`/plekken/${place.slug}`)}>{place.name}</a>{' '}
            <span className="wr-muted">({task.sources.map(printSource).join('; ')})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const rankTable = (
  t: OverviewText,
  study: StudyView,
  day: string,
  href: (path: string) => string,
): TableDefinition<RankedArea> => ({
  id: 'urgentst',
  prefix: 'u-',
  caption: t.urgent.caption,
  source: t.urgent.source(study.run.number, study.run.modelName, day, study.totals.measureFirst),
  rowKey: ({ code }) => code,
  arrives: { key: 'rang', dir: 'asc' },
  columns: [
    { key: 'rang', label: t.urgent.rank, kind: 'number', value: ({ rank }) => rank },
    {
      key: 'vantot',
      label: t.urgent.interval,
      kind: 'text',
      sortable: false,
      value: intervalOf,
      cell: (area) => <span className="wr-nowrap">{intervalOf(area)}</span>,
    },
    {
      key: 'buurt',
      label: t.urgent.neighbourhood,
      kind: 'text',
      rowHeader: true,
      value: ({ name }) => name,
      cell: ({ name, code }) => <a href={href(`/urgentie/buurten/${code}`)}>{name}</a>,
    },
    {
      key: 'klasse',
      label: t.urgent.class,
      kind: 'text',
      value: (area) => area.class,
      cell: (area) => <UrgencyMark mapClass={area.class ?? ('unknown' satisfies MapClass)} />,
    },
    {
      key: 'verwacht',
      label: t.urgent.expected,
      unit: t.urgent.dwellings,
      kind: 'number',
      value: ({ expected }) => expected,
      cell: (area) => <ExpectedFigure t={t} area={area} study={study} />,
    },
    {
      key: 'aandeel',
      label: t.urgent.share,
      unit: t.urgent.shareUnit,
      kind: 'number',
      value: ({ share }) => (share === null ? null : 100 * share),
    },
  ],
})

const intervalOf = ({ rankLow, rankHigh }: RankedArea): string | null =>
  rankLow === null || rankHigh === null ? null : formatRange(String(rankLow), String(rankHigh))

function ExpectedFigure({ t, area, study }: { t: OverviewText; area: RankedArea; study: StudyView }) {
  const { run } = study
  return (
    <FigureValue
      title={t.urgent.expected}
      decimals={0}
      inputLabels={t.urgent.inputs}
      figure={figure('expected-affected', {
        value: area.expected,
        unit: 'dwelling',
        formula: t.urgent.formula,
        inputs: { known: area.known, mean_chance: area.share },
        source: { document: t.urgent.study(run.number), place: `model ${run.modelName}`, asOf: run.date },
        ...(area.expectedLow !== null &&
          area.expectedHigh !== null && { band: [area.expectedLow, area.expectedHigh] as const }),
      })}
    />
  )
}
