import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const HEADINGS = [
  'Wat is de aanleiding om deze informatie kenbaar te maken?',
  'Wat is de te delen informatie?',
  'Hoe verder na deze raadsinformatiebrief?',
  'Welke kosten zijn verbonden aan het proces?',
  'Wat zijn de belangrijkste gerelateerde besluiten?',
]
const ADDED = 'Wij nodigen u uit voor een werkbezoek aan de buurt.'

/** Clicks and gives the bytes of the file that comes. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return readFileSync(await file.path())
}

journey('a council letter from the urgency study', {}, (start) => {
  let letter = ''

  test('is drafted with one click', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit('/voorbeeldstad/raad')
    await accessible()
    await page.getByRole('button', { name: 'Maak conceptbrief uit de urgentiestudie' }).click()
    await page.waitForURL('**/raad/brieven/*')
    letter = new URL(page.url()).pathname
    expect(await wordsOf(page.getByRole('main'))).toContain('concept')
    await accessible()
  })

  test('has the five fixed headings, each with text', async () => {
    const { page } = start()
    const shown = page.getByRole('region', { name: 'Zo komt de brief eruit' })
    const headings = await shown.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(headings).toEqual(HEADINGS)
    for (const heading of HEADINGS) expect(await page.getByLabel(heading).inputValue(), heading).not.toBe('')
  })

  test('shows its figures bound to their source: each opens', async () => {
    const { page, accessible } = start()
    const figures = page.getByRole('region', { name: 'Zo komt de brief eruit' }).locator('details.wr-fig')
    expect(await figures.count()).toBeGreaterThan(4)
    await figures.first().locator('summary').click()
    const why = await wordsOf(figures.first().locator('.wr-fig__why'))
    expect(why).toMatch(/run \d+/)
    expect(why).toContain('Peildatum')
    await accessible()
  })

  test('keeps a change', async () => {
    const { page, visit, accessible } = start()
    const next = page.getByLabel('Hoe verder na deze raadsinformatiebrief?')
    await next.fill(`${await next.inputValue()}\n\n${ADDED}`)
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await page.getByRole('status').filter({ hasText: 'De conceptbrief is bewaard.' }).waitFor()
    await visit(letter)
    expect(await wordsOf(page.getByRole('region', { name: 'Zo komt de brief eruit' }))).toContain(ADDED)
    await accessible()
  })

  test('tells about a number that was typed without a source', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Welke kosten zijn verbonden aan het proces?').fill('Het kost 12.345 euro.')
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await page.getByRole('status').filter({ hasText: 'bewaard' }).waitFor()
    expect(await wordsOf(page.getByRole('region', { name: 'Controle' }))).toContain('12.345')
    await accessible()
  })

  test('a title too long comes back with the field and what was typed', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Titel van de brief').fill('x'.repeat(201))
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await page.getByRole('link', { name: 'Vul een titel in van hoogstens 200 tekens.' }).click()
    expect(await page.getByLabel('Titel van de brief').inputValue()).toBe('x'.repeat(201))
    await accessible()
  })

  test('two people at once: the second is told and loses nothing', async () => {
    const { page, context, visit, accessible } = start()
    await visit(letter)
    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByLabel('Titel van de brief').fill('Titel van de ander')
    await other.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await other.getByRole('status').filter({ hasText: 'bewaard' }).waitFor()
    await other.close()

    await page.getByLabel(HEADINGS[0] ?? '').fill('Mijn eigen reden, lang over nagedacht.')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    expect((await answer).status()).toBe(409)
    await page.getByRole('status').filter({ hasText: 'Iemand anders heeft deze brief intussen gewijzigd' }).waitFor()
    expect(await page.getByLabel(HEADINGS[0] ?? '').inputValue()).toBe('Mijn eigen reden, lang over nagedacht.')
    await accessible()
    await page.getByRole('button', { name: 'Conceptbrief bewaren' }).click()
    await page.getByRole('status').filter({ hasText: 'De conceptbrief is bewaard.' }).waitFor()
  })

  test('comes as ODT: a zip whose first part names its kind', async () => {
    const bytes = await download(start().page, 'ODT downloaden')
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(bytes.subarray(30, 100).toString('latin1')).toContain('mimetypeapplication/vnd.oasis.opendocument.text')
  })

  test('comes as PDF that a screen reader can follow', async () => {
    const bytes = await download(start().page, 'PDF downloaden')
    const text = bytes.toString('latin1')
    expect(text.startsWith('%PDF-1.')).toBe(true)
    for (const sign of ['/MarkInfo', '/StructTreeRoot', '/Lang (nl', 'pdfuaid', '/DisplayDocTitle true', '%%EOF'])
      expect(text.includes(sign), sign).toBe(true)
  })

  test('a council member does not see the draft', async () => {
    const { page, signIn, visit } = start()
    await page.context().clearCookies()
    await signIn('voorbeeldstad', 'Raadslid')
    const answer = await page.goto(new URL(letter, page.url()).href)
    expect([403, 404]).toContain(answer?.status())
    expect(await page.locator('body').innerText()).not.toContain('Mijn eigen reden')
    await visit('/voorbeeldstad/raad')
    expect(await page.locator(`a[href="${letter}"]`).count()).toBe(0)
  })
})
