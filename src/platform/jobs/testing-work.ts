// Work for the tests of the worker pool: plain functions, as a module's model has them.

export const double = (input: number): number => input * 2

export const sumOf = (input: Float64Array): number => input.reduce((sum, value) => sum + value, 0)

export function refuse(): never {
  throw new RangeError('not that')
}

export function endThread(): never {
  process.exit(3)
}

/** Never ends by itself. */
export function spin(): never {
  for (;;);
}

export async function waitFor(milliseconds: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return milliseconds
}

let calls = 0
/** How often it was called in this thread. */
export function countCalls(): number {
  calls += 1
  return calls
}
