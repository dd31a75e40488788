import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countIn, importFiles, undo } from './harness/importing.ts'
import { expect, journey, test } from './harness/journey.ts'
import { wordsOf } from './harness/words.ts'

/** Real open data of Dordrecht; not part of the project, so this journey is made where they stand beside it. */
const DATA = join(import.meta.dirname, '../../shared/data')
const FILES = {
  boundaries: join(DATA, 'cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.rd.geojson'),
  figures: join(DATA, 'cbs-kerncijfers-2024-woonikveilig/GM0505.json'),
  liveability: join(DATA, 'leefbaarometer-2024/buurten_dordrecht_2024.geojson'),
  addresses: join(DATA, 'bag-dordrecht-2020/verblijfsobjecten_dordrecht.csv'),
}
const isThere = Object.values(FILES).every((file) => existsSync(file))

/** Reading and undoing a whole town on a busy machine. */
const LONG = 300_000

journey('the open data of Dordrecht', { onlyIf: isThere }, (start) => {
  const pages: string[] = []
  const read = async (kind: string, file: string) => {
    expect(await importFiles(start(), kind, file)).toContain('De gegevens zijn ingelezen en gelden.')
    pages.push(start().page.url())
    return start().page.getByRole('region', { name: 'Wat is er gebeurd' })
  }

  test('130 polygons of 2020, of which one is water', async () => {
    const { page, signIn, visit, accessible } = start()
    await signIn('dordrecht', 'Analist')
    const result = await read('Grenzen van wijken en buurten', FILES.boundaries)
    expect(await countIn(result, 'Gelezen')).toBe('130')
    expect(await countIn(result, 'Overgenomen')).toBe('130')
    await visit('/dordrecht/gebieden')
    expect(await page.locator('figure').first().locator('svg a').count()).toBe(130)
    await accessible()
  })

  test('13 wijken and 132 buurten of 2024: 128 joined by code, 4 new, 1 gone', async () => {
    const { page, visit } = start()
    const result = await read('Kerncijfers van wijken en buurten', FILES.figures)
    expect(await countIn(result, 'Gelezen')).toBe('146')
    await visit('/dordrecht/gebieden')
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('13 wijken en 132 buurten')
    expect(words).toContain('128 buurten met dezelfde code, 4 nieuwe en 1 vervallen')
  })

  test('97 polygons of the liveability monitor', async () => {
    const result = await read('Leefbaarometer', FILES.liveability)
    expect(await countIn(result, 'Overgenomen')).toBe('97')
  })

  test(
    '66.392 addresses from 67.097 rows; the page of the import answers meanwhile',
    async () => {
      const { page, visit, accessible } = start()
      const result = await read('Gebouwen en adressen (BAG)', FILES.addresses)
      expect(await countIn(result, 'Gelezen')).toBe('67.097')
      expect(await wordsOf(result)).toContain('66.392')
      await accessible()
      await visit('/dordrecht/gebieden/BU05050100')
      const words = await wordsOf(page.getByRole('main'))
      expect(words).toMatch(/Bron|CBS/)
      expect(await page.getByRole('region', { name: 'Urgentie', exact: true }).locator('details.wr-fig').count()).toBe(
        0,
      )
      await accessible()
    },
    LONG,
  )

  test('still nothing is ranked: first measure', async () => {
    const { page, visit, accessible } = start()
    await visit('/dordrecht/urgentie')
    expect(await page.locator('#rangorde').count()).toBe(0)
    expect(await page.locator('#eerst-meten tbody tr').count()).toBeGreaterThan(100)
    await accessible()
  })

  test(
    'all is undone again, the last first',
    async () => {
      const { page, visit } = start()
      for (const address of pages.toReversed()) {
        await page.goto(address)
        await undo(start())
      }
      await visit('/dordrecht/gebieden')
      expect(await wordsOf(page.getByRole('main'))).toContain('nog niet ingelezen')
    },
    LONG,
  )
})
