import type { ObjectRights } from '#platform/auth/permissions.ts'

/** The first screen and area pages are open to everybody; what they hold is filtered by role and audience. */
export const overviewRoles: readonly ObjectRights[] = [
  { object: 'home', rights: { public: ['read'] } },
  { object: 'area-page', rights: { public: ['read'] } },
]
