import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { plainWords } from './harness/words.ts'

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).first().click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

journey('a run leaves the program', {}, (start) => {
  test('the whole run opens in a map program, with the figures of the page', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Analist')
    await visit('/voorbeeldstad/urgentie')
    const [first] = await page.locator('#rangorde tbody th').allInnerTexts()
    await page.locator('#rangorde').getByText('Bewaar als').click()
    await accessible()
    const { name, bytes } = await download(page, 'GeoPackage voor een kaartprogramma (RD)')
    // Other journeys make runs too.
    expect(name).toMatch(/^urgentie-voorbeeldstad-run-\d+-voorbeeldgegevens\.gpkg$/)
    const database = new DatabaseSync(':memory:')
    database.deserialize(bytes)
    const row = database.prepare('SELECT name, rank FROM buurten WHERE rank = 1').get()
    database.close()
    expect({ ...row }).toEqual({ name: plainWords(first ?? ''), rank: 1 })
  })

  test('the report of a buurt is an accessible PDF, and its blocks are GeoJSON', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie')
    await page.locator('#rangorde tbody th a').first().click()
    const report = await download(page, 'Rapport (PDF)')
    expect(report.name).toMatch(/^rapport-voorbeeldstad-BU\w{8}-run-\d+-voorbeeldgegevens\.pdf$/)
    const pdf = report.bytes.toString('latin1')
    for (const sign of ['%PDF-1.7', '/StructTreeRoot', 'pdfuaid', '/Lang (nl-NL)']) expect(pdf).toContain(sign)
    await page.locator('.wr-title').getByText('Bestanden').click()
    await accessible()
    const blocks = JSON.parse((await download(page, 'GeoJSON, lengte en breedte')).bytes.toString('utf8'))
    const [, number] = /-run-(\d+)-/.exec(report.name) ?? []
    expect(blocks.run).toMatchObject({ run: Number(number), fictional: true })
    expect(blocks.features.length).toBeGreaterThan(10)
  })

  test('the page of a buurt leads on to the approaches under way', async () => {
    const { page } = start()
    await page.getByRole('link', { name: 'Naar de lopende wijkaanpakken' }).click()
    await page.waitForURL(/#lopende-aanpakken$/)
    expect(await page.getByRole('heading', { name: 'Lopende wijkaanpakken' }).isVisible()).toBe(true)
  })
})
