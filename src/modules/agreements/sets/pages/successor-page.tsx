import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Stack,
} from '#platform/ui/index.ts'
import type { JudgedAgreement } from '../../model/agreement-state.ts'
import type { CarryDecision } from '../../model/sets/carry-over.ts'
import { StateChip } from '../../pages/state-chip.tsx'
import type { AgreementsText } from '../../text.nl.ts'
import { type SuccessorView, successorPath } from '../successor.ts'
import type { SetsText } from '../text.nl.ts'
import { SETS_PATH } from './set-list.tsx'

export type SuccessorPageProps = {
  t: SetsText
  words: AgreementsText
  visit: Visit
  view: SuccessorView
  mayWrite: boolean
  errors: readonly FieldError[]
}

export function SuccessorPage(props: SuccessorPageProps) {
  const { t, visit, view, mayWrite, errors } = props
  const s = t.successor
  const { set, successor, open, decisions } = view
  const waiting = open.filter(({ agreement }) => decisions.every(({ nr }) => nr !== agreement.nr))
  return (
    <Stack gap="l">
      <PageTitle
        title={s.title(set.title)}
        lead={s.lead(formatLongDate(view.endsOn, visit.locale))}
        actions={
          successor ? (
            <LinkButton href={visit.href(`${SETS_PATH}/${successor.slug}`)}>{successor.title}</LinkButton>
          ) : undefined
        }
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {successor ? null : mayWrite ? (
        <MakeForm {...props} />
      ) : (
        <Panel>
          <p>{s.none}</p>
        </Panel>
      )}
      <Panel title={s.waiting(waiting.length)}>
        <p>{waiting.length === 0 ? s.allDecided : s.waitingHelp}</p>
        {waiting.map((judged) => (
          <OpenItem key={judged.agreement.nr} {...props} judged={judged} />
        ))}
      </Panel>
      {decisions.length > 0 ? <Decided {...props} /> : null}
    </Stack>
  )
}

const typed = ({ form }: Visit, name: string): string => form.get(name) ?? ''

function MakeForm({ t, visit, view, errors }: SuccessorPageProps) {
  const s = t.successor.make
  return (
    <Panel title={s.title} id="maken">
      <Form action={visit.href(successorPath(view.set.slug))} submit={s.submit}>
        <Field name="titel" label={s.name} size={32} value={typed(visit, 'titel')} error={errorOf(errors, 'titel')} />
        <Field name="van" type="date" label={s.from} value={typed(visit, 'van')} error={errorOf(errors, 'van')} />
        <Field name="tot" type="date" label={s.to} value={typed(visit, 'tot')} error={errorOf(errors, 'tot')} />
      </Form>
    </Panel>
  )
}

function OpenItem({
  t,
  words,
  visit,
  view,
  mayWrite,
  errors,
  judged,
}: SuccessorPageProps & { judged: JudgedAgreement }) {
  const s = t.successor.decide
  const { agreement, state } = judged
  const isAsked = visit.form.get('nr') === agreement.nr
  const own = isAsked ? errors : []
  return (
    <details className="wr-fold" open={own.length > 0 ? true : undefined}>
      <summary>
        {agreement.nr} {agreement.subtheme} <StateChip t={words} state={state} />
      </summary>
      <p>{agreement.summary}</p>
      {mayWrite ? (
        <Form action={visit.href(`${successorPath(view.set.slug)}/punt`)} submit={s.submit}>
          <HiddenFields fields={{ nr: agreement.nr }} />
          <Radios
            name={`besluit-${agreement.nr}`}
            label={s.question}
            value={isAsked ? typed(visit, `besluit-${agreement.nr}`) : ''}
            options={[
              { value: 'mee', label: s.carried },
              { value: 'niet', label: s.left },
            ]}
            error={errorOf(own, `besluit-${agreement.nr}`)}
          />
          <Field
            name={`naar-${agreement.nr}`}
            label={s.number}
            help={s.numberHelp}
            size={8}
            value={isAsked ? typed(visit, `naar-${agreement.nr}`) : agreement.nr}
            error={errorOf(own, `naar-${agreement.nr}`)}
          />
          <Field
            name={`waarom-${agreement.nr}`}
            label={s.reason}
            help={s.reasonHelp}
            size={32}
            required={false}
            value={isAsked ? typed(visit, `waarom-${agreement.nr}`) : ''}
            error={errorOf(own, `waarom-${agreement.nr}`)}
          />
        </Form>
      ) : null}
    </details>
  )
}

function Decided({ t, visit, view }: SuccessorPageProps) {
  const s = t.successor
  const line = (decision: CarryDecision) =>
    decision.kind === 'carried' ? s.carriedTo(decision.nr, decision.toNr) : s.leftOut(decision.nr)
  return (
    <Panel title={s.decided(view.decisions.length)}>
      <ul className="wr-list">
        {view.decisions.map((decision) => (
          <li key={decision.nr}>
            {decision.kind === 'carried' && view.successor ? (
              <a href={visit.href(`/afspraken/${decision.toNr}?set=${view.successor.slug}`)}>{line(decision)}</a>
            ) : (
              line(decision)
            )}{' '}
            <Chip kind={decision.kind === 'carried' ? 'ok' : 'neutral'}>{s.kinds[decision.kind]}</Chip>
            {decision.reason === '' ? null : <span className="wr-rowtext">{decision.reason}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
