import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre'
import type { Download, Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

const rows = (page: Page, table: string) => page.locator(`#${table} tbody tr`)

async function exported(page: Page, table: string, format: string): Promise<Download> {
  const box = page.locator(`#${table}`)
  await box.getByText('Bewaar als').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    box.getByRole('link', { name: format, exact: true }).click(),
  ])
  return file
}

journey('where urgency and other tasks come together', { withoutScript: true }, (start) => {
  let both: string[] = []

  test('the matrix draws every ranked buurt and lists all of them', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit('/voorbeeldstad/urgentie/stapelmatrix')
    const drawing = page.getByRole('group', { name: /^Stapelmatrix/ })
    const drawn = await drawing.locator('a').count()
    expect(drawn).toBeGreaterThan(30)
    expect(await rows(page, 'stapelmatrix').count()).toBeGreaterThan(drawn)
    expect(await wordsOf(page.getByRole('main'))).toContain('Onbekend is niet hetzelfde als geen opgave')
    await accessible()
  })

  test('a count opens with what each task counts for', async () => {
    const { page } = start()
    const count = page.locator('#stapelmatrix details.wr-fig').filter({ hasText: /van 5/ }).first()
    await count.locator('summary').click()
    const words = await wordsOf(count.locator('.wr-fig__why'))
    expect(words).toContain('Energielabels E, F en G')
    expect(words).toContain('telt')
  })

  test('one field of it, chosen in a form, stays in the address', async () => {
    const { page, accessible } = start()
    const field = page.getByLabel('Vak')
    const option = field.locator('option', { hasText: /^Beide/ })
    const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1])
    await field.selectOption('both')
    await page.getByRole('region', { name: 'Alle buurten' }).getByRole('button', { name: 'Toon' }).first().click()
    await page.waitForURL('**vak=both**')
    expect(await rows(page, 'stapelmatrix').count()).toBe(count)
    both = await rows(page, 'stapelmatrix').getByRole('rowheader').allInnerTexts()
    await accessible()
  })

  test('the file holds the same buurten, and how many tasks are unknown', async () => {
    const { page } = start()
    const file = await exported(page, 'stapelmatrix', 'Excel (xlsx)')
    const { sheets } = await readXlsx(readFileSync(await file.path()))
    const lines = sheets.flatMap((sheet) => sheet.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')))
    const names = lines.map(([name = '']) => name)
    expect(names.filter((name) => both.includes(name))).toEqual(both)
    expect(lines.flat()).toContain('Gestapelde opgaven, onbekend')
  })

  test('a dot says what it stands for, and leads to the page of the buurt with its tasks', async () => {
    const { page, accessible } = start()
    const dot = page.getByRole('link', { name: /^Steenoven: \d+ % over de grens, \d opgaven/ })
    await dot.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Urgentie Steenoven' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Gestapelde opgaven' }).waitFor()
    await accessible()
  })

  test('chances stand per street on a time line and in a table', async () => {
    const { page, visit, accessible } = start()
    await visit('/voorbeeldstad/urgentie/koppelkansen')
    expect(await page.getByRole('img', { name: /^Tijdlijn/ }).count()).toBe(1)
    expect(await rows(page, 'koppelkansen').count()).toBe(20)
    await page
      .getByRole('link', { name: /^Toon alle \d+$/ })
      .first()
      .click()
    await page.waitForURL('**alle=1**')
    expect(await rows(page, 'koppelkansen').count()).toBeGreaterThan(20)
    await accessible()
  })

  test('of one buurt, filtered, and as a file', async () => {
    const { page, accessible } = start()
    await page.getByRole('searchbox', { name: 'Zoek in deze tabel' }).first().fill('Steenoven')
    await page.locator('#koppelkansen').getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL('**q=Steenoven**')
    const found = await rows(page, 'koppelkansen').count()
    expect(found).toBeGreaterThan(0)
    for (const words of await rows(page, 'koppelkansen').allInnerTexts()) expect(words).toContain('Steenoven')
    await accessible()
    const file = await exported(page, 'koppelkansen', 'CSV voor Nederlands Excel')
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
    expect(lines.filter((line) => line.includes(';Steenoven;'))).toHaveLength(found)
  })

  test('work that begins without a decision says why it is told', async () => {
    const { page, visit } = start()
    await visit('/voorbeeldstad/urgentie/koppelkansen')
    expect(await rows(page, 'zonder-besluit').count()).toBeGreaterThan(0)
    for (const words of await rows(page, 'zonder-besluit').allInnerTexts())
      expect(words).toMatch(/woningen zijn urgent|niet gemeten: dat is niet veilig/)
  })
})

journey('Dordrecht: no task is made up', {}, (start) => {
  test('matrix and chances say which file is wanted', async () => {
    const { page, visit, signIn, accessible } = start()
    await signIn('dordrecht', 'Programmamanager')
    await visit('/dordrecht/urgentie/stapelmatrix')
    expect(await wordsOf(page.getByRole('main'))).toMatch(/Hier komt de stapelmatrix|nog niet ingelezen/)
    expect(await page.locator('details.wr-fig').count()).toBe(0)
    await accessible()
    await visit('/dordrecht/urgentie/koppelkansen')
    expect(await wordsOf(page.getByRole('main'))).toContain('straatprogramma van de gemeente is nog niet ingelezen')
    await accessible()
  })
})
