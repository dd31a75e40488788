import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { exportSheet } from '#platform/documents/export.ts'
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from '#platform/files/attachment.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { arrange, readExportFormat, readTableQuery, tableToSheet } from '#platform/ui/index.ts'
import { EVIDENCE_FORMS } from '../../model/tracker/evidence-kind.ts'
import { STEP_KINDS } from '../../model/tracker/window-steps.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { proveWithRegister } from '../../registers/prove.ts'
import { registersOf } from '../../registers/usecases.ts'
import { registerWords } from '../../registers/words.ts'
import { agreementsEn } from '../../text.en.ts'
import { agreementsNl } from '../../text.nl.ts'
import { fileEvidence, openEvidenceFile, opensFiles } from '../evidence-files.ts'
import { TRACKER_PATH, trackPath } from '../paths.ts'
import { trackerEn } from '../text.en.ts'
import { trackerNl } from '../text.nl.ts'
import {
  filesFor,
  isOwn,
  type Place,
  recordStep,
  type TrackedAgreement,
  type Tracker,
  trackSet,
  withdrawEvidence,
} from '../usecases.ts'
import { type ShownStep, StepPage } from './step-page.tsx'
import { inState, stepTable, type TrackedRow, TrackerPage } from './tracker-page.tsx'

const READ = { object: 'agreement', action: 'read' } as const
const WRITE = { object: 'agreement-evidence', action: 'write' } as const
/** Who may write for every party: staff, who may change agreements. */
const WRITE_FOR_ALL = { object: 'agreement', action: 'write' } as const

const READ_REGISTERS = { object: 'agreement-register', action: 'read' } as const

/** Whose document it is, the use case decides. */
const READ_FILE = { object: 'agreement-evidence-file', action: 'read' } as const

const STEP = '/afspraken/:nr/voortgang'
/** The document, and the few fields around it. */
const MAX_UPLOAD = MAX_ATTACHMENT_BYTES + 100_000

export const trackerPages: readonly PageRoute[] = [
  { method: 'get', path: TRACKER_PATH, needs: READ, handle: showTracker },
  { method: 'get', path: STEP, needs: READ, handle: (visit) => showStep(visit) },
  // Whose evidence it is, the use case decides.
  { method: 'post', path: `${STEP}/bewijs`, needs: WRITE, maxBody: MAX_UPLOAD, handle: postEvidence, again: showStep },
  { method: 'get', path: `${STEP}/bewijs/:id`, needs: READ_FILE, handle: sendFile },
  { method: 'post', path: `${STEP}/register`, needs: WRITE, handle: postRegister },
  { method: 'post', path: `${STEP}/intrekken`, needs: WRITE, handle: postWithdrawal, again: showStep },
  { method: 'post', path: `${STEP}/stand`, needs: WRITE, handle: postStep, again: showStep },
]

const textOf = (visit: Visit) => textsFor({ nl: trackerNl, en: trackerEn }, visit.locale)
const wordsOf = (visit: Visit) => textsFor({ nl: agreementsNl, en: agreementsEn }, visit.locale)

async function showTracker(visit: Visit): Promise<Answer> {
  const [t, words] = [textOf(visit), wordsOf(visit)]
  const asked = visit.query.get('stand')
  const day = asked ? parseCalendarDate(asked) : visit.today
  const asOf = day ?? visit.today
  const tracker = await trackSet(visit.actor, visit.scope, asOf, visit.query.get('set'))
  if (!tracker) return { kind: 'redirect', to: visit.href('/afspraken') }
  const rows = rowsFor(visit, tracker)
  const file = await exported(visit, tracker, rows, asOf)
  if (file) return file
  const errors = day === null ? [{ field: 'stand', message: t.filter.badDay }] : []
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title }],
    menu: '/afspraken',
    body: <TrackerPage {...{ t, words, visit, tracker, rows, asOf, errors }} />,
  }
}

function rowsFor(visit: Visit, { agreements }: Tracker): TrackedRow[] {
  const mine = visit.query.get('van') === 'mij'
  return agreements
    .filter(({ judged }) => !mine || isOwn(visit.actor, judged, visit.may(WRITE_FOR_ALL)))
    .flatMap(({ judged, windows }) => windows.map((window) => ({ ...window, judged })))
    .toSorted((a, b) => (a.window.to < b.window.to ? -1 : Number(a.window.to > b.window.to)))
}

