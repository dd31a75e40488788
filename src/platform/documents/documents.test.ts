import { inflateSync } from 'node:zlib'
import { readOds, readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { bytesOf, meter } from '#platform/sources/fixtures/open.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import { readZip } from '#platform/sources/zip.ts'
import { writeCsv } from './csv-file.ts'
import { writeOdt } from './odt.ts'
import { writePdf } from './pdf.ts'
import { runsOf } from './pdf-text.ts'
import { namedCharacter, unprintableIn, withPrintableText } from './printable.ts'
import type { Sheet } from './sheet.ts'
import { pdfPages, pdfTags, pdfWords } from './testing/pdf-words.ts'
import type { TextBlock, TextDocument } from './text-document.ts'
import { writeOds, writeXlsx } from './workbook.ts'

const sheet: Sheet = {
  title: 'Rangorde',
  columns: [
    { label: 'Buurt', kind: 'text' },
    { label: 'Verwacht', unit: 'woningen', kind: 'number', decimals: 1 },
  ],
  rows: [
    ['Kleipolder; "Noord"', 498.25],
    ['=HYPERLINK("http://x")', null],
  ],
  notes: ['Bron: run 1'],
}

const letter: TextDocument = {
  title: 'Raadsinformatiebrief funderingen',
  subject: 'Urgentie',
  author: 'Gemeente Voorbeeldstad',
  locale: 'nl',
  created: calendarDate('2026-11-20'),
  banner: 'Voorbeeldgegevens',
  footer: 'Wijkregie',
  blocks: [
    { kind: 'heading', level: 2, text: 'Aanleiding' },
    { kind: 'paragraph', text: 'Namen als Yılmaz en Şahin, −0,62 m en € 38,4 mln. '.repeat(60) },
    { kind: 'list', items: ['Een', 'Twee'] },
    {
      kind: 'table',
      caption: 'De meest urgente buurten',
      columns: [
        { label: 'Buurt', align: 'text', rowHeader: true },
        { label: 'Woningen', align: 'number' },
      ],
      rows: Array.from({ length: 80 }, (_, i) => [`Buurt ${i + 1}`, String(500 - i)]),
    },
    {
      kind: 'drawing',
      caption: 'Een lijn met woorden',
      alt: 'Lijn van 2026 tot 2075, van 40 % naar 85 %.',
      drawing: {
        ...{ width: 200, height: 100 },
        marks: [
          {
            kind: 'surface',
            rings: [
              [
                [0, 0],
                [50, 0],
                [50, 50],
              ],
            ],
            fill: '#D6E5E8',
            stroke: '#71838A',
          },
          {
            kind: 'line',
            points: [
              [0, 90],
              [200, 10],
            ],
            color: '#0A5A6B',
            width: 1.5,
            dash: [4, 3],
          },
          { kind: 'dot', at: [200, 10], radius: 2, color: '#0A5A6B' },
          {
            kind: 'words',
            at: [200, 95],
            text: 'Şahin <2075> & “later”',
            size: 8,
            color: '#13242B',
            align: 'right',
            bold: true,
          },
        ],
      },
    },
    { kind: 'note', text: 'Bron: urgentiestudie' },
  ],
}

describe('CSV', () => {
  test('for Dutch Excel: mark, semicolon, decimal comma, unit in the header', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(sheet, 'dutch-excel'))
    expect(text).toBe(
      '\uFEFFBuurt;Verwacht (woningen)\r\n"Kleipolder; ""Noord""";498,3\r\n"\'=HYPERLINK(""http://x"")";\r\n',
    )
  })

  test('as RFC 4180: comma and point; unknown is empty', () => {
    expect(new TextDecoder().decode(writeCsv(sheet, 'rfc4180')).split('\r\n')[1]).toBe('"Kleipolder; ""Noord""",498.3')
  })
})

describe('spreadsheets', () => {
  test.each([
    ['XLSX', writeXlsx, readXlsx],
    ['ODS', writeOds, readOds],
  ] as const)('%s keeps numbers as numbers and carries the notes', async (_, write, read) => {
    const book = await read(await write([sheet], 'Gemeente Voorbeeldstad'))
    const rows = book.sheets[0]?.rows ?? []
    expect(rows[0]).toEqual(['Buurt', 'Verwacht (woningen)'])
    expect(rows[1]?.[1]).toBe(498.25)
    expect(JSON.stringify(rows)).toContain('Bron: run 1')
  })

  test('a formula stands in the XLSX with what it came to; other formats get the value alone', async () => {
    const computed: Sheet = {
      ...sheet,
      rows: [
        ['Rente', { value: 0.04, format: 'percent', isInput: true }],
        ['Som', { value: 3, formula: '1+2' }],
      ],
    }
    const xlsx = (await readXlsx(await writeXlsx([computed], 'Voorbeeldstad'))).sheets[0]
    expect(xlsx?.cells?.get('2,1')).toMatchObject({ formula: '1+2', formulaResult: 3 })
    expect(xlsx?.rows[1]).toEqual(['Rente', 0.04])
    expect((await readOds(await writeOds([computed], 'Voorbeeldstad'))).sheets[0]?.rows[2]).toEqual(['Som', 3])
    expect(new TextDecoder().decode(writeCsv(computed, 'rfc4180'))).toContain('Som,3.0\r\n')
  })
})

