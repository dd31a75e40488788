// Every link of every page is followed once, by a few roles: no dead links, no dead ends, Dutch throughout.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#platform/auth/roles.ts'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import { openTestApp, SILENT, type TestApp, TOWN } from './testing/test-app.ts'

const START = `/${TOWN.slug}/`
const ROLES: readonly (Role | 'nobody at all')[] = [
  ...(['nobody at all', 'programme-manager', 'corporation', 'administrator'] as const),
]
/** A page with the same parameters and other values is followed so often; tables need one order each. */
const OF_ONE_KIND = 6
/** A table may be put in many orders: links from such a page are those of the page itself. */
const SEEN_OFTEN = /[?&]([a-z]+-)?(sort|dir|export|toon|q)=/

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

type Page = { path: string; status: number; html: string; from: string }

async function crawl(
  token: string | null,
): Promise<{ pages: Page[]; fragments: [page: string, id: string, from: string][] }> {
  const pages: Page[] = []
  const fragments: [string, string, string][] = []
  const waiting: [path: string, from: string][] = [[START, 'the start']]
  const known = new Set([START])
  const askedOften = new Map<string, number>()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [path, from] = next
    const answer = await app.get(path, { token })
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    const html = isPage ? await answer.text() : ''
    pages.push({ path, status: answer.status, html, from })
    const to = answer.headers.get('location')
    for (const link of [...linksIn(html), ...(to ? [to] : [])]) {
      const { pathname, search, hash } = new URL(link, `http://hier${path}`)
      const found = pathname + search
      if (hash) fragments.push([found, decodeURIComponent(hash.slice(1)), path])
      if (known.has(found) || pathname.startsWith('/assets/') || (SEEN_OFTEN.test(path) && search)) continue
      if (/[?&](lang|theme)=/.test(search)) continue
      known.add(found)
      const kind = questionOf(pathname, search)
      const asked = askedOften.get(kind) ?? 0
      if (search && asked >= (/sort=/.test(search) ? 1 : OF_ONE_KIND)) continue
      askedOften.set(kind, asked + 1)
      waiting.push([found, path])
    }
  }
  return { pages, fragments }
}

/** Which page is asked, and for which of its parameters; not with which values. */
const questionOf = (pathname: string, search: string): string =>
  `${pathname} ${[...new Set(new URLSearchParams(search).keys())].sort().join(' ')}`

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].flatMap(([, href = '']) =>
    /^(https?:|mailto:)/.test(href) ? [] : [href.replaceAll('&amp;', '&')],
  )

describe.each(ROLES)('%s', (role) => {
  let found: Awaited<ReturnType<typeof crawl>>
  let token: string | null
  beforeAll(async () => {
    token = role === 'nobody at all' ? null : await app.signIn(TOWN, role)
    found = await crawl(token)
  })
  const pages = () => found.pages.filter(({ html }) => html !== '')

  test('every link leads somewhere', () => {
    const dead = found.pages.filter(({ status }) => ![200, 303].includes(status))
    expect(dead.map(({ path, status, from }) => `${from} -> ${path}: ${status}`)).toEqual([])
    expect(found.pages.length).toBeGreaterThan(role === 'administrator' ? 10 : 15)
  })

  test('every link to a part of a page finds that part', () => {
    const byPath = new Map(pages().map(({ path, html }) => [path, html]))
    const lost = found.fragments.filter(([page, id]) => byPath.has(page) && !byPath.get(page)?.includes(` id="${id}"`))
    expect(lost.map(([page, id, from]) => `${from} -> ${page}#${id}`)).toEqual([])
  })

  test('every page has one heading of its own, which stands in its title', () => {
    const wrong = pages().flatMap(({ path, html }) => {
      const headings = [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, text = '']) => textOf(text))
      const title = textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '')
      const ending = ` - Wijkregie - Gemeente ${TOWN.name}`
      const isRight = headings.length === 1 && title.includes(headings[0] ?? '') && title.endsWith(ending)
      return isRight ? [] : [`${path}: ${title} / ${headings.join(' | ')}`]
    })
    expect(wrong).toEqual([])
  })

  test('Dutch pages are Dutch, and show no value of the program itself', () => {
    const foreign = pages().flatMap(({ path, html }) => {
      const words = textOf(html.replace(/<(script|style|code|svg)\b.*?<\/\1>/gs, '')).match(NOT_DUTCH)
      return words ? [`${path}: ${[...new Set(words)].join(', ')}`] : []
    })
    expect(foreign).toEqual([])
  })

  test('every form has somewhere to go', async () => {
    const actions = new Set(
      pages().flatMap(({ html }) =>
        [
          ...html.matchAll(
            /<form\b[^>]*\saction="([^"]+)"[^>]*\smethod="post"|<form\b[^>]*\smethod="post"[^>]*\saction="([^"]+)"/g,
          ),
        ].map(([, a, b]) => (a ?? b ?? '').replaceAll('&amp;', '&')),
      ),
    )
    const outcomes: string[] = []
    for (const action of actions)
      outcomes.push(`${action} ${(await app.post(action, { _csrf: '' }, { token })).status}`)
    expect(outcomes.filter((outcome) => !outcome.endsWith(' 403'))).toEqual([])
    expect(actions.size).toBeGreaterThan(0)
  })
})

/** Words of code and of the other language; DWELLINGS.csv is the name of a file. */
const NOT_DUTCH =
  /(?<![/-])\b(the|The|and|with|undefined|NaN|null|Invalid|[Rr]equired|[Pp]lease|[Ll]oading|[Nn]eighbourhoods?|dwellings?)\b|\[object /g
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
    .trim()
