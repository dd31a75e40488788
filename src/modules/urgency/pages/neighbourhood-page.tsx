import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chart,
  EmptyState,
  FigureValue,
  Grid,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  StatStrip,
  type TableDefinition,
  UrgencyMark,
} from '#platform/ui/index.ts'
import { coverageFigure, expectedFigure, neededFigure, shareFigure } from '../figures.ts'
import type { FanPoint } from '../model/report/fan.ts'
import { RestsOn } from '../parameters/pages/rests-on.tsx'
import { ApproachPanel } from '../report/pages/approach-panel.tsx'
import { ReportLinks } from '../report/pages/report-links.tsx'
import type { AreaTasks } from '../stacked/area-tasks.ts'
import { TasksPanel } from '../stacked/pages/tasks-panel.tsx'
import type { UrgencyText } from '../text.nl.ts'
import type { NeighbourhoodPage, RankedArea, RunQuestion, StoredRun } from '../usecases.ts'
import { Blocks } from './neighbourhood-blocks.tsx'
import { Quality } from './neighbourhood-quality.tsx'
import { Streets } from './neighbourhood-streets.tsx'
import { Why } from './neighbourhood-why.tsx'
import { questionAddress } from './question.ts'
import { QuestionForm, QuestionHelp } from './question-form.tsx'
import { isWithheld, sourceLine } from './ranking-table.tsx'

export type NeighbourhoodProps = {
  t: UrgencyText
  visit: Visit
  code: string
  page: NeighbourhoodPage
  asked: RunQuestion
  fan: { svg: string; points: FanPoint[] } | null
  /** Null where the areas do not know the buurt. */
  tasks: AreaTasks | null
}
export type Shown = NeighbourhoodProps & { ranked: RankedArea; run: StoredRun }

export const nameOf = ({ area, ranked }: NeighbourhoodPage, code: string): string => ranked?.name ?? area?.name ?? code

export function NeighbourhoodView(props: NeighbourhoodProps) {
  const { t, visit, code, page, asked } = props
  const { run, ranked } = page
  const links = (
    <>
      <LinkButton href={visit.href(`/urgentie${questionAddress(asked)}`)}>{t.area.toRanking}</LinkButton>
      <LinkButton href={visit.href(`/gebieden/${code}`)} icon="map">
        {t.area.toArea}
      </LinkButton>
      {page.run && page.ranked ? <ReportLinks visit={visit} asked={asked} run={page.run.number} code={code} /> : null}
    </>
  )
  return (
    <Stack gap="l">
      <PageTitle
        title={t.area.title(nameOf(page, code))}
        lead={
          run
            ? t.runLine(
                run.number,
                formatLongDate(dayOf(run.createdAt), visit.locale),
                formatLongDate(run.date, visit.locale),
              )
            : undefined
        }
        actions={links}
      />
      <Panel>
        <QuestionForm t={t} asked={asked} action={visit.href(`/urgentie/buurten/${code}`)} />
        <QuestionHelp t={t} />
      </Panel>
      {run && ranked ? <Outcome {...props} run={run} ranked={ranked} /> : <NoOutcome {...props} />}
      {props.tasks ? <TasksPanel visit={visit} tasks={props.tasks} /> : null}
    </Stack>
  )
}

function NoOutcome({ t, visit, page }: NeighbourhoodProps) {
  if (page.isTooSmall) return <Notice kind="info">{t.area.notShown}</Notice>
  return (
    <Panel title={t.empty.title}>
      <EmptyState
        what={t.area.noRun}
        why={page.run ? t.area.noRunWhy : t.empty.noData}
        action={<LinkButton href={visit.href('/urgentie/eerst-meten')}>{t.measure.more}</LinkButton>}
      />
    </Panel>
  )
}

