import { rolesToCome as council } from '#modules/council/roles-to-come.ts'
import { roles as participation } from '#modules/participation/roles.ts'
import { rolesToCome as approach } from '#modules/process/roles-to-come.ts'
import { rolesToCome as programmes } from '#modules/programmes/roles-to-come.ts'
import { roles as publication } from '#modules/publication/roles.ts'
import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Rows of objects whose screens come later: decided already, and tested cell by cell. */
export const ROLES_TO_COME: readonly ObjectRights[] = [
  ...approach,
  ...participation,
  ...programmes,
  ...council,
  ...publication,
]
