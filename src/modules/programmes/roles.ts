import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Written by who leads a programme, read by staff, the bodies that decide, and who signed the agreements. */
const KEPT_BY_ITS_LEADERS: ObjectRights['rights'] = {
  'programme-manager': ['read', 'write'],
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
}

/** Rows of the roles matrix: deadlines of every kind, funds and what is spent of them. */
export const programmeRoles: readonly ObjectRights[] = [
  {
    object: 'deadline',
    rights: KEPT_BY_ITS_LEADERS,
  },
  // The yearly cycle is kept by who leads the programme; the bodies themselves read it.
  {
    object: 'programme-cycle',
    rights: KEPT_BY_ITS_LEADERS,
  },
  {
    object: 'fund',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read', 'approve'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
    },
  },
]
