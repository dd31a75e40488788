import { formatLongDate, formatNumber, formatQualified } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import { AreaMap, type MapPoint } from '#platform/geo/map/index.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  DataTable,
  EmptyState,
  ErrorSummary,
  FigureValue,
  Grid,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  StatStrip,
} from '#platform/ui/index.ts'
import { geoJson } from '../../map-areas.ts'
import { StudyTabs } from '../../pages/study-tabs.tsx'
import { textOf as studyTextOf } from '../../pages/view.ts'
import type { SourcesText } from '../text.nl.ts'
import type { SourcesPage, WellRow } from '../usecases.ts'
import { coverageTable, foundationTable, type NamedArea, shownAreas, sourceTable, wellTable } from './tables.ts'

export const SOURCES_PATH = '/urgentie/bronnen'
const IMPORTS_PATH = '/beheer/imports'
const MAY_RUN = { object: 'import', action: 'run' } as const
const MAY_SEE = { object: 'import', action: 'read' } as const

export type SourcesProps = { t: SourcesText; visit: Visit; page: SourcesPage; errors?: readonly FieldError[] }

export function SourcesView(props: SourcesProps) {
  const { t, visit, errors = [] } = props
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={visit.may(MAY_SEE) ? <LinkButton href={visit.href(IMPORTS_PATH)}>{t.imports}</LinkButton> : null}
      />
      <ErrorSummary errors={errors} />
      <StudyTabs t={studyTextOf(visit)} visit={visit} tab="sources" />
      <Steps {...props} />
      <CoveragePanel {...props} />
      <Wells {...props} />
      <Foundations {...props} />
      <Panel title={t.list.title} flush>
        <DataTable
          table={sourceTable(t, visit.locale, (batch) => visit.href(`${IMPORTS_PATH}/${batch}`))}
          rows={props.page.sources}
          query={visit.query}
          href={visit.href(SOURCES_PATH)}
          tools
        />
      </Panel>
    </Stack>
  )
}

function Steps({ t, page }: SourcesProps) {
  if (page.steps.length === 0) return <Notice kind="ok">{t.steps.done}</Notice>
  return (
    <Panel title={t.steps.title}>
      <ol className="wr-list">
        {page.steps.map((step) => (
          <li key={step}>{t.steps[step]}</li>
        ))}
      </ol>
    </Panel>
  )
}

function CoveragePanel({ t, visit, page }: SourcesProps) {
  const { registered, measured } = page.dwellings
  const number = (n: number) => formatNumber(n, 0, visit.locale)
  if (registered + measured === 0)
    return (
      <Panel title={t.coverage.title}>
        <EmptyState what={t.coverage.empty} why={t.coverage.emptyWhy} />
      </Panel>
    )
  return (
    <Panel title={t.coverage.title} flush>
      <p className="wr-source">{t.coverage.note(number(registered), number(measured))}</p>
      <DataTable
        table={coverageTable(t)}
        rows={page.coverage}
        query={visit.query}
        href={visit.href(SOURCES_PATH)}
        tools
      />
    </Panel>
  )
}

/** How up to date a derivation is, with the button that makes it anew. */
function DerivationState({ t, visit, page, slice }: SourcesProps & { slice: 'groundwater' | 'foundation' }) {
  const { state, day } = page.derivations[slice]
  const words = t.derive[slice]
  return (
    <Stack gap="s">
      <p>
        <strong>{words.title}:</strong> {day === null ? null : `${t.derive.day(formatLongDate(day, visit.locale))} `}
        {t.derive.states[state]}
      </p>
      {state !== 'nothing-to-derive' && visit.may(MAY_RUN) ? (
        <ButtonForm
          action={visit.href(SOURCES_PATH)}
          label={words.start}
          fields={{ wat: slice }}
          primary={state === 'old' || state === 'never'}
        />
      ) : null}
    </Stack>
  )
}

function Wells(props: SourcesProps) {
  const { t, visit, page } = props
  if (page.wells.length === 0)
    return (
      <Panel title={t.wells.title}>
        <EmptyState
          what={t.wells.empty}
          why={t.wells.emptyWhy}
          action={
            visit.may(MAY_RUN) ? <LinkButton href={visit.href(IMPORTS_PATH)}>{t.wells.emptyAction}</LinkButton> : null
          }
        />
      </Panel>
    )
  const table = wellTable(t)
  return (
    <>
      <Panel title={t.wells.title}>
        <Grid columns="map">
          {page.shapes.length === 0 ? null : <WellMap {...props} tableId={table.id} />}
          <Stack>
            <DerivationState {...props} slice="groundwater" />
            <p>{t.wells.legend}</p>
          </Stack>
        </Grid>
      </Panel>
      <Panel title={t.wells.tableTitle} flush>
        <DataTable table={table} rows={page.wells} query={visit.query} href={visit.href(SOURCES_PATH)} tools />
      </Panel>
    </>
  )
}

