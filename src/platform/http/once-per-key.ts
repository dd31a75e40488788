import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, lt, sql } from 'drizzle-orm'
import { type Db, rowsOf, type Scope } from '#platform/db/scope.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import type { Answer, UploadedFile } from './route.ts'
import { formPost } from './schema.ts'

export type FormPost = {
  key: string
  /** Session id, or 'anonymous': a key says nothing to somebody else. */
  poster: string
  requestHash: string
  /** Where to go when the work was done but its answer was never written down. */
  fallback: string
  at: Date
}

/** The same form again: nothing was changed. `sameForm` false = the key was used for other content or by another. */
class AlreadyPosted extends Error {
  readonly sameForm: boolean
  constructor(sameForm: boolean) {
    super('This form was already handled')
    this.sameForm = sameForm
  }
}

/**
 * Lets the work of one form happen once, however often it is posted, also at the same moment and also when the
 * process dies.
 *
 * `work` gets a scope whose transactions take a lock on the key, look whether the form was handled, do their work,
 * and, when they changed anything, write the key down before they commit. So work and key stand or fall together:
 * killed before the commit, both are gone and a second post does the work; killed after it, the second post finds
 * the key and does nothing. A form that came back with errors changed nothing and leaves its key free. What a use
 * case writes outside this scope (another scope, a file) is not covered: one transaction per use case.
 *
 * The answer is written down afterwards; a post that finds a key without one waits a moment for it and then goes to
 * `fallback`.
 */
export async function oncePerKey(
  scope: Scope,
  post: FormPost,
  work: (scope: Scope) => Promise<Answer>,
): Promise<Answer> {
  try {
    const guarded = guardedScope(scope, post)
    const answer = await work(guarded.scope)
    if (guarded.written()) await keepAnswer(scope, post, answer)
    return answer
  } catch (error) {
    if (!(error instanceof AlreadyPosted)) throw error
    return error.sameForm ? firstAnswer(scope, post) : conflict
  }
}

const conflict: Answer = { kind: 'problem', status: 409, title: 'This form was already used for something else' }

/** Identifies what was posted, whatever the order of its fields; files by name and size. */
export function requestHashOf(path: string, form: URLSearchParams, files: ReadonlyMap<string, UploadedFile>): string {
  const hidden: readonly string[] = Object.values(GUARD_FIELDS)
  const fields = [...form].filter(([name]) => !hidden.includes(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const sent = [...files].map(([name, file]) => [name, file.originalName, file.bytes])
  return createHash('sha256')
    .update(JSON.stringify([path, fields, sent]))
    .digest('hex')
}

/** Forgets the keys of forms that nobody can still have open. Returns how many. */
export async function forgetFormPosts(scope: Scope, before: Date): Promise<number> {
  const gone = await scope.transaction((db) =>
    db
      .delete(formPost)
      .where(and(eq(formPost.municipalityId, scope.municipality), lt(formPost.createdAt, before)))
      .returning({ key: formPost.key }),
  )
  return gone.length
}

function guardedScope(scope: Scope, post: FormPost): { scope: Scope; written(): boolean } {
  let written = false
  async function transaction<T>(inside: (db: Db) => Promise<T>): Promise<T> {
    let writes = false
    const result = await scope.transaction(async (db) => {
      if (!written) await refuseRepeat(db, scope, post)
      const done = await inside(db)
      if (!written && (await hasChangedSomething(db))) {
        const { key, poster, requestHash } = post
        await db.insert(formPost).values({ key, poster, requestHash, createdAt: post.at })
        writes = true
      }
      return done
    })
    written ||= writes
    return result
  }
  return { scope: { municipality: scope.municipality, transaction }, written: () => written }
}

/** The lock makes a post at the same moment wait for this one's end instead of doing the work in vain. */
async function refuseRepeat(db: Db, scope: Scope, post: FormPost): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`form ${scope.municipality} ${post.key}`}, 0))`)
  const earlier = await find(db, scope, post.key)
  if (earlier) throw new AlreadyPosted(earlier.poster === post.poster && earlier.requestHash === post.requestHash)
}

/** PostgreSQL gives a transaction a number at its first change, and only then. */
async function hasChangedSomething(db: Db): Promise<boolean> {
  const [row] = await rowsOf<{ changed: boolean }>(
    db,
    sql`select pg_current_xact_id_if_assigned() is not null as changed`,
  )
  return row?.changed ?? false
}

async function keepAnswer(scope: Scope, post: FormPost, answer: Answer): Promise<void> {
  await scope.transaction((db) =>
    db
      .update(formPost)
      .set({
        status: answer.kind === 'redirect' ? 303 : 200,
        location: answer.kind === 'redirect' ? answer.to : null,
      })
      .where(and(eq(formPost.municipalityId, scope.municipality), eq(formPost.key, post.key))),
  )
}

const LOOKS = 20
const LOOK_EVERY_MS = 100

/** The first post's answer, without its cookies: those were for whoever posted first. */
async function firstAnswer(scope: Scope, post: FormPost): Promise<Answer> {
  for (let look = 0; look < LOOKS; look++) {
    const first = await scope.transaction((db) => find(db, scope, post.key))
    if (first?.status) return { kind: 'redirect', to: first.location ?? post.fallback }
    await wait(LOOK_EVERY_MS)
  }
  return { kind: 'redirect', to: post.fallback }
}

async function find(db: Db, scope: Scope, key: string) {
  const [found] = await db
    .select()
    .from(formPost)
    .where(and(eq(formPost.municipalityId, scope.municipality), eq(formPost.key, key)))
  return found ?? null
}
