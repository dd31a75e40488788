import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * What a scenario means for one owner. Not in the roles matrix: the calculation runs on the visitor's own device,
 * and nothing of it is kept.
 */
export const roles: readonly ObjectRights[] = [
  {
    object: 'household-calculation',
    rights: {
      public: ['read', 'run'],
    },
  },
  // The rates and tables behind it are public: anybody can check them.
  {
    object: 'household-rule',
    rights: {
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read', 'approve'],
      auditor: ['read'],
      public: ['read'],
    },
  },
]
