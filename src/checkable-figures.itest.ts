import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import { cellName } from '#platform/rules/query.ts'
import { RULES } from './app.ts'
import { openTestApp, SILENT, type TestApp, TOWN } from './security/testing/test-app.ts'

const wordsOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00A0]+/g, ' ')

onEachDatabase('checking a sum on its page', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(database.connection(), SILENT)
  })
  afterAll(() => app.deps.workers.close())

  const page = async (path: string, locale: 'nl' | 'en' = 'nl', token: string | null = null) => {
    const language = locale === 'en' ? { cookie: 'wijkregie_taal=en' } : undefined
    const response = await app.get(`/voorbeeldstad${path}`, { token, ...(language && { headers: language }) })
    return { status: response.status, html: await response.text() }
  }

  test.each(['nl', 'en'] as const)('everybody finds every rule with its form (%s)', async (locale) => {
    const list = await page('/reken-na', locale)
    expect(list.status).toBe(200)
    for (const { name, title, inputs } of RULES) {
      expect(list.html.includes(`/voorbeeldstad/reken-na/${name}"`), name).toBe(true)
      const { status, html } = await page(`/reken-na/${name}`, locale)
      expect([status, wordsOf(html).includes(title[locale])], name).toEqual([200, true])
      const fields = inputs.flatMap((input) =>
        input.kind === 'rows' ? input.columns.map((column) => cellName(input.name, 0, column.name)) : [input.name],
      )
      for (const field of fields) expect(html.includes(`name="${field}"`), `${name} ${field}`).toBe(true)
    }
  })

  test('the sum of R3 in both languages', async () => {
    const filled = 'floor_level=0,56&groundwater_ghg=0&subsidence_rate=8&start_year=2026'
    const nl = wordsOf((await page(`/reken-na/damp-crossing?${filled}`)).html)
    expect(nl.includes('Jaar van passeren 2046')).toBe(true)
    expect(nl.includes('2026 + 1000 × (0,56 - 0,4) / 8 = 2046')).toBe(true)
    const en = wordsOf((await page(`/reken-na/damp-crossing?${filled}`, 'en')).html)
    expect(en.includes('Year of crossing 2046')).toBe(true)
    expect(en.includes('2026 + 1000 × (0.56 - 0.4) / 8 = 2046')).toBe(true)
  })

  test('a mistake gives the form again, with every error and what was filled in', async () => {
    const { status, html } = await page('/reken-na/coverage?known=veel&dwellings=')
    expect(status).toBe(422)
    expect(html.includes('value="veel"')).toBe(true)
    expect(wordsOf(html).includes('Bij Bekende woningen staat geen getal.')).toBe(true)
    expect(wordsOf(html).includes('Vul een getal in bij Alle woningen.')).toBe(true)
  })

  test('every figure on the screens of an analyst leads to its sum, filled in', async () => {
    const token = await app.signIn(TOWN, 'analyst')
    const found = new Set<string>()
    for (const path of ['/', '/urgentie']) {
      const { html } = await page(path, 'nl', token)
      for (const [, href = ''] of html.matchAll(/href="\/voorbeeldstad(\/reken-na\/[^"]+)"/g)) found.add(href)
    }
    expect(found.size).toBeGreaterThan(2)
    for (const href of found) expect([href, (await page(href.replaceAll('&amp;', '&'))).status]).toEqual([href, 200])
  })
})