async function exported(
  visit: Visit,
  tracker: Tracker,
  rows: readonly TrackedRow[],
  asOf: CalendarDate,
): Promise<Answer | null> {
  const shown = inState(rows, visit.query.get('staat'))
  const counts = { shown: shown.length, all: rows.length }
  const table = stepTable({ t: textOf(visit), words: wordsOf(visit), visit, tracker, ...counts })
  const format = readExportFormat(table, visit.query)
  if (!format) return null
  const sheet = tableToSheet(table, arrange(table, shown, readTableQuery(table, visit.query)))
  return exportSheet(sheet, format, `voortgang-${asOf}`, visit.municipality.name)
}

/** Windows by last day, then what has no moment. */
function stepsOf({ windows, always }: TrackedAgreement): ShownStep[] {
  return [
    ...windows.map((window) => ({
      ...{ key: `${window.window.entry.seq}-${window.window.to}`, seq: window.window.entry.seq, window },
      ...{ label: window.window.entry.label, evidence: window.evidence },
    })),
    ...always.map(({ seq, label, evidence }) => ({ key: String(seq), seq, label, evidence, window: null })),
  ]
}

/** What somebody most likely comes for: the first step that is not done. */
const firstOpen = (steps: readonly ShownStep[]): ShownStep | undefined =>
  steps.find(({ window }) => window && window.window.state !== 'done' && window.window.state !== 'lapsed') ?? steps[0]

async function showStep(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const [t, words] = [textOf(visit), wordsOf(visit)]
  const asked = visit.form.get('stap') ?? visit.query.get('stap')
  const set = visit.form.get('set') ?? visit.query.get('set')
  const tracker = await trackSet(visit.actor, visit.scope, visit.today, set)
  const tracked = tracker?.agreements.find(({ judged }) => judged.agreement.nr === visit.params.nr)
  if (!tracker || !tracked) return { kind: 'not-found' }
  const steps = stepsOf(tracked)
  const chosen = asked === null ? firstOpen(steps) : steps.find(({ key }) => key === asked)
  if (!chosen) return { kind: 'not-found' }
  const own = visit.may(WRITE) ? filesFor(visit.actor, tracked.judged, visit.may(WRITE_FOR_ALL)) : []
  const { nr } = tracked.judged.agreement
  const opens = visit.may(READ_FILE) && opensFiles(visit.actor, tracked.judged)
  const registers = visit.may(READ_REGISTERS) ? await registersOf(registerWork(visit), tracker.set.slug, nr) : []
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.detail.title(nr),
    breadcrumb: [...agreementCrumbs(visit), { label: t.title, href: visit.href(TRACKER_PATH) }, { label: nr }],
    menu: '/afspraken',
    body: <StepPage {...{ t, words, visit, tracker, tracked, steps, chosen, own, opens, errors, registers }} />,
  }
}

/** The step that a posted form is about; null when it names none. */
function placeOf(visit: Visit): Place | null {
  const match = /^(\d{1,3})(?:-(\d{4}-\d{2}-\d{2}))?$/.exec(given(visit, 'stap'))
  const windowTo = match?.[2] === undefined ? null : parseCalendarDate(match[2])
  if (!match || (match[2] !== undefined && windowTo === null)) return null
  return { set: visit.form.get('set'), nr: visit.params.nr ?? '', seq: Number(match[1]), windowTo }
}

const registerWork = (visit: Visit) => {
  const mayWrite = visit.may({ object: 'agreement-register', action: 'write' })
  return { ...visit, mayWrite, mayForAll: mayWrite && visit.may(WRITE_FOR_ALL) }
}
const workOf = (visit: Visit) => ({ ...visit, mayForAll: visit.may(WRITE_FOR_ALL) })

const saved = (visit: Visit): Answer => ({
  kind: 'redirect',
  to: visit.href(`${trackPath(visit.params.nr ?? '')}?${new URLSearchParams({ stap: given(visit, 'stap') })}&bewaard`),
})

