import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { textPath } from '../paths.ts'
import { textsEn } from '../text.en.ts'
import { textsNl } from '../text.nl.ts'
import { consentToText, openText, proposeText, recordFirstText } from '../usecases.ts'
import { TextPage } from './text-page.tsx'

const READ = { object: 'agreement', action: 'read' } as const
const FOR_ALL = { object: 'agreement', action: 'write' } as const
const TEXT = '/afspraken/:nr/tekst'

export const textPages: readonly PageRoute[] = [
  { method: 'get', path: TEXT, needs: READ, handle: (visit) => showText(visit) },
  // Who may read, may propose and consent for the own organisation; the use case says for which.
  { method: 'post', path: TEXT, needs: READ, handle: postChange, again: showText },
  { method: 'post', path: `${TEXT}/akkoord`, needs: READ, handle: postConsent, again: showText },
  { method: 'post', path: `${TEXT}/eerste`, needs: FOR_ALL, handle: postFirst, again: showText },
]

const textOf = (visit: Visit) => textsFor({ nl: textsNl, en: textsEn }, visit.locale)
const nrIn = ({ params }: Visit): string => params.nr ?? ''
const setIn = ({ form, query }: Visit): string | null => form.get('set') ?? query.get('set')
const workOf = (visit: Visit) => ({ ...visit, mayForAll: visit.may(FOR_ALL) })

async function showText(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openText(workOf(visit), setIn(visit), nrIn(visit))
  if (!desk) return { kind: 'not-found' }
  const { nr } = desk.agreement
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title(nr),
    breadcrumb: [...agreementCrumbs(visit), { label: nr, href: visit.href(`/afspraken/${nr}`) }, { label: t.crumb }],
    menu: '/afspraken',
    body: <TextPage {...{ t, visit, desk, errors }} mayForAll={visit.may(FOR_ALL)} />,
  }
}

const saved = (visit: Visit): Answer => ({
  kind: 'redirect',
  to: visit.href(`${textPath(nrIn(visit))}?${new URLSearchParams({ set: setIn(visit) ?? '' })}&bewaard`),
})

const CHANGE_FIELDS: Readonly<Partial<Record<string, string>>> = {
  'reason-missing': 'reden',
  'valid-from-missing': 'vanaf',
  'outside-term': 'vanaf',
}

async function postChange(visit: Visit): Promise<Answer> {
  const proposed = await proposeText(workOf(visit), setIn(visit), nrIn(visit), {
    ...{ text: given(visit, 'tekst'), reason: given(visit, 'reden') },
    validFrom: parseCalendarDate(given(visit, 'vanaf')),
  })
  if (proposed === null) return { kind: 'not-found' }
  if (proposed.ok) return saved(visit)
  const message = textOf(visit).change.refused[proposed.reason]
  return showText(visit, [{ field: CHANGE_FIELDS[proposed.reason] ?? 'tekst', message }])
}

async function postConsent(visit: Visit): Promise<Answer> {
  const t = textOf(visit).agree.refused
  const on = parseCalendarDate(given(visit, 'dag'))
  if (!on) return showText(visit, [{ field: 'dag', message: t['day-missing'] }])
  const consent = { party: given(visit, 'partij'), on, evidence: given(visit, 'bewijs') }
  const recorded = await consentToText(workOf(visit), setIn(visit), nrIn(visit), consent)
  if (recorded === null) return { kind: 'not-found' }
  if (recorded.ok) return saved(visit)
  const field = recorded.reason === 'evidence-missing' ? 'bewijs' : recorded.reason === 'in-future' ? 'dag' : 'partij'
  return showText(visit, [{ field, message: t[recorded.reason] }])
}

async function postFirst(visit: Visit): Promise<Answer> {
  const recorded = await recordFirstText(workOf(visit), setIn(visit), nrIn(visit), given(visit, 'eerste-tekst'))
  if (recorded === null) return { kind: 'not-found' }
  if (recorded.ok) return saved(visit)
  return showText(visit, [{ field: 'eerste-tekst', message: textOf(visit).first.refused[recorded.reason] }])
}
