import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Role } from './roles.ts'

/** Who does something, within one municipality. */
export type Actor =
  | { kind: 'anonymous'; roles: readonly [] }
  | { kind: 'user'; id: UserId; name: string; roles: readonly Role[] }
  /** A command on the server's own console, e.g. an import. */
  | { kind: 'console'; id: UserId; name: string; roles: readonly Role[] }

export type Municipality = { id: MunicipalityId; name: string; slug: string; fictional: boolean }

export const ANONYMOUS: Actor = { kind: 'anonymous', roles: [] }

/** Who works on the server's own console. */
export const CONSOLE: Actor = { kind: 'console', id: 'console' as UserId, name: 'console', roles: ['administrator'] }
