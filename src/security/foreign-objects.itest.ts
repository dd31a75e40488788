// Whoever may see a kind of thing here, asks for one of another municipality by its id.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AUDIENCES } from '#kernel/source.ts'
import { may, type Permission } from '#platform/auth/permissions.ts'
import { ROLES } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { PERMISSIONS } from '../app.ts'
import { everyField, type Outcome, outcomeOf, queuedJob } from './testing/asking.ts'
import { filledIn, isOfOneTown } from './testing/objects.ts'
import { OTHER, openTestApp, SILENT, type TestApp, TOWN } from './testing/test-app.ts'
import { leaksIn } from './testing/test-town.ts'

onEachDatabase('an object of another municipality is not found', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(database.connection(), SILENT)
  })
  afterAll(() => app.close())
  const here = (path: string) => `/${TOWN.slug}${path}`

  test.each(ROLES)('%s', async (role) => {
    const token = await app.signIn(TOWN, role)
    const outcomes: Record<string, Outcome> = {}
    const expected: Record<string, Outcome> = {}
    const ask = async (name: string, needs: Permission, answer: () => Promise<Response>) => {
      if (!may(PERMISSIONS, [role], needs)) return
      const response = await answer()
      const text = await response.text()
      outcomes[name] = leaksIn(text, TOWN, AUDIENCES).join() || outcomeOf(response)
      expected[name] = 'not found'
    }
    for (const { method, path, needs } of app.routes.pages.filter((route) => isOfOneTown(route.path))) {
      const theirs = here(filledIn(path, OTHER))
      await ask(`${method} ${path}`, needs, () =>
        method === 'get' ? app.get(theirs, { token }) : app.post(theirs, everyField, { token }),
      )
    }
    for (const route of app.routes.api.filter(({ path }) => isOfOneTown(path)))
      await ask(route.path, route.needs, () => app.get(here(`/api/v1${filledIn(route.path, OTHER)}`), { token }))
    expect(outcomes).toEqual(expected)
    expect(Object.keys(outcomes).length).toBeGreaterThan(2)
  })

  test('a job of another municipality cannot be stopped by its number', async () => {
    const job = await queuedJob(app, OTHER)
    const token = await app.signIn(TOWN, 'programme-manager')
    const answer = await app.post(here('/urgentie/runs/stop'), { job }, { token })
    expect(answer.status).toBe(404)
    const theirs = app.deps.database.scope(OTHER.id)
    const found = await theirs.transaction((db) => app.deps.jobs.find(db, job))
    expect(found?.state).toBe('queued')
  })
})