const FILE_FIELDS = {
  'not-yours': 'partij',
  'in-future': 'op',
  'before-signing': 'op',
  'title-missing': 'wat',
  'reference-missing': 'waar',
  'file-kind': 'bestand',
  'file-personal': 'bestand',
} as const

async function postEvidence(visit: Visit): Promise<Answer> {
  const t = textOf(visit).file.refused
  const place = placeOf(visit)
  if (!place) return { kind: 'not-found' }
  const on = parseCalendarDate(given(visit, 'op'))
  const form = EVIDENCE_FORMS.find((known) => known === given(visit, 'vorm'))
  if (!on) return showStep(visit, [{ field: 'op', message: t['day-missing'] }])
  if (!form) return showStep(visit, [{ field: 'vorm', message: t['form-missing'] }])
  const evidence = {
    ...{ form, on, party: given(visit, 'partij'), title: given(visit, 'wat'), reference: given(visit, 'waar') },
    joint: visit.form.get('samen') === 'ja',
  }
  const filed = await fileEvidence(workOf(visit), place, evidence, visit.files.get('bestand')?.path ?? null)
  if (filed === null) return { kind: 'not-found' }
  if (filed.ok) return saved(visit)
  return showStep(visit, [{ field: FILE_FIELDS[filed.reason], message: t[filed.reason] }])
}

/** Under a name that we make: what the sender called it is nowhere. */
async function sendFile(visit: Visit): Promise<Answer> {
  const { nr = '', id = '' } = visit.params
  const opened = await openEvidenceFile(visit, { nr, set: visit.query.get('set'), id })
  if (!opened) return { kind: 'not-found' }
  const { kind, body, evidence } = opened
  return {
    kind: 'file',
    name: `bewijs-${nr}-${evidence.party}-${evidence.on}.${kind}`,
    type: ATTACHMENT_TYPES[kind],
    body,
  }
}

async function postRegister(visit: Visit): Promise<Answer> {
  const place = placeOf(visit)
  if (!place) return { kind: 'not-found' }
  const name = given(visit, 'register')
  const work = { ...workOf(visit), ...registerWork(visit) }
  const proved = await proveWithRegister(work, place, name, given(visit, `register-${name}`))
  if (proved === null) return { kind: 'not-found' }
  if (proved.ok) return saved(visit)
  return showStep(visit, [
    { field: `register-${name}`, message: registerWords(visit.locale).proof.refused[proved.reason] },
  ])
}

async function postWithdrawal(visit: Visit): Promise<Answer> {
  const place = placeOf(visit)
  if (!place) return { kind: 'not-found' }
  const id = given(visit, 'bewijs')
  const withdrawn = await withdrawEvidence(workOf(visit), place, id, given(visit, `reden-${id}`))
  if (withdrawn === null) return { kind: 'not-found' }
  if (withdrawn.ok) return saved(visit)
  return showStep(visit, [{ field: `reden-${id}`, message: textOf(visit).withdraw.refused[withdrawn.reason] }])
}

const STEP_FIELDS: Readonly<Partial<Record<string, string>>> = {
  'in-future': 'vanaf',
  'before-signing': 'vanaf',
  'reason-missing': 'waarom',
  'expected-in-past': 'verwacht',
}

async function postStep(visit: Visit): Promise<Answer> {
  const t = textOf(visit).step.refused
  const place = placeOf(visit)
  if (!place?.windowTo) return { kind: 'not-found' }
  const kind = STEP_KINDS.find((known) => known === given(visit, 'soort'))
  const on = parseCalendarDate(given(visit, 'vanaf'))
  if (!kind) return showStep(visit, [{ field: 'soort', message: t['kind-missing'] }])
  if (!on) return showStep(visit, [{ field: 'vanaf', message: t['day-missing'] }])
  const recorded = await recordStep(
    workOf(visit),
    { ...place, windowTo: place.windowTo },
    {
      ...{ kind, on, reason: given(visit, 'waarom') },
      expectedOn: kind === 'forecast' ? parseCalendarDate(given(visit, 'verwacht')) : null,
    },
  )
  if (recorded === null) return { kind: 'not-found' }
  if (recorded.ok) return saved(visit)
  return showStep(visit, [{ field: STEP_FIELDS[recorded.reason] ?? 'soort', message: t[recorded.reason] }])
}
