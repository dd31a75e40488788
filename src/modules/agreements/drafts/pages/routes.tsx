import { parseCalendarDate } from '#kernel/calendar.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { explainReason, type SourceReason } from '#platform/sources/reading.ts'
import { NAME_ROLES, type NameRole } from '../../model/sets/parties.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { draftsEn } from '../text.en.ts'
import { draftsNl } from '../text.nl.ts'
import {
  type Draft,
  decideRow,
  draftsIn,
  loadDraft,
  makeSet,
  namesInDraft,
  readDocument,
  sayNames,
} from '../usecases.ts'
import { DRAFTS_PATH, DraftListPage } from './draft-list.tsx'
import { DraftReviewPage } from './draft-review.tsx'

const WRITE = { object: 'agreement', action: 'write' } as const
/** A document of some tens of pages with pictures. */
const MAX_UPLOAD = 20 * 1024 ** 2

const textOf = (visit: Visit) => textsFor({ nl: draftsNl, en: draftsEn }, visit.locale)

/** Documents become drafts, and a draft becomes a set. */
export const draftPages: readonly PageRoute[] = [
  { method: 'get', path: DRAFTS_PATH, needs: WRITE, handle: (visit) => listAnswer(visit) },
  { method: 'post', path: DRAFTS_PATH, needs: WRITE, maxBody: MAX_UPLOAD, handle: receive, again: listAnswer },
  {
    method: 'get',
    path: `${DRAFTS_PATH}/:batch`,
    needs: WRITE,
    handle: withDraft((visit, draft) => review(visit, draft)),
  },
  {
    method: 'post',
    path: `${DRAFTS_PATH}/:batch/namen`,
    needs: WRITE,
    handle: withDraft(postNames),
    again: withDraft(review),
  },
  {
    method: 'post',
    path: `${DRAFTS_PATH}/:batch/rijen`,
    needs: WRITE,
    handle: withDraft(postRow),
    again: withDraft(review),
  },
  {
    method: 'post',
    path: `${DRAFTS_PATH}/:batch/set`,
    needs: WRITE,
    handle: withDraft(postSet),
    again: withDraft(review),
  },
]

function withDraft<Rest extends unknown[]>(act: (visit: Visit, draft: Draft, ...rest: Rest) => Promise<Answer>) {
  return async (visit: Visit, ...rest: Rest): Promise<Answer> => {
    const draft = await loadDraft(visit.scope, visit.params.batch ?? '')
    return draft ? act(visit, draft, ...rest) : { kind: 'not-found' }
  }
}

async function listAnswer(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title }],
    menu: '/afspraken',
    body: <DraftListPage t={t} visit={visit} drafts={await draftsIn(visit.scope)} errors={errors} />,
  }
}

async function receive(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const [file] = [...visit.files].filter(([field]) => field.split(':')[0] === 'bestand').map(([, one]) => one)
  if (!file) return listAnswer(visit, [{ field: 'bestand', message: t.upload.missing }])
  const read = await readDocument(visit, visit.municipality, { path: file.path, originalName: file.originalName })
  if (read.ok) return { kind: 'redirect', to: visit.href(`${DRAFTS_PATH}/${read.value}`) }
  const own = t.reasons[read.reason.reason as keyof typeof t.reasons]
  const reason = { reason: read.reason.reason as SourceReason, detail: read.reason.detail }
  return listAnswer(visit, [
    { field: 'bestand', message: own ?? explainReason(reason, visit.locale) ?? t.reasons['no-table'] },
  ])
}

async function review(visit: Visit, draft: Draft, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const title = t.review.title(draft.document)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title, href: visit.href(DRAFTS_PATH) }, { label: title }],
    menu: '/afspraken',
    body: <DraftReviewPage t={t} visit={visit} draft={draft} names={namesInDraft(draft)} errors={errors} />,
  }
}

const back = (visit: Visit, { batch }: Draft, part: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${DRAFTS_PATH}/${batch}?bewaard#${part}`),
})

