import { printSource, type Source } from '#kernel/source.ts'
import { exportSheet } from '#platform/documents/export.ts'
import { type AreaGeometry, AreaMap } from '#platform/geo/map/index.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import {
  arrange,
  DataTable,
  EmptyState,
  FilterForm,
  Grid,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  readExportFormat,
  readTableQuery,
  Select,
  SourceNote,
  Stack,
  type TableDefinition,
  tableToSheet,
} from '#platform/ui/index.ts'
import { type AreaList, areaList, type ListedArea } from '../list-areas.ts'
import { areaTexts } from '../texts.ts'

const PATH = '/gebieden'

/** /gebieden: all wijken and buurten of a year, as a map and an equal table. */
export const areaListPage: PageRoute = {
  method: 'get',
  path: PATH,
  needs: { object: 'area', action: 'read' },
  handle: showAreas,
}

async function showAreas(visit: Visit): Promise<Answer> {
  const t = areaTexts(visit.locale).areas
  const list = await areaList(visit.scope, visit.actor, Number(visit.query.get('jaar')) || null)
  const shell = { kind: 'page', title: t.title, breadcrumb: [{ label: t.title }], menu: PATH } as const
  if (!list) return { ...shell, body: <NoAreas visit={visit} /> }
  const table = areaTable(list, visit)
  const format = readExportFormat(table, visit.query)
  if (format) {
    const rows = arrange(table, list.areas, readTableQuery(table, visit.query))
    return exportSheet(tableToSheet(table, rows), format, `gebieden-${list.year}`, visit.municipality.name)
  }
  return { ...shell, body: <Areas visit={visit} list={list} table={table} /> }
}

function NoAreas({ visit }: { visit: Visit }) {
  const t = areaTexts(visit.locale).areas
  const mayImport = visit.may({ object: 'import', action: 'run' })
  return (
    <>
      <PageTitle title={t.title} />
      <EmptyState
        what={t.empty}
        why={t.emptyWhy}
        action={
          mayImport ? (
            <LinkButton href={visit.href('/beheer/imports')} primary>
              {t.emptyAction}
            </LinkButton>
          ) : undefined
        }
      />
    </>
  )
}

type AreasProps = { visit: Visit; list: AreaList; table: TableDefinition<ListedArea> }

function Areas({ visit, list, table }: AreasProps) {
  const t = areaTexts(visit.locale).areas
  const found = arrange(table, list.areas, readTableQuery(table, visit.query))
  const count = (level: string) => list.areas.filter((area) => area.level === level).length
  const older = list.areas.find((area) => area.boundaryYear !== null && area.boundaryYear !== list.year)?.boundaryYear
  const { changes } = list
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead(list.year, count('wijk'), count('buurt'))} />
      <FilterForm action={visit.href(PATH)} submit={t.show} keep={wordsOf(visit)}>
        <Select
          name="jaar"
          label={t.year}
          compact
          value={String(list.year)}
          options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterForm>
      {changes === null ? null : (
        <p>
          {t.changes(
            changes.from,
            changes.to,
            changes.changes.kept.length,
            changes.changes.added.length,
            changes.changes.gone.length,
          )}
        </p>
      )}
      <Grid columns="urgency">
        <Panel title={t.mapTitle}>
          {older == null ? null : <Notice kind="info">{t.mapNote(older)}</Notice>}
          <AreaMap
            title={t.mapCaption}
            areas={found.filter(isDrawn).map((area) => ({
              code: area.code,
              name: area.name ?? (area.isWater ? t.water : t.noName),
              label: '',
              mapClass: 'plain',
              href: visit.href(`${PATH}/${area.code}`),
              district: area.parentCode,
              geometry: { type: 'MultiPolygon', coordinates: area.geometry } as unknown as AreaGeometry,
            }))}
            labels="none"
            legend="none"
            tableId={table.id}
          />
          <SourceNote>
            {t.sources} {inWords(found.flatMap((area) => area.boundarySource ?? []))}
          </SourceNote>
        </Panel>
        <Panel title={t.listTitle} flush>
          <DataTable table={table} rows={list.areas} query={visit.query} href={visit.href(PATH)} tools />
        </Panel>
      </Grid>
    </Stack>
  )
}

const isDrawn = (area: ListedArea): boolean => area.level === 'buurt' && area.geometry !== null

const wordsOf = (visit: Visit): Record<string, string> => {
  const words = visit.query.get('q')
  return words ? { q: words } : {}
}

const inWords = (sources: readonly Source[]): string => [...new Set(sources.map(printSource))].join('; ')

const sourcesOf = (list: AreaList): string => inWords(list.areas.map((area) => area.source))

function areaTable(list: AreaList, visit: Visit): TableDefinition<ListedArea> {
  const t = areaTexts(visit.locale).areas
  const names = new Map(list.areas.map((area) => [area.code, area.name]))
  const nameOf = (area: ListedArea) => area.name ?? (area.isWater ? t.water : t.noName)
  return {
    id: 'gebieden',
    caption: t.tableCaption(list.year),
    source: sourcesOf(list),
    rowKey: (area) => area.code,
    arrives: { key: 'code', dir: 'asc' },
    columns: [
      {
        key: 'naam',
        label: t.name,
        kind: 'text',
        rowHeader: true,
        value: nameOf,
        cell: (area) => <a href={visit.href(`${PATH}/${area.code}`)}>{nameOf(area)}</a>,
      },
      { key: 'soort', label: t.level, kind: 'text', value: (area) => t[area.level] },
      {
        key: 'wijk',
        label: t.district,
        kind: 'text',
        value: (area) => (area.level === 'buurt' ? (names.get(area.parentCode) ?? area.parentCode) : null),
        unknown: '',
      },
      { key: 'inwoners', label: t.inhabitants, kind: 'number', value: (area) => area.inhabitants },
      {
        key: 'woningen',
        label: t.dwellings,
        kind: 'number',
        value: (area) => area.dwellings,
        unknown: t.noFigure,
      },
      { key: 'code', label: t.code, kind: 'text', value: (area) => area.code },
      {
        key: 'grens',
        label: t.boundaryYear,
        kind: 'text',
        value: (area) => (area.boundaryYear === null ? null : String(area.boundaryYear)),
        unknown: t.noBoundary,
        phone: 'hide',
      },
    ],
  }
}
