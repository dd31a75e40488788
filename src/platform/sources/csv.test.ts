import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, openCsv } from './csv.ts'
import { readEwkbHex } from './ewkb.ts'
import { bytesOf, collect, fixture, meter, textFile, troubles, values } from './fixtures/open.ts'
import { fileInMemory, type SourceFile } from './source-file.ts'

const read = (file: SourceFile, options?: CsvOptions) =>
  collect(async () => (await openCsv(file, meter(), options)).rows)

describe('a table in the usual dialects', () => {
  test('comma, quotes, a line end inside quotes, a doubled quote, EWKB', async () => {
    const table = await openCsv(fixture('buurten.csv'), meter())
    const outcome = await collect(() => table.rows)
    const rows = values(outcome)
    expect(table.dialect).toEqual({ delimiter: ',', quote: '"', newline: '\n', decimal: 'point' })
    expect(rows.map((row) => row.bu_naam)).toEqual(['Voorbeeldbuurt "Oost"', 'Voorbeeldbuurt\nWest', 'Plas'])
    expect(outcome.reads.map((each) => each.line)).toEqual([2, 3, 5])
    expect(readEwkbHex(rows[0]?.geovlak ?? '')).toMatchObject({ ok: true, srid: 28992, shape: { type: 'Polygon' } })
  })

  test('semicolon, decimal comma, two lines before the header', async () => {
    const table = await openCsv(fixture('panden.csv'), meter(), { preambleLines: 2, required: ['identificatie'] })
    expect(table.dialect).toMatchObject({ delimiter: ';', decimal: 'comma' })
    expect(table.preamble).toEqual(['PublicatieDatum;01-09-2026', 'LaatstVerwerkteMutatievolgnummer;123'])
    const rows = values(await collect(() => table.rows))
    expect(rows.map((row) => row.straat)).toEqual(['Voorbeeldstraat', 'Céderlaan', ''])
  })

  test.each([
    ['tab', 'a\tb\n1\t2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['old Mac line ends', 'a,b\r1,2\r'],
    ['no line end at the end', 'a;b\n1;2'],
    ['empty lines between', 'a;b\n\n1;2\n\n'],
    ['a byte order mark', '\uFEFFa;b\n1;2\n'],
    ['spaces around', ' a ; b \n 1 ; 2 \n'],
    ['quoted names', '"a";"b"\n"1";"2"'],
    ['quoted with CRLF', '"a";"b"\r\n"1";"2"\r\n'],
  ])('%s', async (_, text) => {
    const outcome = await read(textFile(text))
    expect(values(outcome)).toEqual([{ a: '1', b: '2' }])
    expect(troubles(outcome)).toEqual([])
  })

  test('a column may be called anything', async () => {
    const [row] = values(await read(textFile('__proto__;constructor\n1;2\n')))
    expect(Object.entries(row ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })
})

describe('encodings', () => {
  const encoded = (bytes: readonly number[]) => fileInMemory('file', Buffer.from(bytes))
  const latin1 = (text: string) => [...Buffer.from(text, 'latin1')]

  test('Windows-1252 is recognised by bytes that are not UTF-8', async () => {
    const table = await openCsv(encoded(latin1('naam;prijs\nCéderlaan;\x80 5\n')), meter())
    expect(values(await collect(() => table.rows))).toEqual([{ naam: 'Céderlaan', prijs: '€ 5' }])
    expect(table.decoding.encoding).toBe('windows-1252')
  })

  test.each(['utf-16le', 'utf-16be'] as const)('%s with a byte order mark', async (encoding) => {
    const text = Buffer.from('\uFEFFnaam;n\nCéderlaan;5\n', 'utf16le')
    const table = await openCsv(fileInMemory('file', encoding === 'utf-16le' ? text : text.swap16()), meter())
    expect(values(await collect(() => table.rows))).toEqual([{ naam: 'Céderlaan', n: '5' }])
    expect(table.decoding.encoding).toBe(encoding)
  })

  test('two encodings in one file refuse it, with the line', async () => {
    const bytes = [...latin1('naam\nCéder\n'), ...Buffer.from('Çéder\n')]
    expect((await read(encoded(bytes))).refused).toMatchObject({ reason: 'mixed-encoding', line: 3 })
  })

  test('a damaged letter in UTF-8 costs its row only', async () => {
    const bytes = [...Buffer.from('naam\nCéder\n'), ...latin1('W\xe9g\n'), ...Buffer.from('Laan\n')]
    const outcome = await read(encoded(bytes))
    expect(values(outcome)).toEqual([{ naam: 'Céder' }, { naam: 'Laan' }])
    expect(troubles(outcome)).toEqual([{ line: 3, column: 'naam', reason: 'wrong-encoding' }])
  })

  test('a letter that falls between two pieces stays whole', async () => {
    const text = `naam\n${'é'.repeat(70_000)}\n`
    for (const before of ['', 'x']) {
      const [row] = values(await read(textFile(text.replace('naam\n', `naam\n${before}`))))
      expect(row?.naam).toHaveLength(70_000 + before.length)
    }
  })

  test('UTF-16 without a mark and binary files are no text, with the line', async () => {
    expect((await read(fileInMemory('file', Buffer.from('a;b\n1;2', 'utf16le')))).refused).toMatchObject({
      reason: 'not-text',
      line: 1,
    })
  })
})

describe('broken rows and files', () => {
  test('too few and too many fields are reported on their line and the rest is read', async () => {
    const outcome = await read(textFile('a;b;c\n1;2\n1;2;3\n1;2;3;4\n5;6;7\n'))
    expect(values(outcome)).toHaveLength(2)
    expect(troubles(outcome)).toEqual([
      { line: 2, column: null, reason: 'too-few-fields' },
      { line: 4, column: null, reason: 'too-many-fields' },
    ])
  })

  test.each([
    ['not closed', 'a;b\n"1;2\n3;4\n5;6\n', 'quote-not-closed'],
    ['in the middle', 'a;b\n1x"y;2\n3;4\n5;6\n', 'quote-misplaced'],
    ['followed by text', 'a;b\n"1"x;2\n3;4\n5;6\n', 'quote-misplaced'],
  ])('a quote %s costs one line', async (_, text, reason) => {
    const outcome = await read(textFile(text))
    expect(troubles(outcome)).toEqual([{ line: 2, column: '1', reason }])
    expect(values(outcome)).toEqual([
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ])
  })

  test.each([
    ['in a quoted field', 'a;b\n1;2\n3;"4', 3],
    ['between two fields', 'a;b\n1;2\n3', 3],
  ])('a file that breaks off %s is not complete: its rows stand, the file is refused', async (_, text, line) => {
    const outcome = await read(textFile(text))
    expect(values(outcome)).toEqual([{ a: '1', b: '2' }])
    expect(outcome.refused).toMatchObject({ reason: 'truncated', line })
  })

  test('a last row with too few fields and a line end is a row like any other', async () => {
    expect((await read(textFile('a;b\n1;2\n3\n'))).refused).toBeNull()
  })

  test('a line that is too long costs itself', async () => {
    const outcome = await read(textFile(`a;b\n${'x'.repeat(300_000)};2\n3;4\n`), { maxRowLength: 1000 })
    expect(troubles(outcome)).toEqual([{ line: 2, column: null, reason: 'row-too-long' }])
    expect(values(outcome)).toEqual([{ a: '3', b: '4' }])
  })

  test('a file of nothing but open quotes is given up', async () => {
    const outcome = await read(textFile(`a;b\n${'"x;1\n'.repeat(5_001)}`))
    expect(outcome.refused).toMatchObject({ reason: 'too-many-broken-rows' })
  })

  test('duplicate and empty names are reported; the first of the two counts', async () => {
    const table = await openCsv(textFile('a;a;;b\n1;2;3;4\n'), meter())
    expect(table.columns).toEqual(['a', 'b'])
    expect(table.problems.map((problem) => [problem.column, problem.reason])).toEqual([
      ['a', 'column-duplicate'],
      ['3', 'column-unnamed'],
    ])
    expect(values(await collect(() => table.rows))).toEqual([{ a: '1', b: '4' }])
  })

  test.each([
    ['an empty file', '', {}, { reason: 'empty' }],
    ['only white space', ' \n \n', {}, { reason: 'empty' }],
    ['a missing column', 'a;b\n1;2\n', { required: ['c'] }, { reason: 'column-missing', column: 'c', line: 1 }],
    ['nothing after the preamble', 'a;b\n', { preambleLines: 1 }, { reason: 'no-header' }],
  ])('%s is refused', async (_, text, options, refusal) => {
    expect((await read(textFile(text), options)).refused).toMatchObject(refusal)
  })

  test('over the limit: the rows before it stand', async () => {
    const text = `a;b\n${'1;2\n'.repeat(100_000)}`
    const outcome = await collect(async () => (await openCsv(textFile(text), meter({ expandedBytes: 200_000 }))).rows)
    expect(outcome.refused).toMatchObject({ reason: 'too-large' })
    expect(outcome.reads.length).toBeGreaterThan(20_000)
  })
})

describe('laws', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', 'é', ' x'), maxLength: 6 })
  const cells = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 20 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

  test('what is written with quotes is read back, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.constantFrom(';', ',', '\t'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, cut, size) => {
          const text = ['x', 'y'].join(cut) + rows.map((row) => `\n${row.map(quoted).join(cut)}`).join('')
          const outcome = await read(inPiecesOf(size, text), { dialect: { delimiter: cut as ';', newline: '\n' } })
          expect(values(outcome)).toEqual(rows.map(([x, y]) => ({ x: x.trim(), y: y.trim() })))
        },
      ),
      { seed: 4180, numRuns: 200 },
    )
  })

  test('accepted and broken rows together are the lines that are not empty', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', ';', ' ', 'é', '1', '\r'), maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const outcome = await read(textFile(`x;y\n${lines.join('\n')}\n`), { dialect: { delimiter: ';' } })
        const filled = lines.filter((each) => each.replace(/\r$/, '') !== '')
        expect(outcome.reads).toHaveLength(filled.length)
        expect(outcome.refused).toBeNull()
      }),
      { seed: 4180, numRuns: 300 },
    )
  })

  test('a truncated file gives the same rows up to the last one', async () => {
    const whole = await read(fixture('buurten.csv'))
    const bytes = await bytesOf(fixture('buurten.csv'))
    for (let length = 60; length < bytes.length; length += 7) {
      const part = await read(fileInMemory('buurten.csv', bytes.subarray(0, length)))
      const sound = values(part).slice(0, -1)
      expect(values(whole).slice(0, sound.length)).toEqual(sound)
    }
  })
})

function inPiecesOf(size: number, text: string): SourceFile {
  const bytes = Buffer.from(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  return { name: 'file', size: bytes.length, place: null, bytes: pieces }
}
