import type { Source } from '#kernel/source.ts'
import type { CellValue, InputValues, RuleInput, ValuesOf, Words } from './inputs.ts'

/** Where a rule stands in the list of Reken na, in this order. */
export const SUBJECTS = ['land', 'owner', 'urgency', 'foundation', 'stacked', 'agreements', 'money'] as const
export type Subject = (typeof SUBJECTS)[number]

export type ResultRow = Readonly<Record<string, CellValue>>
/** One outcome; null = no value, with the reason in another one or in the steps. A list of numbers goes per year. */
export type ResultValue = CellValue | readonly number[] | readonly ResultRow[]

/** A column of a result that is a table. A list of numbers has two: its position from 0, and the number. */
export type ResultColumn = { name: string; label: Words; unit: string }

export type RuleAnswer = {
  result: Readonly<Record<string, ResultValue>>
  /** Lines of the sum, filled in, in reading order. */
  steps: readonly string[]
}

/** Every input can be read, and yet the rule has no answer: which input it is about, and why. */
export type RuleRefusal = { refused: readonly { field: string; reason: Words }[] }

type Described = {
  name: string
  title: Words
  /** What it means, in one or two sentences. */
  meaning: Words
  subject: Subject
  formula: string
  /** Unit per result. */
  units: Readonly<Record<string, string>>
  labels: Readonly<Record<string, Words>>
  /** Columns per result that is a table. */
  columns?: Readonly<Record<string, readonly ResultColumn[]>>
  /** Words for results that are a code. */
  words?: Readonly<Record<string, Words>>
  source: Source
  /** Inputs that give a known outcome, to start from. */
  example?: Readonly<Record<string, unknown>>
}

/**
 * A rule that anyone can check on its own: on /reken-na and with `./wijkregie rule run`. `run` calls the same pure
 * function as the product does; it is never a second version of it.
 */
export type Rule = Described & {
  inputs: readonly RuleInput[]
  /** Gets what readRuleInput read: every input that is not optional is there. */
  run(values: InputValues): RuleAnswer | RuleRefusal
}

type TypedRule<Inputs extends readonly RuleInput[]> = Described & {
  inputs: Inputs
  run(values: ValuesOf<Inputs>): RuleAnswer | RuleRefusal
}

/** A rule whose `run` gets its inputs typed by what it asks for. */
export const defineRule = <const Inputs extends readonly RuleInput[]>(rule: TypedRule<Inputs>): Rule => rule

export const refuseRule = (field: string, nl: string, en: string): RuleRefusal => ({
  refused: [{ field, reason: { nl, en } }],
})
