import { groupedColumns, renderChart } from '#platform/charts/index.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import { writeOds } from '#platform/documents/workbook.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { tableFile } from '#platform/ui/index.ts'
import { publicVersion } from '../../model/year-monitor/public-version.ts'
import type { SignRefusal } from '../../model/year-monitor/sign-off.ts'
import { TOLD_STATES } from '../../model/year-monitor/year-state.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { YEAR_MONITOR_PATH, yearPath } from '../paths.ts'
import { adoptYear, agreeYear, listYears, tellAgreement, viewYear, type YearLine, type YearView } from '../usecases.ts'
import { type ReportWords, reportWords } from '../words.ts'
import { type Print, reportDocument, reportSheets } from './report-document.ts'
import { agreementRows, agreementsTable, type MeetingRow, meetingsTable } from './report-tables.ts'
import { type MeetingsChart, YearList } from './year-list.tsx'
import { signedSentences, YearPage } from './year-page.tsx'

const READ = { object: 'year-monitor', action: 'read' } as const
const WRITE = { object: 'year-monitor', action: 'write' } as const
const APPROVE = { object: 'year-monitor', action: 'approve' } as const
const YEAR = `${YEAR_MONITOR_PATH}/:year`

export const yearMonitorPages: readonly PageRoute[] = [
  { method: 'get', path: YEAR_MONITOR_PATH, needs: READ, handle: showList },
  { method: 'get', path: YEAR, needs: READ, handle: (visit) => showYear(visit) },
  ...(['pdf', 'odt', 'ods'] as const).map(
    (kind): PageRoute => ({
      ...{ method: 'get', path: `${YEAR}/verslag.${kind}`, needs: READ },
      handle: (visit) => sendReport(visit, kind),
    }),
  ),
  { method: 'post', path: `${YEAR}/stand`, needs: WRITE, handle: postTold, again: showYear },
  { method: 'post', path: `${YEAR}/instemmen`, needs: APPROVE, handle: postAgree, again: showYear },
  { method: 'post', path: `${YEAR}/vaststellen`, needs: APPROVE, handle: postAdopt },
]

const yearIn = ({ params }: Visit): number => Number(params.year)

function page(visit: Visit, title: string, body: React.ReactNode, errors: readonly FieldError[] = []): Answer {
  const { t } = reportWords(visit.locale)
  const list = { label: t.title, href: visit.href(YEAR_MONITOR_PATH) }
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [...agreementCrumbs(visit), ...(title === t.title ? [{ label: title }] : [list, { label: title }])],
    menu: '/afspraken',
    body,
  }
}

async function showList(visit: Visit): Promise<Answer> {
  const words = reportWords(visit.locale)
  const years = await listYears(visit.actor, visit.scope, visit.today)
  const chart = await meetingsChart(words, years)
  const table = meetingsTable(words, words.t.list.source)
  const file = chart && (await tableFile(table, chart.rows, visit.query, 'overleggen', visit.municipality.name))
  if (file) return file
  return page(visit, words.t.title, <YearList words={words} visit={visit} years={years} chart={chart} />)
}

/** Null when no meeting was held or agreed on. */
async function meetingsChart({ t }: ReportWords, years: readonly YearLine[]): Promise<MeetingsChart | null> {
  const rows = [...years]
    .reverse()
    .flatMap(({ year, report }) => report.meetings.map((row): MeetingRow => ({ ...row, year })))
  if (rows.length === 0) return null
  const [first, last] = [rows[0]?.year, rows.at(-1)?.year]
  const caption = t.meetings.caption(first === last ? String(first) : `${first}\u2013${last}`)
  const agreed = Math.max(...rows.map(({ atLeast }) => atLeast ?? 0))
  const spec = groupedColumns({
    columns: rows.map(({ year, name, held }) => ({ at: String(year), series: name, value: held })),
    ...{ axis: t.meetings.axis, format: ',d' },
    ...(agreed > 0 ? { mark: { value: agreed, label: t.meetings.agreed } } : {}),
  })
  return { rows, caption, svg: await renderChart(spec, { title: t.meetings.title, description: caption }) }
}

