import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { CarryDecision } from '../../model/sets/carry-over.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { agreementsEn } from '../../text.en.ts'
import { agreementsNl } from '../../text.nl.ts'
import { decideCarryOver, makeSuccessor, successorPath, viewSuccessor } from '../successor.ts'
import { setsEn } from '../text.en.ts'
import { setsNl } from '../text.nl.ts'
import { SETS_PATH } from './set-list.tsx'
import { SuccessorPage } from './successor-page.tsx'

const READ = { object: 'agreement', action: 'read' } as const
const WRITE = { object: 'agreement', action: 'write' } as const
const SUCCESSOR = `${SETS_PATH}/:slug/opvolger`

export const successorPages: readonly PageRoute[] = [
  { method: 'get', path: SUCCESSOR, needs: READ, handle: (visit) => showSuccessor(visit) },
  { method: 'post', path: SUCCESSOR, needs: WRITE, handle: postSuccessor, again: showSuccessor },
  { method: 'post', path: `${SUCCESSOR}/punt`, needs: WRITE, handle: postDecision, again: showSuccessor },
]

const textOf = (visit: Visit) => textsFor({ nl: setsNl, en: setsEn }, visit.locale)
const slugIn = ({ params }: Visit): string => params.slug ?? ''
const workOf = (visit: Visit) => ({ ...visit, mayForAll: visit.may(WRITE) })

async function showSuccessor(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const words = textsFor({ nl: agreementsNl, en: agreementsEn }, visit.locale)
  const view = await viewSuccessor(visit, slugIn(visit))
  if (!view) return { kind: 'not-found' }
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.successor.title(view.set.title),
    breadcrumb: [
      ...agreementCrumbs(visit),
      { label: t.title, href: visit.href(SETS_PATH) },
      { label: view.set.title, href: visit.href(`${SETS_PATH}/${view.set.slug}`) },
      { label: t.successor.crumb },
    ],
    menu: '/afspraken',
    body: <SuccessorPage {...{ t, words, visit, view, errors }} mayWrite={visit.may(WRITE)} />,
  }
}

const saved = (visit: Visit): Answer => ({
  kind: 'redirect',
  to: visit.href(`${successorPath(slugIn(visit))}?bewaard`),
})

const MAKE_FIELDS: Readonly<Partial<Record<string, string>>> = { 'term-reversed': 'tot', 'term-overlaps': 'van' }

async function postSuccessor(visit: Visit): Promise<Answer> {
  const t = textOf(visit).successor.make.refused
  const [from, to] = [parseCalendarDate(given(visit, 'van')), parseCalendarDate(given(visit, 'tot'))]
  if (!from) return showSuccessor(visit, [{ field: 'van', message: t['day-missing'] }])
  if (!to) return showSuccessor(visit, [{ field: 'tot', message: t['day-missing'] }])
  const made = await makeSuccessor(workOf(visit), slugIn(visit), { title: given(visit, 'titel'), from, to })
  if (made === null) return { kind: 'not-found' }
  if (made.ok) return saved(visit)
  return showSuccessor(visit, [{ field: MAKE_FIELDS[made.reason] ?? 'titel', message: t[made.reason] }])
}

async function postDecision(visit: Visit): Promise<Answer> {
  const t = textOf(visit).successor.decide.refused
  const nr = given(visit, 'nr')
  const field = (name: string) => `${name}-${nr}`
  const asked = given(visit, field('besluit'))
  if (asked !== 'mee' && asked !== 'niet')
    return showSuccessor(visit, [{ field: field('besluit'), message: t['choice-missing'] }])
  const reason = given(visit, field('waarom'))
  const decision: CarryDecision =
    asked === 'mee' ? { nr, kind: 'carried', toNr: given(visit, field('naar')), reason } : { nr, kind: 'left', reason }
  const decided = await decideCarryOver(workOf(visit), slugIn(visit), decision)
  if (decided === null) return { kind: 'not-found' }
  if (decided.ok) return saved(visit)
  const where = decided.reason.startsWith('number')
    ? 'naar'
    : decided.reason === 'reason-missing'
      ? 'waarom'
      : 'besluit'
  return showSuccessor(visit, [{ field: field(where), message: t[decided.reason] }])
}
