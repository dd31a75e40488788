// What a rule may ask for. Each kind knows how it is read (read-input.ts), drawn (input-control.tsx) and described
// (json-schema.ts).
import type { CalendarDate } from '#kernel/calendar.ts'

export type Words = { nl: string; en: string }

type Asked<Name extends string, Optional extends boolean> = {
  name: Name
  label: Words
  /** May be left out: the rule then answers without it, or says why it cannot. */
  optional: Optional
  /** What to fill in, when the label does not say it. */
  help?: Words
}

export type NumberInput<Name extends string = string, Optional extends boolean = boolean> = Asked<Name, Optional> & {
  kind: 'number'
  /** '' when it has none. */
  unit: string
  /** Bounds that make the question meaningful; outside them the rule does not answer. */
  min: number
  max: number
  /** Whole numbers only. */
  whole?: boolean
}

export type TextInput<Name extends string = string, Optional extends boolean = boolean> = Asked<Name, Optional> & {
  kind: 'text'
  /** Longest text, characters. */
  longest: number
}

/** A calendar day, yyyy-mm-dd. */
export type DateInput<Name extends string = string, Optional extends boolean = boolean> = Asked<Name, Optional> & {
  kind: 'date'
}

/** `also`: other spellings that mean the same, for files that others make. */
export type ChoiceOption<Value extends string = string> = { value: Value; label: Words; also?: readonly string[] }

export type ChoiceInput<
  Name extends string = string,
  Value extends string = string,
  Optional extends boolean = boolean,
> = Asked<Name, Optional> & { kind: 'choice'; options: readonly ChoiceOption<Value>[] }

export type YesNoInput<Name extends string = string, Optional extends boolean = boolean> = Asked<Name, Optional> & {
  kind: 'yes-no'
}

/** One value: a field of a form or a cell of a row. */
export type ValueInput = NumberInput | TextInput | DateInput | ChoiceInput | YesNoInput

/** A list of records: cash flows, keys, parties. */
export type RowsInput<
  Name extends string = string,
  Columns extends readonly ValueInput[] = readonly ValueInput[],
  Optional extends boolean = boolean,
> = Asked<Name, Optional> & {
  kind: 'rows'
  columns: Columns
  /** Most rows. */
  most: number
}

export type RuleInput = ValueInput | RowsInput

/** A value as a rule gets it; null where an optional one was left out. */
export type ValueOf<Input> =
  Input extends RowsInput<string, infer Columns, boolean>
    ? readonly ValuesOf<Columns>[]
    : Present<Input> | (Input extends { optional: infer Optional } ? (Optional extends false ? never : null) : never)

type Present<Input> =
  Input extends NumberInput<string, boolean>
    ? number
    : Input extends TextInput<string, boolean>
      ? string
      : Input extends DateInput<string, boolean>
        ? CalendarDate
        : Input extends YesNoInput<string, boolean>
          ? boolean
          : Input extends ChoiceInput<string, infer Value, boolean>
            ? Value
            : never

export type ValuesOf<Inputs extends readonly RuleInput[]> = {
  readonly [Input in Inputs[number] as Input['name']]: ValueOf<Input>
}

export type CellValue = number | string | boolean | null
export type InputRow = Readonly<Record<string, CellValue>>
export type InputValue = CellValue | readonly InputRow[]
export type InputValues = Readonly<Record<string, InputValue>>

/** The same question, which may be left out. */
export const optional = <Input extends RuleInput>(asked: Input): Omit<Input, 'optional'> & { optional: true } => ({
  ...asked,
  optional: true,
})

type Bounds = Pick<NumberInput, 'unit' | 'min' | 'max'> & { whole?: boolean; help?: Words }

export const number = <Name extends string>(
  name: Name,
  nl: string,
  en: string,
  bounds: Bounds,
): NumberInput<Name, false> => ({ kind: 'number', name, label: { nl, en }, optional: false, ...bounds })

export const text = <Name extends string>(
  name: Name,
  nl: string,
  en: string,
  longest = 100,
): TextInput<Name, false> => ({
  ...{ kind: 'text', name, label: { nl, en }, optional: false },
  longest,
})

export const date = <Name extends string>(name: Name, nl: string, en: string): DateInput<Name, false> => ({
  ...{ kind: 'date', name, label: { nl, en }, optional: false },
})

export const choice = <Name extends string, const Value extends string>(
  name: Name,
  nl: string,
  en: string,
  options: readonly ChoiceOption<Value>[],
): ChoiceInput<Name, Value, false> => ({ kind: 'choice', name, label: { nl, en }, optional: false, options })

export const yesNo = <Name extends string>(name: Name, nl: string, en: string): YesNoInput<Name, false> => ({
  ...{ kind: 'yes-no', name, label: { nl, en }, optional: false },
})

/** Most rows of a list, unless a rule says otherwise: more than a form can hold well. */
const MOST_ROWS = 60

export const rows = <Name extends string, const Columns extends readonly ValueInput[]>(
  name: Name,
  nl: string,
  en: string,
  columns: Columns,
): RowsInput<Name, Columns, false> => ({
  ...{ kind: 'rows', name, label: { nl, en }, optional: false, most: MOST_ROWS },
  columns,
})
