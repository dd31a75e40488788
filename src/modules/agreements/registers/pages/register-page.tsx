import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  DataTable,
  type DownloadGroup,
  DownloadMenu,
  EmptyState,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import type { ClimateView } from '../climate.ts'
import { registerPath } from '../paths.ts'
import type { RegisterDesk } from '../usecases.ts'
import { columnLabel, printValue, type RegisterWords, registerTitle } from '../words.ts'
import { EntryFields } from './entry-fields.tsx'
import { FoundPanels } from './found-panels.tsx'
import { registerTable } from './register-table.tsx'

export type RegisterPageProps = {
  t: RegisterWords
  visit: Visit
  desk: RegisterDesk
  /** May this visitor connect registers to agreements? */
  mayConnect: boolean
  /** What a sheet that was just read did; null: none was. */
  done: string | null
  errors: readonly FieldError[]
  /** Of the register of the climate atlas: the stock beside it. */
  climate: ClimateView | null
}

export function RegisterPage(props: RegisterPageProps) {
  const { t, visit, desk, done, errors } = props
  const { definition, entries } = desk
  const { name } = definition
  return (
    <Stack gap="l">
      <PageTitle title={registerTitle(t, name)} lead={t.names.registers[name]?.lead ?? ''} />
      {done === null && !visit.query.has('bewaard') ? null : (
        <Notice kind="ok" live>
          {done ?? t.entry.saved}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {desk.missingSteps.length > 0 ? (
        <Notice kind="warn">{t.missingSteps(desk.missingSteps.join(', '))}</Notice>
      ) : null}
      {desk.unlike.length > 0 && definition.alike ? (
        <Notice kind="warn">{t.unlikeHelp(definition.alike.map((of) => columnLabel(t, of)).join(' / '))}</Notice>
      ) : null}
      <Panel flush={entries.length > 0}>
        {entries.length === 0 ? (
          <EmptyState what={t.table.none} why={t.names.registers[name]?.lead ?? ''} />
        ) : (
          <DataTable
            table={registerTable(t, visit, desk, false)}
            rows={entries}
            query={visit.query}
            href={visit.href(registerPath(name))}
            tools
          />
        )}
      </Panel>
      <FoundPanels {...props} />
      <Uses {...props} />
      {desk.own.length > 0 ? <WriteForms {...props} /> : null}
      <Removed {...props} />
    </Stack>
  )
}

function WriteForms({ t, visit, desk, errors }: RegisterPageProps) {
  const { name } = desk.definition
  const path = visit.href(registerPath(name))
  const files: DownloadGroup['files'] = ['xlsx', 'ods'].map((kind) => ({
    ...{ label: kind.toUpperCase(), href: `${path}/blad?soort=${kind}` },
  }))
  return (
    <>
      <Panel title={t.add.title(t.names.registers[name]?.one ?? '')} id="toevoegen">
        <Form action={path} submit={t.add.submit}>
          <EntryFields t={t} visit={visit} desk={desk} errors={errors} values={{}} />
        </Form>
      </Panel>
      <Panel title={t.sheet.title} id="blad">
        <p>{t.sheet.lead}</p>
        <DownloadMenu label={t.sheet.download} groups={[{ files }]} />
        <Form action={`${path}/inlezen`} submit={t.sheet.submit} multipart>
          <FileField
            name="bestand"
            label={t.sheet.file}
            help={t.sheet.fileHelp}
            accept={['.xlsx', '.ods']}
            error={errorOf(errors, 'bestand')}
          />
        </Form>
      </Panel>
    </>
  )
}

function Uses({ t, visit, desk, mayConnect }: RegisterPageProps) {
  const { uses, agreements, definition } = desk
  const path = visit.href(`${registerPath(definition.name)}/koppelen`)
  const open = agreements.filter(({ nr }) => uses.every((use) => use.nr !== nr))
  return (
    <Panel title={t.uses.title}>
      {uses.length === 0 ? <p>{t.uses.none}</p> : null}
      <ul className="wr-list">
        {uses.map(({ nr }) => (
          <li key={nr}>
            <a href={visit.href(`/afspraken/${nr}`)}>
              {nr} {agreements.find((one) => one.nr === nr)?.subtheme}
            </a>
            {mayConnect ? (
              <ButtonForm action={path} label={t.uses.remove(nr)} fields={{ afspraak: nr, los: 'ja' }} />
            ) : null}
          </li>
        ))}
      </ul>
      {mayConnect && open.length > 0 ? (
        <details className="wr-fold">
          <summary>{t.uses.add}</summary>
          <Form action={path} submit={t.uses.add}>
            <Select
              name="afspraak"
              label={t.uses.nr}
              options={open.map(({ nr, subtheme }) => ({ value: nr, label: `${nr} ${subtheme}` }))}
            />
          </Form>
        </details>
      ) : null}
    </Panel>
  )
}

function Removed({ t, visit, desk }: RegisterPageProps) {
  const { removed, definition, parties } = desk
  if (removed.length === 0) return null
  return (
    <details className="wr-fold">
      <summary>{t.removed.title(removed.length)}</summary>
      <ul className="wr-list">
        {removed.map(({ id, values, versions }) => {
          const last = versions.at(-1)
          const name = definition.key
            .map((of) => definition.columns.find((column) => column.name === of))
            .flatMap((column) => (column ? [printValue(t, column, values[column.name], parties) ?? ''] : []))
            .join(', ')
          return (
            <li key={id}>
              <a href={visit.href(`${registerPath(definition.name)}/${id}`)}>{name}</a>
              <span className="wr-rowtext">
                {last ? t.removed.line(formatLongDate(dayOf(last.recordedAt), visit.locale), last.reason) : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
