import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix for what has no screen yet: decisions and commitments.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const rolesToCome: readonly ObjectRights[] = [
  // The college and the clerk of the council approve.
  {
    object: 'decision-record',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read', 'approve'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      'guidance-group': ['read'],
      resident: ['read'],
      public: ['read'],
    },
  },
  // Not in the matrix: promises to the council, kept with the letters they stand in.
  {
    object: 'commitment',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      'communication-adviser': ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
    },
  },
]
