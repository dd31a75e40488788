import { fixture, outcomeOf, sendFiles } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { plainWords } from './harness/words.ts'

/** Desk, phone, and the narrowest that WCAG 1.4.10 names; also what 400 % zoom on a 1280 px screen comes down to. */
const WIDTHS = [1440, 390, 320]
/** Where the parts of a page stand differently; at 320 px they stand as at 390. */
const JUDGED = [1440, 390]

const OF_STAFF = [
  '/',
  '/gebieden',
  '/gebieden/BU99990602',
  '/urgentie',
  '/urgentie/eerst-meten',
  '/urgentie/runs',
  '/urgentie/aannames',
  '/urgentie/buurten/BU99990702',
  '/termijnen',
  '/raad',
  '/account',
]
const OF_EVERYBODY = ['/', '/inloggen', '/zoeken?woord=wijk', '/reken-na', '/hoe-wij-rekenen', '/voorbeeldgegevens']

journey('every page on every screen', {}, (start) => {
  async function look(municipality: string, path: string): Promise<void> {
    const { page, accessible, legible } = start()
    await page.setViewportSize({ width: 1440, height: 900 })
    const answer = await page.goto(new URL(`/${municipality}${path}`, page.url()).href)
    expect(answer?.status()).toBe(200)
    await looksRight(municipality)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await staysWithin(path, width)
      if (JUDGED.includes(width)) await accessible()
    }
    // Colours of the other theme are the same at every width.
    await page.emulateMedia({ colorScheme: 'dark' })
    await legible()
    await page.emulateMedia({ colorScheme: 'light' })
  }
  async function staysWithin(path: string, width: number): Promise<void> {
    const { content, screen } = await start().page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content, `${path} at ${width} px scrolls sideways`).toBeLessThanOrEqual(screen)
  }
  /** One h1, which opens the title: "Onderwerp - Wijkregie - Gemeente". */
  async function looksRight(municipality: string): Promise<void> {
    const { page } = start()
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    const title = plainWords(await page.title())
    const name = municipality === 'dordrecht' ? 'Dordrecht' : 'Voorbeeldstad'
    expect(title).toMatch(new RegExp(`^[^-]+.* - Wijkregie - Gemeente ${name}$`))
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.locator('.wr-demo').count()).toBe(municipality === 'dordrecht' ? 0 : 1)
  }

  test.each(OF_EVERYBODY)('a visitor: %s', async (path) => {
    await start().visit('/')
    await look('voorbeeldstad', path)
  })

  test('the programme manager signs in', () => start().signIn('voorbeeldstad', 'Programmamanager'))
  test.each(OF_STAFF)('the programme manager of Voorbeeldstad: %s', (path) => look('voorbeeldstad', path))

  test('the programme manager of Voorbeeldstad: a letter', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/raad')
    await page.getByRole('button', { name: 'Maak conceptbrief uit de urgentiestudie' }).click()
    await page.waitForURL('**/raad/brieven/*')
    await look('voorbeeldstad', new URL(page.url()).pathname.replace('/voorbeeldstad', ''))
  })

  test('and in Dordrecht', () => start().signIn('dordrecht', 'Programmamanager'))
  test.each([
    '/',
    '/afspraken',
    '/afspraken/3.2.1',
    '/gebieden',
    '/urgentie',
  ])('the programme manager of Dordrecht: %s', (path) => look('dordrecht', path))

  test('an analyst of Dordrecht, with an import and its report', async () => {
    const { page, signIn } = start()
    await signIn('dordrecht', 'Analist')
    await look('dordrecht', '/beheer/imports')
    await sendFiles(start(), 'Grenzen van wijken en buurten', fixture('proefbuurten.geojson'), 'Eerst proberen')
    await outcomeOf(start())
    await look('dordrecht', new URL(page.url()).pathname.replace('/dordrecht', ''))
  })

  test('in English the same pages are English, and as accessible', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await page.setViewportSize({ width: 1440, height: 900 })
    await visit('/voorbeeldstad/?lang=en')
    for (const path of ['/', '/urgentie', '/urgentie/buurten/BU99990602', '/raad', '/gebieden']) {
      await visit(`/voorbeeldstad${path}`)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.getByRole('main').innerText(), path).not.toMatch(/\b(de|het|een) (buurt|woning|brief)\b/)
      await accessible()
    }
    await visit('/voorbeeldstad/?lang=nl')
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  })

  test('what does not exist, and what one may not see, is told in a page of the same kind', async () => {
    const { page, visit, accessible } = start()
    for (const path of ['/voorbeeldstad/bestaat-niet', '/voorbeeldstad/gebieden/BU99999999', '/nergens']) {
      await visit(path)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Deze pagina bestaat niet')
      await accessible()
    }
  })
})
