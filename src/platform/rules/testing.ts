import type { Rule, RuleAnswer } from './rule.ts'
import { runRule } from './run-rule.ts'

/** What a rule answers, read and run as /reken-na and the console do; throws when there is no answer. */
export function answerOf(rules: readonly Rule[], name: string, given: Readonly<Record<string, unknown>>): RuleAnswer {
  const rule = rules.find((candidate) => candidate.name === name)
  if (!rule) throw new Error(`No rule ${name}`)
  const run = runRule(rule, given)
  if (run.outcome !== 'answered') throw new Error(`${name} has no answer: ${JSON.stringify(run)}`)
  return run.answer
}
