import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Row of the roles matrix: process, phases and steps. */
export const processRoles: readonly ObjectRights[] = [
  {
    object: 'approach',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      'guidance-group': ['read'],
      resident: ['read'],
      public: ['read'],
    },
  },
]
