// A page that is refused or is not there, for who is signed in and for who is not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import { openTestApp, SILENT, type TestApp, TOWN } from './testing/test-app.ts'

const HERE = `/${TOWN.slug}`

describe('a page that is refused or missing keeps who is signed in', () => {
  let fresh: FreshDatabase
  let app: TestApp
  beforeAll(async () => {
    fresh = await freshPglite()
    app = await openTestApp(fresh.connection, SILENT)
  })
  afterAll(async () => {
    await app.close()
    await fresh.remove()
  })

  test.each([
    ['refused', 403, `${HERE}/beheer/imports`],
    ['of an unknown object', 404, `${HERE}/scenarios/nergens`],
    ['at an unknown address', 404, `${HERE}/nergens`],
  ])('%s', async (_, status, path) => {
    const council = await app.signIn(TOWN, 'council-member')
    const answer = await app.get(path, { token: council })
    const [own, missing] = [await (await app.get(`${HERE}/account`, { token: council })).text(), await answer.text()]
    expect(answer.status).toBe(status)
    expect(missing).toContain('Raadslid')
    expect(missing).toContain(`action="${HERE}/uitloggen"`)
    expect(missing).not.toContain('Voor bewoners en eigenaren')
    expect(menuOf(missing)).toEqual(menuOf(own))
    expect(menuOf(missing).length).toBeGreaterThan(2)
  })

  test('nobody signed in: the page of visitors', async () => {
    const missing = await (await app.get(`${HERE}/nergens`)).text()
    expect(missing).toContain('Voor bewoners en eigenaren')
    expect(missing).not.toContain('/uitloggen')
  })

  const menuOf = (html: string): string[] =>
    [...(/<nav class="wr-nav"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(
      ([, to = '']) => to,
    )
})
