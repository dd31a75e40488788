import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Rows of the roles matrix: the ranking per neighbourhood, and runs of the study. Public only after publication. */
export const urgencyRoles: readonly ObjectRights[] = [
  {
    object: 'urgency',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      'core-team': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  {
    object: 'urgency-run',
    rights: {
      'programme-manager': ['read', 'run'],
      'project-lead': ['read'],
      analyst: ['read', 'run'],
      auditor: ['read'],
    },
  },
]
