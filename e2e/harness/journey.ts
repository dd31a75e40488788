import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'

export type Journey = {
  page: Page
  context: BrowserContext
  /** Opens a path of the app. */
  visit(path: string): Promise<void>
  /** Signs in with one click as a role of the demo, by its Dutch name. */
  signIn(municipality: 'voorbeeldstad' | 'dordrecht', role: string): Promise<void>
  /** No WCAG 2.2 AA violation on the page as it is now. */
  accessible(): Promise<void>
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A journey: steps of one user in one browser, with and, where it says so, without JavaScript. */
export function journey(
  name: string,
  options: BrowserContextOptions & { withoutScript?: boolean },
  steps: (start: () => Journey) => void,
): void {
  const { withoutScript, ...contextOptions } = options
  for (const javaScriptEnabled of withoutScript ? [true, false] : [true]) {
    describe(javaScriptEnabled ? name : `${name}, without JavaScript`, () => {
      let browser: Browser
      let current: Journey
      beforeAll(async () => {
        browser = await launchBrowser()
        const context = await browser.newContext({ locale: 'nl-NL', ...contextOptions, javaScriptEnabled })
        current = journeyOn(context, await context.newPage(), javaScriptEnabled)
      })
      afterAll(() => browser?.close())
      steps(() => current)
    })
  }
}

function journeyOn(context: BrowserContext, page: Page, javaScriptEnabled: boolean): Journey {
  const origin = inject('origin')
  const visit = async (path: string) => {
    await page.goto(`${origin}${path}`)
  }
  return {
    page,
    context,
    visit,
    async signIn(municipality, role) {
      await visit(`/${municipality}/inloggen`)
      await page.getByRole('button', { name: role }).first().click()
      await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'))
    },
    async accessible() {
      // axe itself is a script in the page: without scripts the same page was checked with them.
      if (!javaScriptEnabled) return
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      const told = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`)
      expect(told, page.url()).toEqual([])
    },
  }
}

export { expect, test }
