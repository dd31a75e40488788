// Runs in a thread of its own: answers what pages ask, and remembers the last answers. A version never changes, so an
// answer about it stays true.
import { type Answers, answerAll, type Question, SEED } from '../model/draft/answers.ts'
import { type Headline, headlineOf } from '../model/draft/headline.ts'
import type { Outcome } from '../model/outcome/outcome.ts'
import { ALL_DRAWS, outcomeOf } from '../model/outcome/outcome-of.ts'
import type { Scenario } from '../model/scenario.ts'

/** A document with the hash of its content. */
export type Hashed = { hash: string; scenario: Scenario }
export type Asked = { kept: Hashed; others: readonly Hashed[]; question: Question }

/** About 60 kB each. */
const MOST_ANSWERS = 60
const answers = new Map<string, Answers>()
/** A few hundred bytes each. */
const MOST_HEADLINES = 2000
const headlines = new Map<string, Headline>()

export const answerKept = ({ kept, others, question }: Asked): Answers =>
  remembered(answers, MOST_ANSWERS, JSON.stringify([kept.hash, others.map(({ hash }) => hash), question]), () =>
    answerAll(
      kept.scenario,
      others.map(({ scenario }) => scenario),
      question,
    ),
  )

/** Main figures of several scenarios, by id. */
export const headlinesKept = (scenarios: readonly Hashed[]): Record<string, Headline> =>
  Object.fromEntries(
    scenarios.map(({ hash, scenario }) => [
      scenario.id,
      remembered(headlines, MOST_HEADLINES, hash, () => headlineOf(headlineOutcome(scenario))),
    ]),
  )

const headlineOutcome = (scenario: Scenario): Outcome => outcomeOf(scenario, { draws: ALL_DRAWS, seed: SEED }, [])

/** Least recently used first. */
function remembered<Value>(map: Map<string, Value>, most: number, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
  return value
}
