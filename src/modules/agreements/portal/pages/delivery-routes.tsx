import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Meter } from '#platform/sources/limits.ts'
import { explainReason, SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { monitor } from '../../model/monitors/monitor.ts'
import {
  checkDelivery,
  type Desk,
  deliver,
  foresee,
  type Given,
  openDesk,
  type SendProblem,
  versionsOf,
} from '../../monitors/deliver.ts'
import { DELIVERY_PATH, monitorOfSlug } from '../../monitors/paths.ts'
import { type ReadTemplate, readTemplate, templateSheet } from '../../monitors/template.ts'
import { fieldLabel, monitorsText, problemWords } from '../../monitors/words.ts'
import { portalEn } from '../text.en.ts'
import { portalNl } from '../text.nl.ts'
import { CheckPage, ReceiptPage } from './check-page.tsx'
import { DeliveryForm, deskPath } from './delivery-form.tsx'

/** A corporation delivers its own, which the use case looks at; nobody else has this right. */
const DELIVER = { object: 'monitor-figure', action: 'write' } as const
/** A filled form is some tens of kilobytes. */
const MAX_UPLOAD = 2 * 1024 ** 2
const DESK = `${DELIVERY_PATH}/:organisation/:monitor/:period`

export const portalText = (visit: Visit) => textsFor({ nl: portalNl, en: portalEn }, visit.locale)

/** What was typed comes back as it was; the counts and amounts of a monitor are no text. */
const guarded = {
  again: withDesk((visit, desk, errors: readonly FieldError[]) =>
    form(visit, desk, givenIn(visit, desk), reasonIn(visit), errors),
  ),
  figures: (visit: Visit): string[] => {
    const name = targetOf(visit)?.monitor
    return name ? monitor(name).fields.flatMap(({ name, unit }) => (unit === 'text' ? [] : [name])) : []
  },
}

export const deliveryPages: readonly PageRoute[] = [
  { method: 'get', path: DESK, needs: DELIVER, handle: withDesk((visit, desk) => form(visit, desk, {})) },
  { method: 'post', path: `${DESK}/wijzigen`, needs: DELIVER, handle: withDesk(postChange), ...guarded },
  { method: 'post', path: `${DESK}/nakijken`, needs: DELIVER, handle: withDesk(postCheck), ...guarded },
  {
    method: 'post',
    path: `${DESK}/rekenblad`,
    needs: DELIVER,
    maxBody: MAX_UPLOAD,
    handle: withDesk(postSheet),
    ...guarded,
  },
  { method: 'post', path: `${DESK}/versturen`, needs: DELIVER, handle: withDesk(postSend), ...guarded },
  { method: 'get', path: `${DESK}/ontvangen`, needs: DELIVER, handle: withDesk(receipt) },
  { method: 'get', path: `${DESK}/formulier`, needs: DELIVER, handle: withDesk(template) },
]

function targetOf({ params }: Visit) {
  const monitor = monitorOfSlug(params.monitor ?? '')
  return monitor && { monitor, organisation: params.organisation ?? '', period: params.period ?? '' }
}

function withDesk<Rest extends unknown[]>(act: (visit: Visit, desk: Desk, ...rest: Rest) => Promise<Answer>) {
  return async (visit: Visit, ...rest: Rest): Promise<Answer> => {
    const target = targetOf(visit)
    const desk = target && (await openDesk(visit, target))
    return desk ? act(visit, desk, ...rest) : { kind: 'not-found' }
  }
}

function page(visit: Visit, desk: Desk, body: React.ReactNode, status?: 422): Answer {
  const [t, m] = [portalText(visit), monitorsText(visit.locale)]
  return {
    kind: 'page',
    ...(status ? { status } : {}),
    title: t.formTitle(m.names[desk.monitor.name], m.period(desk.period)),
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.title, href: visit.href(DELIVERY_PATH) },
      { label: t.formTitle(m.names[desk.monitor.name], m.period(desk.period)) },
    ],
    menu: DELIVERY_PATH,
    body,
  }
}

async function form(
  visit: Visit,
  desk: Desk,
  given: Given,
  reason = '',
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const words = { t: portalText(visit), m: monitorsText(visit.locale) }
  const body = <DeliveryForm {...words} visit={visit} desk={desk} given={given} reason={reason} errors={errors} />
  return page(visit, desk, body, errors.length > 0 ? 422 : undefined)
}

const givenIn = ({ form }: Visit, { monitor }: Desk): Given =>
  Object.fromEntries(monitor.fields.map(({ name }) => [name, form.get(name) ?? '']))
const reasonIn = ({ form }: Visit): string => (form.get('reason') ?? '').trim()

