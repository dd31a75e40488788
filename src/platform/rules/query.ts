// A rule's inputs in an address: `deficit=10&key[0].party=x`, as a form without script sends them.
import type { RowsInput, RuleInput } from './inputs.ts'

/** Name of a cell's field; the same as the path of its error. */
export const cellName = (rows: string, index: number, column: string): string => `${rows}[${index}].${column}`

/**
 * What an address tells, to be read by readRuleInput: own fields only, for a link from a figure carries everything
 * the figure knows. Empty lines are `undefined`, so that the others keep their place.
 */
export function givenInQuery(inputs: readonly RuleInput[], query: URLSearchParams): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const input of inputs) {
    const told = input.kind === 'rows' ? rowsInQuery(input, query) : query.get(input.name)
    if (told !== null) given[input.name] = told
  }
  return given
}

/** Null when no cell is in the address at all. */
function rowsInQuery(input: RowsInput, query: URLSearchParams): unknown[] | null {
  const lines = linesInQuery(input, query)
  if (lines === 0) return null
  return Array.from({ length: lines }, (_, index) => {
    const cells = input.columns.flatMap(({ name }): [string, string][] => {
      const text = query.get(cellName(input.name, index, name))
      return text === null ? [] : [[name, text]]
    })
    return cells.some(([, text]) => text.trim() !== '') ? Object.fromEntries(cells) : undefined
  })
}

/** How many lines an address fills, empty ones before a filled one included. */
const linesInQuery = (input: RowsInput, query: URLSearchParams): number => {
  let lines = 0
  for (let index = 0; index < input.most; index++)
    if (input.columns.some(({ name }) => query.has(cellName(input.name, index, name)))) lines = index + 1
  return lines
}

/** Did the form or a complete link ask? The form sends every field, also an empty one; a figure leaves out the unknown. */
export const isAsked = (inputs: readonly RuleInput[], query: URLSearchParams): boolean =>
  inputs.every((input) =>
    input.kind === 'rows' ? input.optional || linesInQuery(input, query) > 0 : input.optional || query.has(input.name),
  )

/** An address that fills the form with these inputs, as JSON has them. */
export function queryOf(given: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(given).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value)
      ? value.flatMap((row: Record<string, unknown>, index) =>
          Object.entries(row).flatMap(([column, cell]) => filled(cellName(name, index, column), cell)),
        )
      : filled(name, value),
  )
  return new URLSearchParams(pairs).toString()
}

const filled = (name: string, value: unknown): [string, string][] =>
  value === null || value === undefined ? [] : [[name, value === true ? 'yes' : value === false ? 'no' : String(value)]]
