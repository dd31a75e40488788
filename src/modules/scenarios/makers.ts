// Who did it, by name: for pages on which people of the municipality see each other's work.
import type { UserId } from '#kernel/ref.ts'
import { accountName } from '#platform/auth/account.ts'
import type { Deps } from '#platform/deps.ts'

/** Name of each account; null for what is no account, e.g. the console. */
export type Makers = ReadonlyMap<string, string | null>

export const makersOf = async (deps: Deps, ids: Iterable<string>): Promise<Makers> =>
  new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await accountName(deps, id as UserId)] as const)))
