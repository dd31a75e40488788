import type { ReactNode } from 'react'
import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, EmptyState, Grid, LinkButton, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { mapAreasOf } from '../map-areas.ts'
import { RestsOn } from '../parameters/pages/rests-on.tsx'
import { studyDownloads } from '../report/pages/downloads.ts'
import type { StackedArea } from '../stacked/usecases.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { RankedArea, RunQuestion, StudyView, UrgencyPage } from '../usecases.ts'
import { WhatIfDrawer } from '../what-if/pages/routes.tsx'
import type { WhatIfStart } from '../what-if/usecases.ts'
import { coverageWords, type MeasureRow, measureRows, measureTable } from './measure-table.tsx'
import { questionAddress } from './question.ts'
import { QuestionForm, QuestionHelp } from './question-form.tsx'
import { rankingTable } from './ranking-table.tsx'
import { StudyStats } from './study-stats.tsx'
import { StudyTabs, TAB_PATHS, type TabName } from './study-tabs.tsx'
import { UrgencyMap } from './urgency-map.tsx'

export type PageParts = { t: UrgencyText; visit: Visit; page: UrgencyPage; asked: RunQuestion }
export type { TabName }

/** Rows shown before "show all". */
export const FIRST_ROWS = 14

export const areaPath =
  (visit: Visit, asked: RunQuestion) =>
  (code: string): string =>
    visit.href(`/urgentie/buurten/${code}${questionAddress({ ...asked, run: null })}`)

/** Title, what is asked, the few main numbers and the tabs: the head of all three pages. */
export function StudyHead({ t, visit, page, asked, tab }: PageParts & { tab: TabName }) {
  const { study } = page
  const { locale } = visit
  const address = questionAddress(asked)
  const path = `${TAB_PATHS[tab]}`
  return (
    <>
      <PageTitle
        title={t.title}
        lead={
          <>
            {t.lead}{' '}
            {study
              ? t.runLine(
                  study.run.number,
                  formatLongDate(dayOf(study.run.createdAt), locale),
                  formatLongDate(study.run.date, locale),
                )
              : null}
          </>
        }
        actions={
          <LinkButton href={visit.href(`/urgentie/aannames${address}`)} icon="sliders">
            {t.parameters.button}
          </LinkButton>
        }
      />
      <Panel>
        <QuestionForm t={t} asked={asked} action={visit.href(path)} />
        <QuestionHelp t={t} />
        {study ? (
          <p className="wr-small">
            <a href={visit.href(`${path}${questionAddress({ ...asked, run: study.run.number })}`)}>{t.choices.share}</a>
          </p>
        ) : null}
      </Panel>
      {asked.mode === 'programme' ? <Notice kind="info">{t.runs.raises}</Notice> : null}
      {study?.isOld ? <Notice kind="warn">{t.runs.old}</Notice> : null}
      {study ? <StudyStats t={t} study={study} visit={visit} /> : null}
      <StudyTabs t={t} visit={visit} tab={tab} address={address} />
    </>
  )
}

export type Stacks = ReadonlyMap<string, StackedArea>

export function RankingPage(props: PageParts & { whatIf: WhatIfStart | null; stacks: Stacks }) {
  const { t, visit, page, asked, whatIf } = props
  const { study } = page
  return (
    <Stack gap="l">
      <StudyHead {...props} tab="ranking" />
      {study && study.totals.ranked > 0 ? <Ranking {...props} study={study} /> : <NothingRanked {...props} />}
      {whatIf ? <WhatIfDrawer visit={visit} start={whatIf} /> : null}
      <MeasurePanel {...props} />
      {study ? (
        <Panel>
          <RestsOn visit={visit} run={study.run} set={study.set} />
        </Panel>
      ) : null}
      {visit.query.has('alle') && study ? (
        <p>
          <a href={visit.href(`/urgentie${questionAddress(asked)}`)}>{t.ranking.top(FIRST_ROWS)}</a>
        </p>
      ) : null}
    </Stack>
  )
}

function Ranking({ t, visit, page, asked, study, stacks }: PageParts & { study: StudyView; stacks: Stacks }) {
  const { locale } = visit
  const ranked = study.areas.filter(({ state }) => state === 'ranked')
  const isAll = visit.query.has('alle') || visit.query.has('q') || visit.query.has('sort')
  const rows = isAll ? ranked : ranked.slice(0, FIRST_ROWS)
  const areaHref = areaPath(visit, asked)
  const scaleEnd = Math.max(...rows.map(({ rankHigh }) => rankHigh ?? 1))
  const table = {
    ...rankingTable(t, study, locale, { areaHref, scaleEnd, stacks }),
    downloads: [studyDownloads(visit, asked, study.run.number)],
  }
  const rest = ranked.slice(rows.length)
  return (
    <Grid columns="urgency">
      <Panel title={t.map.heading}>
        <UrgencyMap
          t={t}
          place={visit.municipality.name}
          areas={mapAreasOf(page.areas, page.shapes, study.areas, areaHref)}
          water={page.water}
          coverage={coverageWords(study, locale)}
          tableId={table.id}
        />
        <p className="wr-note">{t.map.classNote}</p>
        <p className="wr-note">
          {t.map.thresholdNote(`${formatNumber(study.run.parameters.dampThreshold, 2, locale)}\u00A0m`)}
        </p>
      </Panel>
      <Panel title={t.ranking.heading} aside={<RowCount t={t} shown={rows.length} all={ranked.length} />} flush>
        <DataTable
          table={{ ...table, ...totalRow(t, study, rest, ranked, locale) }}
          rows={rows}
          query={visit.query}
          href={visit.href('/urgentie')}
          tools
        />
        {rest.length === 0 ? null : (
          <p className="wr-source">
            <a href={allHref(visit, asked)}>{t.ranking.all(ranked.length)}</a>
          </p>
        )}
      </Panel>
    </Grid>
  )
}

