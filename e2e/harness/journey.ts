import type { RunOnly } from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { violationsOn } from './axe.ts'
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
  /** Colours contrast enough: what another theme can change of it. */
  legible(): Promise<void>
}

/** A step that has not come by then will not come. */
const LONGEST_STEP_MS = 15_000
/** All of WCAG 2.2 A and AA that a program can judge, and axe's own advice on headings and landmarks. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type JourneyOptions = BrowserContextOptions & {
  withoutScript?: boolean
  /** What must be there for this journey, e.g. open data beside the project; told as skipped when it is not. */
  onlyIf?: boolean
}

/** A journey: steps of one user in one browser, with and, where it says so, without JavaScript. */
export function journey(name: string, options: JourneyOptions, steps: (start: () => Journey) => void): void {
  const { withoutScript, onlyIf = true, ...contextOptions } = options
  for (const javaScriptEnabled of withoutScript ? [true, false] : [true]) {
    describe.runIf(onlyIf)(javaScriptEnabled ? name : `${name}, without JavaScript`, () => {
      let browser: Browser
      let current: Journey
      beforeAll(async () => {
        browser = await launchBrowser()
        const context = await browser.newContext({ locale: 'nl-NL', ...contextOptions, javaScriptEnabled })
        context.setDefaultTimeout(LONGEST_STEP_MS)
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
  // axe itself is a script in the page: without scripts the same page was checked with them.
  const withoutViolation = async (rules: RunOnly) => {
    if (javaScriptEnabled) expect(await violationsOn(page, rules), page.url()).toEqual([])
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
    accessible: () => withoutViolation({ type: 'tag', values: RULES }),
    legible: () => withoutViolation({ type: 'rule', values: ['color-contrast'] }),
  }
}

export { expect, test }
