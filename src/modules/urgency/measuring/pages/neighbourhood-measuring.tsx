import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, LinkButton, Notice, PageTitle, Panel, Stack, StatStrip } from '#platform/ui/index.ts'
import type { MeasuringText } from '../text.nl.ts'
import { type NeighbourhoodMeasuring, perVisit } from '../usecases.ts'
import { measuringText } from '../words.ts'
import { sourceLine } from './measuring-panel.tsx'
import { inputWords, pointsOf, streetTable } from './measuring-table.tsx'

type Props = { visit: Visit; page: NeighbourhoodMeasuring; code: string; mayOpenList: boolean }

export function NeighbourhoodMeasuringView({ visit, page, code, mayOpenList }: Props) {
  const t = measuringText(visit.locale)
  const { ranked, run, streets, others } = page
  return (
    <Stack gap="l">
      <PageTitle
        title={t.area.title(ranked.name)}
        lead={`${t.intro} ${t.points}`}
        actions={
          <>
            <LinkButton href={visit.href('/urgentie/eerst-meten')}>{t.area.back}</LinkButton>
            <LinkButton href={visit.href(`/urgentie/buurten/${code}`)}>{t.area.toNeighbourhood}</LinkButton>
            {mayOpenList ? (
              <LinkButton href={visit.href(`/urgentie/eerst-meten/${code}/route`)} primary>
                {t.area.routeList}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Plan t={t} visit={visit} page={page} />
      <Stats t={t} visit={visit} page={page} />
      <Panel title={t.area.streetsHeading} flush>
        {streets.length + others.streets === 0 ? (
          <p className="wr-source">{t.area.none}</p>
        ) : (
          <DataTable
            table={streetTable(t, sourceLine(visit, run))}
            rows={streets}
            query={visit.query}
            href={visit.href(`/urgentie/eerst-meten/${code}`)}
            tools
          />
        )}
        {others.streets === 0 ? null : (
          <p className="wr-source">
            {t.area.others(others.streets, number(visit, others.visits), number(visit, others.dwellings))}
          </p>
        )}
        {mayOpenList ? null : <p className="wr-source">{t.area.routeClosed}</p>}
      </Panel>
    </Stack>
  )
}

const number = ({ locale }: Visit, value: number | null): string => formatNumber(value, 0, locale)

type Shown = { t: MeasuringText; visit: Visit; page: NeighbourhoodMeasuring }

/** How many visits until a rank, in a sentence. */
function Plan({ t, visit, page: { row } }: Shown) {
  const { needed, visits, fromElsewhere, visitsAlone } = row.toRank
  if (needed === 0) return <Notice kind="info">{t.area.hasRank}</Notice>
  const lines = [
    ...(fromElsewhere.length > 0 ? [t.area.first(inputWords(t, row.toRank))] : []),
    visits === 0 ? t.area.noVisits : t.area.plan(number(visit, visits)),
    ...(fromElsewhere.length > 0 && visitsAlone !== null ? [t.area.alone(number(visit, visitsAlone))] : []),
  ]
  return <Notice kind="warn">{lines.join(' ')}</Notice>
}

function Stats({ t, visit, page: { row } }: Shown) {
  const { stat } = t.area
  const points = (gain: number | null) => (gain === null ? t.hidden : number(visit, pointsOf(gain)))
  return (
    <StatStrip
      items={[
        { label: stat.visits, value: number(visit, row.visits), note: stat.visitsNote(number(visit, row.dwellings)) },
        {
          label: stat.toRank,
          value: row.toRank.needed === 0 ? t.ranked : number(visit, row.toRank.visits),
          note: row.toRank.needed === 0 ? undefined : stat.toRankNote(number(visit, row.toRank.needed)),
        },
        {
          label: stat.perVisit,
          value: row.gain === null ? t.hidden : number(visit, pointsOf(perVisit(row))),
          note: stat.points,
        },
        { label: stat.wells, value: points(row.gainOfWells), note: stat.points },
      ]}
    />
  )
}
