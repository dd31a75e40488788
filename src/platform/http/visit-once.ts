import { sessionIdOf } from '#platform/auth/session.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { oncePerKey, requestHashOf } from './once-per-key.ts'
import type { Answer, Visit } from './route.ts'

/** Longest key we store; ours are 36 characters. */
const LONGEST_KEY = 100

/** Handles a posted form once per key; a form without a usable key is refused. `work` must use the visit it is given. */
export async function visitOnce(visit: Visit, path: string, work: (visit: Visit) => Promise<Answer>): Promise<Answer> {
  const key = visit.form.get(GUARD_FIELDS.idempotencyKey)
  if (!key || key.length > LONGEST_KEY) return { kind: 'problem', status: 400, title: 'The form has no key' }
  const post = {
    key,
    poster: visit.sessionToken ? sessionIdOf(visit.sessionToken) : 'anonymous',
    requestHash: requestHashOf(path, visit.form, visit.files),
    fallback: visit.href('/'),
    at: visit.deps.now(),
  }
  return oncePerKey(visit.scope, post, (scope) => work({ ...visit, scope }))
}
