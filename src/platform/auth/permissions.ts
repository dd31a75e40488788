import type { Role } from './roles.ts'

export const ACTIONS = ['read', 'write', 'approve', 'run', 'log'] as const
/** read see it · write make or change it · approve decide on it · run start the work · log see that it happened. */
export type Action = (typeof ACTIONS)[number]

/** One row per object of a module: what each role may do with it. A role that is not named may do nothing. */
export type ObjectRights = {
  object: string
  rights: Partial<Record<Role, readonly Action[]>>
}

export type Permission = { object: string; action: Action }

export type PermissionTable = ReadonlyMap<string, ObjectRights>

/** Folds the rows of all modules; an object that stands twice is a mistake in the code. */
export function permissionTable(rows: readonly ObjectRights[]): PermissionTable {
  const table = new Map<string, ObjectRights>()
  for (const row of rows) {
    if (table.has(row.object)) throw new Error(`Object ${row.object} has two rows in the permission table`)
    table.set(row.object, row)
  }
  return table
}

/** Deny by default: no row, no right. Everybody also is the public. */
export function may(table: PermissionTable, roles: readonly Role[], { object, action }: Permission): boolean {
  const rights = table.get(object)?.rights
  if (!rights) return false
  return [...roles, 'public' as const].some((role) => rights[role]?.includes(action) ?? false)
}
