import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Row "RIB" of the roles matrix: the project lead writes, the programme manager decides. Council members see sent
 * letters only (SD5): sending comes with a later release, so they have no row yet.
 */
export const councilRoles: readonly ObjectRights[] = [
  {
    object: 'letter',
    rights: {
      'programme-manager': ['read', 'write', 'approve'],
      'project-lead': ['read', 'write'],
      'communication-adviser': ['read', 'write'],
      college: ['read'],
      auditor: ['read'],
    },
  },
]
