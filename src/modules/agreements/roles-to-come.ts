import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix for what has no screen yet: evidence, disputes.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const rolesToCome: readonly ObjectRights[] = [
  {
    object: 'dispute',
    rights: {
      'programme-manager': ['read', 'write'],
      auditor: ['read'],
      corporation: ['read', 'write'],
      'tenants-organisation': ['read', 'write'],
    },
  },
]
