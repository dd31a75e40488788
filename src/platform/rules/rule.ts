import type { Source } from '#kernel/source.ts'

type Words = { nl: string; en: string }

/** One number that a rule asks for. */
export type RuleInput = {
  name: string
  label: Words
  /** '' when it has none. */
  unit: string
  /** Bounds that make the question meaningful; outside them the rule does not answer. */
  min: number
  max: number
  /** May be left out: the rule then answers without it, or says why it cannot. */
  optional?: boolean
}

/** What a rule answers: named numbers, null = no value, with the reason. */
export type RuleAnswer = {
  result: Readonly<Record<string, number | string | null>>
  /** Lines of the sum, filled in, in reading order. */
  steps: readonly string[]
}

/**
 * A rule that anyone can check on its own: on /reken-na and with `./wijkregie rule run`. `run` calls the same pure
 * function as the product does; it is never a second version of it.
 */
export type Rule = {
  name: string
  title: Words
  /** What it means, in one or two sentences. */
  meaning: Words
  formula: string
  /** Unit per result. */
  units: Readonly<Record<string, string>>
  labels: Readonly<Record<string, Words>>
  source: Source
  inputs: readonly RuleInput[]
  run(input: Readonly<Record<string, number | null>>): RuleAnswer
}

export type RuleInputError = { field: string; problem: 'missing' | 'not-a-number' | 'out-of-range' | 'unknown-field' }

/** Reads text fields into numbers; all errors together. Decimal comma and point are both understood. */
export function readRuleInput(
  rule: Rule,
  given: Readonly<Record<string, unknown>>,
): { input: Record<string, number | null> } | { errors: RuleInputError[] } {
  const errors: RuleInputError[] = Object.keys(given)
    .filter((name) => !rule.inputs.some((input) => input.name === name))
    .map((field) => ({ field, problem: 'unknown-field' }))
  const input: Record<string, number | null> = {}
  for (const { name, min, max, optional } of rule.inputs) {
    const told = given[name]
    const text = typeof told === 'string' ? told.trim() : told
    if (text === undefined || text === null || text === '') {
      if (!optional) errors.push({ field: name, problem: 'missing' })
      input[name] = null
      continue
    }
    const value = typeof text === 'number' ? text : Number(String(text).replace('−', '-').replace(',', '.'))
    if (!Number.isFinite(value)) errors.push({ field: name, problem: 'not-a-number' })
    else if (value < min || value > max) errors.push({ field: name, problem: 'out-of-range' })
    else input[name] = value
  }
  return errors.length > 0 ? { errors } : { input }
}
