// Whose figures a monitor holds, and who may see which of them.
import type { Period } from '#kernel/period.ts'
import type { UserId } from '#kernel/ref.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { type Role, visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import type { SetParty } from '../model/sets/parties.ts'
import { listSets, partiesOfSet } from '../sets/store.ts'

export type Terms = {
  /** Corporations of every set, in the order of the newest. */
  corporations: readonly SetParty[]
  /** Corporations and tenants' organisations. */
  organisations: readonly SetParty[]
  /** Terms of the sets, newest first. */
  terms: readonly Period[]
  /** Does nobody follow the sets any more, so that what is not there is unknown rather than late? */
  isFollowed: boolean
}

export async function termsFor(db: Db, actor: Actor): Promise<Terms> {
  const sets = await listSets(db, visibleAudiences(actor.roles))
  const byCode = new Map<string, SetParty>()
  for (const { slug } of sets)
    for (const { code, name, side } of (await partiesOfSet(db, slug)).parties)
      if (!byCode.has(code)) byCode.set(code, { code, name, side })
  const organisations = [...byCode.values()].filter(({ side }) => side === 'corporation' || side === 'tenants')
  return {
    organisations,
    corporations: organisations.filter(({ side }) => side === 'corporation'),
    terms: sets.map(({ term }) => term),
    isFollowed: sets.some(({ knownUntil }) => knownUntil === null),
  }
}

/** Roles matrix: who reads every delivered figure. A corporation reads its own; all others read what was published. */
const READS_ALL: readonly Role[] = [
  'programme-manager',
  'project-lead',
  'analyst',
  'land-economist',
  'controller',
  'college',
  'auditor',
  'tenants-organisation',
]

/** Reads what every party may read and nothing internal, whoever asks: every figure that was delivered. */
export const AS_PARTY: Actor = {
  ...{ kind: 'console', id: 'as-party' as UserId, name: 'as-party', roles: ['tenants-organisation'] },
}

export const readsAll = ({ roles }: Actor): boolean =>
  (roles as readonly Role[]).some((role) => READS_ALL.includes(role))
