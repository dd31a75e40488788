import type { Page } from 'playwright-core'
import { expect, type Journey, journey, test } from './harness/journey.ts'
import { tabTo } from './harness/keyboard.ts'
import { plainWords, wordsOf } from './harness/words.ts'

const SCENARIO = '3. Vernieuwen waar het moet'
const PATH = '/voorbeeldstad/scenarios'
const DEDUCTED = 'Herstelkosten van inbrengwaarde af'
const REASON = 'Herstelkosten drukken de inbrengwaarde'

const outcome = (page: Page) => page.locator('.wr-bench__out')
const answers = (page: Page) => outcome(page).locator('.wr-result__n, .wr-landkv dd').locator('summary')

const boxes = (page: Page) => page.locator('.wr-bench__in .wr-param__in input[inputmode="decimal"]')

/** The eight figures of the outcome, once all futures are reckoned with. */
async function figuresOf(page: Page): Promise<string[]> {
  await page.locator('.wr-bench__out[aria-busy="false"][data-draws="10000"]').waitFor()
  return (await answers(page).allInnerTexts()).map(plainWords)
}

/** Waits until the outcome is another one than it was. */
async function figuresAfter(page: Page, before: readonly string[]): Promise<string[]> {
  await expect.poll(() => figuresOf(page), { timeout: 15_000 }).not.toEqual(before)
  return figuresOf(page)
}

async function openScenario({ page, visit }: Journey): Promise<void> {
  await visit(PATH)
  await page.getByRole('link', { name: SCENARIO, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: SCENARIO }).waitFor()
}

/** Every error that the browser tells of from now on. */
function complaintsOf(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  return heard
}

/** The row of the share that counts now: share, what an owner receives, what the project lacks. */
async function effectNow(page: Page): Promise<string> {
  const table = page.locator('#deel details', { hasText: 'Tabel' }).first()
  if ((await table.getAttribute('open')) === null) await table.locator('summary').press('Enter')
  return wordsOf(table.getByRole('row', { name: /\(nu\)/ }))
}

