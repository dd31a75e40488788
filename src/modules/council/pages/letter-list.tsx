import {
  ButtonForm,
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Panel,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { nl } from '../text.nl.ts'
import type { StoredLetter } from '../usecases.ts'

export type LetterListProps = {
  t: typeof nl
  letters: readonly StoredLetter[]
  /** Null while there is no run to write about. */
  latestRunId: string | null
  mayWrite: boolean
  href(path: string): string
  query: URLSearchParams
}

export function LetterListPage({ t, letters, latestRunId, mayWrite, href, query }: LetterListProps) {
  const make = latestRunId && mayWrite ? <ButtonForm action={href('/raad/brieven')} label={t.make} primary /> : null
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} actions={letters.length > 0 ? make : undefined} />
      {letters.length === 0 ? (
        <Panel>
          <EmptyState
            what={t.noneWhat}
            why={latestRunId ? t.noneWhy : t.noRun}
            action={latestRunId ? make : <LinkButton href={href('/urgentie')}>{t.toUrgency}</LinkButton>}
          />
        </Panel>
      ) : (
        <Panel flush>
          <DataTable table={letterTable(t, href)} rows={letters} query={query} href={href('/raad')} tools />
        </Panel>
      )}
    </>
  )
}

export const letterTable = (t: typeof nl, href: (path: string) => string): TableDefinition<StoredLetter> => ({
  id: 'raadsbrieven',
  caption: t.table.caption,
  source: t.table.source,
  rowKey: (letter) => letter.id,
  columns: [
    {
      key: 'title',
      label: t.table.title,
      kind: 'text',
      rowHeader: true,
      value: (letter) => letter.title,
      cell: (letter) => <a href={href(`/raad/brieven/${letter.id}`)}>{letter.title}</a>,
    },
    { key: 'state', label: t.table.state, kind: 'text', value: (letter) => t.states[letter.state] },
    {
      key: 'run',
      label: t.table.run,
      kind: 'text',
      value: (letter) => letter.figures[0]?.figure.source.document ?? null,
    },
    {
      key: 'updated',
      label: t.table.updated,
      kind: 'date',
      value: (letter) => letter.updatedAt.toISOString().slice(0, 10),
    },
  ],
})
