import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type ConsentRefusal,
  type EndConsent,
  earlyEnd,
  judgeConsent,
  type SetState,
  stateOfSet,
} from '../model/sets/set-state.ts'
import { endConsentsOf, listSets, partiesOfSet, type SetParties, type StoredSet, saveEndConsent } from './store.ts'

export type { SetParties, Signatory, StoredSet } from './store.ts'

export type SetView = {
  set: StoredSet
  state: SetState
  parties: SetParties
  consents: readonly EndConsent[]
  endsEarlyOn: CalendarDate | null
  /** Name of the set that comes after; null: none yet. */
  followedBy: string | null
}

/** Every set that the actor may see, with its state as of a day, newest term first. */
export async function viewSets(actor: Actor, scope: Scope, asOf: CalendarDate): Promise<SetView[]> {
  return scope.transaction(async (db) => {
    const views: SetView[] = []
    const sets = await listSets(db, visibleAudiences(actor.roles))
    for (const set of sets) {
      const parties = await partiesOfSet(db, set.slug)
      const consents = await endConsentsOf(db, set.slug)
      const endsEarlyOn = earlyEnd(
        parties.parties.map(({ code }) => code),
        consents,
      )
      const followedBy = sets.find(({ follows }) => follows === set.slug)?.slug ?? null
      views.push({ set, parties, consents, endsEarlyOn, followedBy, state: stateOfSet(set.term, endsEarlyOn, asOf) })
    }
    return views
  })
}

export const viewSet = async (actor: Actor, scope: Scope, slug: string, asOf: CalendarDate): Promise<SetView | null> =>
  (await viewSets(actor, scope, asOf)).find(({ set }) => set.slug === slug) ?? null

/**
 * Records a party's written consent to end the set early (B1-R3). Who may change agreements records it for any party,
 * somebody of an organisation for that organisation alone. Null when there is no such set.
 */
export async function recordEndConsent(
  { actor, scope, deps }: { actor: Actor; scope: Scope; deps: Deps },
  slug: string,
  consent: EndConsent,
  mayForAll: boolean,
): Promise<Result<true, ConsentRefusal | 'not-yours'> | null> {
  const view = await viewSet(actor, scope, slug, consent.endsOn)
  if (!view) return null
  const codes = view.parties.parties.map(({ code }) => code)
  const judged = judgeConsent(consent, codes, view.set.term)
  if (!judged.ok) return judged
  if (!mayForAll && !actsFor(actor, consent.party)) return refuse('not-yours')
  await scope.transaction(async (db) => {
    const by = actor.kind === 'anonymous' ? 'anonymous' : actor.id
    await saveEndConsent(db, slug, consent, { by, at: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-set.end-consented', object: `agreement-set/${slug}` },
      after: { party: consent.party, endsOn: consent.endsOn },
    })
  })
  return ok(true)
}
