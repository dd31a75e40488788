import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

/** With a rank missing and visits that bring it. */
const BUURT = 'BU99990401'

const rows = (page: Page) => page.locator('#route tbody tr')

async function fileBehind(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).first().click(),
  ])
  return file
}

journey('an analyst plans visits where they tell most', { withoutScript: true }, (start) => {
  let visits = 0

  test('every buurt says what a visit is worth, and what 100 points mean', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Analist')
    await visit('/voorbeeldstad/urgentie/eerst-meten')
    const panel = page.getByRole('region', { name: 'Waar leert een bezoek het meest?', exact: true })
    expect(await wordsOf(panel)).toContain('kop of munt')
    expect(await panel.getByRole('link', { name: 'Reken het na' }).count()).toBe(1)
    await accessible()
    await panel.locator(`a[href$="/eerst-meten/${BUURT}"]`).click()
    await page.waitForURL(`**/eerst-meten/${BUURT}`)
  })

  test('the buurt says how many visits bring a rank, per street', async () => {
    const { page, accessible } = start()
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toMatch(/Na [\d.]+ bezoek(en)? kan deze buurt een rang krijgen|zijn [\d.]+ bezoeken genoeg/)
    expect(await page.getByRole('region', { name: 'Straten', exact: true }).getByRole('row').count()).toBeGreaterThan(1)
    await accessible()
  })

  test('the route list names the houses per street, and that somebody looked is recorded', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: 'Routelijst per huis' }).click()
    await page.waitForURL('**/route')
    expect(await wordsOf(page.getByRole('main'))).toContain('wordt vastgelegd')
    const heads = await page.locator('#route .wr-table__group').allInnerTexts()
    expect(heads.length).toBeGreaterThan(1)
    for (const head of heads) expect(head).toMatch(/: [\d.]+ bezoek(en)?, [\d.]+ punten$/)
    visits = (await rows(page).count()) - heads.length
    expect(visits).toBeGreaterThan(10)
    await accessible()
  })

  test('as a file it holds the same visits', async () => {
    const { page } = start()
    await page.locator('#route').getByText('Bewaar als').click()
    const file = await fileBehind(page, 'CSV voor Nederlands Excel')
    expect(file.suggestedFilename()).toContain(`route-${BUURT}`)
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines[0]).toContain('Straat')
    expect(lines.filter((line) => /;(ja|nee);/.test(line))).toHaveLength(visits)
  })

  test('as a form to take along it is a PDF', async () => {
    const { page } = start()
    const file = await fileBehind(page, 'Veldformulier (PDF)')
    expect(file.suggestedFilename()).toBe(`veldformulier-voorbeeldstad-${BUURT}-voorbeeldgegevens.pdf`)
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('only the visits that bring a rank are fewer', async () => {
    const { page, accessible } = start()
    await page.getByRole('link', { name: /^Alleen [\d.]+ bezoek(en)? tot een rang$/ }).click()
    await page.waitForURL('**/route?tot-rang=1')
    const left = (await rows(page).count()) - (await page.locator('#route .wr-table__group').count())
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(visits)
    await accessible()
  })
})

journey('who may not open dossiers plans per street only', {}, (start) => {
  test('without the list of houses', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Planeconoom')
    await visit(`/voorbeeldstad/urgentie/eerst-meten/${BUURT}`)
    expect(await page.getByRole('link', { name: 'Routelijst per huis' }).count()).toBe(0)
    expect(await wordsOf(page.getByRole('main'))).toContain('voor wie een woningdossier mag openen')
    await accessible()
  })
})
