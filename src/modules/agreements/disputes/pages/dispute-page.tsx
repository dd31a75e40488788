import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  type Phase,
  PhaseStepper,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { type DisputeState, possibleSteps, stateOf } from '../../model/disputes/dispute-ladder.ts'
import type { DisputesText } from '../text.nl.ts'
import { DISPUTES_PATH, type DisputeDesk, type StoredDispute } from '../usecases.ts'
import { DisputeChip, partyName } from './dispute-list.tsx'

export type DisputePageProps = {
  t: DisputesText
  visit: Visit
  desk: DisputeDesk
  dispute: StoredDispute
  mayRecord: boolean
  errors: readonly FieldError[]
}

export function DisputePage(props: DisputePageProps) {
  const { t, visit, desk, dispute, mayRecord, errors } = props
  return (
    <Stack gap="l">
      <PageTitle
        title={t.detail.title(dispute.nr)}
        actions={<LinkButton href={visit.href(`/afspraken/${dispute.nr}`)}>{t.columns.nr}</LinkButton>}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel title={t.detail.about} aside={<DisputeChip t={t} dispute={dispute} />}>
        <p className="wr-raw">{dispute.subject}</p>
        {dispute.stillInEffect === '' ? null : (
          <KeyValues items={[{ label: t.detail.effect, value: dispute.stillInEffect }]} />
        )}
      </Panel>
      <Ladder {...props} />
      <Positions {...props} />
      {mayRecord && possibleSteps(dispute).length > 0 ? <StepForm {...props} /> : null}
      {desk.own.length > 0 ? <AnswerForm {...props} /> : null}
    </Stack>
  )
}

/** The way up; who solved it early never came to the last meeting. */
function phasesOf(t: DisputesText, dispute: StoredDispute): Phase[] {
  const now = stateOf(dispute)
  const passed = new Set<DisputeState>(['reported', ...dispute.steps.map(({ to }) => to)])
  const end: DisputeState = now === 'unsolved' ? 'unsolved' : 'solved'
  return (['reported', 'core-group', 'executive-meeting', end] as const).map((state) => ({
    label: t.states[state],
    state: state === now ? 'now' : passed.has(state) ? 'done' : 'later',
  }))
}

function Ladder({ t, visit, desk, dispute }: DisputePageProps) {
  const day = (on: StoredDispute['raisedOn']) => formatLongDate(on, visit.locale)
  return (
    <Panel title={t.detail.ladder}>
      <PhaseStepper phases={phasesOf(t, dispute)} />
      <h3>{t.detail.steps}</h3>
      <ol className="wr-list">
        <li>
          {day(dispute.raisedOn)}: {t.detail.reportedBy(partyName(desk, dispute.raisedBy))}
        </li>
        {dispute.steps.map(({ to, on, outcome }) => (
          <li key={to}>
            {day(on)}: {t.states[to]}
            {outcome === '' ? null : <span className="wr-rowtext">{t.detail.outcome(outcome)}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Positions({ t, desk, dispute }: DisputePageProps) {
  return (
    <Panel title={t.detail.positions}>
      {dispute.positions.length === 0 ? <p>{t.detail.noPositions}</p> : null}
      <ul className="wr-list">
        {dispute.positions.map(({ party, position, recordedAt }) => (
          <li key={recordedAt.toISOString()}>
            <strong>{partyName(desk, party)}:</strong> {position}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function StepForm({ t, visit, dispute, errors }: DisputePageProps) {
  const given = (name: string) => visit.form.get(name) ?? ''
  return (
    <Panel title={t.step.title} id="stap">
      <Form action={visit.href(`${DISPUTES_PATH}/${dispute.id}/stap`)} submit={t.step.submit}>
        <Radios
          name="naar"
          label={t.step.to}
          value={given('naar')}
          options={possibleSteps(dispute).map((state) => ({ value: state, label: t.states[state] }))}
          error={errorOf(errors, 'naar')}
        />
        <Field
          name="op"
          type="date"
          label={t.step.on}
          value={given('op') || visit.today}
          error={errorOf(errors, 'op')}
        />
        {stateOf(dispute) === 'reported' ? null : (
          <TextArea
            name="uitkomst"
            label={t.step.outcome}
            help={t.step.outcomeHelp}
            rows={3}
            value={given('uitkomst')}
            error={errorOf(errors, 'uitkomst')}
          />
        )}
      </Form>
    </Panel>
  )
}

function AnswerForm({ t, visit, desk, dispute, errors }: DisputePageProps) {
  const given = (name: string) => visit.form.get(name) ?? ''
  return (
    <Panel title={t.answer.title} id="reactie">
      <Form action={visit.href(`${DISPUTES_PATH}/${dispute.id}/reactie`)} submit={t.answer.submit}>
        <Select
          name="partij"
          label={t.answer.party}
          value={given('partij') || (desk.own[0]?.code ?? '')}
          options={desk.own.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'partij')}
        />
        <TextArea
          name="reactie"
          label={t.answer.position}
          rows={3}
          value={given('reactie')}
          error={errorOf(errors, 'reactie')}
        />
      </Form>
    </Panel>
  )
}
