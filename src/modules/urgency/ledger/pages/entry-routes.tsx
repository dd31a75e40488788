// Adding to the ledger from the screen: a reading, a judgement, an incident.
import { type DwellingInput, doubtHeights, doubtRates, readDay } from '#modules/areas/model/index.ts'
import type { Answer, FieldError, Visit } from '#platform/http/route.ts'
import { readTypedReading } from '../../model/ledger/hand-reading.ts'
import { INCIDENT_KINDS } from '../../model/ledger/incident.ts'
import { READING_STATES, type Reading } from '../../model/ledger/reading.ts'
import { namesOf } from '../dossier.ts'
import { lookUpDwelling, lookUpEntry } from '../look-up.ts'
import { addReading, judge, reportIncident } from '../record.ts'
import type { LedgerText } from '../text.nl.ts'
import { IncidentForm, JudgementForm } from './judgement-form.tsx'
import { ReadingConfirmation, ReadingForm, readingErrors, typedReading } from './reading-form.tsx'
import { textOf } from './view.ts'

const idOf = ({ params }: Visit): string => params.id ?? ''
export const dwellingPath = (id: string): string => `/urgentie/woningen/${encodeURIComponent(id)}`

function page(visit: Visit, title: string, body: React.ReactNode, errors: readonly FieldError[]): Answer {
  const t = textOf(visit)
  const id = idOf(visit)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.urgency, href: visit.href('/urgentie') },
      { label: t.dwelling.title(id), href: visit.href(dwellingPath(id)) },
      { label: title },
    ],
    menu: '/urgentie',
    body,
  }
}

const backTo = (visit: Visit, done: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${dwellingPath(idOf(visit))}?gedaan=${done}`),
})

export async function showReadingForm(visit: Visit): Promise<Answer> {
  return (await lookUpDwelling(visit.scope, idOf(visit))) ? readingPage(visit, visit.query, []) : { kind: 'not-found' }
}

const readingPage = (visit: Visit, from: URLSearchParams, errors: readonly FieldError[]): Answer => {
  const t = textOf(visit)
  const form = <ReadingForm t={t} visit={visit} dwellingId={idOf(visit)} typed={typedReading(from)} errors={errors} />
  return page(visit, t.form.reading.title, form, errors)
}

/** First the check, then, confirmed, the reading itself. */
export async function postReading(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const dwelling = await lookUpDwelling(visit.scope, idOf(visit))
  if (!dwelling) return { kind: 'not-found' }
  const typed = typedReading(visit.form)
  const read = readTypedReading(idOf(visit), typed, visit.today)
  if (!read.ok) return readingPage(visit, visit.form, readingErrors(t, visit, read.faults))
  if (visit.form.get('bevestigd') !== 'ja') {
    const doubts = doubtsAbout(read.value, dwelling)
    const body = <ReadingConfirmation t={t} visit={visit} typed={typed} value={read.value} doubts={doubts} />
    return page(visit, t.form.reading.confirmTitle, body, [])
  }
  const added = await addReading(visit.actor, visit.scope, visit.deps, read.value)
  if (added.ok) return backTo(visit, 'meting')
  if (added.reason === 'dwelling-unknown') return { kind: 'not-found' }
  return readingPage(visit, visit.form, [{ field: 'waarde', message: t.form.errors.twice }])
}

/** Held against what is known of the dwelling; only what the reading itself says is doubted. */
function doubtsAbout({ kind, value }: Reading, dwelling: DwellingInput) {
  const claimed = { ...dwelling, [kind]: value }
  const neighbours = kind === 'street_level' ? dwelling.street_level : null
  return [...doubtHeights(claimed, neighbours), ...doubtRates(claimed)].filter(
    ({ column, reason }) => column === kind || (reason === 'groundwater-above-floor' && kind === 'floor_level'),
  )
}

export const showJudgementForm = (visit: Visit): Promise<Answer> => judgementPage(visit, visit.query, [])

async function judgementPage(visit: Visit, from: URLSearchParams, errors: readonly FieldError[]): Promise<Answer> {
  const t = textOf(visit)
  const subject = from.get('soort') === 'incident' ? 'incident' : 'reading'
  if (!(await lookUpDwelling(visit.scope, idOf(visit)))) return { kind: 'not-found' }
  const judged = await lookUpEntry(visit.scope, idOf(visit), subject, from.get('van') ?? '')
  // Which entry it is about is chosen in the dossier.
  if (!judged) return { kind: 'redirect', to: visit.href(`${dwellingPath(idOf(visit))}#metingen`) }
  const typed = { status: from.get('status') ?? '', reden: from.get('reden') ?? '' }
  const names = await namesOf([judged.entry], visit.deps)
  const form = { t, visit, dwellingId: idOf(visit), judged, names, typed, errors }
  return page(visit, t.form.judgement.title, <JudgementForm {...form} />, errors)
}

