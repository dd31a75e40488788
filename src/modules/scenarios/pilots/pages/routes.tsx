import { parseCalendarDate } from '#kernel/calendar.ts'
import type { Result } from '#kernel/result.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { ofReadableLength, unknownOption } from '../../form-edge/read-fields.ts'
import {
  type EvaluationProblem,
  type LessonProblem,
  MOST_QUESTIONS,
  PILOT_OUTCOMES,
  type PilotProblem,
  type UptakeProblem,
} from '../../model/pilots/pilot.ts'
import { PILOTS_READ, PILOTS_WRITE } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { evaluatePilot, learnLesson, loadPilots, placeScenario, planPilot, startPilot, takeUp } from '../usecases.ts'
import { FORMS, type OpenForm, textOf } from './pilot-words.ts'
import { PilotsPage } from './pilots-page.tsx'

const PATH = `${SCENARIOS_PATH}/:id/pilots`
const again = showPilots

export const pilotPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: PILOTS_READ, handle: (visit) => showPilots(visit) },
  { method: 'post', path: PATH, needs: PILOTS_WRITE, handle: ofReadableLength(postPlan, showPilots), again },
  {
    method: 'post',
    path: `${PATH}/plaats`,
    needs: PILOTS_WRITE,
    handle: ofReadableLength(postPlace, showPilots),
    again,
  },
  {
    method: 'post',
    path: `${PATH}/start`,
    needs: PILOTS_WRITE,
    handle: ofReadableLength(postStart, showPilots),
    again,
  },
  { method: 'post', path: `${PATH}/les`, needs: PILOTS_WRITE, handle: ofReadableLength(postLesson, showPilots), again },
  {
    method: 'post',
    path: `${PATH}/afronden`,
    needs: PILOTS_WRITE,
    handle: ofReadableLength(postEvaluation, showPilots),
    again,
  },
  {
    method: 'post',
    path: `${PATH}/opgepakt`,
    needs: PILOTS_WRITE,
    handle: ofReadableLength(postUptake, showPilots),
    again,
  },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
/** A number of ours, small and whole; null for all else. */
const numberOf = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)
const pilotOf = (visit: Visit): number => numberOf(given(visit, 'pilot')) ?? 0

function opened({ form, query }: Visit): OpenForm | null {
  const from = form.has('doe') ? form : query
  const asked = FORMS.find((one) => one === from.get('doe'))
  return asked ? { form: asked, pilot: numberOf(from.get('pilot')), lesson: numberOf(from.get('les')) } : null
}

async function showPilots(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadPilots(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = textOf(visit)
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <PilotsPage {...{ t, visit, view, errors, open: opened(visit) }} mayWrite={visit.may(PILOTS_WRITE)} />,
  })
}

const done = (visit: Visit, anchor = ''): Answer => ({
  ...{ kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'pilots')}?bewaard${anchor}`) },
})
/** A pilot or lesson that went; of the scenario itself the page says that it is not there. */
const isGone = (visit: Visit): Promise<Answer> => showPilots(visit, [{ field: '', message: textOf(visit).gone }])

/** What came of a form about one pilot: back to it, or the form again with what is wrong. */
async function answer<Problem extends string>(
  visit: Visit,
  outcome: Result<unknown, readonly Problem[]> | null,
  words: { fields: Readonly<Record<Problem, string>>; problems: Readonly<Record<Problem, string>> },
): Promise<Answer> {
  if (outcome === null) return isGone(visit)
  if (outcome.ok) return done(visit, `#pilot-${pilotOf(visit)}`)
  return showPilots(
    visit,
    outcome.reason.map((problem) => ({ field: words.fields[problem], message: words.problems[problem] })),
  )
}

const PLAN_FIELDS: Readonly<Record<PilotProblem, string>> = {
  ...{ name: 'naam', blocks: 'blok', aim: 'doel', questions: 'vraag-1', 'questions-many': 'vraag-1' },
  ...{ start: 'begin', end: 'eind', 'end-before-start': 'eind' },
}
const LESSON_FIELDS: Readonly<Record<LessonProblem, string>> = { 'not-started': '', text: 'tekst', evidence: 'bewijs' }
const EVALUATION_FIELDS: Readonly<Record<EvaluationProblem, string>> = {
  ...{ 'not-running': '', 'no-lessons': '', outcome: 'uitkomst', conclusion: 'waarom', reconsiders: 'opnieuw' },
}
const UPTAKE_FIELDS: Readonly<Record<UptakeProblem, string>> = { already: '', version: 'versie', how: 'hoe' }

async function postPlan(visit: Visit): Promise<Answer> {
  const planned = await planPilot(visit, idOf(visit), {
    ...{ name: given(visit, 'naam'), blocks: visit.form.getAll('blok'), largerAim: given(visit, 'doel') },
    questions: Array.from({ length: MOST_QUESTIONS }, (_, place) => given(visit, `vraag-${place + 1}`)),
    startsOn: parseCalendarDate(given(visit, 'begin')),
    endsOn: parseCalendarDate(given(visit, 'eind')),
  })
  if (planned?.ok) return done(visit, `#pilot-${planned.value}`)
  return answer(visit, planned, { fields: PLAN_FIELDS, problems: textOf(visit).plan.problems })
}

async function postPlace(visit: Visit): Promise<Answer> {
  const partOf = given(visit, 'groter')
  const placed = await placeScenario(visit, idOf(visit), {
    ...{ partOf: partOf === '' ? null : partOf, largerAim: given(visit, 'doel') },
    revision: numberOf(given(visit, 'stand')) ?? 0,
  })
  if (placed === null) return isGone(visit)
  if (placed.ok) return done(visit)
  const field = placed.reason === 'not-possible' ? 'groter' : ''
  return showPilots(visit, [{ field, message: textOf(visit).place.refused[placed.reason] }])
}

async function postStart(visit: Visit): Promise<Answer> {
  const started = await startPilot(visit, idOf(visit), pilotOf(visit))
  return started?.ok ? done(visit, `#pilot-${pilotOf(visit)}`) : isGone(visit)
}

async function postLesson(visit: Visit): Promise<Answer> {
  // A question that cannot be read is not the same as no question.
  const question = numberOf(given(visit, 'vraag'))
  if (question === null && given(visit, 'vraag') !== '')
    return showPilots(visit, [{ field: 'vraag', message: unknownOption(visit) }])
  const learnt = await learnLesson(visit, idOf(visit), pilotOf(visit), {
    ...{ question, text: given(visit, 'tekst'), evidence: given(visit, 'bewijs') },
  })
  return answer(visit, learnt, { fields: LESSON_FIELDS, problems: textOf(visit).lesson.problems })
}

async function postEvaluation(visit: Visit): Promise<Answer> {
  const evaluated = await evaluatePilot(visit, idOf(visit), pilotOf(visit), {
    outcome: PILOT_OUTCOMES.find((one) => one === given(visit, 'uitkomst')) ?? null,
    ...{ conclusion: given(visit, 'waarom'), reconsiders: given(visit, 'opnieuw') },
  })
  return answer(visit, evaluated, { fields: EVALUATION_FIELDS, problems: textOf(visit).evaluation.problems })
}

async function postUptake(visit: Visit): Promise<Answer> {
  const place = { pilot: pilotOf(visit), lesson: numberOf(given(visit, 'les')) ?? 0 }
  const taken = await takeUp(visit, idOf(visit), place, {
    ...{ version: numberOf(given(visit, 'versie')), how: given(visit, 'hoe') },
  })
  return answer(visit, taken, { fields: UPTAKE_FIELDS, problems: textOf(visit).uptake.problems })
}
