import { formatNumber } from '#kernel/dutch.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import type { ImportState } from '#platform/imports/schema.ts'
import type { ImporterDefinition, ImportReport, RowMessage } from '#platform/module.ts'
import {
  ButtonForm,
  Checkboxes,
  DataTable,
  ErrorSummary,
  FilterForm,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  type NoticeKind,
  PageTitle,
  Panel,
  Progress,
  Select,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ImportView } from '../follow-imports.ts'
import { areaTexts, reasonInWords, summaryInWords } from '../texts.ts'
import { IMPORTS_PATH, momentOf } from './import-list.tsx'

/** Seconds between two looks at a running import. */
const REFRESH = 2

export type DetailExtras = { undoError?: string; undoRefusal?: string }

export function importDetailAnswer(
  visit: Visit,
  view: ImportView,
  importer: ImporterDefinition | undefined,
  extras: DetailExtras = {},
): Answer {
  const t = areaTexts(visit.locale).imports
  const title = importer?.title[visit.locale] ?? view.batch.importer
  const busy = view.state === 'queued' || view.state === 'loading'
  return {
    kind: 'page',
    status: extras.undoError ? 422 : extras.undoRefusal ? 409 : 200,
    title,
    breadcrumb: [{ label: t.title, href: visit.href(IMPORTS_PATH) }, { label: title }],
    menu: IMPORTS_PATH,
    ...(busy ? { refresh: REFRESH } : {}),
    body: (
      <>
        <PageTitle
          title={title}
          lead={`${momentOf(view.batch.createdAt)}${view.batch.dryRun ? `, ${t.dryRunMark}` : ''}`}
        />
        {extras.undoError ? <ErrorSummary errors={[{ field: 'zeker', message: extras.undoError }]} /> : null}
        {extras.undoRefusal ? (
          <Notice kind="danger" title={t.undoRefused} live>
            {extras.undoRefusal}
          </Notice>
        ) : null}
        {busy ? <Busy visit={visit} view={view} /> : <Ended visit={visit} view={view} importer={importer} />}
        {view.batch.report && !busy ? (
          <Report visit={visit} report={view.batch.report} batch={view.batch.id} importer={importer} />
        ) : null}
        <Originals visit={visit} view={view} />
        {view.state === 'applied' && visit.may({ object: 'import', action: 'run' }) ? (
          <Undo visit={visit} batch={view.batch.id} error={extras.undoError} />
        ) : null}
      </>
    ),
  }
}

function Busy({ visit, view }: { visit: Visit; view: ImportView }) {
  const t = areaTexts(visit.locale).imports
  const path = visit.href(`${IMPORTS_PATH}/${view.batch.id}`)
  return (
    <Panel title={areaTexts(visit.locale).states[view.state]}>
      <Progress
        label={t.rows}
        done={view.progress}
        total={null}
        doing={view.state === 'queued' ? t.preparing : t.working}
        cancel={<ButtonForm action={`${path}/stop`} label={t.stop} />}
      />
      <p>
        {t.refresh} <a href={path}>{t.refreshNow}</a>
      </p>
    </Panel>
  )
}

const NOTICES: Partial<Record<ImportState, NoticeKind>> = {
  applied: 'ok',
  unchanged: 'info',
  judged: 'info',
  failed: 'danger',
  undone: 'info',
  cancelled: 'warn',
}