journey('a land economist tries another plan and keeps it', {}, (start) => {
  let heard: string[] = []
  let figures: string[] = []
  let version = 0
  let late: Page

  test('opens a scenario from the list', async () => {
    const { page, signIn, accessible } = start()
    heard = complaintsOf(page)
    await signIn('voorbeeldstad', 'Planeconoom')
    await openScenario(start())
    figures = await figuresOf(page)
    expect(figures).toHaveLength(8)
    version = Number(/Versie (\d+)/.exec(await wordsOf(page.getByRole('main')))?.[1])
    await accessible()
  })

  test('who passes by with Tab changes nothing, also where a value lies between two steps of its slider', async () => {
    const { page } = start()
    await page.evaluate(unfoldInputs)
    await page.locator('input[name="apartmentEfficiency"]').focus()
    for (let stop = 0; stop < 8; stop++) await page.keyboard.press('Tab')
    expect(await figuresOf(page)).toEqual(figures)
    expect(await page.getByText(/nog niet bewaard/).count()).toBe(0)
  })

  test('FIN-08: the owner receives less and the project lacks less as more of the repair is deducted', async () => {
    const { page, accessible } = start()
    await tabTo(page.getByRole('link', { name: 'Inbreng en terugkeer' }))
    await page.keyboard.press('Enter')
    const before = await effectNow(page)
    const slider = page.getByRole('slider', { name: `${DEDUCTED}, schuif` })
    await slider.focus()
    await slider.press('End')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^100\s%$/)
    figures = await figuresAfter(page, figures)
    await expect.poll(() => effectNow(page)).not.toBe(before)
    const [owner, shortage] = amounts(await effectNow(page))
    const [ownerBefore, shortageBefore] = amounts(before)
    expect(owner).toBeLessThan(ownerBefore)
    expect(shortage).toBeLessThan(shortageBefore)
    expect(await page.getByText('Eén wijziging, nog niet bewaard.').count()).toBe(1)
    await accessible()
  })

  test('a figure opens into how it was made, and says that it is of what is tried out', async () => {
    const { page, accessible } = start()
    const cost = outcome(page).locator('.wr-fig').first()
    await cost.locator('summary').focus()
    await page.keyboard.press('Enter')
    const why = await wordsOf(cost.locator('.wr-fig__why'))
    expect(why).toContain('som van alle kosten min opbrengsten')
    expect(why).toContain(`${SCENARIO}, versie ${version} met wijzigingen`)
    expect(why).toMatch(/Doorgerekende toekomsten\s+10\.000/)
    await accessible()
    await page.keyboard.press('Escape')
    expect(await cost.locator('.wr-fig__why').isVisible()).toBe(false)
    expect(await cost.locator('summary:focus').count()).toBe(1)
  })

  test('sees the blocks from year to year: by step, playing, and told in words', async () => {
    const { page, accessible } = start()
    const map = page.locator('.wr-bench__map')
    const shown = async () => Number(/\d{4}/.exec(await map.getByRole('heading', { level: 2 }).innerText())?.[0])
    const year = await shown()
    await map.getByRole('button', { name: 'Jaar terug' }).press('Enter')
    expect(await shown()).toBe(year - 1)
    expect(await wordsOf(map.locator('[aria-live]'))).toMatch(new RegExp(`^${year - 1}: \\d+ blok`))
    await map.getByRole('button', { name: 'Speel de jaren af' }).press('Enter')
    await expect.poll(shown, { timeout: 5_000 }).toBe(year)
    await map.getByRole('button', { name: 'Stop met afspelen' }).press('Enter')
    await accessible()
  })

  test('changes a block from the map by keyboard', async () => {
    const { page, accessible } = start()
    await tabTo(page.getByRole('link', { name: 'Sla de invoer over' }))
    await page.keyboard.press('Enter')
    await tabTo(page.locator('.wr-map--blocks .m-link[tabindex="0"], .wr-map--blocks .m-link:not([tabindex])'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const card = page.locator('#blok')
    const chosen = card.getByRole('radio', { checked: true })
    const before = await chosen.inputValue()
    await chosen.focus()
    await page.keyboard.press(before === 'nothing' ? 'ArrowDown' : 'ArrowUp')
    await tabTo(card.getByRole('button', { name: 'Wijzig dit blok' }))
    await page.keyboard.press('Enter')
    await page.getByText('2 wijzigingen, nog niet bewaard.').waitFor()
    figures = await figuresAfter(page, figures)
    expect(await card.getByText(/^Was: /).count()).toBe(1)
    expect(await chosen.inputValue()).not.toBe(before)
    await accessible()
  })

  test('each part of the scenario answers for what is tried out', async () => {
    const { page, accessible } = start()
    for (const [name, heading] of PARTS) {
      await page.getByRole('link', { name, exact: true }).press('Enter')
      await page.locator('#deel').getByRole('heading', { name: heading }).waitFor()
      await figuresOf(page)
    }
    await accessible()
  })

  test('on a phone no drawing sticks out of its frame, and no part scrolls the page sideways', async () => {
    const { page } = start()
    const desk = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    for (const name of await page
      .getByRole('navigation', { name: 'Onderdelen van het scenario' })
      .getByRole('link')
      .all()) {
      await name.press('Enter')
      await figuresOf(page)
      await expect.poll(() => page.evaluate(whatSticksOut), { timeout: 5_000 }).toEqual([])
    }
    if (desk) await page.setViewportSize(desk)
  })

  test('is compared with two others on the spot: nothing that was tried out is lost, and the address says it all', async () => {
    const { page, accessible } = start()
    const tried = await page.locator('.wr-changes strong').first().innerText()
    await page.getByRole('link', { name: 'Vergelijken', exact: true }).click()
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
    const [first, second] = await page.locator('#deel input[name="met"]').all()
    await first?.check()
    await second?.check()
    await page.getByRole('button', { name: 'Vergelijk', exact: true }).click()
    await expect.poll(() => page.locator('#deel .wr-verdict').count(), { timeout: 15_000 }).toBe(2)
    expect(await page.locator('body[data-same-page]').count()).toBe(1)
    expect(await page.locator('.wr-changes strong').first().innerText()).toBe(tried)
    await expect.poll(() => new URL(page.url()).searchParams.getAll('met').length).toBe(2)
    await accessible()
    const figures = await figuresOf(page)
    await page.reload()
    expect(await page.locator('#deel .wr-verdict').count()).toBe(2)
    expect(await figuresOf(page)).toEqual(figures)
  })

  test('keeps it as a new version with a reason, which tells what differs', async () => {
    const { page, context, accessible } = start()
    late = await context.newPage()
    const another = new URL(page.url())
    another.searchParams.set('repairJacking', '100000')
    await late.goto(another.href)
    await page.locator('.wr-changes summary').press('Enter')
    await page.getByLabel('Reden').fill(REASON)
    const keep = page.locator('.wr-changes').getByRole('button', { name: 'Bewaren als nieuwe versie' })
    const box = boxes(page).first()
    const value = await box.inputValue()
    await box.fill('veel')
    await keep.press('Enter')
    await page.getByRole('alert').getByText('Maak eerst in orde wat niet te lezen is').waitFor()
    expect(await box.evaluate((its) => its === document.activeElement)).toBe(true)
    await accessible()
    await box.fill(value)
    await keep.press('Enter')
    await page
      .getByText(`Versie ${version + 1}`)
      .first()
      .waitFor()
    expect(await figuresOf(page)).toEqual(figures)
    await page
      .getByRole('link', { name: /^Versies/ })
      .first()
      .click()
    const kept = page.getByRole('row').filter({ hasText: REASON })
    await kept.getByRole('link', { name: `${version} → ${version + 1}` }).click()
    const difference = page.getByRole('region', { name: /^Wat is er anders in versie/ })
    expect(await wordsOf(difference.getByRole('row').filter({ hasText: DEDUCTED }))).toMatch(/100/)
    expect(await wordsOf(difference)).toContain('Keuze per blok')
    await accessible()
    expect(heard).toEqual([])
  })

  test('who keeps another plan later is told, loses nothing, and finds what the other changed', async () => {
    await late.locator('.wr-changes summary').press('Enter')
    await late.getByLabel('Reden').fill('Herstel kost meer')
    await late.locator('.wr-changes').getByRole('button', { name: 'Bewaren als nieuwe versie' }).press('Enter')
    await late.getByRole('link', { name: /^Iemand anders heeft intussen een versie bewaard/ }).press('Enter')
    const reason = late.getByLabel('Reden')
    expect(await reason.inputValue()).toBe('Herstel kost meer')
    expect(await reason.evaluate((its) => its === document.activeElement)).toBe(true)
    await late.getByRole('link', { name: 'Bekijk bij Versies wat de ander wijzigde' }).click()
    await late.getByText(REASON).first().waitFor()
    await late.close()
  })
})

/** Runs in the page. */
function unfoldInputs(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.wr-bench__in details')) fold.open = true
}

/** Runs in the page, with everything unfolded: drawings beyond their frame, and the page when it is wider than the screen. */
function whatSticksOut(): string[] {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('#deel details')) fold.open = true
  const drawings = document.querySelectorAll('#deel svg[role="img"], #deel [role="img"] svg')
  const beyond = [...drawings].flatMap((drawing) => {
    const frame = drawing.closest('.wr-panel')?.getBoundingClientRect()
    const parts = [...drawing.querySelectorAll('text, rect, line, circle')].map((part) => part.getBoundingClientRect())
    const isOut =
      frame && parts.some(({ left, right, width }) => width > 0 && (left < frame.left || right > frame.right))
    return isOut
      ? [drawing.getAttribute('aria-label') ?? drawing.parentElement?.previousElementSibling?.textContent ?? '']
      : []
  })
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth ? [...beyond, `the page: ${scrollWidth} px`] : beyond
}

