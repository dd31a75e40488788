/** Values of the hidden fields that every posted form carries. */
export type { FormGuard as Guard } from '#platform/http/route.ts'

/** Names of those fields, for whoever reads the post. */
export const GUARD_FIELDS = { csrf: '_csrf', idempotencyKey: '_key' } as const
