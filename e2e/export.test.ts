import { readFileSync } from 'node:fs'
import { readOds, readXlsx } from 'hucre'
import type { Download, Page } from 'playwright-core'
import { expect, journey, test } from './harness/journey.ts'
import { plainWords } from './harness/words.ts'

/** RFC 4180: fields between separators, quoted when they hold one, a quote doubled. */
function fieldsOf(line: string, separator: string): string[] {
  const field = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^"${separator}]*))`, 'g')
  return [...line.matchAll(field)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

async function exported(page: Page, format: string): Promise<Download> {
  const ranking = page.locator('#rangorde')
  if (!(await ranking.getByRole('link', { name: format, exact: true }).isVisible()))
    await ranking.getByText('Bewaar als').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    ranking.getByRole('link', { name: format, exact: true }).click(),
  ])
  return file
}

const bytesOf = async (file: Download): Promise<Buffer> => readFileSync(await file.path())

journey('the ranking as a file', {}, (start) => {
  /** Name, rank and class of each ranked buurt, as the page shows them. */
  let shown: string[][] = []

  test('the page shows all ranked buurten', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('voorbeeldstad', 'Programmamanager')
    await visit('/voorbeeldstad/urgentie?alle=1')
    const rows = page.locator('#rangorde tbody tr')
    shown = await rows.evaluateAll((all) =>
      all.map((row) => {
        const cells = [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())
        const name = (row.querySelector('th') as HTMLElement).innerText.trim()
        const figures = [...row.querySelectorAll('summary')].map((one) => (one.firstChild?.textContent ?? '').trim())
        return [name, cells[0] ?? '', cells[2] ?? '', ...figures]
      }),
    )
    expect(shown.length).toBeGreaterThan(30)
    await page.getByText('Bewaar als').first().click()
    await accessible()
  })

  /** A table from a file must tell what the page tells, buurt for buurt in the same order. */
  function compare(header: string[], rows: string[][], decimal: ',' | '.'): void {
    const at = (label: string) => header.findIndex((title) => title.startsWith(label))
    expect(rows).toHaveLength(shown.length)
    for (const [line, row] of rows.entries()) {
      const [name, rank, interval, expected, share] = shown[line]?.map(plainWords) ?? []
      const number = (label: string) => Number((row[at(label)] ?? '').replace(decimal, '.'))
      expect(row[at('Buurt')]).toBe(name)
      expect(number('Rang')).toBe(Number(rank))
      expect(row[at('Van')]?.replaceAll(/\D+/g, '–')).toBe(interval?.replaceAll(/\D+/g, '–'))
      expect(Math.round(number('Verwacht'))).toBe(Number(expected?.replaceAll('.', '')))
      expect(Math.abs(number('Aandeel') - Number(share?.replace(',', '.')))).toBeLessThanOrEqual(0.051)
    }
  }

  test('CSV for Dutch Excel: byte order mark, semicolons, decimal commas', async () => {
    const file = await exported(start().page, 'CSV voor Nederlands Excel')
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
    const bytes = await bytesOf(file)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.subarray(3).toString('utf8').split('\r\n')
    expect(lines.at(-1)).toBe('')
    const [header = [], ...rows] = lines.slice(0, -1).map((line) => fieldsOf(line, ';'))
    compare(header, rows, ',')
    expect(rows.flat().some((field) => /^\d+,\d+$/.test(field))).toBe(true)
  })

  test('CSV by RFC 4180: commas, decimal points, no mark, each line as wide as the header', async () => {
    const bytes = await bytesOf(await exported(start().page, 'CSV (RFC 4180)'))
    expect(bytes[0]).not.toBe(0xef)
    const lines = bytes.toString('utf8').split('\r\n')
    const [header = [], ...rows] = lines.slice(0, -1).map((line) => fieldsOf(line, ','))
    compare(header, rows, '.')
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
  })

  test.each([
    ['Excel (xlsx)', /\.xlsx$/, readXlsx],
    ['Rekenblad (ods)', /\.ods$/, readOds],
  ] as const)('%s: numbers are numbers, and the source stands under the table', async (format, name, read) => {
    const file = await exported(start().page, format)
    expect(file.suggestedFilename()).toMatch(name)
    const book = await read(await bytesOf(file))
    const cells = book.sheets[0]?.rows ?? []
    const head = cells.findIndex((row) => row.some((cell) => cell === 'Buurt'))
    const header = cells[head]?.map(String) ?? []
    const rows = cells.slice(head + 1, head + 1 + shown.length)
    const rank = header.findIndex((title) => title.startsWith('Rang'))
    expect(rows.every((row) => typeof row[rank] === 'number')).toBe(true)
    compare(
      header,
      rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      '.',
    )
    const rest = JSON.stringify(cells.slice(head + 1 + shown.length))
    expect(rest).toMatch(/run \d+, model U1/i)
    expect(rest).toMatch(/voorbeeldgegevens|verzonnen/i)
  })

  test('what is filtered on the page is filtered in the file', async () => {
    const { page } = start()
    await page.locator('#rangorde').getByRole('searchbox').fill('Voorbeeldwijk')
    await page.locator('#rangorde').getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/q=Voorbeeldwijk/)
    const text = (await bytesOf(await exported(page, 'CSV (RFC 4180)'))).toString('utf8')
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain('Voorbeeldwijk')
  })

  test('the areas, the buurten to measure first and the agreements come as files too', async () => {
    const { page, signIn } = start()
    for (const path of ['/gebieden?export=csv', '/urgentie/eerst-meten?m-export=csv', '/raad?export=csv']) {
      const answer = await page.context().request.get(new URL(`/voorbeeldstad${path}`, page.url()).href)
      expect(answer.headers()['content-disposition'], path).toContain('.csv')
    }
    await signIn('dordrecht', 'Programmamanager')
    for (const path of ['/dordrecht/afspraken?export=csv', '/dordrecht/afspraken?export=ods']) {
      const answer = await page.context().request.get(new URL(path, page.url()).href)
      expect(answer.headers()['content-disposition'], path).toMatch(/\.(csv|ods)/)
    }
  })
})
