import type { Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

/** Later than any year the study shows by itself. */
const LATER_YEAR = '2060'

type Height = { now: string; later: string }

/** The row of a height in the table beside the drawing: what it is now and in the chosen year. */
async function heightOf(page: Page, what: string): Promise<Height> {
  const row = page.locator('#hoogten').getByRole('row')
  const cells = row.filter({ has: page.getByRole('rowheader', { name: what, exact: true }) }).getByRole('cell')
  const [now = '', later = ''] = await cells.allInnerTexts()
  return { now, later }
}

const asNumber = (written: string): number => Number(written.replace('−', '-').replace(',', '.'))

/** The row of one reading of the floor, by its method. */
const readingBy = (page: Page, method: string) => page.locator('#metingen tbody tr').filter({ hasText: method })

/** Each journey takes a dwelling of its own: what is recorded stays. */
let taken = 0

journey('an analyst weighs a reading of a resident', { withoutScript: true }, (start) => {
  let dwelling = ''
  let measured: Height = { now: '', later: '' }
  /** What the resident says: ten centimetres lower than is known. */
  let claim = ''
  const method = 'waterpassing door bewoner'
  const turn = taken
  taken += 1

  test('goes from the buurt to one of its blocks', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Analist')
    await visit('/voorbeeldstad/urgentie/buurten/BU99990102')
    await page.locator('#blokken tbody').getByRole('link').first().click()
    await page.waitForURL('**/urgentie/blokken/**')
    expect(await wordsOf(page.getByRole('main'))).toContain('Dit bezoek is vastgelegd: Analist')
    expect(await page.locator('#woningen tbody tr').count()).toBeGreaterThan(1)
    await accessible()
  })

  test('from the block to a dwelling: drawing, sentence and measurements', async () => {
    const { page, accessible } = start()
    await page.locator('#woningen tbody').getByRole('link').nth(turn).click()
    await page.waitForURL('**/urgentie/woningen/**')
    dwelling = new URL(page.url()).pathname
    expect(await wordsOf(page.getByRole('main'))).toContain('De vloer ligt')
    expect(await page.getByRole('img', { name: /Doorsnede van de woning/ }).count()).toBe(1)
    expect(await page.locator('#metingen').getByText('in gebruik', { exact: true }).count()).toBeGreaterThan(3)
    await accessible()
  })

  test('sees the cross-section in a later year, and keeps it in the address', async () => {
    const { page, accessible } = start()
    await page.getByLabel('Vergelijk met het jaar').fill(LATER_YEAR)
    await page.getByRole('main').getByRole('button', { name: 'Toon', exact: true }).first().click()
    await page.waitForURL(`**?*jaar=${LATER_YEAR}*`)
    await page.getByRole('img', { name: new RegExp(`nu en in ${LATER_YEAR}`) }).waitFor()
    measured = await heightOf(page, 'Vloer')
    // A house on piles stays where it is.
    expect(asNumber(measured.later)).toBeLessThanOrEqual(asNumber(measured.now))
    claim = (asNumber(measured.now) - 0.1).toFixed(2).replace('.', ',')
    await accessible()
  })

  test('a reading with mistakes comes back as it was typed', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Meting toevoegen' }).click()
    await page.getByLabel('Wat is gemeten?').selectOption({ label: 'Vloer (m NAP)' })
    await page.getByLabel('Waarde').fill('laag')
    await page.getByRole('button', { name: 'Controleren' }).click()
    await page.getByRole('link', { name: 'Vul een getal in' }).waitFor()
    expect(await page.getByLabel('Waarde').inputValue()).toBe('laag')
    await accessible()
  })

  test("adds a resident's reading, which enters as claimed", async () => {
    const { page, accessible } = start()
    await page.getByLabel('Waarde').fill(claim)
    await page.getByRole('radio', { name: /^A: hier gemeten/ }).check()
    await page.getByLabel('Datum van de meting').fill('01-11-2026')
    await page.getByLabel('Methode').fill(method)
    await page.getByRole('radio', { name: /^Van een bewoner/ }).check()
    await page.getByRole('button', { name: 'Controleren' }).click()
    await page.getByRole('heading', { level: 1, name: 'Klopt dit?' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain('opgegeven')
    await accessible()
    await page.getByRole('button', { name: 'Meting vastleggen' }).click()
    await page.getByText('De meting is vastgelegd.').waitFor()
  })

  test('sees that it does not lead', async () => {
    const { page, visit, accessible } = start()
    const words = await wordsOf(readingBy(page, method))
    expect(words).toContain('van een bewoner')
    expect(words).toContain('opgegeven')
    expect(words).toContain('bewaard')
    expect(words).not.toContain('in gebruik')
    await accessible()
    await visit(`${dwelling}?jaar=${LATER_YEAR}`)
    expect(await heightOf(page, 'Vloer')).toEqual(measured)
  })

  test('agrees it, which takes a reason', async () => {
    const { page, accessible } = start()
    await readingBy(page, method).getByRole('link', { name: 'Beoordelen' }).click()
    await page.getByRole('radio', { name: 'erkend', exact: true }).check()
    await page.getByRole('button', { name: 'Oordeel vastleggen' }).click()
    await page.getByRole('link', { name: 'Vul een reden in' }).waitFor()
    expect(await page.getByRole('radio', { name: 'erkend', exact: true }).isChecked()).toBe(true)
    await accessible()
    await page.getByLabel('Reden').fill('Ter plaatse nagemeten')
    await page.getByRole('button', { name: 'Oordeel vastleggen' }).click()
    await page.getByText('Het oordeel is vastgelegd.').waitFor()
  })

  test('now it leads, with the reason beside it, and the drawing follows', async () => {
    const { page, visit, accessible } = start()
    const words = await wordsOf(readingBy(page, method))
    expect(words).toContain('erkend')
    expect(words).toContain('Ter plaatse nagemeten')
    expect(words).toContain('in gebruik')
    await accessible()
    await visit(`${dwelling}?jaar=${LATER_YEAR}`)
    expect(asNumber((await heightOf(page, 'Vloer')).now)).toBeLessThan(asNumber(measured.now))
  })

  test('disputes it again, and what was known leads as before', async () => {
    const { page, visit } = start()
    await readingBy(page, method).getByRole('link', { name: 'Beoordelen' }).click()
    await page.getByRole('radio', { name: 'betwist', exact: true }).check()
    await page.getByLabel('Reden').fill('Verkeerde woning')
    await page.getByRole('button', { name: 'Oordeel vastleggen' }).click()
    await page.getByText('Het oordeel is vastgelegd.').waitFor()
    expect(await wordsOf(readingBy(page, method))).toContain('betwist')
    await visit(`${dwelling}?jaar=${LATER_YEAR}`)
    expect(await heightOf(page, 'Vloer')).toEqual(measured)
  })
})

journey('who may not open a dossier', {}, (start) => {
  test('sees the blocks of a buurt without a way in, and is told at the door', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit('/voorbeeldstad/urgentie/buurten/BU99990102')
    expect(await page.locator('#blokken tbody tr').count()).toBeGreaterThan(1)
    expect(await page.locator('#blokken tbody').getByRole('link').count()).toBe(0)
    const answer = await page.goto(new URL('/voorbeeldstad/urgentie/blokken/0102-31', page.url()).href)
    expect(answer?.status()).toBe(403)
    await accessible()
  })
})
