import type { Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const SCENARIO = '4. Alles nieuw'
/** The search itself takes five seconds; its background job waits for its turn. */
const LONGEST_SEARCH_MS = 60_000

const searchDone = (page: Page) =>
  page.getByRole('heading', { name: /^Zoekopdracht \d+: het beste plan$/ }).waitFor({ timeout: LONGEST_SEARCH_MS })

journey('a land economist has the best plan looked for, and takes it over', {}, (start) => {
  test('opens the search from the tabs of a scenario', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit('/voorbeeldstad/scenarios')
    await page.getByRole('link', { name: SCENARIO, exact: true }).first().click()
    await page.getByRole('link', { name: 'Beste plan', exact: false }).first().click()
    await page.getByRole('heading', { level: 1, name: `${SCENARIO}: beste plan zoeken` }).waitFor()
    expect(await page.getByLabel('U4, nu al over de grens').count()).toBe(1)
    await accessible()
  })

  test('what is no number stays at its field, with the rest as it was typed', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Budget per jaar').fill('veel')
    await page.getByLabel('Hoogstens zonder gezamenlijke aanpak').fill('300')
    await page.getByRole('button', { name: 'Zoek het beste plan' }).click()
    await page.getByRole('alert').or(page.locator('.wr-errors')).first().waitFor()
    expect(await page.getByLabel('Budget per jaar').inputValue()).toBe('veel')
    expect(await page.getByLabel('Hoogstens zonder gezamenlijke aanpak').inputValue()).toBe('300')
    await accessible()
  })

  test('orders a search, follows it, and reads how far the plan can be from the best possible one', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Budget per jaar').fill('')
    await page.getByLabel('5 seconden').check()
    await page.getByRole('button', { name: 'Zoek het beste plan' }).click()
    await page
      .getByRole('heading', { name: /^Zoekopdracht \d+/ })
      .first()
      .waitFor()
    await searchDone(page)
    expect(await wordsOf(page.getByRole('main'))).toMatch(
      /hoogstens [\d,]+ ?% meer dan het best mogelijke|Bewezen: geen ander plan/,
    )
    const plans = page.getByRole('table', { name: /Verschillende plannen/ })
    expect(await plans.getByRole('row').count()).toBeGreaterThan(2)
    await accessible()
  })

  test('the cost of a plan opens into what it is made of', async () => {
    const { page } = start()
    const cost = page.locator('.wr-fig').first()
    await cost.locator('summary').press('Enter')
    expect(await wordsOf(cost.locator('.wr-fig__why'))).toContain('Netto kosten van alle blokken')
    await cost.locator('summary').press('Enter')
  })

  test('takes the plan over as a version with its reason', async () => {
    const { page, accessible } = start()
    await page
      .getByRole('region', { name: 'Verder met een van deze plannen?' })
      .getByLabel('Reden')
      .fill('Laagste kosten binnen de grens')
    await page.getByRole('button', { name: 'Neem dit plan over als nieuwe versie' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/beste-plan'))
    expect(await wordsOf(page.getByRole('main'))).toContain('ersie 2')
    await accessible()
  })

  test('limits that cannot go together are named', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Beste plan', exact: false }).first().click()
    await page.getByLabel('Budget per jaar').fill('1000')
    await page.getByLabel('Hoogstens zonder gezamenlijke aanpak').fill('0')
    await page.getByLabel('5 seconden').check()
    await page.getByRole('button', { name: 'Zoek het beste plan' }).click()
    await page.getByText('Deze grenzen kunnen niet samen').first().waitFor({ timeout: LONGEST_SEARCH_MS })
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('Budget per jaar')
    expect(words).toContain('Meeste woningen zonder aanpak')
    await accessible()
  })
})