async function postNames(visit: Visit, draft: Draft): Promise<Answer> {
  const t = textOf(visit).review.names
  const names = new Map<string, NameRole>()
  const errors: FieldError[] = []
  for (const [key, name] of visit.form) {
    const index = /^van-(\d+)$/.exec(key)?.[1]
    if (index === undefined) continue
    const role = NAME_ROLES.find((one) => one === visit.form.get(`naam-${index}`))
    if (role) names.set(name, role)
    else if (draft.openNames.has(name)) errors.push({ field: `naam-${index}`, message: t.missing(name) })
  }
  for (const line of (visit.form.get('anderen') ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [name = '', kind = ''] = line.split(';').map((part) => part.trim())
    const word = kind.toLowerCase()
    const role = Object.hasOwn(t.kinds, word) ? t.kinds[word] : undefined
    if (name !== '' && role) names.set(name, role)
    else errors.push({ field: 'anderen', message: t.otherProblem(line.slice(0, 80)) })
  }
  if (errors.length > 0) return review(visit, draft, errors)
  await sayNames(visit, draft.batch, names)
  return back(visit, draft, 'namen')
}

async function postRow(visit: Visit, draft: Draft): Promise<Answer> {
  const nr = visit.form.get('nr') ?? ''
  const reviewed = draft.rows.find(({ row }) => row.nr === nr)
  if (!reviewed || draft.set) return { kind: 'not-found' }
  const asked = visit.form.get('besluit')
  if (asked === 'terug') {
    await decideRow(visit, draft.batch, nr, null)
    return back(visit, draft, 'rijen')
  }
  const given = (name: string) => (visit.form.get(`${name}-${nr}`) ?? '').trim()
  const text = given('tekst')
  if (text === '' && asked !== 'weg')
    return review(visit, draft, [{ field: `tekst-${nr}`, message: textOf(visit).review.rows.textMissing }])
  await decideRow(visit, draft.batch, nr, {
    decision: asked === 'weg' ? 'left-out' : 'taken',
    text: text === '' ? reviewed.text : text,
    lead: given('trekker'),
    planning: given('planning'),
  })
  return back(visit, draft, 'rijen')
}

async function postSet(visit: Visit, draft: Draft): Promise<Answer> {
  const t = textOf(visit).review.make
  const given = (name: string) => (visit.form.get(name) ?? '').trim()
  const [from, to] = [parseCalendarDate(given('van')), parseCalendarDate(given('tot'))]
  const audience = (['internal', 'partner', 'public'] as const).find((one) => one === given('zichtbaar')) ?? 'internal'
  const errors: FieldError[] = []
  if (given('titel') === '') errors.push({ field: 'titel', message: t.titleMissing })
  if (!from) errors.push({ field: 'van', message: t.dayMissing })
  if (!to) errors.push({ field: 'tot', message: t.dayMissing })
  if (from && to && to < from) errors.push({ field: 'tot', message: t.reversed })
  if (given('document') === '') errors.push({ field: 'document', message: t.documentMissing })
  if (!from || !to || errors.length > 0) return review(visit, draft, errors)
  const asked = { title: given('titel'), from, to, document: given('document'), audience }
  const made = await makeSet(visit, draft.batch, asked)
  if (made.ok) return { kind: 'redirect', to: visit.href(`/afspraken/sets/${made.value}`) }
  return review(visit, draft, [{ field: '', message: refusedWords(t.refused, made.reason) }])
}

function refusedWords(
  t: (typeof draftsNl)['review']['make']['refused'],
  reason: Extract<Awaited<ReturnType<typeof makeSet>>, { ok: false }>['reason'],
): string {
  switch (reason.problem) {
    case 'names-open':
      return t['names-open'](reason.names)
    case 'rows-open':
      return t['rows-open'](reason.nrs)
    case 'years-outside':
      return t['years-outside'](reason.nrs)
    default:
      return t[reason.problem]
  }
}
