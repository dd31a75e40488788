import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { successorPath } from '../successor.ts'
import type { SetsText } from '../text.nl.ts'
import type { SetView, Signatory } from '../usecases.ts'
import { SETS_PATH, SetStateChip } from './set-list.tsx'

export type SetDetailProps = {
  t: SetsText
  visit: Visit
  view: SetView
  /** Parties for which this visitor may record a consent. */
  own: readonly Signatory[]
  errors: readonly FieldError[]
}

export function SetDetailPage({ t, visit, view, own, errors }: SetDetailProps) {
  const { set, parties, state } = view
  const { locale } = visit
  const d = t.detail
  return (
    <Stack gap="l">
      <PageTitle
        title={set.title}
        lead={t.termOf(formatLongDate(set.term.from, locale), formatLongDate(set.term.to, locale))}
        actions={<LinkButton href={visit.href(`/afspraken?set=${set.slug}`)}>{d.list}</LinkButton>}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {d.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel title={d.about} aside={<SetStateChip t={t} state={state} />}>
        <KeyValues
          items={[
            { label: d.document, value: set.source.document },
            { label: t.count, value: String(set.agreements) },
            { label: d.follows, value: <SetLink visit={visit} set={set.follows} none={d.followsNone} /> },
            { label: d.followedBy, value: <SetLink visit={visit} set={view.followedBy} none={d.followedByNone} /> },
          ]}
        />
        <p>
          <a href={visit.href(successorPath(set.slug))}>{d.successor}</a>
        </p>
      </Panel>
      <Panel title={d.parties} flush={parties.parties.length > 0}>
        {parties.parties.length === 0 ? (
          <p>{d.noParties}</p>
        ) : (
          <DataTable
            table={partyTable(t, view, locale)}
            rows={parties.parties}
            query={visit.query}
            href={visit.href(`${SETS_PATH}/${set.slug}`)}
          />
        )}
      </Panel>
      {parties.groups.length > 0 ? (
        <Panel title={d.groups}>
          <ul className="wr-list">
            {parties.groups.map(({ name, of }) => (
              <li key={name}>
                {d.groupOf(
                  name,
                  parties.parties
                    .filter(({ side }) => of === 'all' || of === side)
                    .map((party) => party.name)
                    .join(', '),
                )}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {own.some(({ signedOn }) => signedOn === null) ? (
        <SignForm t={t} visit={visit} view={view} own={own} errors={errors} />
      ) : null}
      {parties.parties.length > 0 ? <EarlyEnd t={t} visit={visit} view={view} own={own} errors={errors} /> : null}
    </Stack>
  )
}

function SetLink({ visit, set, none }: { visit: Visit; set: string | null; none: string }) {
  return set === null ? none : <a href={visit.href(`${SETS_PATH}/${set}`)}>{set}</a>
}

function SignForm({ t, visit, view, own, errors }: SetDetailProps) {
  const open = own.filter(({ signedOn }) => signedOn === null)
  const isAsked = errors.some(({ field }) => field.startsWith('teken-'))
  return (
    <details className="wr-fold" open={isAsked ? true : undefined}>
      <summary>{t.sign.title}</summary>
      <Form action={visit.href(`${SETS_PATH}/${view.set.slug}/ondertekenen`)} submit={t.sign.submit}>
        <Select
          name="teken-partij"
          label={t.sign.party}
          value={visit.form.get('teken-partij') ?? ''}
          options={open.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'teken-partij')}
        />
        <Field
          name="teken-dag"
          type="date"
          label={t.sign.day}
          value={visit.form.get('teken-dag') ?? ''}
          error={errorOf(errors, 'teken-dag')}
        />
        <Field
          name="teken-stuk"
          label={t.sign.evidence}
          size={32}
          value={visit.form.get('teken-stuk') ?? ''}
          error={errorOf(errors, 'teken-stuk')}
        />
      </Form>
    </details>
  )
}

const partyTable = (t: SetsText, { set }: SetView, locale: Visit['locale']): TableDefinition<Signatory> => ({
  id: 'partijen',
  caption: t.detail.partiesCaption,
  source: set.source.document,
  rowKey: ({ code }) => code,
  columns: [
    { key: 'partij', label: t.detail.party, kind: 'text', rowHeader: true, value: ({ name }) => name },
    { key: 'soort', label: t.detail.side, kind: 'text', value: ({ side }) => t.detail.sides[side] },
    {
      key: 'ondertekend',
      label: t.detail.signedOn,
      kind: 'text',
      value: ({ signedOn }) => (signedOn ? formatLongDate(signedOn, locale) : null),
      unknown: t.detail.signedUnknown,
    },
  ],
})

function EarlyEnd({ t, visit, view, own, errors }: SetDetailProps) {
  const d = t.detail
  const { parties, consents, endsEarlyOn } = view
  const day = (date: string) => formatLongDate(date as typeof view.set.term.from, visit.locale)
  const isComplete = consents.length === parties.parties.length
  return (
    <Panel title={d.end}>
      <p>{d.endHelp}</p>
      <p>
        {endsEarlyOn
          ? d.endsOn(day(endsEarlyOn))
          : isComplete
            ? d.endDiffers
            : d.endGiven(consents.length, parties.parties.length)}
      </p>
      {consents.length > 0 ? (
        <ul className="wr-list">
          {consents.map(({ party, endsOn, evidence }) => (
            <li key={party}>
              {d.consentOf(parties.parties.find(({ code }) => code === party)?.name ?? party, day(endsOn), evidence)}
            </li>
          ))}
        </ul>
      ) : null}
      {own.length > 0 && view.state !== 'expired' ? (
        <details className="wr-fold" open={errors.some(({ field }) => !field.startsWith('teken-')) ? true : undefined}>
          <summary>{d.addConsent}</summary>
          <Form action={visit.href(`${SETS_PATH}/${view.set.slug}/stoppen`)} submit={d.submit}>
            <Select
              name="partij"
              label={d.consentParty}
              value={visit.form.get('partij') ?? ''}
              options={[{ value: '', label: d.choose }, ...own.map(({ code, name }) => ({ value: code, label: name }))]}
              error={errorOf(errors, 'partij')}
            />
            <Field
              name="dag"
              type="date"
              label={d.consentDay}
              value={visit.form.get('dag') ?? ''}
              error={errorOf(errors, 'dag')}
            />
            <Field
              name="bewijs"
              label={d.consentEvidence}
              help={d.consentEvidenceHelp}
              value={visit.form.get('bewijs') ?? ''}
              size={32}
              error={errorOf(errors, 'bewijs')}
            />
          </Form>
        </details>
      ) : null}
    </Panel>
  )
}
