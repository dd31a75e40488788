import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix for what has no screen yet: evidence, monitor figures, disputes.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const rolesToCome: readonly ObjectRights[] = [
  // Corporation and tenants write for their own agreements, later. The public sees published states.
  {
    object: 'agreement-evidence',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      public: ['read'],
    },
  },
  // A corporation delivers its own figures, later.
  {
    object: 'monitor-figure',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      'tenants-organisation': ['read'],
      public: ['read'],
    },
  },
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
