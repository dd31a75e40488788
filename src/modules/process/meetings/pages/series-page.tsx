import { yearOf } from '#kernel/calendar.ts'
import { formatList, formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  Chip,
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
  SourceNote,
  Stack,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { nameOf } from '../../model/meetings/series.ts'
import type { MeetingsText } from '../text.nl.ts'
import type { SeriesView, StoredMeeting } from '../usecases.ts'
import { MEETINGS_PATH, MeetingChip, YEAR_CHIPS } from './series-list.tsx'

export type SeriesProps = {
  t: MeetingsText
  visit: Visit
  view: SeriesView
  mayWrite: boolean
  errors: readonly FieldError[]
}

export function SeriesPage({ t, visit, view, mayWrite, errors }: SeriesProps) {
  const { series, meetings, agenda, actions } = view
  const d = t.detail
  const day = (on: string) => formatLongDate(on as StoredMeeting['on'], visit.locale)
  const waiting = agenda.filter(({ state }) => state === 'proposed')
  const open = actions.filter(({ doneOn }) => doneOn === null)
  return (
    <Stack gap="l">
      <PageTitle
        title={series.name}
        lead={series.requiredSides.length > 0 ? d.quorum(formatList(d.sides(series.requiredSides))) : undefined}
        actions={<ProposalsLink t={t} visit={visit} series={series} />}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.meeting.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Panel title={d.yearTitle(yearOf(visit.today))}>
        {view.year ? (
          <p>
            <Chip kind={YEAR_CHIPS[view.year.state]}>{t.year.states[view.year.state]}</Chip>{' '}
            {t.year.explain[view.year.state]} {t.year.count(view.year.held, view.year.planned, view.year.atLeast)}
          </p>
        ) : (
          <p>{t.year.none}</p>
        )}
        {view.lateMinutes.length > 0 ? (
          <Notice kind="warn">{d.lateMinutes(formatList(view.lateMinutes.map(({ on }) => day(on))))}</Notice>
        ) : null}
        {view.chairedTwice.length > 0 ? (
          <Notice kind="info">{d.chairedTwice(formatList(view.chairedTwice.map(({ on }) => day(on))))}</Notice>
        ) : null}
        <KeyValues
          items={[
            { label: d.basis, value: series.basis === '' ? '-' : series.basis },
            { label: d.members, value: formatList(series.members.map(({ name }) => name)) },
            { label: t.nextChair, value: view.nextChair ? nameOf(series, view.nextChair) : d.noChair },
          ]}
        />
      </Panel>
      <Panel title={d.meetingsTitle} flush={meetings.length > 0}>
        {meetings.length === 0 ? (
          <p>{d.noMeetings}</p>
        ) : (
          <DataTable
            table={meetingTable(t, visit, view)}
            rows={[...meetings].reverse()}
            query={visit.query}
            href={visit.href(`${MEETINGS_PATH}/${series.slug}`)}
          />
        )}
      </Panel>
      <Panel title={d.waiting}>
        {waiting.length === 0 ? <p>{d.noWaiting}</p> : null}
        <ul className="wr-list">
          {waiting.map(({ id, title, reason, ref }) => (
            <li key={id}>
              {ref === '' ? title : <a href={visit.href(ref)}>{title}</a>}
              <span className="wr-rowtext">{reason === '' ? d.byHand : reason}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={d.actions}>
        {open.length === 0 ? <p>{d.noActions}</p> : null}
        <ul className="wr-list">
          {open.map(({ id, meeting, what, organisation, dueOn }) => (
            <li key={id}>
              <a href={visit.href(`${MEETINGS_PATH}/${series.slug}/${meeting}`)}>{what}</a>
              <span className="wr-rowtext">
                {nameOf(series, organisation)}, {day(dueOn)}{' '}
                {dueOn < visit.today ? <Chip kind="late">{t.meeting.late}</Chip> : null}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {mayWrite ? <PlanForms t={t} visit={visit} view={view} errors={errors} /> : null}
      <SourceNote>{t.source}</SourceNote>
    </Stack>
  )
}

/** To the page that proposes what this series should talk about. */
export function ProposalsLink({ t, visit, series }: Pick<SeriesProps, 't' | 'visit'> & Pick<SeriesView, 'series'>) {
  if (!series.proposalsPath) return null
  return (
    <LinkButton href={visit.href(`${series.proposalsPath}?overleg=${series.slug}`)}>{t.detail.proposals}</LinkButton>
  )
}

const meetingTable = (
  t: MeetingsText,
  visit: Visit,
  { series, meetings }: SeriesView,
): TableDefinition<StoredMeeting> => ({
  id: 'overleg',
  caption: t.detail.meetingsCaption(meetings.length),
  source: t.source,
  rowKey: ({ id }) => id,
  columns: [
    {
      key: 'dag',
      label: t.detail.day,
      kind: 'date',
      rowHeader: true,
      value: ({ on }) => on,
      cell: ({ id, on }) => (
        <a href={visit.href(`${MEETINGS_PATH}/${series.slug}/${id}`)}>{formatLongDate(on, visit.locale)}</a>
      ),
    },
    {
      key: 'stand',
      label: t.detail.state,
      kind: 'text',
      value: ({ state }) => t.states[state],
      cell: ({ state }) => <MeetingChip t={t} state={state} />,
    },
    {
      key: 'voorzitter',
      label: t.detail.chair,
      kind: 'text',
      value: ({ chair }) => (chair ? nameOf(series, chair) : null),
      unknown: t.detail.noChair,
    },
    {
      key: 'verslag',
      label: t.detail.minutes,
      kind: 'text',
      value: ({ minutes }) => (minutes === null ? t.detail.noMinutes : t.detail.hasMinutes),
    },
  ],
})

export const chairOptions = (t: MeetingsText, { series }: SeriesView) => [
  { value: '', label: t.detail.choose },
  ...series.members
    .filter(({ code }) => series.chairs.length === 0 || series.chairs.includes(code))
    .map(({ code, name }) => ({ value: code, label: name })),
]

function PlanForms({ t, visit, view, errors }: Omit<SeriesProps, 'mayWrite'>) {
  const { series } = view
  const d = t.detail
  const path = visit.href(`${MEETINGS_PATH}/${series.slug}`)
  const isTaken = errors.some(({ message }) => message === d.dayTaken)
  return (
    <>
      <Panel title={d.plan} id="plannen">
        <Form action={`${path}/plannen`} submit={d.planSubmit}>
          <Field
            name="dag"
            type="date"
            label={d.day}
            value={visit.form.get('dag') ?? ''}
            error={errorOf(errors, 'dag')}
            required
          />
          <Select
            name="voorzitter"
            label={d.chair}
            value={visit.form.get('voorzitter') ?? view.nextChair ?? ''}
            options={chairOptions(t, view)}
            required={false}
          />
          {isTaken ? <Checkboxes name="toch" label={d.plan} options={[{ value: 'ja', label: d.anyway }]} /> : null}
        </Form>
      </Panel>
      <Panel title={d.propose} id="klaarzetten">
        <Form action={`${path}/klaarzetten`} submit={d.proposeSubmit}>
          <Field
            name="onderwerp"
            label={d.proposeTitle}
            value={visit.form.get('onderwerp') ?? ''}
            size={32}
            error={errorOf(errors, 'onderwerp')}
            required
          />
          <TextArea
            name="waarom"
            label={d.proposeReason}
            value={visit.form.get('waarom') ?? ''}
            rows={2}
            required={false}
          />
        </Form>
      </Panel>
    </>
  )
}
