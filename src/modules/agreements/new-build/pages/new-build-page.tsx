import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chart,
  Chip,
  DataTable,
  Grid,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { NewBuildText } from '../text.nl.ts'
import type { CheckedTotal, MovingProject, NewBuildView, YearRow } from '../usecases.ts'

export const NEW_BUILD_PATH = '/afspraken/nieuwbouw'
export const ADD_PATH = `${NEW_BUILD_PATH}/toevoegen`
export const LAND_PRICE_PATH = '/afspraken/grondprijs'

export type NewBuildProps = { t: NewBuildText; visit: Visit; view: NewBuildView; svg: string; tabs: ReactNode }

export function NewBuildPage({ t, visit, view, svg, tabs }: NewBuildProps) {
  const whole = (value: number) => formatNumber(value, 0, visit.locale)
  const { target, apart } = view
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} actions={<Ways t={t} visit={visit} />} />
      {tabs}
      <Grid columns="2">
        {target ? (
          <Panel title={t.distance.title(whole(target.dwellings), target.year)}>
            <p>
              {t.distance.dated(whole(target.distance.dated.dwellings), target.fromYear, target.year)}{' '}
              {t.distance.left(whole(target.distance.distance))}
            </p>
            <Notice kind="info">{t.distance.notCovered}</Notice>
            <p>{t.distance.later(whole(view.all.dwellings))}</p>
            <SourceNote>
              {printSource(target.source)}. {t.distance.basis}
            </SourceNote>
          </Panel>
        ) : null}
        <Panel title={t.years.title}>
          <Chart
            svg={svg}
            caption={t.years.caption}
            table={yearTable(t, view.source)}
            rows={view.years}
            query={visit.query}
            href={visit.href(NEW_BUILD_PATH)}
          />
          <p>{t.years.apart(whole(apart.dwellings), apart.unknown)}</p>
        </Panel>
      </Grid>
      <Doubles t={t} visit={visit} view={view} />
      <Panel title={t.list.title} flush>
        <DataTable
          table={projectTable(t, view, visit)}
          rows={view.projects}
          query={visit.query}
          href={visit.href(NEW_BUILD_PATH)}
          tools
        />
      </Panel>
      {view.totals.length > 0 ? (
        <Panel title={t.totals.title} flush>
          <DataTable
            table={totalTable(t, view.source)}
            rows={view.totals}
            query={visit.query}
            href={visit.href(NEW_BUILD_PATH)}
            tools
          />
        </Panel>
      ) : null}
    </Stack>
  )
}

export const Ways = ({ t, visit }: Pick<NewBuildProps, 't' | 'visit'>) => (
  <>
    <LinkButton href={visit.href(LAND_PRICE_PATH)}>{t.price.title}</LinkButton>
    {visit.may({ object: 'housing-project', action: 'write' }) ? (
      <LinkButton href={visit.href(ADD_PATH)}>{t.add.title}</LinkButton>
    ) : null}
  </>
)

/** B11: two that may be one are asked about, never merged by us. */
function Doubles({ t, visit, view: { doubles } }: Pick<NewBuildProps, 't' | 'visit' | 'view'>) {
  if (doubles.length === 0) return null
  return (
    <Notice kind="warn">
      <p>{t.list.doubles}</p>
      <ul className="wr-list">
        {doubles.map((pair) => (
          <li key={pair.map(({ id }) => id).join()}>
            {pair.map(({ id, project }, index) => (
              <span key={id}>
                {index > 0 ? ` ${t.list.and} ` : ''}
                <a href={visit.href(projectPath(id))}>{project}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export const yearTable = (t: NewBuildText, source: string): TableDefinition<YearRow> => ({
  id: 'bouwjaren',
  prefix: 'j-',
  caption: t.years.caption,
  source,
  columns: [
    { key: 'jaar', label: t.years.year, kind: 'text', rowHeader: true, value: ({ year }) => String(year) },
    { key: 'nieuw', label: t.years.added, kind: 'number', value: ({ added }) => added },
    { key: 'sloop', label: t.years.lost, kind: 'number', value: ({ lost }) => lost },
    { key: 'netto', label: t.years.net, kind: 'number', value: ({ net }) => net },
  ],
})

export const projectPath = (id: string): string => `${NEW_BUILD_PATH}/${id}`

export const projectTable = (
  t: NewBuildText,
  { projects, source }: NewBuildView,
  visit: Visit,
): TableDefinition<MovingProject> => ({
  id: 'nieuwbouw',
  caption: t.list.caption(projects.length),
  source,
  columns: [
    {
      ...{ key: 'project', label: t.list.project, kind: 'text', rowHeader: true },
      value: ({ project }) => project,
      cell: ({ project, id }) => <a href={visit.href(projectPath(id))}>{project}</a>,
    },
    { key: 'corporatie', label: t.list.corporation, kind: 'text', value: ({ corporation }) => corporation },
    { key: 'soort', label: t.list.kind, kind: 'text', value: ({ unitKind }) => t.years.kinds[unitKind] },
    {
      key: 'woningen',
      label: t.list.dwellings,
      kind: 'number',
      value: ({ dwellings }) => dwellings,
      unknown: t.list.unknown,
    },
    { key: 'jaar', label: t.list.year, kind: 'text', value: ({ yearText }) => yearText },
    { key: 'fase', label: t.moves.phase, kind: 'text', value: ({ phase }) => phase },
    {
      ...{ key: 'verplaatst', label: t.moves.column, kind: 'text', unknown: '' },
      value: ({ moves, listedYear }) => (moves.length === 0 ? null : t.moves.was(listedYear)),
    },
    { key: 'opmerking', label: t.list.note, kind: 'text', value: ({ note }) => note },
  ],
})

export const totalTable = (t: NewBuildText, source: string): TableDefinition<CheckedTotal> => ({
  id: 'totalen',
  prefix: 't-',
  caption: t.totals.caption,
  source,
  columns: [
    {
      key: 'deel',
      label: t.totals.category,
      kind: 'text',
      rowHeader: true,
      value: ({ category }) => t.totals.categories[category] ?? category,
    },
    {
      key: 'gedrukt',
      label: t.totals.printed,
      kind: 'number',
      value: ({ printed }) => printed,
      unknown: t.totals.notPrinted,
    },
    {
      key: 'berekend',
      label: t.totals.computed,
      kind: 'number',
      value: ({ computed }) => knownTotal(computed),
      unknown: t.list.unknown,
    },
    {
      key: 'onbekend',
      label: t.totals.without,
      kind: 'number',
      value: ({ computed }) => computed.unknown,
    },
    {
      key: 'klopt',
      label: t.totals.check,
      kind: 'text',
      value: ({ printed, computed }) => checkWords(t, printed, computed.dwellings),
      cell: ({ printed, computed }) => (
        <Chip kind={printed === null ? 'outcome-unknown' : printed === computed.dwellings ? 'ok' : 'late'}>
          {checkWords(t, printed, computed.dwellings)}
        </Chip>
      ),
    },
  ],
})

/** A sum of which no part is known is not 0. */
const knownTotal = ({ dwellings, projects, unknown }: CheckedTotal['computed']): number | null =>
  unknown === projects ? null : dwellings

const checkWords = (t: NewBuildText, printed: number | null, computed: number): string => {
  if (printed === null) return t.totals.notPrinted
  return printed === computed ? t.totals.same : t.totals.differs
}
