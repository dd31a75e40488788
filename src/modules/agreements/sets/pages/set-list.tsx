import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { SetState } from '../../model/sets/set-state.ts'
import type { SetsText } from '../text.nl.ts'
import type { SetView } from '../usecases.ts'

export const SETS_PATH = '/afspraken/sets'

const CHIPS: Record<SetState, ChipKind> = {
  upcoming: 'due-soon',
  running: 'ok',
  expired: 'neutral',
  'ended-early': 'neutral',
}

export const SetStateChip = ({ t, state }: { t: SetsText; state: SetState }) => (
  <Chip kind={CHIPS[state]}>{t.states[state]}</Chip>
)

export function SetListPage({
  t,
  visit,
  views,
  mayRead,
}: {
  t: SetsText
  visit: Visit
  views: readonly SetView[]
  mayRead: boolean
}) {
  const button = mayRead ? <LinkButton href={visit.href('/afspraken/inlezen')}>{t.read}</LinkButton> : undefined
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} actions={button} />
      <Panel flush={views.length > 0}>
        {views.length === 0 ? (
          <EmptyState what={t.none} why={t.noneWhy} action={button} />
        ) : (
          <DataTable
            table={setTable(t, visit, views.length)}
            rows={views}
            query={visit.query}
            href={visit.href(SETS_PATH)}
          />
        )}
      </Panel>
    </Stack>
  )
}

const setTable = (t: SetsText, { href, locale }: Visit, count: number): TableDefinition<SetView> => ({
  id: 'sets',
  caption: t.caption(count),
  source: t.source,
  rowKey: ({ set }) => set.slug,
  columns: [
    {
      key: 'set',
      label: t.set,
      kind: 'text',
      rowHeader: true,
      value: ({ set }) => set.title,
      cell: ({ set }) => <a href={href(`${SETS_PATH}/${set.slug}`)}>{set.title}</a>,
    },
    {
      key: 'looptijd',
      label: t.term,
      kind: 'text',
      value: ({ set }) => t.termOf(formatLongDate(set.term.from, locale), formatLongDate(set.term.to, locale)),
    },
    {
      key: 'stand',
      label: t.state,
      kind: 'text',
      value: ({ state }) => t.states[state],
      cell: ({ state }) => <SetStateChip t={t} state={state} />,
    },
    { key: 'afspraken', label: t.count, kind: 'number', value: ({ set }) => set.agreements },
  ],
})
