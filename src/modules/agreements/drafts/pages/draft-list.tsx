import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  formatDay,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { DraftsText } from '../text.nl.ts'
import type { StoredDraft } from '../usecases.ts'

export const DRAFTS_PATH = '/afspraken/inlezen'

export function DraftListPage({
  t,
  visit,
  drafts,
  errors,
}: {
  t: DraftsText
  visit: Visit
  drafts: readonly StoredDraft[]
  errors: readonly FieldError[]
}) {
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <ErrorSummary errors={errors} />
      <Panel title={t.upload.heading}>
        <Form action={visit.href(DRAFTS_PATH)} submit={t.upload.submit} multipart>
          <FileField
            name="bestand"
            label={t.upload.file}
            help={t.upload.fileHelp}
            accept={['.txt', '.docx', '.odt', '.xlsx', '.ods', '.csv']}
            error={errorOf(errors, 'bestand')}
            required
          />
        </Form>
      </Panel>
      <Panel title={t.drafts.heading} flush={drafts.length > 0}>
        {drafts.length === 0 ? (
          <EmptyState what={t.drafts.none} why={t.drafts.noneWhy} />
        ) : (
          <DataTable
            table={draftTable(t, visit, drafts.length)}
            rows={drafts}
            query={visit.query}
            href={visit.href(DRAFTS_PATH)}
          />
        )}
      </Panel>
      {drafts.length > 0 ? <SourceNote>{t.drafts.undo}</SourceNote> : null}
    </Stack>
  )
}

const draftTable = (t: DraftsText, visit: Visit, count: number): TableDefinition<StoredDraft> => ({
  id: 'concepten',
  caption: t.drafts.caption(count),
  source: t.drafts.source,
  rowKey: ({ batch }) => batch,
  columns: [
    {
      key: 'document',
      label: t.drafts.document,
      kind: 'text',
      rowHeader: true,
      value: ({ document }) => document,
      cell: ({ batch, document }) => <a href={visit.href(`${DRAFTS_PATH}/${batch}`)}>{document}</a>,
    },
    { key: 'op', label: t.drafts.at, kind: 'text', value: ({ day }) => formatDay(day) },
    { key: 'afspraken', label: t.drafts.agreements, kind: 'number', value: ({ agreements }) => agreements },
    { key: 'vragen', label: t.drafts.doubts, kind: 'number', value: ({ doubts }) => doubts },
    {
      key: 'stand',
      label: t.drafts.state,
      kind: 'text',
      value: ({ set }) => (set ? t.drafts.made : t.drafts.open),
      cell: ({ set }) => <Chip kind={set ? 'ok' : 'neutral'}>{set ? t.drafts.made : t.drafts.open}</Chip>,
    },
  ],
})
