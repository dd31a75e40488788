import { parseCalendarDate } from '#kernel/calendar.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { mistakesInWords } from '../../document/words.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { saveVersion } from '../../usecases.ts'
import { repricingEn } from '../text.en.ts'
import { repricingNl } from '../text.nl.ts'
import { repriceScenario } from '../usecases.ts'
import { ScenarioRepricingPage } from './repricing-page.tsx'

const WRITE = { object: 'scenario', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/herprijzen`

export const repricingPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: VERSIONS_READ, handle: (visit) => showRepricing(visit) },
  { method: 'post', path: PATH, needs: WRITE, handle: postRepricing },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const textOf = (visit: Visit) => textsFor({ nl: repricingNl, en: repricingEn }, visit.locale)

async function showRepricing(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const asked = visit.form.get('dag') ?? visit.query.get('dag')
  const day = parseCalendarDate(asked ?? visit.today)
  const page = await repriceScenario(visit, idOf(visit), day ?? visit.today)
  if (!page) return { kind: 'not-found' }
  const all = day ? errors : [...errors, { field: 'dag', message: t.badDay }]
  return scenarioPage(visit, page.view.row, {
    ...{ title: t.title(page.view.row.name), crumb: t.crumb, isRefused: all.length > 0 },
    body: (
      <ScenarioRepricingPage
        {...{ t, visit, page, day: day ?? visit.today, errors: all }}
        mayWrite={visit.may(WRITE)}
      />
    ),
  })
}

/** The repriced scenario becomes the next version, when the one it was computed from is still the newest. */
async function postRepricing(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const day = parseCalendarDate(visit.form.get('dag') ?? '')
  if (!day) return showRepricing(visit)
  const page = await repriceScenario(visit, idOf(visit), day)
  if (!page) return { kind: 'not-found' }
  if (!page.repriced.ok) return showRepricing(visit)
  const saved = await saveVersion(visit, idOf(visit), {
    ...{ base: Number(visit.form.get('basis')), document: page.repriced.value.scenario },
    reason: visit.form.get('reden') ?? '',
  })
  if (!saved) return { kind: 'not-found' }
  if (saved.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'versies')) }
  const { reason } = saved
  const messages =
    reason.why === 'mistakes'
      ? mistakesInWords(reason.mistakes, visit.locale)
      : [reason.why === 'stale' ? t.stale : reason.why === 'unchanged' ? t.unchanged : t.frozen]
  return showRepricing(
    visit,
    messages.map((message) => ({ field: reason.why === 'reason-missing' ? 'reden' : '', message })),
  )
}
