import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  Chip,
  ErrorSummary,
  errorOf,
  Field,
  FilterForm,
  Form,
  HiddenFields,
  KeyValues,
  PageTitle,
  Panel,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import { horizonOf, PROPOSAL_GROUPS } from '../../model/agenda/proposals.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import type { AgendaText } from '../text.nl.ts'
import { AGENDA_PATH, type AgendaPreparation, type Proposal } from '../usecases.ts'

export type AgendaPageProps = {
  t: AgendaText
  visit: Visit
  prepared: AgendaPreparation
  asOf: CalendarDate
  mayWrite: boolean
  errors: readonly FieldError[]
}

/** The next planned meeting of the series as of today. */
export const nextMeetingOf = ({ chosen }: AgendaPreparation, today: CalendarDate) =>
  chosen.meetings.find(({ state, on }) => state === 'planned' && on >= today) ?? null

export function AgendaPage(props: AgendaPageProps) {
  const { t, visit, prepared, asOf, mayWrite, errors } = props
  const { series, chosen, proposals } = prepared
  const open = proposals.filter(({ there }) => there === null)
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead(chosen.series.name, formatLongDate(horizonOf(asOf), visit.locale))} />
      <AgreementTabs visit={visit} current="agenda" />
      <ErrorSummary errors={errors} />
      <FilterForm action={visit.href(AGENDA_PATH)}>
        <Select
          name="overleg"
          label={t.series}
          compact
          value={chosen.series.slug}
          options={series.map((one) => ({ value: one.series.slug, label: one.series.name }))}
        />
        <Field name="stand" label={t.asOf} type="date" value={asOf} error={errorOf(errors, 'stand')} compact />
      </FilterForm>
      <NextMeeting {...props} />
      {open.length === 0 ? (
        <Panel>
          <p>{t.nothing}</p>
        </Panel>
      ) : mayWrite ? (
        <Form action={visit.href(AGENDA_PATH)} submit={t.submit}>
          <HiddenFields fields={{ overleg: chosen.series.slug, stand: asOf }} />
          <Groups {...props} open={open} />
        </Form>
      ) : (
        <Groups {...props} open={open} />
      )}
    </Stack>
  )
}

function NextMeeting({ t, visit, prepared, mayWrite }: AgendaPageProps) {
  const { slug } = prepared.chosen.series
  const meeting = nextMeetingOf(prepared, visit.today)
  const there = prepared.chosen.agenda.filter(({ state }) => state === 'proposed' || state === 'on-agenda')
  return (
    <Panel>
      <KeyValues
        items={[
          {
            label: t.next,
            value: meeting ? (
              <a href={visit.href(`/overleg/${slug}/${meeting.id}`)}>{formatLongDate(meeting.on, visit.locale)}</a>
            ) : (
              <>
                {t.noNext}. {mayWrite ? <a href={visit.href(`/overleg/${slug}#plannen`)}>{t.plan}</a> : null}
              </>
            ),
          },
        ]}
      />
      {there.length > 0 ? (
        <details className="wr-fold">
          <summary>
            {t.waiting} ({there.length})
          </summary>
          <ul className="wr-list">
            {there.map(({ id, title, ref, reason, state }) => (
              <li key={id}>
                {ref === '' ? title : <a href={visit.href(ref)}>{title}</a>}{' '}
                <Chip kind={state === 'on-agenda' ? 'ok' : 'neutral'}>
                  {t.there[state === 'on-agenda' ? 'on-agenda' : 'proposed']}
                </Chip>
                <span className="wr-rowtext">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  )
}

function Groups({ t, visit, open, mayWrite }: AgendaPageProps & { open: readonly Proposal[] }) {
  const chosen = visit.form.getAll('punt')
  return PROPOSAL_GROUPS.map((group) => {
    const own = open.filter((proposal) => proposal.group === group)
    if (own.length === 0) return null
    return (
      <Panel key={group} title={`${t.groups[group]} (${own.length})`}>
        {mayWrite ? (
          <Checkboxes
            name="punt"
            label={t.groupHelp[group]}
            values={chosen}
            options={own.map(({ ref, title, reason, lead }) => ({
              ...{ value: ref, label: title },
              help: lead === '' ? reason : `${reason}. ${t.lead1(lead)}`,
            }))}
          />
        ) : (
          <>
            <p>{t.groupHelp[group]}</p>
            <ul className="wr-list">
              {own.map(({ ref, title, reason }) => (
                <li key={ref}>
                  <a href={visit.href(ref)}>{title}</a>
                  <span className="wr-rowtext">{reason}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Panel>
    )
  })
}