/** Parts of the scenario and the question that each of them opens with. */
const PARTS = [
  ['Overzicht', 'Wie dekt het tekort, volgens de sleutel?'],
  ['Kasstromen', 'Wie betaalt en wie ontvangt, per jaar?'],
  ['Geldbehoefte', 'Hoeveel geld is er tussentijds nodig?'],
  ['Niets doen', 'Wat kost niets doen?'],
  ['Ruimte', 'Past het in de ruimte?'],
] as const

/** What the owner receives and what the project lacks, in a row of the table. */
function amounts(row: string): [owner: number, shortage: number] {
  const [, owner = '', shortage = ''] = row.split('\t')
  const read = (text: string) => Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'))
  return [read(owner), read(shortage)]
}

/** What the worker in the page made of it; the server must make the same of the form. */
let whileTyping: string[] | null = null

journey('another interest on the workbench', { withoutScript: true }, (start) => {
  test('gives other figures, the same from the form as while typing', async () => {
    const { page, signIn } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await openScenario(start())
    const before = await figuresOf(page)
    // With script the button goes as soon as the page is alive: wait for that before looking for it.
    await page.waitForLoadState('networkidle')
    await page.locator('summary', { hasText: 'Rente en prijsstijging' }).click()
    await page.getByRole('textbox', { name: /^Rente \(/ }).fill('5,5')
    const submit = page.getByRole('button', { name: 'Reken opnieuw' })
    if (await submit.isVisible()) await submit.click()
    const after = await figuresAfter(page, before)
    if (whileTyping) expect(after).toEqual(whileTyping)
    whileTyping = after
  })
})
