import type { Visit } from '#platform/http/route.ts'
import { Chip, DataTable, PageTitle, Panel, Stack, type TableDefinition } from '#platform/ui/index.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import { REGISTERS_PATH, registerPath } from '../paths.ts'
import type { RegisterDesk } from '../usecases.ts'
import { type RegisterWords, registerTitle } from '../words.ts'

export function RegisterListPage({
  t,
  visit,
  desks,
}: {
  t: RegisterWords
  visit: Visit
  desks: readonly RegisterDesk[]
}) {
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <AgreementTabs visit={visit} current="registers" />
      <Panel flush>
        <DataTable
          table={listTable(t, visit, desks.length)}
          rows={desks}
          query={visit.query}
          href={visit.href(REGISTERS_PATH)}
          tools
        />
      </Panel>
    </Stack>
  )
}

export const listTable = (t: RegisterWords, visit: Visit, count: number): TableDefinition<RegisterDesk> => ({
  id: 'registers',
  caption: t.list.caption(count),
  source: t.list.source,
  rowKey: ({ definition }) => definition.name,
  columns: [
    {
      key: 'register',
      label: t.list.register,
      kind: 'text',
      rowHeader: true,
      value: ({ definition }) => registerTitle(t, definition.name),
      cell: ({ definition }) => (
        <>
          <a href={visit.href(registerPath(definition.name))}>{registerTitle(t, definition.name)}</a>
          <span className="wr-rowtext">{t.names.registers[definition.name]?.lead}</span>
        </>
      ),
    },
    { key: 'regels', label: t.list.entries, kind: 'number', value: ({ entries }) => entries.length },
    {
      key: 'aandacht',
      label: t.list.attention,
      kind: 'number',
      value: ({ asked }) => asked.length,
      cell: ({ asked }) =>
        asked.length === 0 ? (
          '0'
        ) : (
          <Chip kind={asked.some(({ state }) => state === 'late') ? 'late' : 'due-soon'}>{String(asked.length)}</Chip>
        ),
    },
    {
      key: 'afspraken',
      label: t.list.uses,
      kind: 'text',
      value: ({ uses }) => uses.map(({ nr }) => nr).join(', '),
      cell: ({ uses }) =>
        uses.length === 0
          ? t.list.none
          : uses.map(({ nr }, index) => (
              <span key={nr}>
                {index > 0 ? ', ' : ''}
                <a href={visit.href(`/afspraken/${nr}`)}>{nr}</a>
              </span>
            )),
    },
  ],
})