function RowCount({ t, shown, all }: { t: UrgencyText; shown: number; all: number }): ReactNode {
  return (
    <span className="wr-small wr-muted">{shown === all ? t.ranking.count(all) : t.ranking.countOf(shown, all)}</span>
  )
}

function allHref(visit: Visit, asked: RunQuestion): string {
  const address = questionAddress(asked)
  return `${visit.href('/urgentie')}${address}${address === '' ? '?' : '&'}alle=1#rangorde`
}

/** The rows that are left out count in the last row; with all rows shown it is the total. */
function totalRow(
  t: UrgencyText,
  study: StudyView,
  rest: readonly RankedArea[],
  ranked: readonly RankedArea[],
  locale: 'nl' | 'en',
) {
  const summed = rest.length > 0 ? rest : ranked
  const sum = summed.reduce((total, { expected }) => total + (expected ?? 0), 0)
  const label = rest.length > 0 ? t.ranking.others(rest.length) : t.ranking.total
  return {
    total: { buurt: label, verwacht: formatNumber(sum, 0, locale) },
    source: rankingTable(t, study, locale, NOWHERE).source,
  }
}
const NOWHERE = { areaHref: () => '', scaleEnd: 1 }

function NothingRanked({ t, visit, page, asked }: PageParts) {
  if (asked.mode === 'programme' && page.runs.length > 0 && !page.study)
    return (
      <Panel title={t.empty.title}>
        <EmptyState
          what={t.empty.noProgramme}
          why={t.empty.noProgrammeWhy}
          action={<LinkButton href={visit.href('/urgentie/runs?straat=straatplanning')}>{t.empty.toRuns}</LinkButton>}
        />
      </Panel>
    )
  return (
    <>
      <Panel title={t.empty.title}>
        <EmptyState
          what={t.empty.noRun}
          why={page.study ? t.ranking.none : t.empty.noData}
          action={<LinkButton href={visit.href('/beheer/imports')}>{t.empty.import}</LinkButton>}
        />
        <h3>{t.empty.whatToImport}</h3>
        <ul className="wr-list">
          {t.empty.imports.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="wr-note">{t.empty.format}</p>
      </Panel>
      {page.shapes.length === 0 ? null : (
        <Panel title={t.map.heading}>
          <UrgencyMap
            t={t}
            place={visit.municipality.name}
            areas={mapAreasOf(page.areas, page.shapes, page.study?.areas ?? [], areaPath(visit, asked))}
            water={page.water}
            coverage={coverageWords(page.study, visit.locale)}
            tableId="eerst-meten"
            legend="row"
          />
        </Panel>
      )}
    </>
  )
}

/** Neighbourhoods without a rank: listed, never hidden. */
export function MeasurePanel({ t, visit, page, asked }: PageParts) {
  const rows = measureRows(page.study, page.areas)
  const table = measureTable(t, page.study, visit.locale, areaPath(visit, asked))
  return (
    <Panel title={t.measure.heading} flush={page.areas.length > 0}>
      {page.areas.length === 0 ? (
        <EmptyState
          what={t.empty.noAreas}
          why={t.empty.noAreasWhy}
          action={<LinkButton href={visit.href('/beheer/imports')}>{t.empty.importAreas}</LinkButton>}
        />
      ) : rows.length === 0 ? (
        <p className="wr-source">{t.measure.none}</p>
      ) : (
        <>
          <p className="wr-source">{t.measure.intro(coverageWords(page.study, visit.locale))}</p>
          <DataTable<MeasureRow>
            table={table}
            rows={rows}
            query={visit.query}
            href={visit.href('/urgentie/eerst-meten')}
            tools
          />
        </>
      )}
    </Panel>
  )
}

/** `beside`: where one visit tells most. */
export function MeasurePage({ beside, ...props }: PageParts & { beside: ReactNode }) {
  return (
    <Stack gap="l">
      <StudyHead {...props} tab="measure" />
      <MeasurePanel {...props} />
      {beside}
    </Stack>
  )
}
