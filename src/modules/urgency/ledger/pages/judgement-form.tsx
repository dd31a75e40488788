import { formatDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  KeyValues,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { INCIDENT_KINDS } from '../../model/ledger/incident.ts'
import type { Judgement, JudgementSubject } from '../../model/ledger/judgement.ts'
import { READING_STATES, type ReadingState } from '../../model/ledger/reading.ts'
import type { Judged } from '../look-up.ts'
import type { JudgedIncident, LedgerEntry } from '../store/entries.ts'
import type { LedgerText } from '../text.nl.ts'
import { judgementWords, StateChip } from './history-panel.tsx'
import { formatWithUnit, writtenSource } from './view.ts'

export type JudgementFormProps = {
  t: LedgerText
  visit: Visit
  dwellingId: string
  judged: Judged
  names: ReadonlyMap<string, string>
  typed: { status: string; reden: string }
  errors: readonly FieldError[]
}

const dossierPath = (id: string) => `/urgentie/woningen/${encodeURIComponent(id)}`

/** What is decided about one reading or incident, with all that was decided before. */
export function JudgementForm({ t, visit, dwellingId, judged, names, typed, errors }: JudgementFormProps) {
  const { judgement } = t.form
  const { entry, subject } = judged
  const options = READING_STATES.filter((state) => state !== entry.state).map((value) => ({
    value,
    label: t.states[value],
  }))
  const hidden = {
    soort: subject satisfies JudgementSubject,
    van: entry.id,
    gezien: String(lastNumber(entry.judgements)),
  }
  return (
    <Stack gap="l">
      <PageTitle title={judgement.title} lead={judgement.lead} />
      <ErrorSummary errors={errors} />
      <Panel>
        <KeyValues
          items={[
            { label: t.dwelling.crumb, value: dwellingId },
            ...(judged.subject === 'reading'
              ? readingFacts(t, visit, judged.entry)
              : incidentFacts(t, visit, judged.entry)),
            { label: judgement.now, value: <StateChip t={t} state={entry.state satisfies ReadingState} /> },
          ]}
        />
        <Form
          action={visit.href(`${dossierPath(dwellingId)}/oordeel`)}
          submit={judgement.submit}
          beside={<a href={visit.href(dossierPath(dwellingId))}>{t.form.reading.back}</a>}
        >
          <HiddenFields fields={hidden} />
          <Radios
            name="status"
            label={judgement.state}
            options={options}
            value={typed.status}
            error={errorOf(errors, 'status')}
          />
          <TextArea
            name="reden"
            label={judgement.reason}
            help={judgement.reasonHelp}
            value={typed.reden}
            error={errorOf(errors, 'reden')}
          />
        </Form>
      </Panel>
      <Panel title={judgement.earlier}>
        {entry.judgements.length === 0 ? (
          <p>{judgement.none}</p>
        ) : (
          <ol>
            {entry.judgements.map((each) => (
              <li key={each.number}>
                {t.states[each.state]}. {judgementWords(t, each, names)}
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </Stack>
  )
}

export const lastNumber = (judgements: readonly Judgement[]): number => judgements.at(-1)?.number ?? 0

const readingFacts = (t: LedgerText, { locale }: Visit, entry: LedgerEntry) => [
  { label: t.history.what, value: t.kinds[entry.kind] },
  { label: t.history.value, value: formatWithUnit(t, entry.kind, entry.value, locale) },
  { label: t.history.date, value: entry.date === null ? t.history.undated : formatDate(entry.date, locale) },
  { label: t.history.method, value: `${entry.method} (${t.origins[entry.origin]}); ${writtenSource(t, entry.source)}` },
]

const incidentFacts = (t: LedgerText, { locale }: Visit, entry: JudgedIncident) => [
  { label: t.incidents.what, value: t.incidents.kinds[entry.kind] },
  { label: t.incidents.date, value: formatDate(entry.date, locale) },
  { label: t.incidents.from, value: entry.source },
]

export type IncidentFormProps = {
  t: LedgerText
  visit: Visit
  dwellingId: string
  typed: { soort: string; datum: string; bron: string }
  errors: readonly FieldError[]
}

/** Something that happened in a home, entered for who lives there. */
export function IncidentForm({ t, visit, dwellingId, typed, errors }: IncidentFormProps) {
  const { incident } = t.form
  const kinds = INCIDENT_KINDS.map((value) => ({ value, label: t.incidents.kinds[value] }))
  return (
    <Stack gap="l">
      <PageTitle title={incident.title} lead={incident.lead} />
      <ErrorSummary errors={errors} />
      <Panel>
        <Form
          action={visit.href(`${dossierPath(dwellingId)}/melding`)}
          submit={incident.submit}
          beside={<a href={visit.href(dossierPath(dwellingId))}>{t.form.reading.back}</a>}
        >
          <Select
            name="soort"
            label={incident.soort}
            options={[{ value: '', label: '' }, ...kinds]}
            value={typed.soort}
            error={errorOf(errors, 'soort')}
          />
          <Field
            name="datum"
            label={incident.datum}
            help={t.form.reading.datumHelp}
            value={typed.datum}
            size={16}
            error={errorOf(errors, 'datum')}
          />
          <Field
            name="bron"
            label={incident.bron}
            help={incident.bronHelp}
            value={typed.bron}
            size={32}
            error={errorOf(errors, 'bron')}
          />
        </Form>
      </Panel>
    </Stack>
  )
}
