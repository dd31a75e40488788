// Long work in pieces: who does it may hear something newer in between, and leave the rest.

/** Pauses (yields nothing) now and then; the value comes at the end. */
export type Paced<Value> = Generator<undefined, Value>

/** Without pausing. */
export function finish<Value>(work: Paced<Value>): Value {
  let piece = work.next()
  while (!piece.done) piece = work.next()
  return piece.value
}
