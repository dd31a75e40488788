import { formatNumber } from '#kernel/dutch.ts'
import { type AreaGeometry, AreaMap, type MapPoint } from '#platform/geo/map/index.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  Grid,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ComplexCount } from '../../model/property/complexes.ts'
import type { Meeting } from '../../model/property/plans-that-meet.ts'
import type { SoftPlan } from '../../model/property/property-row.ts'
import type { PropertyText } from '../text.nl.ts'
import type { PropertyView } from '../usecases.ts'

export type PropertyProps = {
  t: PropertyText
  visit: Visit
  view: PropertyView
  /** Whose; null: all that the reader may see. */
  name: string | null
  errors: readonly FieldError[]
  /** May urgency be shown? */
  showsUrgency: boolean
  children?: React.ReactNode
}

export function PropertyPage(props: PropertyProps) {
  const { t, visit, view, name, errors } = props
  const isEmpty = view.complexes.length === 0 && view.plans.length === 0
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={name === null ? t.leadAll : t.lead(name)} />
      {visit.query.has('teruggedraaid') ? (
        <Notice kind={visit.query.get('teruggedraaid') === 'ja' ? 'ok' : 'warn'} live>
          {visit.query.get('teruggedraaid') === 'ja' ? t.bring.undone : t.bring.notUndone}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {isEmpty ? (
        <Panel>
          <EmptyState what={t.none} why={t.noneWhy} />
        </Panel>
      ) : (
        <Shown {...props} />
      )}
      {props.children}
    </Stack>
  )
}

function Shown(props: PropertyProps) {
  const { t, visit, view } = props
  return (
    <>
      <Grid columns="urgency">
        <Panel title={t.map.title}>
          <OwnMap {...props} />
        </Panel>
        <Panel flush>
          <DataTable
            table={areaTable(props)}
            rows={view.areas}
            query={visit.query}
            href={visit.path.split('?')[0] ?? ''}
            tools
          />
        </Panel>
      </Grid>
      <Panel title={t.meets.title} flush={view.meets.length > 0}>
        <p className={view.meets.length > 0 ? 'wr-note' : ''}>{view.meets.length > 0 ? t.meets.lead : t.meets.none}</p>
        {view.meets.length > 0 ? <DataTable table={meetsTable(props)} rows={view.meets} query={visit.query} /> : null}
      </Panel>
      <Panel title={t.softPlans.title} flush={view.plans.length > 0}>
        {view.plans.length === 0 ? (
          <p>{t.softPlans.none}</p>
        ) : (
          <DataTable table={plansTable(props)} rows={view.plans} query={visit.query} />
        )}
      </Panel>
      {view.complexes.length > 0 ? (
        <Panel title={t.complexes.title} flush>
          <DataTable table={complexTable(props)} rows={view.complexes} query={visit.query} />
        </Panel>
      ) : null}
    </>
  )
}

/** Buurten with own dwellings carry their number; plans are lettered in the middle of their buurt. */
function OwnMap({ t, visit, view, showsUrgency }: PropertyProps) {
  const owned = new Map(view.areas.map((area) => [area.neighbourhoodCode, area.dwellings]))
  const areas = view.map.areas.map(({ rank: _, ...area }) => {
    const dwellings = owned.get(area.code)
    return {
      ...area,
      mapClass: showsUrgency && dwellings !== undefined ? area.mapClass : ('plain' as const),
      label: dwellings === undefined ? '' : formatNumber(dwellings, 0, visit.locale),
    }
  })
  const points = view.plans.flatMap((plan, index): MapPoint[] => {
    const geometry = view.map.areas.find(({ code }) => code === plan.neighbourhoodCode)?.geometry
    const position = geometry && firstCorner(geometry)
    const mark = String.fromCharCode(65 + (index % 26))
    return position ? [{ id: `${index}`, position, mark, title: t.map.plan(plan.name, yearsOf(plan)) }] : []
  })
  return (
    <AreaMap
      title={t.map.drawing(visit.municipality.name)}
      description={t.map.help}
      areas={areas}
      points={points}
      labels="classes"
      legend={showsUrgency ? 'row' : 'none'}
      tableId="bezit-buurten"
    />
  )
}

/** A plan is drawn at the border of its buurt: the number in the middle is of the homes. */
const firstCorner = (geometry: AreaGeometry): [number, number] | undefined => {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]
  const [x, y] = ring?.[0] ?? []
  return x === undefined || y === undefined ? undefined : [x, y]
}

const yearsOf = ({ fromYear, toYear }: SoftPlan): string =>
  fromYear === toYear ? `${fromYear}` : `${fromYear}\u2013${toYear}`
const nameOf = ({ view }: PropertyProps, code: string): string =>
  view.corporations.find((one) => one.code === code)?.name ?? code

type AreaRow = PropertyView['areas'][number]

