import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Row of the roles matrix for what has no screen yet: actions of a programme.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const rolesToCome: readonly ObjectRights[] = [
  // A corporation writes its own actions, later. The public sees published actions.
  {
    object: 'programme-action',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      'tenants-organisation': ['read'],
      public: ['read'],
    },
  },
]
