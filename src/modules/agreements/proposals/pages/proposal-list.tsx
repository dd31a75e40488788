import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { PROPOSAL_GROUNDS, type ProposalState, stateOfProposal } from '../../model/proposals/proposal.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import type { ProposalsText } from '../text.nl.ts'
import { PROPOSALS_PATH, type ProposalDesk, type StoredProposal } from '../usecases.ts'

export type ProposalListProps = { t: ProposalsText; visit: Visit; desk: ProposalDesk; errors: readonly FieldError[] }

const CHIPS: Record<ProposalState, ChipKind> = {
  open: 'due-soon',
  answered: 'signal',
  accepted: 'ok',
  'accepted-changed': 'ok',
  rejected: 'neutral',
  withdrawn: 'replaced',
}

export const ProposalChip = ({ t, proposal }: { t: ProposalsText; proposal: StoredProposal }) => (
  <Chip kind={CHIPS[stateOfProposal(proposal)]}>{t.states[stateOfProposal(proposal)]}</Chip>
)

export const partyName = ({ parties }: ProposalDesk, code: string): string =>
  parties.find((party) => party.code === code)?.name ?? code

export function ProposalListPage(props: ProposalListProps) {
  const { t, visit, desk, errors } = props
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <AgreementTabs visit={visit} current="proposals" />
      <ErrorSummary errors={errors} />
      <Panel flush={desk.proposals.length > 0}>
        {desk.proposals.length === 0 ? (
          <EmptyState what={t.none} why={t.lead} />
        ) : (
          <DataTable
            table={proposalTable(t, visit, desk)}
            rows={desk.proposals}
            query={visit.query}
            href={visit.href(PROPOSALS_PATH)}
          />
        )}
      </Panel>
      {desk.own.length > 0 ? <FileForm {...props} /> : null}
    </Stack>
  )
}

const proposalTable = (t: ProposalsText, visit: Visit, desk: ProposalDesk): TableDefinition<StoredProposal> => ({
  id: 'voorstellen',
  caption: t.caption(desk.proposals.length),
  source: t.source,
  rowKey: ({ id }) => id,
  columns: [
    {
      ...{ key: 'voorstel', label: t.columns.alternative, kind: 'text', rowHeader: true },
      value: ({ alternative }) => alternative,
      cell: ({ id, alternative }) => <a href={visit.href(`${PROPOSALS_PATH}/${id}`)}>{alternative}</a>,
    },
    { key: 'afspraken', label: t.columns.about, kind: 'text', value: ({ nrs }) => nrs.join(', ') },
    { key: 'door', label: t.columns.by, kind: 'text', value: ({ by }) => partyName(desk, by) },
    { key: 'op', label: t.columns.on, kind: 'date', value: ({ on }) => on },
    { key: 'grond', label: t.columns.ground, kind: 'text', value: ({ ground }) => t.grounds[ground] },
    {
      ...{ key: 'stand', label: t.columns.state, kind: 'text' },
      value: (proposal) => t.states[stateOfProposal(proposal)],
      cell: (proposal) => <ProposalChip t={t} proposal={proposal} />,
    },
  ],
})

function FileForm({ t, visit, desk, errors }: ProposalListProps) {
  const given = (name: string) => visit.form.get(name) ?? ''
  const f = t.file
  return (
    <Panel title={f.title} id="voorstellen-doen">
      <Form action={visit.href(PROPOSALS_PATH)} submit={f.submit}>
        <Select
          name="by"
          label={f.by}
          value={given('by') || (desk.own[0]?.code ?? '')}
          options={desk.own.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'by')}
        />
        <Radios
          name="ground"
          label={f.ground}
          value={given('ground') || 'hardship'}
          options={PROPOSAL_GROUNDS.map((ground) => ({ value: ground, label: t.grounds[ground] }))}
        />
        <TextArea
          name="cause"
          label={f.cause}
          help={f.causeHelp}
          rows={3}
          value={given('cause')}
          error={errorOf(errors, 'cause')}
        />
        <Field
          name="policySource"
          label={f.policySource}
          help={f.policyHelp}
          size={32}
          required={false}
          value={given('policySource')}
          error={errorOf(errors, 'policySource')}
        />
        <Field
          name="policyOn"
          type="date"
          label={f.policyOn}
          required={false}
          value={given('policyOn')}
          error={errorOf(errors, 'policyOn')}
        />
        <TextArea
          name="alternative"
          label={f.alternative}
          rows={3}
          value={given('alternative')}
          error={errorOf(errors, 'alternative')}
        />
        <details
          className="wr-fold"
          open={visit.form.has('nrs') || errorOf(errors, 'nrs') || visit.query.has('afspraak') ? true : undefined}
        >
          <summary>{f.nrs}</summary>
          <Checkboxes
            name="nrs"
            label={f.nrs}
            values={[...visit.form.getAll('nrs'), visit.query.get('afspraak') ?? '']}
            options={desk.agreements.map(({ nr, subtheme }) => ({ value: nr, label: `${nr} ${subtheme}` }))}
            error={errorOf(errors, 'nrs')}
          />
        </details>
      </Form>
    </Panel>
  )
}
