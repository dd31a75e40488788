import { describe, expect, test } from 'vitest'
import { isBroWellText, readBroGroundwater } from './bro-groundwater.ts'
import { isDinoText, readDino, readDinoDate } from './dino-csv.ts'
import { collect, fixture, meter, textFile, troubles, values } from './fixtures/open.ts'

const dino = (name: string) => collect(() => readDino(fixture(name), meter()))
const dinoText = (text: string) => collect(() => readDino(textFile(text), meter()))
const bro = (name: string) => collect(() => readBroGroundwater(fixture(name), meter()))

describe('groundwater exports of DINOloket', () => {
  test('2024: quoted and padded, wells and levels, dry and broken ones with their line', async () => {
    const read = await dino('dino-2024.csv')
    expect(values(read)).toEqual([
      {
        ...{ kind: 'well', well: 'B99A0001', filter: '001', x: 105050, y: 425050, from: '2009-10-15' },
        ...{ groundLevel: -60, measuringPoint: -70, filterTop: -180, filterBottom: -280 },
      },
      expect.objectContaining({ kind: 'well', groundLevel: -62, from: '2015-07-28' }),
      {
        ...{ kind: 'level', well: 'B99A0001', filter: '001', date: '2009-10-15', remark: '' },
        ...{ nap: -120, belowGround: 60, belowMeasuringPoint: 50 },
      },
      expect.objectContaining({ date: '2009-10-28', nap: null, belowGround: null, remark: 'D' }),
    ])
    expect(troubles(read)).toEqual([
      { line: 13, column: 'Peildatum', reason: 'value-invalid' },
      { line: 14, column: 'standcmtovmp', reason: 'value-invalid' },
    ])
  })

  test('both exports of 2019 tell the same levels, one in NAP and one below ground', async () => {
    const [nap, ground] = [values(await dino('dino-2019-nap.csv')), values(await dino('dino-2019-ground.csv'))]
    expect(nap[0]).toEqual(ground[0])
    expect(nap.slice(1)).toMatchObject([
      { date: '2009-11-28', nap: -106 },
      { date: '2009-12-14', nap: -105 },
    ])
    expect(ground.slice(1)).toMatchObject([
      { date: '2009-11-28', nap: null, belowGround: 51 },
      { date: '2009-12-14', nap: null, belowGround: 50 },
    ])
  })

  test('semicolons are read too', async () => {
    const text = 'Titel:\nLocatie;Filternummer;Peildatum;Stand (cm t.o.v. NAP)\nB1;001;14-01-2020;-105\n'
    expect(isDinoText(text)).toBe(true)
    expect(values(await dinoText(text))).toMatchObject([{ nap: -105 }])
  })

  test.each([
    ['no table of levels', 'Locatie,Filternummer,X-coordinaat,Y-coordinaat\nB1,001,1,2\n', 'no-header'],
    ['no level in any reference', 'Locatie,Filternummer,Peildatum\nB1,001,14-01-2020\n', 'column-missing'],
    ['a well without coordinates', 'Locatie,Filternummer,Startdatum\nB1,001,14-01-2020\n', 'column-missing'],
    ['nothing', '', 'empty'],
  ])('%s refuses the file', async (_, text, reason) => expect((await dinoText(text)).refused?.reason).toBe(reason))

  test.each([
    ['28-11-1972', '1972-11-28'],
    ['1972/11/28 00:00:00', '1972-11-28'],
    ['1972-11-28', '1972-11-28'],
    ['29-02-2021', null],
    ['11-28-1972', null],
    ['', null],
  ])('date %s', (text, day) => expect(readDinoDate(text)).toBe(day))
})

describe('groundwater of the national register', () => {
  test('levels in m NAP on the day in the Netherlands, with their verdict', async () => {
    const read = await bro('gld.xml')
    const tube = { kind: 'level', well: 'GMW000000099001', tube: '1' }
    expect(values(read)).toEqual([
      { ...tube, date: '2019-06-15', level: -1.105, verdict: 'goedgekeurd', isAssessed: true },
      { ...tube, date: '2019-06-28', level: null, verdict: '', isAssessed: true },
      { ...tube, date: '2019-07-14', level: -1.12, verdict: 'afgekeurd', isAssessed: false },
    ])
    expect(troubles(read)).toMatchObject([
      { column: 'uom', reason: 'value-invalid' },
      { column: 'time', reason: 'value-invalid' },
    ])
  })

  test('wells: the delivered place, not the standardised one; a row per tube', async () => {
    const read = await bro('gmw.xml')
    const well = { kind: 'tube', well: 'GMW000000099001', x: 105250.381, y: 425050.501, groundLevel: -0.58 }
    expect(values(read)).toEqual([
      { ...well, tube: '1', system: 'urn:ogc:def:crs:EPSG::28992', screenTop: -1.6, screenBottom: -2.6 },
      { ...well, tube: '2', system: 'urn:ogc:def:crs:EPSG::28992', screenTop: -14, screenBottom: null },
    ])
  })

  test('which of the two it is shows at the beginning', () =>
    expect(['<GMW_PPO gml:id="x">', '<ns3:GMW_PO>', '<ns11:GLD_O>'].map(isBroWellText)).toEqual([true, true, false]))

  test('another document is refused', async () => {
    const read = await collect(() => readBroGroundwater(textFile('<a><b>1</b></a>'), meter()))
    expect(read.refused?.reason).toBe('not-groundwater')
  })
})
