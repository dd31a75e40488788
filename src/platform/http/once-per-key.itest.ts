import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { link } from '#platform/links/schema.ts'
import { type FormPost, forgetFormPosts, oncePerKey, requestHashOf } from './once-per-key.ts'
import type { Answer } from './route.ts'
import { formPost } from './schema.ts'

const AT = new Date('2026-03-02T10:00:00Z')
const DONE: Answer = { kind: 'redirect', to: '/klaar' }

onEachDatabase('a form is handled once', (db) => {
  const scopeOf = (id = 'GM9999') => db.connection().database.scope(id as MunicipalityId)
  const postOf = (parts: Partial<FormPost> = {}): FormPost => ({
    key: randomUUID(),
    poster: 'somebody',
    requestHash: 'the same fields',
    fallback: '/terug',
    at: AT,
    ...parts,
  })

  /** A use case that leaves one countable row per time it ran. */
  function addRow(kind: string, answer: Answer = DONE) {
    return async (scope: ReturnType<typeof scopeOf>) => {
      await scope.transaction(async (tx) => {
        await tx.insert(link).values({ fromKind: kind, fromId: randomUUID(), relation: 'is', toKind: 'row', toId: '1' })
      })
      return answer
    }
  }
  const rows = (kind: string) =>
    scopeOf().transaction(async (tx) => (await tx.select().from(link).where(eq(link.fromKind, kind))).length)

  test('the second post gets the first answer and changes nothing', async () => {
    const post = postOf()
    expect(await oncePerKey(scopeOf(), post, addRow('twice'))).toEqual(DONE)
    expect(await oncePerKey(scopeOf(), post, addRow('twice', { kind: 'redirect', to: '/anders' }))).toEqual(DONE)
    expect(await rows('twice')).toBe(1)
  })

  test('ten posts at the same moment are one', async () => {
    const post = postOf()
    const answers = await Promise.all(Array.from({ length: 10 }, () => oncePerKey(scopeOf(), post, addRow('at-once'))))
    expect(answers).toEqual(Array(10).fill(DONE))
    expect(await rows('at-once')).toBe(1)
  })

  test('a form that came back with errors leaves its key free', async () => {
    const post = postOf()
    const withErrors: Answer = { kind: 'problem', status: 422, title: 'errors' }
    const onlyLooks = async (scope: ReturnType<typeof scopeOf>) => {
      await scope.transaction((tx) => tx.select().from(link))
      return withErrors
    }
    expect(await oncePerKey(scopeOf(), post, onlyLooks)).toEqual(withErrors)
    expect(await oncePerKey(scopeOf(), post, addRow('after-errors'))).toEqual(DONE)
    expect(await rows('after-errors')).toBe(1)
  })

  test('work that fails half-way takes its key with it: the next post does it', async () => {
    const post = postOf()
    const breaks = (scope: ReturnType<typeof scopeOf>) =>
      scope.transaction(async (tx) => {
        await tx.insert(link).values({ fromKind: 'broken', fromId: '1', relation: 'is', toKind: 'row', toId: '1' })
        throw new Error('killed')
      })
    await expect(oncePerKey(scopeOf(), post, breaks)).rejects.toThrow('killed')
    expect(await rows('broken')).toBe(0)
    expect(await oncePerKey(scopeOf(), post, addRow('broken'))).toEqual(DONE)
    expect(await rows('broken')).toBe(1)
  })

  test('killed between the commit and the answer: not done again, and sent to a safe page', async () => {
    const post = postOf()
    const dies = async (scope: ReturnType<typeof scopeOf>): Promise<Answer> => {
      await addRow('died')(scope)
      throw new Error('killed')
    }
    await expect(oncePerKey(scopeOf(), post, dies)).rejects.toThrow('killed')
    expect(await oncePerKey(scopeOf(), post, addRow('died'))).toEqual({ kind: 'redirect', to: '/terug' })
    expect(await rows('died')).toBe(1)
  })

  test('reading first and writing later is one form', async () => {
    const post = postOf()
    const work = async (scope: ReturnType<typeof scopeOf>) => {
      await scope.transaction((tx) => tx.select().from(link))
      await addRow('two-steps')(scope)
      return addRow('two-steps')(scope)
    }
    expect(await oncePerKey(scopeOf(), post, work)).toEqual(DONE)
    expect(await oncePerKey(scopeOf(), post, work)).toEqual(DONE)
    expect(await rows('two-steps')).toBe(2)
  })

  test('the key of other content, or of somebody else, tells nothing and does nothing', async () => {
    const post = postOf()
    await oncePerKey(scopeOf(), post, addRow('conflict'))
    for (const other of [
      { ...post, requestHash: 'other fields' },
      { ...post, poster: 'somebody else' },
    ]) {
      expect(await oncePerKey(scopeOf(), other, addRow('conflict'))).toMatchObject({ kind: 'problem', status: 409 })
    }
    expect(await rows('conflict')).toBe(1)
  })

  test('another municipality has its own keys', async () => {
    const post = postOf()
    await oncePerKey(scopeOf('GM9999'), post, addRow('own'))
    await oncePerKey(scopeOf('GM0505'), post, addRow('own'))
    expect(await rows('own')).toBe(1)
  })

  test('old keys are forgotten', async () => {
    const post = postOf({ at: new Date('2026-03-01T10:00:00Z') })
    await oncePerKey(scopeOf(), post, addRow('old'))
    expect(await forgetFormPosts(scopeOf(), AT)).toBe(1)
    const left = await scopeOf().transaction((tx) => tx.select().from(formPost).where(eq(formPost.key, post.key)))
    expect(left).toEqual([])
  })
})

test('what was posted is the same whatever the order, and the hidden fields do not count', () => {
  const hash = (text: string) => requestHashOf('/x', new URLSearchParams(text), new Map())
  expect(hash('a=1&b=2&_key=1&_csrf=1')).toBe(hash('b=2&a=1&_key=2'))
  expect(hash('a=1')).not.toBe(hash('a=2'))
  expect(requestHashOf('/y', new URLSearchParams('a=1'), new Map())).not.toBe(hash('a=1'))
  const file = { originalName: 'a.csv', type: 'text/csv', bytes: 3, path: '/tmp/1' }
  expect(requestHashOf('/x', new URLSearchParams(), new Map([['f', file]]))).not.toBe(hash(''))
})
