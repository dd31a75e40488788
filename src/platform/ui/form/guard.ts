/** Values of the hidden fields that every posted form carries. */
export type Guard = {
  /** Bound to the session: a post without it is refused. */
  csrf: string
  /** One per rendered form: the same post twice changes nothing twice. */
  idempotencyKey: string
}

/** Names of those fields, for whoever reads the post. */
export const GUARD_FIELDS = { csrf: '_csrf', idempotencyKey: '_key' } as const