function Ended({
  visit,
  view,
  importer,
}: {
  visit: Visit
  view: ImportView
  importer: ImporterDefinition | undefined
}) {
  const t = areaTexts(visit.locale).imports
  const { batch, state } = view
  if (state === 'queued' || state === 'loading') return null
  const failure = batch.failure ?? (state === 'failed' ? 'interrupted' : null)
  const why = batch.report?.stopped ?? (failure ? { reason: failure } : null)
  const mayRun = visit.may({ object: 'import', action: 'run' })
  return (
    <>
      <Notice kind={NOTICES[state] ?? 'info'} title={capitalised(areaTexts(visit.locale).states[state])} live>
        <p>{t[state]}</p>
        {why ? <p>{placeInWords(why, importer, visit)}</p> : null}
      </Notice>
      {state === 'judged' && !failure && mayRun ? (
        <ButtonForm action={visit.href(`${IMPORTS_PATH}/${batch.id}/inlezen`)} label={t.runForReal} primary />
      ) : null}
    </>
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "metingen.csv, regel 12, kolom floor_level: Hier staat geen getal (abc)". */
function placeInWords(
  message: Partial<RowMessage> & { reason: string },
  importer: ImporterDefinition | undefined,
  visit: Visit,
): string {
  const t = areaTexts(visit.locale).imports
  const place = [
    message.file,
    message.line == null ? null : `${t.line.toLowerCase()} ${message.line}`,
    message.column == null ? null : `${t.column.toLowerCase()} ${message.column}`,
  ].filter(Boolean)
  const words = reasonInWords({ reason: message.reason, detail: message.detail ?? '' }, importer, visit.locale)
  return place.length > 0 ? `${place.join(', ')}: ${words}` : words
}

type ReportProps = {
  visit: Visit
  report: ImportReport
  batch: string
  importer: ImporterDefinition | undefined
}

function Report({ visit, report, batch, importer }: ReportProps) {
  const text = areaTexts(visit.locale)
  const t = text.imports
  const path = visit.href(`${IMPORTS_PATH}/${batch}`)
  const number = (value: number) => formatNumber(value, 0, visit.locale)
  const reasons = Object.entries(report.reasons).sort(([, a], [, b]) => b - a)
  const chosen = visit.query.get('reden') ?? ''
  const messages = messagesOf(report, chosen)
  return (
    <>
      <Panel title={t.resultTitle}>
        <StatStrip
          items={[
            { label: t.read, value: number(report.read) },
            { label: t.accepted, value: number(report.accepted) },
            { label: t.warned, value: number(report.warned) },
            { label: t.refused, value: number(report.refused) },
          ]}
        />
        <KeyValues
          items={summaryInWords(report, importer, visit.locale).map(({ name, label, value }) => ({
            label,
            value: typeof value === 'number' && !name.endsWith('year') ? number(value) : value,
          }))}
        />
      </Panel>
      {reasons.length === 0 ? (
        <p>{t.noMessages}</p>
      ) : (
        <Panel title={t.messagesTitle} flush>
          <FilterForm action={path} submit={t.show}>
            <Select
              name="reden"
              label={t.filter}
              compact
              value={chosen}
              options={[
                { value: '', label: t.all },
                ...reasons.map(([reason, count]) => ({
                  value: reason,
                  label: `${reasonInWords({ reason }, importer, visit.locale)} (${number(count)})`,
                })),
              ]}
            />
          </FilterForm>
          <DataTable
            table={messageTable(visit, report, importer)}
            rows={messages}
            query={visit.query}
            href={path}
            tools
          />
        </Panel>
      )}
    </>
  )
}

/** The kept messages, of one reason when chosen. */
export const messagesOf = (report: ImportReport, reason: string): RowMessage[] =>
  report.messages.filter((message) => reason === '' || message.reason === reason)

export function messageTable(
  visit: Visit,
  report: ImportReport,
  importer: ImporterDefinition | undefined,
): TableDefinition<RowMessage> {
  const text = areaTexts(visit.locale)
  const t = text.imports
  const all = Object.values(report.reasons).reduce((sum, count) => sum + count, 0)
  return {
    id: 'regels',
    caption: t.messagesCaption,
    source: t.messagesSource(report.messages.length, all),
    columns: [
      { key: 'bestand', label: t.file, kind: 'text', rowHeader: true, value: (message) => message.file },
      { key: 'regel', label: t.line, kind: 'number', value: (message) => message.line, unknown: '–' },
      { key: 'kolom', label: t.column, kind: 'text', value: (message) => message.column, unknown: '–' },
      { key: 'uitkomst', label: t.outcome, kind: 'text', value: (message) => text.outcomes[message.outcome] },
      {
        key: 'reden',
        label: t.reason,
        kind: 'text',
        value: ({ reason }) => reasonInWords({ reason }, importer, visit.locale),
      },
      { key: 'waarde', label: t.detail, kind: 'text', value: (message) => message.detail || null, unknown: '–' },
    ],
  }
}

function Originals({ visit, view }: { visit: Visit; view: ImportView }) {
  const t = areaTexts(visit.locale).imports
  // A derivation reads no files.
  if (view.batch.files.length === 0) return null
  return (
    <Panel title={t.files}>
      <KeyValues
        items={view.batch.files.map((file) => ({
          label: file.originalName,
          value: (
            <>
              {t.bytes}: {formatNumber(file.bytes, 0, visit.locale)} bytes. {t.hash}: <code>{file.sha256}</code>
            </>
          ),
        }))}
      />
    </Panel>
  )
}

function Undo({ visit, batch, error }: { visit: Visit; batch: string; error: string | undefined }) {
  const t = areaTexts(visit.locale).imports
  return (
    <Panel title={t.undoTitle}>
      <p>{t.undoText}</p>
      <Form
        action={visit.href(`${IMPORTS_PATH}/${batch}/ongedaan`)}
        submit={t.undoConfirm}
        beside={<LinkButton href={visit.href(IMPORTS_PATH)}>{t.back}</LinkButton>}
      >
        <Checkboxes
          name="zeker"
          label={t.undoSure}
          error={error}
          options={[{ value: 'ja', label: t.undoConfirmField }]}
        />
      </Form>
    </Panel>
  )
}
