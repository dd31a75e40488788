// SCN-14: a first block on which something is tried out in phase 3. It says beforehand what it must teach and where it
// is to lead; what was learnt can send the work back to phase 2, and stays open until a next version takes it up.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

export const PILOT_STATES = ['planned', 'running', 'evaluated'] as const
export type PilotState = (typeof PILOT_STATES)[number]

export const PILOT_OUTCOMES = ['go-on', 'return'] as const
/** return: to phase 2, where approaches are worked out, with the lessons. */
export type PilotOutcome = (typeof PILOT_OUTCOMES)[number]

export type PilotPlan = {
  name: string
  /** Ids of blocks of the scenario. */
  blocks: readonly string[]
  /** SCN-18: what this first step is meant to lead to. */
  largerAim: string
  /** What it must teach, as questions. */
  questions: readonly string[]
  startsOn: CalendarDate
  endsOn: CalendarDate
}

export const MOST_QUESTIONS = 6

export const PILOT_PROBLEMS = [
  ...(['name', 'blocks', 'aim', 'questions', 'questions-many', 'start', 'end', 'end-before-start'] as const),
] as const
export type PilotProblem = (typeof PILOT_PROBLEMS)[number]

export type TypedPilot = Omit<PilotPlan, 'startsOn' | 'endsOn'> & {
  startsOn: CalendarDate | null
  endsOn: CalendarDate | null
}

/** A pilot as it was typed. */
export function readPilot(
  typed: TypedPilot,
  inScenario: readonly string[],
): Result<PilotPlan, readonly PilotProblem[]> {
  const [name, largerAim] = [typed.name.trim(), typed.largerAim.trim()]
  const { blocks } = typed
  const questions = typed.questions.map((question) => question.trim()).filter((question) => question !== '')
  const { startsOn, endsOn } = typed
  const problems: (PilotProblem | false)[] = [
    name === '' && 'name',
    (blocks.length === 0 || !blocks.every((id) => inScenario.includes(id))) && 'blocks',
    largerAim === '' && 'aim',
    questions.length === 0 && 'questions',
    questions.length > MOST_QUESTIONS && 'questions-many',
    startsOn === null && 'start',
    endsOn === null && 'end',
    startsOn !== null && endsOn !== null && endsOn < startsOn && 'end-before-start',
  ]
  const found = problems.filter((one): one is PilotProblem => one !== false)
  return startsOn === null || endsOn === null || found.length > 0
    ? refuse(found)
    : ok({ name, blocks, largerAim, questions, startsOn, endsOn })
}

export type Lesson = {
  number: number
  /** Place of the question that it answers; null = nobody asked for it. */
  question: number | null
  text: string
  evidence: string
  /** Version of the scenario that took it up, and how; null = open. */
  takenUp: { version: number; how: string } | null
}

export const LESSON_PROBLEMS = ['not-started', 'text', 'evidence'] as const
export type LessonProblem = (typeof LESSON_PROBLEMS)[number]
export type TypedLesson = Pick<Lesson, 'question' | 'text' | 'evidence'>

/** Something was learnt, and it shows from somewhere; also after a pilot ended. What has not begun teaches nothing. */
export function readLesson(
  state: PilotState,
  questions: readonly string[],
  typed: TypedLesson,
): Result<TypedLesson, readonly LessonProblem[]> {
  const [text, evidence] = [typed.text.trim(), typed.evidence.trim()]
  const problems: (LessonProblem | false)[] = [
    state === 'planned' && 'not-started',
    text === '' && 'text',
    evidence === '' && 'evidence',
  ]
  const found = problems.filter((one): one is LessonProblem => one !== false)
  const question = typed.question !== null && typed.question in questions ? typed.question : null
  return found.length > 0 ? refuse(found) : ok({ text, evidence, question })
}

/** Places of the questions to which nothing was learnt yet. */
export const unanswered = (questions: readonly string[], lessons: readonly Pick<Lesson, 'question'>[]): number[] =>
  questions.flatMap((_, place) => (lessons.some(({ question }) => question === place) ? [] : [place]))

export const EVALUATION_PROBLEMS = ['not-running', 'no-lessons', 'outcome', 'conclusion', 'reconsiders'] as const
export type EvaluationProblem = (typeof EVALUATION_PROBLEMS)[number]
export type Evaluation = {
  outcome: PilotOutcome
  conclusion: string
  /** What phase 2 must think over again; '' when the work goes on. */
  reconsiders: string
}

/** A running pilot ends with lessons and a conclusion; who goes back says what is thought over again. */
export function readEvaluation(
  state: PilotState,
  lessons: number,
  typed: { outcome: PilotOutcome | null; conclusion: string; reconsiders: string },
): Result<Evaluation, readonly EvaluationProblem[]> {
  const [conclusion, reconsiders, { outcome }] = [typed.conclusion.trim(), typed.reconsiders.trim(), typed]
  const problems: (EvaluationProblem | false)[] = [
    state !== 'running' && 'not-running',
    lessons === 0 && 'no-lessons',
    outcome === null && 'outcome',
    conclusion === '' && 'conclusion',
    outcome === 'return' && reconsiders === '' && 'reconsiders',
  ]
  const found = problems.filter((one): one is EvaluationProblem => one !== false)
  return outcome === null || found.length > 0
    ? refuse(found)
    : ok({ outcome, conclusion, reconsiders: outcome === 'return' ? reconsiders : '' })
}

export const UPTAKE_PROBLEMS = ['already', 'version', 'how'] as const
export type UptakeProblem = (typeof UPTAKE_PROBLEMS)[number]

/** Only a version made after the one that was tried out can have learnt from it. */
export function readUptake(
  lesson: Pick<Lesson, 'takenUp'>,
  { tried, latest }: { tried: number; latest: number },
  typed: { version: number | null; how: string },
): Result<{ version: number; how: string }, readonly UptakeProblem[]> {
  const { version } = typed
  const how = typed.how.trim()
  const isLater = version !== null && Number.isInteger(version) && version > tried && version <= latest
  const problems: (UptakeProblem | false)[] = [
    lesson.takenUp !== null && 'already',
    !isLater && 'version',
    how === '' && 'how',
  ]
  const found = problems.filter((one): one is UptakeProblem => one !== false)
  return version === null || found.length > 0 ? refuse(found) : ok({ version, how })
}
