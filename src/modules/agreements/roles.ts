import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Rows of the roles matrix: agreement text and state, monitor figures, disputes. */
export const agreementRoles: readonly ObjectRights[] = [
  {
    object: 'agreement',
    rights: {
      'programme-manager': ['read', 'write', 'approve'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
    },
  },
]
