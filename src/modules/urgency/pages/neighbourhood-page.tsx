import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate, formatMetres, formatNumber, formatRate, formatShare, formatYear } from '#kernel/dutch.ts'
import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chart,
  DataTable,
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
import { geoJson, mapClassOf } from '../map-areas.ts'
import { expectedOf } from '../model/study-ranking.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { Block, NeighbourhoodPage, RankedArea, RunQuestion, StoredRun } from '../usecases.ts'
import type { FanPoint } from './fan-chart.ts'
import { questionAddress } from './question.ts'
import { QuestionForm } from './question-form.tsx'
import { rankingTable, sourceLine } from './ranking-table.tsx'

export type NeighbourhoodProps = {
  t: UrgencyText
  visit: Visit
  code: string
  page: NeighbourhoodPage
  asked: RunQuestion
  fan: { svg: string; points: FanPoint[] } | null
}
type Shown = NeighbourhoodProps & { ranked: RankedArea; run: StoredRun }

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
      </Panel>
      {run && ranked ? <Outcome {...props} run={run} ranked={ranked} /> : <NoOutcome {...props} />}
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
  const { t, visit, ranked, run } = props
  const { locale } = visit
  const coverage = formatShare(ranked.coverage, locale, 0)
  const needed = neededFigure(t, run, ranked)
  return (
    <>
      {ranked.state === 'measure-first' ? (
        <Notice kind="warn">{t.area.measureFirst(coverage, formatNumber(needed.value, 0, locale))}</Notice>
      ) : null}
      <Stats {...props} />
      <Grid columns="2">
        <Fan {...props} />
        <Why {...props} />
      </Grid>
      <Blocks {...props} />
      <Quality {...props} />
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
          value: (
            <FigureValue
              figure={expectedFigure(t, { run, choice }, ranked)}
              title={t.figure.expected.title(year)}
              {...figureParts}
            />
          ),
          note: t.stats.expectedNote(
            formatNumber(ranked.expectedLow, 0, locale),
            formatNumber(ranked.expectedHigh, 0, locale),
          ),
        },
        {
          label: t.ranking.share,
          value: <FigureValue figure={shareFigure(t, run, ranked)} title={t.figure.share.title} {...figureParts} />,
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
          note: `${formatNumber(ranked.known, 0, locale)} / ${t.woningen(ranked.dwellings)}`,
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

function Why({ t, visit: { locale }, ranked, run, asked }: Shown) {
  const lines = whyLines(t, ranked, run, asked, locale)
  return (
    <Panel title={t.area.why.heading}>
      {lines.length === 0 ? (
        <p>{t.area.why.unknown}</p>
      ) : (
        <ul className="wr-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="wr-note">
        {t.area.why.bound} {t.area.why.middle}
      </p>
    </Panel>
  )
}

function whyLines(
  t: UrgencyText,
  { area }: RankedArea,
  run: StoredRun,
  asked: RunQuestion,
  locale: 'nl' | 'en',
): string[] {
  const { why } = t.area
  const { middles, totals } = area
  const { horizon } = asked.choice
  const count = (problem: 'damp' | 'flood') => t.woningen(Math.round(expectedOf(totals, { problem, horizon })))
  const lines: (string | null)[] = [
    totals.known > 0 ? why.parts(count('damp'), count('flood'), t.inYear[horizon]) : null,
  ]
  if (middles) {
    const { floorToGroundwater, thresholdToStreet, rainDepth100, rate, constructionYear, shallowProbability } = middles
    lines.push(
      floorToGroundwater === null
        ? null
        : why.damp(formatMetres(floorToGroundwater, locale), formatMetres(run.parameters.dampThreshold, locale)),
      thresholdToStreet === null || rainDepth100 === null
        ? null
        : why.flood(formatMetres(thresholdToStreet, locale), formatMetres(rainDepth100, locale)),
      rate === null ? null : why.rate(formatRate(rate, locale)),
      constructionYear === null ? null : why.year(formatYear(constructionYear, locale)),
      shallowProbability === null ? null : why.shallow(formatShare(shallowProbability, locale, 0)),
    )
  }
  return lines.filter((line) => line !== null)
}

type QualityRow = { name: string; counts: Record<'A' | 'B' | 'C' | 'D' | 'none', number> }

function Quality({ t, visit, ranked, run }: Shown) {
  const { quality, confidence } = ranked.area.totals
  const rows = (['floor', 'groundwater', 'rate', 'foundation'] as const).map((input) => ({
    name: t.area.quality.inputs[input],
    counts: quality[input],
  }))
  const words = (level: 'hoog' | 'midden' | 'laag') => formatNumber(confidence[level], 0, visit.locale)
  return (
    <Panel title={t.area.quality.heading} flush>
      <DataTable table={qualityTable(t, sourceLine(t, { run }, visit.locale))} rows={rows} />
      <p className="wr-source">{t.area.quality.confidence(words('hoog'), words('midden'), words('laag'))}</p>
    </Panel>
  )
}

const qualityTable = (t: UrgencyText, source: string): TableDefinition<QualityRow> => ({
  id: 'kwaliteit',
  prefix: 'k-',
  caption: t.area.quality.caption,
  source,
  rowKey: (row) => row.name,
  columns: [
    {
      key: 'gegeven',
      label: t.area.quality.what,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: (row) => row.name,
    },
    ...(['A', 'B', 'C', 'D', 'none'] as const).map((tier) => ({
      key: tier,
      label: t.area.quality[tier].label,
      unit: t.area.quality[tier].meaning,
      kind: 'number' as const,
      sortable: false,
      value: (row: QualityRow) => row.counts[tier],
    })),
  ],
})

function Blocks({ t, visit, page, run, ranked, asked, code }: Shown) {
  const { locale } = visit
  const listed = page.blocks.filter(({ state }) => state !== 'not-shown')
  const hidden = page.blocks.length - listed.length
  if (page.blocks.length === 0) return null
  const base = rankingTable(t, { run, choice: asked.choice }, locale, { areaHref: () => '', scaleEnd: listed.length })
  const table: TableDefinition<RankedArea> = {
    ...base,
    id: 'blokken',
    prefix: 'b-',
    caption: t.area.blocks.caption,
    columns: base.columns
      .filter(({ key }) => key !== 'interval')
      .map((column) =>
        column.key === 'buurt'
          ? { ...column, label: t.area.blocks.block, cell: (row: RankedArea) => row.name }
          : column,
      ),
  }
  return (
    <Grid columns="urgency">
      <Panel title={t.area.blocks.mapHeading}>
        <AreaMap
          title={t.area.blocks.map(ranked.name)}
          areas={blockMap(page.shapes, page.blocks)}
          labels="none"
          legend="column"
          tableId="blokken"
        />
        <p className="wr-note">{t.area.blocks.note(hidden)}</p>
      </Panel>
      <Panel title={t.area.blocks.heading} flush>
        <DataTable
          table={table}
          rows={listed}
          query={visit.query}
          href={visit.href(`/urgentie/buurten/${code}`)}
          tools
        />
      </Panel>
    </Grid>
  )
}

function blockMap(shapes: readonly Block[], blocks: readonly RankedArea[]): MapArea[] {
  const outcomes = new Map(blocks.map((block) => [block.code, block]))
  return shapes.flatMap(({ id, name, geometry }): MapArea[] => {
    if (!geometry) return []
    return [{ code: id, name: name ?? id, mapClass: mapClassOf(outcomes.get(id)), geometry: geoJson(geometry) }]
  })
}