describe('text documents', () => {
  test('PDF is tagged, has a language and a title, and names itself PDF/UA', async () => {
    const pdf = Buffer.from(await writePdf(letter)).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    for (const sign of ['/MarkInfo', '/StructTreeRoot', '/Lang (nl-NL)', 'pdfuaid', '/DisplayDocTitle true']) {
      expect(pdf).toContain(sign)
    }
  })

  test('every marked piece of a page is closed once', async () => {
    const balanced = pageContents(await writePdf(letter)).map(
      (page) => (page.match(/\bB(DC|MC)\b/g)?.length ?? 0) - (page.match(/\bEMC\b/g)?.length ?? 0),
    )
    expect(balanced.length).toBeGreaterThan(2)
    expect(balanced.every((open) => open === 0)).toBe(true)
  })

  test('a drawing is one figure with words for who cannot see it, drawn in the page itself', async () => {
    const bytes = await writePdf(letter)
    const pdf = Buffer.from(bytes).toString('latin1')
    expect([pdfTags(bytes, 'Figure'), pdf.match(/\/Alt /g)?.length, pdf.match(/\/BBox \[/g)?.length]).toEqual([1, 1, 1])
    expect(pdf).not.toContain('/Subtype /Image')
    expect(pdfWords(bytes)).toContain('<2075> & “later”')
  })

  test('what was written can be read back, and headings are bookmarks', async () => {
    const bytes = await writePdf(letter)
    const words = pdfWords(bytes)
    for (const text of ['Raadsinformatiebrief funderingen', 'Aanleiding', 'Buurt 80', '421', 'Voorbeeldgegevens'])
      expect(words).toContain(text)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Title \(Aanleiding\)[\s\S]*\/PageMode \/UseOutlines/)
    expect([pdfTags(bytes, 'H1'), pdfTags(bytes, 'H2'), pdfTags(bytes, 'TR')]).toEqual([1, 1, 81])
  })

  test('a heading and a caption stand on one page with what they are above', async () => {
    const filler = { kind: 'paragraph', text: 'Een regel.' } as const
    for (let lines = 20; lines < 36; lines += 1) {
      const blocks = [
        ...Array.from({ length: lines }, () => filler),
        { kind: 'heading', level: 2, text: 'Kopje' } as const,
      ]
      const table = letter.blocks.find(({ kind }) => kind === 'table')
      const bytes = await writePdf({ ...letter, blocks: [...blocks, table as TextBlock] })
      const pages = pdfPages(bytes)
      expect(pages.findIndex((page) => page.includes('Kopje'))).toBe(
        pages.findIndex((page) => page.includes('Buurt 2')),
      )
    }
  })

  test('the same PDF twice is the same, but for its file id', async () => {
    const once = await writePdf(letter)
    expect((await writePdf(letter)).length).toBe(once.length)
  })

  test('a character without a glyph is refused, not left out', async () => {
    await expect(writePdf({ ...letter, blocks: [{ kind: 'paragraph', text: '漢字' }] })).rejects.toThrow('No glyph')
  })

  test.each([
    ['Namen als Yılmaz en Şahin, −0,62 m, € 38,4 mln, “ja” – ≤ 3', []],
    ['Regel een\r\nregel twee\tmet tab', []],
    ['漢字 en nog een 漢', ['漢', '字']],
    ['a\u0001b\u202Ec', ['U+0001', 'U+202E']],
  ])('%j: what cannot be printed is named before it is tried', (text, missing) => {
    expect(unprintableIn(text).map(namedCharacter)).toEqual(missing)
  })

  test('text is cut per font subset', () => {
    expect(runsOf('Yılmaz Şen')).toEqual([
      { subset: 'latin', text: 'Yılmaz ' },
      { subset: 'latin-ext', text: 'Ş' },
      { subset: 'latin', text: 'en' },
    ])
  })

  test('names that came with data are printed with a question mark for what no font has', () => {
    const blocks = [{ kind: 'paragraph', text: 'Blok 漢\u0001字 “A”' } as const]
    expect(withPrintableText({ ...letter, blocks }).blocks).toEqual([{ kind: 'paragraph', text: 'Blok ??? “A”' }])
    expect(withPrintableText(letter)).toEqual(letter)
  })

  test('ODT holds the drawing as a picture with its words', async () => {
    const parts = await odtParts(await writeOdt(letter))
    const picture = [...parts].find(([name]) => name.includes('Pictures/'))?.[1] ?? ''
    expect(picture).toMatch(/^<svg xmlns=/)
    expect(picture).toContain('Şahin &lt;2075&gt; &amp; “later”')
    expect(parts.get('brief.odt > content.xml')).toContain('Lijn van 2026 tot 2075')
  })

  test('ODT is a zip that starts with its media type', async () => {
    const odt = Buffer.from(await writeOdt(letter))
    expect(odt.subarray(0, 2).toString()).toBe('PK')
    expect(odt.toString('latin1')).toContain('application/vnd.oasis.opendocument.text')
  })
})

/** The files in an ODT, as text. */
async function odtParts(odt: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for await (const entry of readZip(fileInMemory('brief.odt', Buffer.from(odt)), meter()))
    parts.set(entry.name, (await bytesOf(entry)).toString('utf8'))
  return parts
}

/** The drawing instructions of each page. */
function pageContents(bytes: Uint8Array): string[] {
  const pdf = Buffer.from(bytes)
  return [...pdf.toString('latin1').matchAll(/stream\n/g)].flatMap(({ index }) => {
    const start = index + 'stream\n'.length
    const end = pdf.indexOf('\nendstream', start)
    if (pdf[start] !== 0x78 || end < 0) return []
    const content = inflateSync(pdf.subarray(start, end)).toString('latin1')
    return content.includes('BDC') && content.includes('Tf') ? [content] : []
  })
}
