import { formatList, formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { Visited } from '../../model/measuring/visit.ts'
import type { MeasuringText } from '../text.nl.ts'
import type { RouteList, RouteStop } from '../usecases.ts'
import { measuringText } from '../words.ts'
import { sourceLine } from './measuring-panel.tsx'
import { pointsOf } from './measuring-table.tsx'

/** In the address: only the visits that lead to a rank. */
export const ONLY_TO_RANK = 'tot-rang'

export const stopsOf = ({ streets }: RouteList): RouteStop[] => streets.flatMap(({ stops }) => stops)

export const houseOf = ({ house }: RouteStop): string | null =>
  house === null ? null : `${house.number}${house.suffix ?? ''}`

export function RouteListView({ visit, list }: { visit: Visit; list: RouteList }) {
  const t = measuringText(visit.locale)
  const { route } = t
  const stops = stopsOf(list)
  const number = (value: number) => formatNumber(value, 0, visit.locale)
  const path = `/urgentie/eerst-meten/${list.code}/route`
  return (
    <Stack gap="l">
      <PageTitle
        title={route.title(list.name)}
        lead={route.lead(number(stops.length), number(list.streets.length))}
        actions={
          <>
            <LinkButton href={visit.href(`/urgentie/eerst-meten/${list.code}`)}>{t.area.title(list.name)}</LinkButton>
            {list.onlyToRank ? <LinkButton href={visit.href(path)}>{route.all}</LinkButton> : null}
            {!list.onlyToRank && list.toRank.visits > 0 ? (
              <LinkButton href={visit.href(`${path}?${ONLY_TO_RANK}=1`)}>
                {route.onlyToRank(number(list.toRank.visits))}
              </LinkButton>
            ) : null}
            <LinkButton
              href={visit.href(`${path}/formulier.pdf${list.onlyToRank ? `?${ONLY_TO_RANK}=1` : ''}`)}
              primary
            >
              {route.form}
            </LinkButton>
          </>
        }
      />
      <Notice kind="info">{route.logged}</Notice>
      <Panel title={route.bring.heading}>
        <ul className="wr-list">
          {route.bring.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="wr-note">{route.importNote}</p>
      </Panel>
      <Panel title={t.area.routeList} flush>
        {stops.length === 0 ? (
          <EmptyState what={t.area.none} why={route.none} />
        ) : (
          <DataTable table={routeTable(visit, list)} rows={stops} query={visit.query} href={visit.href(path)} tools />
        )}
      </Panel>
    </Stack>
  )
}

export function routeTable(visit: Visit, list: RouteList): TableDefinition<RouteStop> {
  const t = measuringText(visit.locale)
  const { route } = t
  const heads = new Map(
    list.streets.map(({ name, stops, gain }) => [
      name,
      route.streetHead(
        name ?? route.noStreet,
        formatNumber(stops.length, 0, visit.locale),
        formatNumber(pointsOf(gain), 0, visit.locale),
      ),
    ]),
  )
  return {
    id: 'route',
    caption: route.caption,
    source: sourceLine(visit, list.run),
    rowKey: ({ visit: { dwellingId } }) => dwellingId,
    group: ({ street }) => heads.get(street) ?? route.noStreet,
    columns: [
      { key: 'straat', label: t.street, kind: 'text', value: ({ street }) => street, unknown: route.noStreet },
      { key: 'huis', label: route.house, kind: 'text', rowHeader: true, value: houseOf, unknown: '–' },
      { key: 'object', label: route.object, kind: 'text', value: ({ visit: { dwellingId } }) => dwellingId },
      measureColumn(t, 'vloer', route.floor, 'floor_level'),
      measureColumn(t, 'drempel', route.threshold, 'threshold_level'),
      measureColumn(t, 'straatpeil', route.streetLevel, 'street_level'),
      {
        key: 'winst',
        label: route.gain,
        unit: t.pointsUnit,
        kind: 'number',
        value: ({ visit: { gain } }) => pointsOf(gain),
      },
      {
        key: 'verder',
        label: route.also,
        kind: 'text',
        value: ({ visit: { fromElsewhere } }) => formatList(fromElsewhere.map((column) => t.columns[column])) || null,
        unknown: t.nothingFirst,
      },
    ],
  }
}

const measureColumn = (t: MeasuringText, key: string, label: string, column: Visited): Column<RouteStop> => ({
  key,
  label,
  kind: 'text',
  value: ({ visit: { measure } }) => (measure.includes(column) ? t.route.yes : t.route.no),
  cell: ({ visit: { measure } }) =>
    measure.includes(column) ? t.route.yes : <span className="wr-muted">{t.route.no}</span>,
})
