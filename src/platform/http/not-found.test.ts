import { describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { SESSION_COOKIE } from '#platform/auth/session.ts'
import type { Deps } from '#platform/deps.ts'
import { createRateLimiter } from './rate-limit.ts'
import { renderTrouble } from './render.tsx'
import { createServer } from './server.ts'

const TOWN: Municipality = { id: 'GM0007' as MunicipalityId, name: 'Proefstad', slug: 'proef', fictional: false }
const now = () => new Date('2026-03-01T12:00:00Z')
const unreachable = () => {
  throw new Error('connection refused')
}

function serverWithoutDatabase() {
  const told: string[] = []
  const config = { mode: 'test', hosts: {}, trustedProxyHops: 0, origin: null, secret: 'x'.repeat(32) }
  const deps = {
    ...{ config, now, database: { scope: unreachable, global: { transaction: unreachable } } },
    log: { info: () => {}, warn: () => {}, error: (words: string) => told.push(words) },
  } as unknown as Deps
  const app = createServer({
    ...{ deps, modules: [], platformPages: [], permissions: new Map(), municipalities: () => [TOWN] },
    ...{ limits: createRateLimiter(now), sessions: { actorFor: async () => unreachable() } },
    render: async () => unreachable(),
    renderTrouble: (trouble) => renderTrouble(trouble, []),
    renderChoice: async () => 'choice',
  })
  const ask = (path: string) => app.request(path, { headers: { cookie: `${SESSION_COOKIE}=token` } })
  return { ask, told }
}

describe('an unknown path while the database cannot be reached', () => {
  test('is not there, also for who has a session; the log tells what failed', async () => {
    const { ask, told } = serverWithoutDatabase()
    const answer = await ask('/proef/bestaat-niet')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Proefstad')
    expect(told).toEqual(['session not looked up'])
  })

  test.each(['/nergens', '/proef/api/v1/nergens'])('%s asks no session at all', async (path) => {
    const { ask, told } = serverWithoutDatabase()
    expect((await ask(path)).status).toBe(404)
    expect(told).toEqual([])
  })
})
