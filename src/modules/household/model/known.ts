/** What a rule makes of values that are all known; null as soon as one of them is not: unknown is never 0. */
export function ifKnown<Values extends readonly (number | null)[]>(
  values: readonly [...Values],
  rule: (...known: { [Index in keyof Values]: number }) => number | null,
): number | null {
  return values.some((value) => value === null)
    ? null
    : rule(...(values as unknown as { [Index in keyof Values]: number }))
}
