import { actsFor } from '#platform/auth/actor.ts'
import { writeXlsx } from '#platform/documents/workbook.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { tableFile } from '#platform/ui/index.ts'
import { PROPERTY_COLUMNS, SOFT_PLAN_COLUMNS } from '../../model/property/property-row.ts'
import { DELIVERY_PATH } from '../../monitors/paths.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { PROPERTY_PATH } from '../paths.ts'
import { propertyEn } from '../text.en.ts'
import { propertyNl } from '../text.nl.ts'
import { bringList, OWN_LISTS, type PropertyView, takeBackList, viewProperty } from '../usecases.ts'
import { BringPanel, BringReport } from './bring-panel.tsx'
import { areaTable, PropertyPage } from './property-page.tsx'

const READ = { object: 'agreement', action: 'read' } as const
const DELIVER = { object: 'monitor-figure', action: 'write' } as const
const URGENCY = { object: 'urgency', action: 'read' } as const
/** Twenty thousand dwellings are some two megabytes as text. */
const MAX_UPLOAD = 20 * 1024 ** 2
const OWN = `${DELIVERY_PATH}/:organisation/bezit`

/** Stock and soft plans: of all whom the reader may see, and of one's own with reading in. */
export const propertyPages: readonly PageRoute[] = [
  { method: 'get', path: PROPERTY_PATH, needs: READ, handle: showAll },
  { method: 'get', path: OWN, needs: DELIVER, handle: own((visit) => showOwn(visit)) },
  { method: 'post', path: OWN, needs: DELIVER, maxBody: MAX_UPLOAD, handle: own(postList), again: own(showOwn) },
  { method: 'get', path: `${OWN}/sjabloon`, needs: DELIVER, handle: own(template) },
  { method: 'post', path: `${OWN}/terug`, needs: DELIVER, handle: own(postBack) },
]

const textOf = (visit: Visit) => textsFor({ nl: propertyNl, en: propertyEn }, visit.locale)
const organisationIn = ({ params }: Visit): string => params.organisation ?? ''
const ownPath = (visit: Visit): string => visit.href(`${DELIVERY_PATH}/${organisationIn(visit)}/bezit`)

/** Another organisation's is not there. */
function own<Rest extends unknown[]>(act: (visit: Visit, ...rest: Rest) => Promise<Answer>): typeof act {
  return async (visit, ...rest) =>
    actsFor(visit.actor, organisationIn(visit)) ? act(visit, ...rest) : { kind: 'not-found' }
}

async function showAll(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const view = await viewProperty(visit, null)
  // Without a corporation there is nothing to show yet, which is no reason to say that the page does not exist.
  const shown: PropertyView = view ?? {
    ...{ corporations: [], complexes: [], areas: [], plans: [], meets: [], names: new Map(), lists: [] },
    map: { run: null, areas: [], water: [] },
  }
  const props = { t, visit, view: shown, name: null, errors: [], showsUrgency: visit.may(URGENCY) }
  const file = await tableFile(areaTable(props), shown.areas, visit.query, 'bezit', visit.municipality.name)
  if (file) return file
  return {
    ...{ kind: 'page', title: t.title, menu: '/afspraken' },
    breadcrumb: [...agreementCrumbs(visit), { label: t.title }],
    body: <PropertyPage {...props} />,
  }
}

function deskPage(visit: Visit, title: string, body: React.ReactNode, errors: readonly FieldError[]): Answer {
  const t = textOf(visit)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.desk, href: visit.href(DELIVERY_PATH) },
      ...(title === t.title ? [{ label: title }] : [{ label: t.title, href: ownPath(visit) }, { label: title }]),
    ],
    menu: DELIVERY_PATH,
    body,
  }
}

async function showOwn(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const view = await viewProperty(visit, organisationIn(visit))
  if (!view) return { kind: 'not-found' }
  const name = view.corporations[0]?.name ?? ''
  const props = { t, visit, view, name, errors, showsUrgency: visit.may(URGENCY) }
  const file = await tableFile(areaTable(props), view.areas, visit.query, 'bezit', visit.municipality.name)
  if (file) return file
  const body = (
    <PropertyPage {...props}>
      <BringPanel t={t} visit={visit} path={ownPath(visit)} view={view} errors={errors} />
    </PropertyPage>
  )
  return deskPage(visit, t.title, body, errors)
}

async function postList(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const importer = OWN_LISTS.find(({ name }) => name === visit.form.get('lijst')) ?? OWN_LISTS[0]
  const file = visit.files.get('bestand')
  if (!file || !importer) return showOwn(visit, [{ field: 'bestand', message: t.bring.noFile }])
  const dryRun = visit.form.get('hoe') !== 'inlezen'
  const outcome = await bringList(visit, importer, file, dryRun)
  if (!outcome) return showOwn(visit, [{ field: 'bestand', message: t.bring.failed }])
  const body = <BringReport t={t} visit={visit} path={ownPath(visit)} outcome={outcome} importer={importer} />
  const errors = outcome.failure ? [{ field: '', message: t.bring.failed }] : []
  return deskPage(visit, importer.title[visit.locale], body, errors)
}

/** An empty list with its columns, and one row that shows what belongs in them. */
async function template(visit: Visit): Promise<Answer> {
  const isPlans = visit.query.get('lijst') === 'soft-plans'
  const t = textOf(visit)
  const columns = Object.values(isPlans ? SOFT_PLAN_COLUMNS : PROPERTY_COLUMNS).map(([name]) => name)
  const sheet = {
    title: isPlans ? t.plans.title : t.stock.title,
    columns: columns.map((label) => ({ label, kind: 'text' as const })),
    ...{ rows: [], notes: [isPlans ? t.plans.help : t.stock.help] },
  }
  return {
    kind: 'file',
    name: `${isPlans ? 'zachte-plannen' : 'bezit'}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx([sheet], visit.municipality.name),
  }
}

async function postBack(visit: Visit): Promise<Answer> {
  const done = await takeBackList(visit, organisationIn(visit), visit.form.get('lijst') ?? '')
  return { kind: 'redirect', to: `${ownPath(visit)}?teruggedraaid=${done ? 'ja' : 'nee'}` }
}
