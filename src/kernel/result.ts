/** An expected outcome as a value: either what was asked for, or the reason it cannot be given. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason })

/** For the end of an exhaustive switch: the compiler reports a case that was forgotten. */
export function never(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