function postChange(visit: Visit, desk: Desk): Promise<Answer> {
  return form(visit, desk, givenIn(visit, desk), reasonIn(visit))
}

function postCheck(visit: Visit, desk: Desk): Promise<Answer> {
  return checked(visit, desk, givenIn(visit, desk), reasonIn(visit))
}

/** Back to the form with all that is wrong, or on to what will be sent. */
async function checked(
  visit: Visit,
  desk: Desk,
  given: Given,
  reason: string,
  cells: ReadTemplate['cells'] = new Map(),
): Promise<Answer> {
  const { values, problems } = checkDelivery(desk, given, reason)
  if (problems.length > 0) return form(visit, desk, given, reason, errorsOf(visit, problems, cells))
  const verdict = await foresee(visit, desk, values)
  const words = { t: portalText(visit), m: monitorsText(visit.locale) }
  const body = <CheckPage {...words} visit={visit} desk={desk} values={values} reason={reason} verdict={verdict} />
  return page(visit, desk, body)
}

/** "Voorraad op 31 december, cel C12: sluit niet ..." */
function errorsOf(visit: Visit, problems: readonly SendProblem[], cells: ReadTemplate['cells']): FieldError[] {
  const [t, m] = [portalText(visit), monitorsText(visit.locale)]
  return problems.map((problem) => {
    const cell = cells.get(problem.field)
    const label =
      problem.field === 'reason' ? t.reason : problem.field === 'period' ? t.period : fieldLabel(m, problem.field)
    const message = `${label}${cell ? `, ${t.template.inCell(cell)}` : ''}: ${problemWords(m, problem)}`
    return { field: problem.field === 'period' ? '' : problem.field, message }
  })
}

async function postSheet(visit: Visit, desk: Desk): Promise<Answer> {
  const t = portalText(visit).template
  const upload = visit.files.get('bestand')
  if (!upload) return form(visit, desk, {}, '', [{ field: 'bestand', message: t.none }])
  const file = await fileOnDisk(upload.path, upload.originalName)
  const read = await readTemplate(file, new Meter({ now: () => performance.now() }), desk).catch((cause: unknown) => {
    if (cause instanceof SourceRefused) return cause
    throw cause
  })
  if (read instanceof SourceRefused)
    return form(visit, desk, {}, '', [{ field: 'bestand', message: t.refused(explainReason(read, visit.locale)) }])
  const wrong = read.problems.map(({ problem, cell, detail }) => ({
    field: 'bestand',
    message: t.refused(t.problems[problem](cell, detail)),
  }))
  if (wrong.length > 0) return form(visit, desk, read.given, read.reason, wrong)
  return checked(visit, desk, read.given, read.reason, read.cells)
}

async function postSend(visit: Visit, desk: Desk): Promise<Answer> {
  const target = targetOf(visit)
  const [given, reason] = [givenIn(visit, desk), reasonIn(visit)]
  const sent = target && (await deliver(visit, target, given, reason))
  if (!sent) return { kind: 'not-found' }
  if (!sent.ok) return form(visit, desk, given, reason, errorsOf(visit, sent.reason.problems, new Map()))
  return { kind: 'redirect', to: `${deskPath(visit, desk)}/ontvangen?agendas=${sent.value.agendas}` }
}

async function receipt(visit: Visit, desk: Desk): Promise<Answer> {
  const target = targetOf(visit)
  const versions = target && (await versionsOf(visit, target))
  if (!versions || versions.length === 0) return { kind: 'not-found' }
  const verdict = await foresee(visit, desk, versions[0]?.values ?? {})
  const words = { t: portalText(visit), m: monitorsText(visit.locale) }
  const agendas = Math.min(2, Number(visit.query.get('agendas') ?? 0) || 0)
  const body = (
    <ReceiptPage {...words} visit={visit} desk={desk} versions={versions} verdict={verdict} agendas={agendas} />
  )
  return page(visit, desk, body)
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

async function template(visit: Visit, desk: Desk): Promise<Answer> {
  const [t, m] = [portalText(visit).template, monitorsText(visit.locale)]
  const kind = visit.query.get('soort') === 'ods' ? 'ods' : 'xlsx'
  const title = t.sheet(m.names[desk.monitor.name], desk.period)
  const sheet = templateSheet(desk, m, { ...t, title })
  const write = kind === 'ods' ? writeOds : writeXlsx
  return {
    kind: 'file',
    name: `${desk.organisation.code}-${visit.params.monitor}-${desk.period}.${kind}`,
    type: TYPES[kind],
    body: await write([sheet], visit.municipality.name),
  }
}
