import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  KeyValues,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { PROPOSAL_OUTCOMES } from '../../model/proposals/proposal.ts'
import { textPath } from '../../texts/paths.ts'
import type { ProposalsText } from '../text.nl.ts'
import { PROPOSALS_PATH, type ProposalDesk, type StoredProposal } from '../usecases.ts'
import { ProposalChip, partyName } from './proposal-list.tsx'

export type ProposalPageProps = {
  t: ProposalsText
  visit: Visit
  desk: ProposalDesk
  proposal: StoredProposal
  isStaff: boolean
  mayDecide: boolean
  errors: readonly FieldError[]
}

export function ProposalPage(props: ProposalPageProps) {
  const { t, visit, desk, proposal, mayDecide, errors } = props
  const isOpen = proposal.outcome === null
  const asked = desk.own.filter(
    ({ code }) => proposal.to.includes(code) && proposal.answers.every(({ party }) => party !== code),
  )
  return (
    <Stack gap="l">
      <PageTitle title={t.detail.title(proposal.nrs.join(', '))} lead={t.grounds[proposal.ground]} />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <About {...props} />
      <Answers {...props} />
      {proposal.outcome ? <Outcome {...props} /> : null}
      {isOpen && asked.length > 0 ? <AnswerForm {...props} asked={asked} /> : null}
      {isOpen && mayDecide ? <DecideForm {...props} /> : null}
    </Stack>
  )
}

function About({ t, visit, desk, proposal }: ProposalPageProps) {
  const { by, on, to, nrs, cause, alternative, policySource, policyOn } = proposal
  return (
    <Panel title={t.detail.about} aside={<ProposalChip t={t} proposal={proposal} />}>
      <KeyValues
        items={[
          { label: t.columns.by, value: partyName(desk, by) },
          { label: t.columns.on, value: formatLongDate(on, visit.locale) },
          { label: t.detail.to, value: to.map((code) => partyName(desk, code)).join(', ') },
          {
            label: t.columns.about,
            value: nrs.map((nr, index) => (
              <span key={nr}>
                {index > 0 ? ', ' : ''}
                <a href={visit.href(`/afspraken/${nr}`)}>{nr}</a>
              </span>
            )),
          },
          ...(policyOn
            ? [
                {
                  label: t.detail.policy,
                  value: t.detail.policyOf(policySource, formatLongDate(policyOn, visit.locale)),
                },
              ]
            : []),
          { label: t.detail.cause, value: <span className="wr-raw">{cause}</span> },
          { label: t.detail.alternative, value: <span className="wr-raw">{alternative}</span> },
        ]}
      />
    </Panel>
  )
}

function Answers({ t, visit, desk, proposal }: ProposalPageProps) {
  const { answers, to, outcome } = proposal
  const waiting = to.filter((code) => answers.every(({ party }) => party !== code))
  return (
    <Panel title={t.detail.answers}>
      {answers.length === 0 ? <p>{t.detail.noAnswers}</p> : null}
      <ul className="wr-list">
        {answers.map(({ party, agrees, reason, on }) => (
          <li key={party}>
            <strong>{partyName(desk, party)}</strong>, {formatLongDate(on, visit.locale)}{' '}
            <Chip kind={agrees ? 'ok' : 'late'}>{agrees ? t.detail.agrees : t.detail.disagrees}</Chip>
            {reason === '' ? null : <span className="wr-rowtext">{reason}</span>}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && outcome === null ? (
        <p>{t.detail.waiting(waiting.map((code) => partyName(desk, code)).join(', '))}</p>
      ) : null}
    </Panel>
  )
}

function Outcome({ t, visit, proposal }: ProposalPageProps) {
  const { outcome, nrs } = proposal
  if (!outcome) return null
  const isAccepted = outcome.outcome === 'accepted' || outcome.outcome === 'accepted-changed'
  return (
    <Panel title={t.detail.outcome}>
      <p>
        <strong>{t.detail.outcomeOf(t.states[outcome.outcome], formatLongDate(outcome.on, visit.locale))}.</strong>{' '}
        {outcome.reason}
      </p>
      {outcome.outcome === 'withdrawn' ? null : <p>{t.detail.counts}</p>}
      {isAccepted ? (
        <>
          <p>{t.detail.newText}</p>
          <ul className="wr-list">
            {nrs.map((nr) => (
              <li key={nr}>
                <a href={visit.href(textPath(nr))}>{t.detail.textOf(nr)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}

const typed = ({ form }: Visit, name: string): string => form.get(name) ?? ''

function AnswerForm({ t, visit, proposal, asked, errors }: ProposalPageProps & { asked: ProposalDesk['own'] }) {
  const a = t.answer
  return (
    <Panel title={a.title} id="antwoord">
      <Form action={visit.href(`${PROPOSALS_PATH}/${proposal.id}/antwoord`)} submit={a.submit}>
        <Select
          name="partij"
          label={a.party}
          value={typed(visit, 'partij') || (asked[0]?.code ?? '')}
          options={asked.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'partij')}
        />
        <Radios
          name="eens"
          label={a.agrees}
          value={typed(visit, 'eens')}
          options={[
            { value: 'ja', label: a.yes },
            { value: 'nee', label: a.no },
          ]}
          error={errorOf(errors, 'eens')}
        />
        <TextArea
          name="toelichting"
          label={a.reason}
          help={a.reasonHelp}
          rows={2}
          required={false}
          value={typed(visit, 'toelichting')}
          error={errorOf(errors, 'toelichting')}
        />
      </Form>
    </Panel>
  )
}

function DecideForm({ t, visit, proposal, isStaff, errors }: ProposalPageProps) {
  const d = t.decide
  const outcomes = PROPOSAL_OUTCOMES.filter((outcome) => isStaff || outcome === 'withdrawn')
  return (
    <Panel title={d.title} id="uitkomst">
      <Form action={visit.href(`${PROPOSALS_PATH}/${proposal.id}/uitkomst`)} submit={d.submit}>
        <Radios
          name="uitkomst"
          label={d.outcome}
          value={typed(visit, 'uitkomst')}
          options={outcomes.map((outcome) => ({ value: outcome, label: t.states[outcome] }))}
          error={errorOf(errors, 'uitkomst')}
        />
        <Field
          name="op"
          type="date"
          label={d.day}
          value={typed(visit, 'op') || visit.today}
          error={errorOf(errors, 'op')}
        />
        <TextArea
          name="waarom"
          label={d.reason}
          rows={2}
          value={typed(visit, 'waarom')}
          error={errorOf(errors, 'waarom')}
        />
      </Form>
    </Panel>
  )
}
