import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Boundaries and key figures are public; buildings and measurements per dwelling stay inside the municipality. */
export const areaRights: readonly ObjectRights[] = [
  {
    object: 'area',
    rights: {
      public: ['read'],
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      analyst: ['read', 'write'],
    },
  },
  {
    object: 'dwelling',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      'core-team': ['read'],
      analyst: ['read', 'write'],
      'land-economist': ['read'],
    },
  },
  {
    object: 'import',
    rights: {
      'programme-manager': ['read', 'run'],
      'project-lead': ['read', 'run'],
      analyst: ['read', 'run'],
      administrator: ['read', 'run'],
      auditor: ['log', 'read'],
    },
  },
]
