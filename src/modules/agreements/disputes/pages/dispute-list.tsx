import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  PageTitle,
  Panel,
  Select,
  Stack,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { type DisputeState, stateOf } from '../../model/disputes/dispute-ladder.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import type { DisputesText } from '../text.nl.ts'
import { DISPUTES_PATH, type DisputeDesk, type StoredDispute } from '../usecases.ts'

export type DisputeListProps = { t: DisputesText; visit: Visit; desk: DisputeDesk; errors: readonly FieldError[] }

const CHIPS: Record<DisputeState, ChipKind> = {
  reported: 'signal',
  'core-group': 'due-soon',
  'executive-meeting': 'due-soon',
  solved: 'ok',
  unsolved: 'late',
}

export const DisputeChip = ({ t, dispute }: { t: DisputesText; dispute: StoredDispute }) => (
  <Chip kind={CHIPS[stateOf(dispute)]}>{t.states[stateOf(dispute)]}</Chip>
)

export const partyName = ({ parties }: DisputeDesk, code: string): string =>
  parties.find((party) => party.code === code)?.name ?? code

export function DisputeListPage({ t, visit, desk, errors }: DisputeListProps) {
  const { disputes, own } = desk
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <AgreementTabs visit={visit} current="disputes" />
      <ErrorSummary errors={errors} />
      <Panel flush={disputes.length > 0}>
        {disputes.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <DataTable
            table={disputeTable(t, visit, desk)}
            rows={disputes}
            query={visit.query}
            href={visit.href(DISPUTES_PATH)}
          />
        )}
      </Panel>
      <Panel title={t.conduct.title}>
        <ul className="wr-list">
          {t.conduct.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Panel>
      {own.length > 0 ? <RaiseForm t={t} visit={visit} desk={desk} errors={errors} /> : null}
    </Stack>
  )
}

function RaiseForm({ t, visit, desk, errors }: DisputeListProps) {
  const given = (name: string) => visit.form.get(name) ?? ''
  const isEnded = desk.set !== null && visit.today > desk.set.term.to
  return (
    <Panel title={t.raise.title} id="melden">
      <Form action={visit.href(DISPUTES_PATH)} submit={t.raise.submit}>
        <Select
          name="partij"
          label={t.raise.party}
          value={given('partij') || (desk.own[0]?.code ?? '')}
          options={desk.own.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'partij')}
        />
        <Select
          name="afspraak"
          label={t.raise.nr}
          value={given('afspraak') || (visit.query.get('afspraak') ?? '')}
          options={desk.agreements.map(({ nr, subtheme }) => ({ value: nr, label: `${nr} ${subtheme}` }))}
          error={errorOf(errors, 'afspraak')}
        />
        <TextArea
          name="waarover"
          label={t.raise.subject}
          help={t.raise.subjectHelp}
          rows={3}
          value={given('waarover')}
          error={errorOf(errors, 'waarover')}
        />
        {isEnded ? (
          <Field
            name="werking"
            label={t.raise.effect}
            help={t.raise.effectHelp}
            size={32}
            value={given('werking')}
            error={errorOf(errors, 'werking')}
          />
        ) : null}
      </Form>
    </Panel>
  )
}

const disputeTable = (t: DisputesText, visit: Visit, desk: DisputeDesk): TableDefinition<StoredDispute> => ({
  id: 'geschillen',
  caption: t.caption(desk.disputes.length),
  source: t.source,
  rowKey: ({ id }) => id,
  columns: [
    {
      key: 'geschil',
      label: t.columns.subject,
      kind: 'text',
      rowHeader: true,
      value: ({ subject }) => subject,
      cell: ({ id, subject }) => <a href={visit.href(`${DISPUTES_PATH}/${id}`)}>{subject}</a>,
    },
    { key: 'afspraak', label: t.columns.nr, kind: 'text', value: ({ nr }) => nr },
    { key: 'door', label: t.columns.by, kind: 'text', value: ({ raisedBy }) => partyName(desk, raisedBy) },
    { key: 'op', label: t.columns.on, kind: 'date', value: ({ raisedOn }) => raisedOn },
    {
      key: 'stand',
      label: t.columns.state,
      kind: 'text',
      value: (dispute) => t.states[stateOf(dispute)],
      cell: (dispute) => <DisputeChip t={t} dispute={dispute} />,
    },
  ],
})
