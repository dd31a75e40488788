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
  // At the kitchen table, with the owner's agreement: the block's plan, nothing kept.
  {
    object: 'household-conversation',
    rights: {
      'programme-manager': ['run'],
      'project-lead': ['run'],
      'core-team': ['run'],
    },
  },
  // Groups of ten households and more: who can return, and what helps most.
  {
    object: 'return-share',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      auditor: ['read'],
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
