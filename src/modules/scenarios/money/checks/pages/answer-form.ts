// The posted answer to a question, for both pages that hold checklists.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, Visit } from '#platform/http/route.ts'
import { type AnswerProblem, CHECK_ANSWERS } from '../../../model/agreed/checks.ts'
import type { ChecksText } from '../text.nl.ts'
import { recordAnswer } from '../usecases.ts'

const FIELDS: Readonly<Record<AnswerProblem | 'personal', string>> = {
  'ground-missing': 'grond',
  'source-missing': 'bron',
  'day-in-future': 'dag',
  personal: 'grond',
}

/** Records the answer and goes back to the page, or shows it again with what is wrong. */
export async function postAnswer(
  visit: Visit,
  t: ChecksText,
  { path, show }: { path: string; show(errors: readonly FieldError[]): Promise<Answer> },
): Promise<Answer> {
  const answer = CHECK_ANSWERS.find((one) => one === given(visit, 'antwoord'))
  const on = parseCalendarDate(given(visit, 'dag'))
  const errors = [
    ...(answer ? [] : [{ field: 'antwoord', message: t.bad.answer }]),
    ...(on ? [] : [{ field: 'dag', message: t.bad.day }]),
  ]
  if (!answer || !on) return show(errors)
  const kept = await recordAnswer(visit, visit.params.id ?? '', {
    ...{ item: given(visit, 'vraag'), answer, on, ground: given(visit, 'grond'), source: given(visit, 'bron') },
    bySpecialist: given(visit, 'specialist') === 'ja',
  })
  if (kept === null) return { kind: 'not-found' }
  if (kept.ok) return { kind: 'redirect', to: `${path}?gedaan=ja` }
  return show(
    kept.reason.map((problem) => ({
      field: FIELDS[problem],
      message: problem === 'personal' ? t.bad.personal : t.problems[problem],
    })),
  )
}
