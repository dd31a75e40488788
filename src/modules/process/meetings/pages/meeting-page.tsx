import { formatList, formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  Checkboxes,
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { nameOf } from '../../model/meetings/series.ts'
import type { MeetingsText } from '../text.nl.ts'
import type { AgendaItem, SeriesView, StoredMeeting } from '../usecases.ts'
import { MEETINGS_PATH, MeetingChip } from './series-list.tsx'
import { chairOptions, ProposalsLink } from './series-page.tsx'

export type MeetingProps = {
  t: MeetingsText
  visit: Visit
  view: SeriesView
  meeting: StoredMeeting
  mayWrite: boolean
  errors: readonly FieldError[]
}

/** Items of the agenda, in its order. */
export const itemsOf = ({ agenda }: SeriesView, { id }: StoredMeeting): AgendaItem[] =>
  agenda.filter((item) => item.meeting === id)

export function MeetingPage(props: MeetingProps) {
  const { t, visit, view, meeting, mayWrite, errors } = props
  const { series } = view
  const m = t.meeting
  const day = formatLongDate(meeting.on, visit.locale)
  const path = visit.href(`${MEETINGS_PATH}/${series.slug}/${meeting.id}`)
  const isOpen = meeting.state === 'planned'
  return (
    <Stack gap="l">
      <PageTitle
        title={m.title(series.name, day)}
        actions={
          <>
            <LinkButton href={`${path}/agenda.odt`} icon="download" download>
              {m.download}
            </LinkButton>
            <LinkButton href={`${path}/agenda.pdf`} icon="download" download>
              {m.downloadPdf}
            </LinkButton>
          </>
        }
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {m.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel>
        <KeyValues
          items={[
            { label: t.detail.state, value: <MeetingChip t={t} state={meeting.state} /> },
            { label: t.detail.chair, value: meeting.chair ? nameOf(series, meeting.chair) : t.detail.noChair },
            ...(meeting.present.length > 0
              ? [{ label: t.detail.present, value: formatList(meeting.present.map((code) => nameOf(series, code))) }]
              : []),
          ]}
        />
        {meeting.reason === '' ? null : <p>{m.cancelled(meeting.reason)}</p>}
      </Panel>
      <Agenda {...props} />
      {mayWrite && isOpen ? <Prepare {...props} /> : null}
      {meeting.minutes === null ? null : (
        <Panel title={t.detail.minutes}>
          <p className="wr-raw">{meeting.minutes}</p>
        </Panel>
      )}
      <Actions {...props} />
      {mayWrite && meeting.state !== 'cancelled' ? <RecordForm {...props} /> : null}
      {mayWrite && isOpen ? (
        <Panel title={m.cancel} id="afzeggen">
          <Form action={`${path}/afzeggen`} submit={m.cancelSubmit}>
            <HiddenFields fields={{ version: String(meeting.version) }} />
            <Field
              name="reden"
              label={m.cancelReason}
              value={visit.form.get('reden') ?? ''}
              size={32}
              error={errorOf(errors, 'reden')}
            />
          </Form>
        </Panel>
      ) : null}
    </Stack>
  )
}

function Agenda({ t, visit, view, meeting, mayWrite }: MeetingProps) {
  const items = itemsOf(view, meeting)
  const path = visit.href(`${MEETINGS_PATH}/${view.series.slug}/${meeting.id}`)
  return (
    <Panel title={t.meeting.agenda} id="agenda">
      {items.length === 0 ? <p>{t.meeting.noAgenda}</p> : null}
      <ol className="wr-list">
        {items.map((item) => (
          <li key={item.id}>
            {item.ref === '' ? item.title : <a href={visit.href(item.ref)}>{item.title}</a>}{' '}
            {item.state === 'on-agenda' ? null : (
              <Chip kind={item.state === 'discussed' ? 'ok' : 'neutral'}>{t.agendaStates[item.state]}</Chip>
            )}
            <span className="wr-rowtext">{item.outcome === '' ? item.reason : item.outcome}</span>
            {mayWrite && item.state === 'on-agenda' && meeting.state !== 'planned' ? (
              <Form action={`${path}/uitkomst`} submit={t.meeting.settle}>
                <HiddenFields fields={{ punt: item.id }} />
                <TextArea name={`uitkomst-${item.id}`} label={t.meeting.outcome} rows={2} required={false} />
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Prepare({ t, visit, view, meeting }: MeetingProps) {
  const m = t.meeting
  const open = view.agenda.filter(
    ({ state, meeting: on }) => state === 'proposed' || (state === 'on-agenda' && on === meeting.id),
  )
  const more = <ProposalsLink t={t} visit={visit} series={view.series} />
  if (open.length === 0) return view.series.proposalsPath ? <Panel title={m.prepare}>{more}</Panel> : null
  return (
    <Panel title={m.prepare} id="agenda-maken" aside={more}>
      <p>{m.prepareHelp}</p>
      <Form action={visit.href(`${MEETINGS_PATH}/${view.series.slug}/${meeting.id}/agenda`)} submit={m.prepareSubmit}>
        {open.map((item, index) => (
          <div key={item.id} className="wr-stack wr-stack--s">
            <Checkboxes
              name="punt"
              label={item.title}
              values={item.meeting === meeting.id ? [item.id] : []}
              options={[
                { value: item.id, label: item.title, help: item.reason === '' ? t.detail.byHand : item.reason },
              ]}
            />
            <Field
              name={`plaats-${item.id}`}
              label={m.order(item.title)}
              value={String(index + 1)}
              size={4}
              inputMode="numeric"
              compact
            />
          </div>
        ))}
      </Form>
    </Panel>
  )
}

function RecordForm({ t, visit, view, meeting, errors }: MeetingProps) {
  const m = t.meeting
  const typed = visit.form.getAll('aanwezig')
  return (
    <Panel title={m.record} id="vastleggen">
      <Form
        action={visit.href(`${MEETINGS_PATH}/${view.series.slug}/${meeting.id}/vastleggen`)}
        submit={m.recordSubmit}
      >
        <HiddenFields fields={{ version: String(meeting.version) }} />
        <Checkboxes
          name="aanwezig"
          label={t.detail.present}
          help={m.presentHelp}
          values={typed.length > 0 ? typed : meeting.present}
          options={view.series.members.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(errors, 'aanwezig')}
        />
        <Select
          name="voorzitter"
          label={t.detail.chair}
          value={visit.form.get('voorzitter') ?? meeting.chair ?? ''}
          options={chairOptions(t, view)}
          required={false}
        />
        <TextArea
          name="verslag"
          label={m.minutesLabel}
          help={m.minutesHelp}
          rows={8}
          value={visit.form.get('verslag') ?? meeting.minutes ?? ''}
          required={false}
        />
      </Form>
    </Panel>
  )
}

function Actions({ t, visit, view, meeting, mayWrite, errors }: MeetingProps) {
  const m = t.meeting
  const path = visit.href(`${MEETINGS_PATH}/${view.series.slug}/${meeting.id}`)
  const own = view.actions.filter((action) => action.meeting === meeting.id)
  const day = (on: string) => formatLongDate(on as StoredMeeting['on'], visit.locale)
  return (
    <Panel title={m.actionsTitle} id="acties">
      {own.length === 0 ? <p>{t.detail.noActions}</p> : null}
      <ul className="wr-list">
        {own.map(({ id, what, organisation, dueOn, doneOn }) => (
          <li key={id}>
            {what}
            <span className="wr-rowtext">
              {nameOf(view.series, organisation)}, {doneOn ? m.doneOn(day(doneOn)) : day(dueOn)}
            </span>
            {mayWrite && doneOn === null ? (
              <ButtonForm action={`${path}/actie-klaar`} label={m.done} fields={{ actie: id }} />
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Form action={`${path}/acties`} submit={m.actionSubmit}>
          <Field
            name="wat"
            label={m.what}
            value={visit.form.get('wat') ?? ''}
            size={32}
            error={errorOf(errors, 'wat')}
          />
          <Select
            name="wie"
            label={m.who}
            value={visit.form.get('wie') ?? ''}
            options={[
              { value: '', label: t.detail.choose },
              ...view.series.members.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Field name="uiterlijk" type="date" label={m.due} value={visit.form.get('uiterlijk') ?? ''} />
        </Form>
      ) : null}
    </Panel>
  )
}
