import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix: monitor figures, and the desk of organisations. A corporation writes its own alone, and
 * who has the public's right reads what was published alone: the use cases see to both.
 */
export const monitorRoles: readonly ObjectRights[] = [
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
      corporation: ['read', 'write'],
      'tenants-organisation': ['read'],
      public: ['read'],
    },
  },
  { object: 'portal', rights: { corporation: ['read'], 'tenants-organisation': ['read'] } },
]
