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
  // Not in the matrix; meetings of every kind live here. Partners see the series that their audience class allows.
  {
    object: 'meeting',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
    },
  },
]
