import type { InputValues, Words } from './inputs.ts'
import { type InputError, readRuleInput } from './read-input.ts'
import type { Rule, RuleAnswer } from './rule.ts'

export type RuleRun =
  | { outcome: 'answered'; input: InputValues; answer: RuleAnswer }
  | { outcome: 'unreadable'; errors: readonly InputError[] }
  | { outcome: 'refused'; refused: readonly { field: string; reason: Words }[] }

/** Reads and runs, as /reken-na and the console do. */
export function runRule(rule: Rule, given: Readonly<Record<string, unknown>>): RuleRun {
  const read = readRuleInput(rule, given)
  if ('errors' in read) return { outcome: 'unreadable', errors: read.errors }
  const answer = rule.run(read.input)
  return 'refused' in answer
    ? { outcome: 'refused', refused: answer.refused }
    : { outcome: 'answered', input: read.input, answer }
}