export const areaTable = ({ t, visit }: Omit<PropertyProps, 'children'>): TableDefinition<AreaRow> => ({
  id: 'bezit-buurten',
  caption: t.areas.caption,
  source: t.source,
  rowKey: ({ neighbourhoodCode }) => neighbourhoodCode ?? 'nowhere',
  columns: [
    {
      ...{ key: 'buurt', label: t.areas.area, kind: 'text', rowHeader: true, unknown: t.areas.nowhere },
      value: ({ name, neighbourhoodCode }) => name ?? neighbourhoodCode,
      cell: ({ name, neighbourhoodCode }) =>
        neighbourhoodCode === null ? (
          t.areas.nowhere
        ) : (
          <a href={visit.href(`/gebieden/${neighbourhoodCode}`)}>{name ?? neighbourhoodCode}</a>
        ),
    },
    { key: 'woningen', label: t.areas.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
    { key: 'complexen', label: t.areas.complexes, kind: 'number', value: ({ complexes }) => complexes },
    { key: 'efg', label: t.areas.poor, kind: 'number', value: ({ poor }) => poor },
    { key: 'zonder', label: t.areas.unlabelled, kind: 'number', value: ({ unlabelled }) => unlabelled },
    {
      ...{ key: 'advies', label: t.areas.foundation, kind: 'text', unknown: '' },
      value: ({ advice }) => advice?.verdict ?? null,
    },
  ],
})

const complexTable = (props: PropertyProps): TableDefinition<ComplexCount> => {
  const { t, view } = props
  return {
    id: 'complexen',
    prefix: 'c-',
    caption: t.complexes.caption(view.complexes.length),
    source: t.source,
    rowKey: ({ organisation, complex, neighbourhoodCode }) => `${organisation}-${complex}-${neighbourhoodCode ?? ''}`,
    columns: [
      { key: 'complex', label: t.complexes.complex, kind: 'text', rowHeader: true, value: ({ complex }) => complex },
      {
        ...{ key: 'corporatie', label: t.complexes.organisation, kind: 'text' },
        value: ({ organisation }) => nameOf(props, organisation),
      },
      {
        ...{ key: 'buurt', label: t.areas.area, kind: 'text', unknown: t.areas.nowhere },
        value: ({ neighbourhoodCode }) => neighbourhoodCode && (view.names.get(neighbourhoodCode) ?? neighbourhoodCode),
      },
      { key: 'woningen', label: t.areas.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
      { key: 'efg', label: t.areas.poor, kind: 'number', value: ({ poor }) => poor },
      { key: 'zonder', label: t.areas.unlabelled, kind: 'number', value: ({ unlabelled }) => unlabelled },
    ],
  }
}

const plansTable = (props: PropertyProps): TableDefinition<SoftPlan> => {
  const { t, view } = props
  return {
    id: 'zachte-plannen',
    prefix: 'p-',
    caption: t.softPlans.caption,
    source: t.source,
    rowKey: ({ organisation, name, neighbourhoodCode, kind }) => `${organisation}-${name}-${neighbourhoodCode}-${kind}`,
    columns: [
      { key: 'plan', label: t.softPlans.plan, kind: 'text', rowHeader: true, value: ({ name }) => name },
      {
        ...{ key: 'corporatie', label: t.complexes.organisation, kind: 'text' },
        value: ({ organisation }) => nameOf(props, organisation),
      },
      {
        ...{ key: 'buurt', label: t.areas.area, kind: 'text' },
        value: ({ neighbourhoodCode }) => view.names.get(neighbourhoodCode) ?? neighbourhoodCode,
      },
      { key: 'jaren', label: t.softPlans.years, kind: 'text', value: yearsOf },
      { key: 'soort', label: t.softPlans.kind, kind: 'text', value: ({ kind }) => t.kinds[kind] },
      {
        ...{ key: 'woningen', label: t.areas.dwellings, kind: 'number', unknown: t.softPlans.unknown },
        value: ({ dwellings }) => dwellings,
      },
    ],
  }
}

const workWords = ({ t }: PropertyProps, { kind, street }: Meeting['work']): string =>
  street === null ? t.meets.works[kind] : `${t.meets.works[kind]}: ${street}`

const meetsTable = (props: PropertyProps): TableDefinition<Meeting> => {
  const { t, view } = props
  return {
    id: 'samenkomen',
    prefix: 'm-',
    caption: t.meets.caption,
    source: t.meets.source,
    columns: [
      { key: 'plan', label: t.softPlans.plan, kind: 'text', rowHeader: true, value: ({ plan }) => plan.name },
      { key: 'jaren', label: t.softPlans.years, kind: 'text', value: ({ plan }) => yearsOf(plan) },
      {
        ...{ key: 'buurt', label: t.areas.area, kind: 'text' },
        value: ({ plan }) => view.names.get(plan.neighbourhoodCode) ?? plan.neighbourhoodCode,
      },
      { key: 'werk', label: t.meets.work, kind: 'text', value: ({ work }) => workWords(props, work) },
      { key: 'jaar', label: t.meets.workYear, kind: 'text', value: ({ work }) => String(work.year) },
      { key: 'uiteen', label: t.meets.apart, kind: 'number', value: ({ yearsApart }) => yearsApart },
    ],
  }
}
