import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
} from '#platform/ui/index.ts'
import { FROM_SHEET } from '../import-entries.ts'
import { registerPath } from '../paths.ts'
import type { EntryVersion, RegisterDesk, StoredEntry } from '../usecases.ts'
import { columnLabel, printValue, type RegisterWords, registerTitle } from '../words.ts'
import { EntryFields } from './entry-fields.tsx'
import { askedWords } from './register-table.tsx'

export type EntryPageProps = {
  t: RegisterWords
  visit: Visit
  desk: RegisterDesk
  entry: StoredEntry
  title: string
  errors: readonly FieldError[]
}

export function EntryPage(props: EntryPageProps) {
  const { t, visit, desk, entry, title, errors } = props
  const { definition, own } = desk
  const isOwn =
    !entry.removed &&
    (definition.owner === null ? own.length > 0 : own.some(({ code }) => code === entry.values[definition.owner ?? '']))
  return (
    <Stack gap="l">
      <PageTitle
        title={title}
        lead={registerTitle(t, definition.name)}
        actions={
          <LinkButton href={visit.href(registerPath(definition.name))}>{registerTitle(t, definition.name)}</LinkButton>
        }
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.entry.saved}
        </Notice>
      ) : null}
      {entry.removed ? <Notice kind="info">{t.entry.removed}</Notice> : null}
      <ErrorSummary errors={errors} />
      <About {...props} />
      {isOwn ? (
        <Change {...props} />
      ) : (
        <Panel>
          <p>{t.entry.readOnly}</p>
        </Panel>
      )}
      <History {...props} />
    </Stack>
  )
}

function About({ t, visit, desk, entry }: EntryPageProps) {
  const asked = entry.removed ? [] : askedWords(t, visit, desk, entry.id)
  return (
    <Panel title={t.entry.about}>
      {asked.map((word) => (
        <p key={word}>
          <Chip kind="due-soon">{word}</Chip>
        </p>
      ))}
      <KeyValues
        items={desk.definition.columns.map((column) => ({
          label: columnLabel(t, column.name),
          value: printValue(t, column, entry.values[column.name], desk.parties) ?? t.table.unknown,
        }))}
      />
    </Panel>
  )
}

function Change({ t, visit, desk, entry, errors }: EntryPageProps) {
  const path = visit.href(`${registerPath(desk.definition.name)}/${entry.id}`)
  const isChanging = errors.some(({ field }) => field !== 'waarom-vervalt')
  return (
    <>
      <details className="wr-fold" open={isChanging ? true : undefined}>
        <summary>{t.change.title}</summary>
        <Form action={path} submit={t.change.submit}>
          <EntryFields t={t} visit={visit} desk={desk} errors={errors} values={entry.values} />
          <Field
            name="reason"
            label={t.change.reason}
            help={t.change.reasonHelp}
            size={32}
            value={visit.form.get('reason') ?? ''}
            error={errorOf(errors, 'reason')}
          />
        </Form>
      </details>
      <details className="wr-fold" open={errorOf(errors, 'waarom-vervalt') ? true : undefined}>
        <summary>{t.remove.title}</summary>
        <Form action={`${path}/vervallen`} submit={t.remove.submit}>
          <Field
            name="waarom-vervalt"
            label={t.remove.reason}
            size={32}
            value={visit.form.get('waarom-vervalt') ?? ''}
            error={errorOf(errors, 'waarom-vervalt')}
          />
        </Form>
      </details>
    </>
  )
}

function History({ t, visit, desk, entry }: EntryPageProps) {
  return (
    <Panel title={t.entry.history}>
      <ol className="wr-list">
        {entry.versions.map((version, index) => (
          <li key={version.version}>
            {t.entry.version(version.version, formatLongDate(dayOf(version.recordedAt), visit.locale))}:{' '}
            {version.reason === FROM_SHEET ? t.entry.fromSheet : version.reason || t.entry.made}
            {differences(t, desk, entry.versions[index - 1], version).map((line) => (
              <span key={line} className="wr-rowtext">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** What a version changed, column by column. */
function differences(
  t: RegisterWords,
  { definition, parties }: RegisterDesk,
  before: EntryVersion | undefined,
  { values }: EntryVersion,
): string[] {
  if (!before) return []
  return definition.columns.flatMap((column) => {
    const [was, is] = [before.values[column.name] ?? null, values[column.name] ?? null]
    const words = (value: typeof was) => printValue(t, column, value, parties) ?? t.table.unknown
    return was === is ? [] : [t.entry.differs(columnLabel(t, column.name), words(was), words(is))]
  })
}