async function showYear(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await viewYear(visit.actor, visit.scope, yearIn(visit), visit.today)
  if (!view) return { kind: 'not-found' }
  const words = reportWords(visit.locale)
  const table = agreementsTable(words, view.report)
  const name = `jaarmonitor-${view.year}-afspraken`
  const file = await tableFile(table, agreementRows(view.report), visit.query, name, visit.municipality.name)
  if (file) return file
  const rights = { mayWrite: visit.may(WRITE) && !view.isPublic, maySign: visit.may(APPROVE) && !view.isPublic }
  const body = <YearPage words={words} visit={visit} view={view} errors={errors} {...rights} />
  return page(visit, words.t.yearTitle(view.year), body, errors)
}

const TYPES = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

async function sendReport(visit: Visit, kind: keyof typeof TYPES): Promise<Answer> {
  const view = await viewYear(visit.actor, visit.scope, yearIn(visit), visit.today)
  if (!view) return { kind: 'not-found' }
  const wantsPublic = visit.query.get('versie') === 'openbaar'
  // Before it is adopted there is nothing for the public.
  if (wantsPublic && view.state !== 'adopted') return { kind: 'not-found' }
  const print = printOf(visit, view, wantsPublic)
  const { slug, fictional } = visit.municipality
  const parts = [
    ...['jaarmonitor', slug, String(view.year)],
    ...(print.isPublic ? ['openbaar'] : []),
    ...(view.state === 'adopted' ? [] : ['concept']),
    ...(fictional ? ['voorbeeldgegevens'] : []),
  ]
  return { kind: 'file', name: `${parts.join('-')}.${kind}`, type: TYPES[kind], body: await written(print, kind) }
}

function printOf(visit: Visit, view: YearView, wantsPublic: boolean): Print {
  const words = reportWords(visit.locale)
  return {
    ...{ words, municipality: visit.municipality, today: visit.today, hash: view.adoption?.hash ?? view.hash },
    ...{ signed: signedSentences(words, view), isPublic: view.isPublic || wantsPublic, banner: words.t.banner },
    report: wantsPublic && !view.isPublic ? publicVersion(view.report) : view.report,
  }
}

function written(print: Print, kind: keyof typeof TYPES): Promise<Uint8Array> {
  if (kind === 'ods') return writeOds(reportSheets(print), print.municipality.name)
  const document = withPrintableText(reportDocument(print))
  return kind === 'pdf' ? writePdf(document) : writeOdt(document)
}

const back = (visit: Visit, done: string): Answer => ({
  kind: 'redirect',
  to: `${visit.href(yearPath(yearIn(visit)))}?bewaard=${done}`,
})

async function postTold(visit: Visit): Promise<Answer> {
  const { t } = reportWords(visit.locale)
  const state = TOLD_STATES.find((one) => one === given(visit, 'stand')) ?? null
  const told = { state, comment: given(visit, 'toelichting') }
  const done = await tellAgreement(visit, { year: yearIn(visit), nr: given(visit, 'afspraak'), told })
  if (done === null) return showYear(visit, [{ field: 'afspraak', message: t.tell.unknown }])
  if (done.ok) return back(visit, 'stand')
  const field = done.reason === 'comment-missing' ? 'toelichting' : 'stand'
  return showYear(visit, [{ field, message: t.tell.refusals[done.reason] }])
}

async function postAgree(visit: Visit): Promise<Answer> {
  const asked = { year: yearIn(visit), meeting: given(visit, 'kerngroep'), reason: given(visit, 'reden') }
  const done = await agreeYear(visit, asked)
  if (done === null) return { kind: 'not-found' }
  return done.ok ? back(visit, 'ingestemd') : refusedSign(visit, done.reason, 'kerngroep')
}

async function postAdopt(visit: Visit): Promise<Answer> {
  const done = await adoptYear(visit, { year: yearIn(visit), meeting: given(visit, 'bestuurlijk') })
  if (done === null) return { kind: 'not-found' }
  return done.ok ? back(visit, 'vastgesteld') : refusedSign(visit, done.reason, 'bestuurlijk')
}

const ABOUT_MEETING: readonly SignRefusal[] = ['no-meeting', 'not-held', 'before-year-end', 'before-core-group']

function refusedSign(visit: Visit, reason: SignRefusal, meeting: string): Promise<Answer> {
  const { t } = reportWords(visit.locale)
  const field = ABOUT_MEETING.includes(reason) ? meeting : reason === 'reason-missing' ? 'reden' : ''
  return showYear(visit, [{ field, message: t.refusals[reason] }])
}
