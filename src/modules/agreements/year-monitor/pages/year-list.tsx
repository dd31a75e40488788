import type { Visit } from '#platform/http/route.ts'
import {
  Chart,
  Chip,
  DataTable,
  EmptyState,
  Grid,
  LinkButton,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { agreementsIn, signalsIn } from '../../model/year-monitor/year-report.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import { YEAR_MONITOR_PATH, yearPath } from '../paths.ts'
import type { YearLine } from '../usecases.ts'
import type { ReportWords } from '../words.ts'
import { type MeetingRow, meetingsTable } from './report-tables.ts'
import { SIGN_CHIPS } from './year-page.tsx'

export type MeetingsChart = { svg: string; caption: string; rows: readonly MeetingRow[] }
type Props = { words: ReportWords; visit: Visit; years: readonly YearLine[]; chart: MeetingsChart | null }

export function YearList({ words, visit, years, chart }: Props) {
  const { t } = words
  const mayReadAgreements = visit.may({ object: 'agreement', action: 'read' })
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      {mayReadAgreements ? <AgreementTabs visit={visit} current="yearMonitor" /> : null}
      <Panel flush={years.length > 0}>
        {years.length === 0 ? (
          <EmptyState
            what={t.none}
            why={mayReadAgreements ? t.noneWhy : t.noneSigned}
            action={mayReadAgreements ? <LinkButton href={visit.href('/afspraken/sets')}>{t.toSets}</LinkButton> : null}
          />
        ) : (
          <DataTable table={yearsTable(words, visit)} rows={years} />
        )}
      </Panel>
      {chart ? (
        <Grid columns="2">
          <Panel title={t.meetings.title}>
            <Chart
              svg={chart.svg}
              caption={chart.caption}
              table={meetingsTable(words, t.list.source)}
              rows={chart.rows}
              query={visit.query}
              href={visit.href(YEAR_MONITOR_PATH)}
            />
          </Panel>
        </Grid>
      ) : null}
    </Stack>
  )
}

function yearsTable({ t }: ReportWords, visit: Visit): TableDefinition<YearLine> {
  const count = (key: string, label: string, of: (line: YearLine) => number) => ({
    ...{ key, label, kind: 'number' as const, value: of },
  })
  return {
    id: 'jaren',
    caption: t.list.caption,
    source: t.list.source,
    rowKey: ({ year }) => String(year),
    columns: [
      {
        ...{ key: 'jaar', label: t.list.year, kind: 'text', rowHeader: true },
        value: ({ year }) => String(year),
        cell: ({ year }) => <a href={visit.href(yearPath(year))}>{t.yearTitle(year)}</a>,
      },
      {
        ...{ key: 'stand', label: t.list.state, kind: 'text' },
        value: ({ state }) => t.signStates[state],
        cell: ({ state }) => <Chip kind={SIGN_CHIPS[state]}>{t.signStates[state]}</Chip>,
      },
      count('afspraken', t.list.agreements, ({ report }) => agreementsIn(report).length),
      count(
        'zonder',
        t.list.unknown,
        ({ report }) => agreementsIn(report).filter(({ state }) => state === null).length,
      ),
      count('laat', t.list.late, ({ report }) => agreementsIn(report).filter(({ state }) => state === 'late').length),
      count('signalen', t.list.signals, ({ report }) => signalsIn(report).length),
      {
        ...{ key: 'vastgesteld', label: t.list.adoptedOn, kind: 'date', unknown: t.list.notYet },
        value: ({ adoptedOn }) => adoptedOn,
      },
    ],
  }
}