function WellMap({ t, visit, page, tableId }: SourcesProps & { tableId: string }) {
  const nameOf = new Map(page.areas.map(({ code, name }) => [code, name ?? code]))
  const pointOf = (well: WellRow): MapPoint => {
    const ghg = well.ghg ? `${formatNumber(well.ghg.level, 2, visit.locale)} ${t.wells.metres}` : t.wells.none
    return { id: well.id, position: [well.x, well.y], mark: well.quality ?? '–', title: t.wells.point(well.id, ghg) }
  }
  return (
    <AreaMap
      title={t.wells.mapTitle(visit.municipality.name)}
      description={t.wells.mapDescription}
      areas={page.shapes.map(({ code, geometry }) => ({
        ...{ code, name: nameOf.get(code) ?? code, mapClass: 'plain' as const, district: code.slice(0, 8) },
        geometry: geoJson(geometry),
      }))}
      water={page.water.map(geoJson)}
      points={page.wells.map(pointOf)}
      labels="none"
      legend="none"
      size="panel"
      tableId={tableId}
    />
  )
}

function Foundations(props: SourcesProps) {
  const { t, visit, page } = props
  const names = new Map(page.areas.map(({ code, name }) => [code, name ?? code]))
  const rows = shownAreas(page.foundations, (code) => names.get(code) ?? code)
  const hidden = page.foundations.length - rows.length
  return (
    <>
      <Panel title={t.foundations.title}>
        <Stack>
          {rows.length === 0 ? (
            <EmptyState what={t.foundations.empty} why={t.foundations.emptyWhy} />
          ) : (
            <FoundationStats {...props} rows={rows} />
          )}
          <Stated {...props} />
          <DerivationState {...props} slice="foundation" />
        </Stack>
      </Panel>
      {rows.length === 0 ? null : (
        <Panel title={t.foundations.tableTitle} flush>
          <DataTable
            table={foundationTable(t, visit.locale, rows)}
            rows={rows}
            query={visit.query}
            href={visit.href(SOURCES_PATH)}
            tools
          />
          {hidden > 0 ? <p className="wr-source">{t.foundations.hidden(hidden)}</p> : null}
        </Panel>
      )}
    </>
  )
}

function FoundationStats({ t, visit, page, rows }: SourcesProps & { rows: readonly NamedArea[] }) {
  const sum = (of: (row: NamedArea) => number) => rows.reduce((total, row) => total + of(row), 0)
  const number = (n: number) => formatNumber(n, 0, visit.locale)
  const { stats } = t.foundations
  const unknown = sum((row) => row.unknown)
  const known = sum((row) => row.dwellings) - unknown
  const value = sum((row) => row.expectedShallow)
  const expected = figure('expected-shallow', {
    ...{ value: known === 0 ? null : value, unit: 'dwelling', formula: t.foundations.expectedFormula },
    inputs: { known, mean_chance: known === 0 ? null : value / known },
    source: { document: t.foundations.source, asOf: page.derivations.foundation.day },
  })
  const counts = ['established', 'sameBlock', 'tree', 'given', 'unknown'] as const
  return (
    <StatStrip
      items={[
        {
          label: stats.expected,
          value: (
            <FigureValue
              figure={expected}
              title={stats.expected}
              inputLabels={t.foundations.inputs}
              decimals={0}
              align="start"
            />
          ),
          ...(unknown > 0 ? { note: t.foundations.expectedNote(number(unknown)) } : {}),
        },
        ...counts.map((name) => ({ label: stats[name], value: number(sum((row) => row[name])) })),
      ]}
    />
  )
}

/** What the municipality itself said, beside our sum and never in it. */
function Stated({ t, visit, page: { stated } }: SourcesProps) {
  if (stated === null || stated.value === null) return null
  const printed = formatNumber(Number(stated.value), 0, visit.locale)
  return (
    <Notice kind="info" title={`${t.foundations.stated(formatQualified(stated.qualifier, printed, visit.locale))}.`}>
      <p>{t.foundations.statedWhy}</p>
      <SourceNote>{stated.sources.map(printSource).join('; ')}</SourceNote>
    </Notice>
  )
}
