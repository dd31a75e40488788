import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Row of the roles matrix: the yearly monitor. Who works on the agreements reads it all; who has the public's right
 * alone reads the public version of a signed year: the use cases see to that.
 */
export const yearMonitorRoles: readonly ObjectRights[] = [
  {
    object: 'year-monitor',
    rights: {
      'programme-manager': ['read', 'write', 'approve'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      public: ['read'],
    },
  },
]