function Outcome(props: Shown) {
  const { t, visit, page, ranked, run } = props
  const { locale } = visit
  const coverage = formatShare(ranked.coverage, locale, 0)
  const needed = neededFigure(t, run, ranked)
  return (
    <>
      {ranked.state === 'measure-first' ? (
        <Notice kind="warn">{t.area.measureFirst(coverage, formatNumber(needed.value, 0, locale))}</Notice>
      ) : null}
      {isWithheld(ranked) ? <Notice kind="info">{t.area.withheld}</Notice> : null}
      <Stats {...props} />
      {ranked.found === null ? null : (
        <Grid columns="2">
          <Fan {...props} />
          <Why {...props} />
        </Grid>
      )}
      <Blocks {...props} />
      <Streets {...props} />
      <Quality {...props} />
      <ApproachPanel visit={visit} />
      <Panel>
        <RestsOn visit={visit} run={run} set={page.set} />
      </Panel>
    </>
  )
}

function Stats({ t, visit: { locale }, ranked, run, asked, page }: Shown) {
  const { choice } = asked
  const year = t.inYear[choice.horizon]
  const figureParts = { inputLabels: t.figure.inputs, align: 'start' } as const
  return (
    <StatStrip
      items={[
        {
          label: t.area.rank,
          value: ranked.rank === null ? t.area.noRank : formatNumber(ranked.rank, 0, locale),
          note:
            ranked.rank === null
              ? undefined
              : t.area.rankNote(ranked.rankLow ?? 0, ranked.rankHigh ?? 0, page.rankedCount),
        },
        {
          label: t.area.class,
          value:
            ranked.class === null || ranked.state !== 'ranked' ? (
              t.area.noRank
            ) : (
              <UrgencyMark mapClass={ranked.class} />
            ),
        },
        {
          label: t.stats.expected(year),
          value: isWithheld(ranked) ? (
            t.area.blocks.hidden
          ) : (
            <FigureValue
              figure={expectedFigure(t, { run, choice }, ranked)}
              title={t.figure.expected.title(year)}
              {...figureParts}
            />
          ),
          note:
            ranked.expected === null
              ? undefined
              : t.stats.expectedNote(
                  formatNumber(ranked.expectedLow, 0, locale),
                  formatNumber(ranked.expectedHigh, 0, locale),
                ),
        },
        {
          label: t.ranking.share,
          value: isWithheld(ranked) ? (
            t.area.blocks.hidden
          ) : (
            <FigureValue figure={shareFigure(t, run, ranked)} title={t.figure.share.title} {...figureParts} />
          ),
        },
        {
          label: t.area.known,
          value: (
            <FigureValue
              figure={coverageFigure(t, run, ranked)}
              title={t.figure.coverage.title}
              decimals={0}
              {...figureParts}
            />
          ),
          note: t.stats.knownNote(formatNumber(ranked.known, 0, locale), formatNumber(ranked.dwellings, 0, locale)),
        },
      ]}
    />
  )
}

function Fan({ t, visit, asked, fan, run }: Shown) {
  const question = t.area.fan.heading(t.problemInSentence[asked.choice.problem])
  return (
    <Panel title={question}>
      {fan === null ? null : (
        <Chart
          svg={fan.svg}
          caption={t.area.fan.caption}
          table={fanTable(t, sourceLine(t, { run }, visit.locale))}
          rows={fan.points}
        />
      )}
    </Panel>
  )
}

const fanTable = (t: UrgencyText, source: string): TableDefinition<FanPoint> => ({
  id: 'per-jaar',
  prefix: 'j-',
  caption: t.area.fan.table,
  source,
  rowKey: (row) => String(row.year),
  columns: [
    {
      key: 'jaar',
      label: t.area.fan.year,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: (row) => String(row.year),
    },
    ...(['expected', 'low', 'high'] as const).map((key) => ({
      key,
      label: t.area.fan[key],
      unit: t.ranking.percent,
      kind: 'number' as const,
      decimals: 1,
      sortable: false,
      value: (row: FanPoint) => row[key],
    })),
  ],
})
