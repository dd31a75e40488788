import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { MeetingState, MeetingYear } from '../../model/meetings/meeting-year.ts'
import { nameOf } from '../../model/meetings/series.ts'
import type { MeetingsText } from '../text.nl.ts'
import type { SeriesView, StoredMeeting } from '../usecases.ts'

export const MEETINGS_PATH = '/overleg'

export const YEAR_CHIPS: Record<MeetingYear['state'], ChipKind> = {
  met: 'ok',
  'on-course': 'ok',
  'plan-more': 'condition-open',
  'does-not-fit': 'late',
  missed: 'late',
}
const STATE_CHIPS: Record<MeetingState, ChipKind> = {
  planned: 'due-soon',
  held: 'ok',
  informative: 'neutral',
  cancelled: 'neutral',
}

export const MeetingChip = ({ t, state }: { t: MeetingsText; state: MeetingState }) => (
  <Chip kind={STATE_CHIPS[state]}>{t.states[state]}</Chip>
)

const nextOf = ({ meetings }: SeriesView, today: string): StoredMeeting | undefined =>
  meetings.find(({ on, state }) => state === 'planned' && on >= today)

export function SeriesListPage({ t, visit, views }: { t: MeetingsText; visit: Visit; views: readonly SeriesView[] }) {
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <Panel flush={views.length > 0}>
        {views.length === 0 ? (
          <EmptyState what={t.none} why={t.noneWhy} />
        ) : (
          <DataTable
            table={seriesTable(t, visit, views.length)}
            rows={views}
            query={visit.query}
            href={visit.href(MEETINGS_PATH)}
          />
        )}
      </Panel>
    </Stack>
  )
}

const seriesTable = (t: MeetingsText, visit: Visit, count: number): TableDefinition<SeriesView> => ({
  id: 'overleggen',
  caption: t.caption(count),
  source: t.source,
  rowKey: ({ series }) => series.slug,
  columns: [
    {
      key: 'overleg',
      label: t.series,
      kind: 'text',
      rowHeader: true,
      value: ({ series }) => series.name,
      cell: ({ series }) => <a href={visit.href(`${MEETINGS_PATH}/${series.slug}`)}>{series.name}</a>,
    },
    {
      key: 'eerstvolgend',
      label: t.next,
      kind: 'date',
      value: (view) => nextOf(view, visit.today)?.on ?? null,
      unknown: t.noNext,
    },
    {
      key: 'jaar',
      label: t.thisYear,
      kind: 'text',
      value: ({ year }) => (year ? t.year.states[year.state] : null),
      cell: ({ year }) => (year ? <Chip kind={YEAR_CHIPS[year.state]}>{t.year.states[year.state]}</Chip> : t.year.none),
      unknown: t.year.none,
    },
    {
      key: 'voorzitter',
      label: t.nextChair,
      kind: 'text',
      value: ({ series, nextChair }) => (nextChair ? nameOf(series, nextChair) : null),
      unknown: t.detail.noChair,
    },
    {
      key: 'voorstellen',
      label: t.proposals,
      kind: 'number',
      value: ({ agenda }) => agenda.filter(({ state }) => state === 'proposed').length,
    },
  ],
})
