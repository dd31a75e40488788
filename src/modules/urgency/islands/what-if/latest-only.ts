/** Asks one question at a time; of those that come meanwhile only the newest is asked, the others never are. */
export type LatestOnly<Question> = (question: Question) => void

export type LatestOnlyParts<Question, Answer> = {
  ask(question: Question): Promise<Answer>
  /** `isLast`: no newer question waits. Answers come in the order of the questions. */
  show(answer: Answer, question: Question, isLast: boolean): void
  /** Asking threw. */
  fail(isLast: boolean): void
}

export function latestOnly<Question, Answer>({
  ask,
  show,
  fail,
}: LatestOnlyParts<Question, Answer>): LatestOnly<Question> {
  let waiting: { question: Question } | null = null
  let isAsking = false

  function next(): void {
    if (isAsking || waiting === null) return
    const { question } = waiting
    waiting = null
    isAsking = true
    ask(question)
      .then(
        (answer) => show(answer, question, waiting === null),
        () => fail(waiting === null),
      )
      .finally(() => {
        isAsking = false
        next()
      })
  }

  return (question) => {
    waiting = { question }
    next()
  }
}
