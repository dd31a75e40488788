import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { readBagExtract } from './bag-extract.ts'
import { isValidOn } from './bag-object.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { bytesOf, collect, fixture, meter, textFile, troubles, values } from './fixtures/open.ts'
import { fileInMemory, type SourceFile } from './source-file.ts'

const read = (file: SourceFile) => collect(() => readBagExtract(file, meter()))
const extract = async () => await bytesOf(fixture('extract.xml'))

describe('BAG extract', () => {
  test('objects with what belongs to their kind', async () => {
    const [pand, object, address, town] = values(await read(fixture('extract.xml')))
    expect(pand).toMatchObject({
      kind: 'Pand',
      id: '9999100000000001',
      constructionYear: 1931,
      status: 'Pand in gebruik',
    })
    expect(pand?.shape?.coordinates).toHaveLength(2)
    expect(pand?.occurrence).toMatchObject({ number: 1, validFrom: '2010-04-20', validTo: '2012-01-01' })
    expect(object).toMatchObject({
      kind: 'Verblijfsobject',
      id: '9999010000000001',
      area: 78,
      uses: ['woonfunctie', 'winkelfunctie'],
      buildings: ['9999100000000001', '9999100000000002'],
      mainAddress: '9999200000000001',
      sideAddresses: ['9999200000000002', '9999200000000003'],
      shape: { type: 'Point', coordinates: [104500.5, 462975.25] },
    })
    expect(address?.address).toEqual({
      number: 12,
      letter: 'a',
      addition: null,
      postcode: '9999AB',
      street: '9999300000000001',
      of: 'Verblijfsobject',
    })
    expect(town).toMatchObject({ kind: 'Woonplaats', id: '9999', name: 'Voorbeeldstad & omgeving' })
  })

  test('a broken object costs itself', async () => {
    expect(troubles(await read(fixture('extract.xml')))).toEqual([
      { line: 64, column: 'identificatie', reason: 'bag-id' },
    ])
  })

  test.each([
    ['voorkomen', '2019-01-15</Historie:beginG', '2019-02-30</Historie:beginG', 'bag-occurrence'],
    ['geometrie', '104500.5 462975.25', '4.65 52.15', 'wrong-projection'],
    ['geometrie', '104500.5 462975.25', 'x y', 'coordinate-invalid'],
    [
      'geometrie',
      'EPSG::28992" srsDimension="3"><gml:pos>',
      'EPSG::7415" srsDimension="3"><gml:pos>',
      'unknown-projection',
    ],
    ['geometrie', '104504.0 462980.0 0.0', '104504.0 462980.0', 'coordinate-invalid'],
    ['oppervlakte', '>78<', '>veel<', 'bag-value'],
    ['Ref', '>9999100000000002<', '>12<', 'bag-id'],
  ])('%s: %s becoming %s', async (column, from, to, reason) => {
    const text = (await extract()).toString()
    expect(text).toContain(from)
    const outcome = await read(textFile(text.replace(from, to)))
    expect(values(outcome)).toHaveLength(3)
    expect(troubles(outcome)[0]).toMatchObject({ column, reason })
  })

  test('zip, and zip in zip, with other files beside it', async () => {
    const inner = makeZip([{ name: '9999PND.xml', bytes: await extract() }])
    const parts = [
      { name: '9999PND.zip', bytes: inner, stored: true },
      { name: 'leesmij.txt', bytes: Buffer.from('hallo') },
      { name: 'Leveringsdocument.xml', bytes: Buffer.from('<x/>') },
    ]
    const outcome = await read(fileInMemory('levering.zip', makeZip(parts)))
    expect(values(outcome)).toHaveLength(4)
    expect(outcome.reads[0]?.file).toBe('levering.zip > 9999PND.zip > 9999PND.xml')
    expect(troubles(outcome).map((each) => each.reason)).toEqual(['bag-id', 'not-bag'])
  })

  test('something else altogether is refused', async () => {
    expect((await read(fixture('panden.csv'))).refused?.reason).toBe('not-bag')
  })

  test('cut off: the objects before it stand', async () => {
    const outcome = await read(fileInMemory('x', (await extract()).subarray(0, 4000)))
    expect(values(outcome)).toHaveLength(2)
    expect(outcome.refused?.reason).toBe('not-xml')
  })

  test('validity on a day', async () => {
    const [pand, object] = values(await read(fixture('extract.xml')))
    const valid = (day: string) => [pand, object].map((each) => each && isValidOn(each.occurrence, calendarDate(day)))
    expect(valid('2010-04-20')).toEqual([true, false])
    expect(valid('2012-01-01')).toEqual([false, false])
    expect(valid('2020-01-01')).toEqual([false, true])
  })
})
