import { formatDate, formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import type { ImporterDefinition, RowMessage } from '#platform/module.ts'
import {
  ButtonForm,
  DataTable,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { PropertyText } from '../text.nl.ts'
import { dayOfList, type ImportOutcome, OWN_LISTS, type PropertyView, reasonWords } from '../usecases.ts'

type Props = { t: PropertyText; visit: Visit; path: string; view: PropertyView; errors: readonly FieldError[] }

/** Bringing one's own list, and taking the last one back. */
export function BringPanel({ t, visit, path, view, errors }: Props) {
  const b = t.bring
  const typed = (name: string) => visit.form.get(name) ?? ''
  return (
    <>
      <Panel title={b.title} id="inlezen">
        <p>{b.help}</p>
        <p className="wr-actions">
          {OWN_LISTS.map(({ name, title }) => (
            <LinkButton key={name} href={`${path}/sjabloon?lijst=${name}`} icon="download" download>
              {`${b.template}: ${title[visit.locale]}`}
            </LinkButton>
          ))}
        </p>
        <Form action={path} submit={b.submit} multipart>
          <Select
            name="lijst"
            label={b.which}
            value={typed('lijst')}
            options={OWN_LISTS.map(({ name }) => ({ value: name, label: b.lists[name as keyof typeof b.lists] }))}
          />
          <FileField
            name="bestand"
            label={b.file}
            accept={['.csv', '.xlsx', '.ods']}
            error={errorOf(errors, 'bestand')}
          />
          <Radios
            name="hoe"
            label={b.how}
            value={typed('hoe') || 'nakijken'}
            options={[
              { value: 'nakijken', label: b.trial },
              { value: 'inlezen', label: b.real },
            ]}
          />
        </Form>
      </Panel>
      {view.lists.length > 0 ? (
        <Panel title={b.current}>
          <ul className="wr-list">
            {view.lists.map((list) => (
              <li key={`${list.dataset}-${list.batch}`}>
                {b.currentLine(
                  b.lists[list.dataset === 'soft-plan' ? 'soft-plans' : 'corporation-stock'],
                  list.source.document,
                  formatDate(dayOfList(list)),
                )}{' '}
                <ButtonForm action={`${path}/terug`} label={b.undo} fields={{ lijst: list.batch }} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  )
}

type ReportProps = {
  t: PropertyText
  visit: Visit
  path: string
  outcome: ImportOutcome
  importer: ImporterDefinition
}

/** What was read, row by row with its reason. */
export function BringReport({ t, visit, path, outcome, importer }: ReportProps) {
  const b = t.bring
  const { report, state, failure } = outcome
  const number = (value: number) => formatNumber(value, 0, visit.locale)
  const done = failure
    ? b.failed
    : ({ applied: b.applied, unchanged: b.unchanged, judged: b.judged }[state as string] ?? b.failed)
  return (
    <Stack gap="l">
      <PageTitle title={importer.title[visit.locale]} actions={<LinkButton href={path}>{b.back}</LinkButton>} />
      <Notice kind={failure ? 'danger' : state === 'applied' ? 'ok' : 'info'} live>
        {done}
      </Notice>
      {failure ? (
        <ErrorSummary
          errors={[{ field: '', message: b.refused(reasonWords({ reason: failure }, importer, visit.locale)) }]}
        />
      ) : null}
      <Panel title={b.report}>
        <StatStrip
          items={[
            { label: b.read, value: number(report.read) },
            { label: b.accepted, value: number(report.accepted) },
            { label: b.warned, value: number(report.warned) },
            { label: b.refusedRows, value: number(report.refused) },
          ]}
        />
      </Panel>
      {report.messages.length > 0 ? (
        <Panel title={b.messages} flush>
          <DataTable table={messageTable(t, visit, importer)} rows={report.messages} />
        </Panel>
      ) : null}
    </Stack>
  )
}

const messageTable = (t: PropertyText, visit: Visit, importer: ImporterDefinition): TableDefinition<RowMessage> => ({
  id: 'meldingen',
  caption: t.bring.messages,
  source: importer.title[visit.locale],
  columns: [
    { key: 'regel', label: t.bring.line, kind: 'number', value: ({ line }) => line, unknown: '' },
    { key: 'kolom', label: t.bring.column, kind: 'text', value: ({ column }) => column, unknown: '' },
    {
      ...{ key: 'reden', label: t.bring.reason, kind: 'text', rowHeader: true },
      value: ({ reason }) => reasonWords({ reason }, importer, visit.locale),
    },
    { key: 'waarde', label: t.bring.value, kind: 'text', value: ({ detail }) => detail || null, unknown: '' },
  ],
})
