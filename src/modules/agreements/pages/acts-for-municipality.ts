import type { Permission } from '#platform/auth/permissions.ts'
import type { Visit } from '#platform/http/route.ts'

/** Who may write of this kind and change agreements as well is staff, and acts for the municipality. */
export const actsForMunicipality = (visit: Visit, write: Permission): boolean =>
  visit.may(write) && visit.may({ object: 'agreement', action: 'write' })
