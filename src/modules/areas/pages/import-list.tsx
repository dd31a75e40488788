import { dayOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import type { Answer, FieldError, Visit } from '#platform/http/route.ts'
import type { ImportState } from '#platform/imports/schema.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  Grid,
  PageTitle,
  Panel,
  Radios,
  Select,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ImportBatch } from '../store.ts'
import { areaTexts } from '../texts.ts'

export const IMPORTS_PATH = '/beheer/imports'

const CHIPS: Record<ImportState, ChipKind> = {
  queued: 'neutral',
  loading: 'signal',
  applied: 'in-use',
  unchanged: 'ok',
  judged: 'neutral',
  cancelled: 'neutral',
  failed: 'late',
  undone: 'replaced',
}

export const StateChip = ({ state, visit }: { state: ImportState; visit: Visit }) => (
  <Chip kind={CHIPS[state]}>{areaTexts(visit.locale).states[state]}</Chip>
)

/** What was typed in the form; kept when it comes back with errors. */
export type Asked = { importer: string; mode: string }

export function importListAnswer(
  visit: Visit,
  importers: readonly ImporterDefinition[],
  batches: readonly ImportBatch[],
  asked: Asked,
  errors: readonly FieldError[],
): Answer {
  const t = areaTexts(visit.locale).imports
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    title: t.title,
    breadcrumb: [{ label: t.title }],
    menu: IMPORTS_PATH,
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        <ErrorSummary errors={errors} />
        {visit.may({ object: 'import', action: 'run' }) ? (
          <NewImport visit={visit} importers={importers.filter(readsFiles)} asked={asked} errors={errors} />
        ) : null}
        <Panel title={t.listTitle} flush={batches.length > 0}>
          {batches.length === 0 ? (
            <EmptyState what={t.empty} why={t.emptyWhy} />
          ) : (
            <DataTable
              table={batchTable(visit, importers)}
              rows={batches}
              query={visit.query}
              href={visit.href(IMPORTS_PATH)}
              tools
            />
          )}
        </Panel>
      </>
    ),
  }
}

/** A derivation reads no files: it is started where its outcome is shown. */
const readsFiles = ({ accepts }: ImporterDefinition): boolean => accepts.length > 0

type NewImportProps = {
  visit: Visit
  importers: readonly ImporterDefinition[]
  asked: Asked
  errors: readonly FieldError[]
}

function NewImport({ visit, importers, asked, errors }: NewImportProps) {
  const t = areaTexts(visit.locale).imports
  const { locale } = visit
  const endings = [...new Set(importers.flatMap((importer) => importer.accepts))]
  return (
    <Grid columns="map">
      <Panel title={t.newTitle}>
        <Form action={visit.href(IMPORTS_PATH)} submit={t.submit} multipart>
          <Select
            name="soort"
            label={t.source}
            value={asked.importer}
            required
            error={errorOf(errors, 'soort')}
            options={[
              { value: '', label: t.chooseSource },
              ...importers.map(({ name, title }) => ({ value: name, label: title[locale] })),
            ]}
          />
          <FileField
            name="bestand"
            label={t.file}
            help={t.fileHelp}
            accept={endings}
            multiple
            required
            error={errorOf(errors, 'bestand')}
          />
          <Radios
            name="wijze"
            label={t.mode}
            value={asked.mode}
            options={[
              { value: 'proef', label: t.dryRun, help: t.dryRunHelp },
              { value: 'inlezen', label: t.real, help: t.realHelp },
            ]}
          />
        </Form>
      </Panel>
      <Panel title={t.kindsTitle}>
        <dl className="wr-terms">
          {importers.map(({ name, title, help }) => (
            <div key={name}>
              <dt>{title[locale]}</dt>
              <dd>{help[locale]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </Grid>
  )
}

/** Day and time in the Netherlands: "20-11-2026 19:41". */
export const momentOf = (at: Date): string =>
  `${formatDate(dayOf(at))} ${at.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })}`

export function batchTable(visit: Visit, importers: readonly ImporterDefinition[]): TableDefinition<ImportBatch> {
  const t = areaTexts(visit.locale).imports
  const titleOf = (batch: ImportBatch) =>
    importers.find(({ name }) => name === batch.importer)?.title[visit.locale] ?? t.otherKind
  const count = (part: 'read' | 'accepted' | 'warned' | 'refused') => (batch: ImportBatch) =>
    batch.report?.[part] ?? null
  return {
    id: 'imports',
    caption: t.tableCaption,
    source: t.tableSource,
    rowKey: (batch) => batch.id,
    columns: [
      {
        key: 'wanneer',
        label: t.when,
        kind: 'text',
        rowHeader: true,
        value: (batch) => batch.createdAt.toISOString(),
        cell: (batch) => (
          <a className="wr-nowrap" href={visit.href(`${IMPORTS_PATH}/${batch.id}`)}>
            {momentOf(batch.createdAt)}
          </a>
        ),
      },
      { key: 'soort', label: t.what, kind: 'text', value: titleOf },
      {
        key: 'bestanden',
        label: t.files,
        kind: 'text',
        value: (batch) => batch.files.map((file) => file.originalName).join(', '),
      },
      {
        key: 'stand',
        label: t.state,
        kind: 'text',
        value: (batch) => areaTexts(visit.locale).states[batch.state],
        cell: (batch) => <StateChip state={batch.state} visit={visit} />,
      },
      { key: 'gelezen', label: t.read, kind: 'number', value: count('read'), unknown: '–' },
      { key: 'overgenomen', label: t.accepted, kind: 'number', value: count('accepted'), unknown: '–' },
      { key: 'opmerking', label: t.warned, kind: 'number', value: count('warned'), unknown: '–' },
      { key: 'niet', label: t.refused, kind: 'number', value: count('refused'), unknown: '–' },
    ],
  }
}
