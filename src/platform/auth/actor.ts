import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Role } from './roles.ts'

/** Who does something, within one municipality. */
export type Actor =
  | { kind: 'anonymous'; roles: readonly [] }
  | {
      kind: 'user'
      id: UserId
      name: string
      roles: readonly Role[]
      /** Codes of the organisations that this person acts for, e.g. a corporation; absent or empty = for none. */
      organisations?: readonly string[]
    }
  /** A command on the server's own console, e.g. an import. */
  | { kind: 'console'; id: UserId; name: string; roles: readonly Role[] }

export type Municipality = { id: MunicipalityId; name: string; slug: string; fictional: boolean }

/** Does this person act for the organisation? Deny by default: a role alone is nobody's own. */
export const actsFor = (actor: Actor, organisation: string): boolean =>
  actor.kind === 'user' && (actor.organisations?.includes(organisation) ?? false)

export const ANONYMOUS: Actor = { kind: 'anonymous', roles: [] }

/** Who works on the server's own console. */
export const CONSOLE: Actor = { kind: 'console', id: 'console' as UserId, name: 'console', roles: ['administrator'] }