const LONGEST_REASON = 2_000

export async function postJudgement(visit: Visit): Promise<Answer> {
  const { form } = visit
  const t = textOf(visit)
  const state = READING_STATES.find((each) => each === form.get('status'))
  const reason = (form.get('reden') ?? '').trim().slice(0, LONGEST_REASON)
  const errors = [
    ...(state ? [] : [{ field: 'status', message: t.form.errors.choose }]),
    ...(reason === '' ? [{ field: 'reden', message: t.form.errors.reason }] : []),
  ]
  if (!state || errors.length > 0) return judgementPage(visit, form, errors)
  const subject = form.get('soort') === 'incident' ? 'incident' : 'reading'
  const wish = { dwellingId: idOf(visit), subject, subjectId: form.get('van') ?? '', state, reason } as const
  const judged = await judge(visit.actor, visit.scope, visit.deps, { ...wish, seen: Number(form.get('gezien')) })
  if (judged.ok) return backTo(visit, 'oordeel')
  if (judged.reason === 'unknown') return { kind: 'not-found' }
  return judgementPage(visit, form, [
    { field: judged.reason === 'reason-missing' ? 'reden' : 'status', message: refusalWords(t, judged.reason) },
  ])
}

const refusalWords = ({ form: { errors } }: LedgerText, reason: 'stale' | 'same-state' | 'reason-missing'): string =>
  ({ stale: errors.stale, 'same-state': errors.sameState, 'reason-missing': errors.reason })[reason]

export async function showIncidentForm(visit: Visit): Promise<Answer> {
  return (await lookUpDwelling(visit.scope, idOf(visit))) ? incidentPage(visit, visit.query, []) : { kind: 'not-found' }
}

function incidentPage(visit: Visit, from: URLSearchParams, errors: readonly FieldError[]): Answer {
  const t = textOf(visit)
  const typed = { soort: from.get('soort') ?? '', datum: from.get('datum') ?? '', bron: from.get('bron') ?? '' }
  const form = <IncidentForm t={t} visit={visit} dwellingId={idOf(visit)} typed={typed} errors={errors} />
  return page(visit, t.form.incident.title, form, errors)
}

const LONGEST_SOURCE = 64

export async function postIncident(visit: Visit): Promise<Answer> {
  const { form, today, scope } = visit
  if (!(await lookUpDwelling(scope, idOf(visit)))) return { kind: 'not-found' }
  const { errors: words } = textOf(visit).form
  const kind = INCIDENT_KINDS.find((each) => each === form.get('soort'))
  const date = readDay((form.get('datum') ?? '').trim())
  const source = (form.get('bron') ?? '').trim()
  const errors = [
    ...(kind ? [] : [{ field: 'soort', message: words.choose }]),
    ...(date ? [] : [{ field: 'datum', message: words.date }]),
    ...(date && date > today ? [{ field: 'datum', message: words.future }] : []),
    ...(source === '' || source.length > LONGEST_SOURCE ? [{ field: 'bron', message: words.source }] : []),
  ]
  if (!kind || !date || errors.length > 0) return incidentPage(visit, form, errors)
  const incident = { dwellingId: idOf(visit), kind, date, source }
  const reported = await reportIncident(visit.actor, visit.scope, visit.deps, incident)
  return reported.ok ? backTo(visit, 'melding') : { kind: 'not-found' }
}
