import { describe, expect, test } from 'vitest'
import { collect, meter, textFile } from './fixtures/open.ts'
import type { Limits } from './limits.ts'
import { fileInMemory, type SourceFile } from './source-file.ts'
import { MAX_XML_TEXT, readXml, type XmlHandler } from './xml.ts'

/** Every `r` element with its text is a record. */
function records(): XmlHandler<string> {
  let text = ''
  let began = 0
  return {
    open: (name, _, line) => {
      if (name === 'r') [text, began] = ['', line]
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => (name === 'r' ? { ok: true, file: 'x', line: began, value: text } : null),
  }
}
const read = (file: SourceFile, limits: Partial<Limits> = {}) => collect(() => readXml(file, meter(limits), records()))

describe('records from XML', () => {
  test('text, CDATA, character references, prefixes, comments', async () => {
    const { reads } = await read(textFile('<a>\n<p:r>x &amp; y</p:r>\n<!-- no -->\n<r><![CDATA[<z>]]>&#233;</r></a>'))
    expect(reads).toEqual([
      { ok: true, file: 'x', line: 2, value: 'x & y' },
      { ok: true, file: 'x', line: 4, value: '<z>é' },
    ])
  })

  test.each([
    ['a DTD', '<!DOCTYPE a [<!ENTITY x "y">]><a><r>&x;</r></a>', 'xml-dtd'],
    ['an unknown entity', '<a><r>&x;</r></a>', 'not-xml'],
    ['tags that do not match', '<a><r>1</r></b>', 'not-xml'],
    ['no XML', 'identificatie;bouwjaar', 'not-xml'],
    ['cut off', '<a><r>1</r><r', 'not-xml'],
    ['nothing', '', 'empty'],
    ['too deep', '<a>'.repeat(100), 'too-deep'],
    ['too many attributes', `<a ${Array.from({ length: 100 }, (_, i) => `b${i}="1"`).join(' ')}/>`, 'xml-too-long'],
    ['an endless comment', `<a><!--${'x'.repeat(MAX_XML_TEXT + 200_000)}`, 'xml-too-long'],
    ['an endless text', `<a><r>${'x'.repeat(MAX_XML_TEXT + 200_000)}`, 'xml-too-long'],
    ['an endless attribute', `<a b="${'x'.repeat(MAX_XML_TEXT + 200_000)}`, 'xml-too-long'],
    ['another encoding than it says', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'wrong-encoding'],
    ['an encoding that we do not read', '<?xml version="1.0" encoding="ebcdic"?><a/>', 'wrong-encoding'],
  ])('%s is refused', async (_, text, reason) => {
    expect((await read(textFile(text))).refused?.reason).toBe(reason)
  })

  test('a mistake has its line and column; the records before it stand', async () => {
    const { reads, refused } = await read(textFile('<a>\n<r>1</r>\n<r>2</r>\n<r>3</x></a>'))
    expect(reads).toHaveLength(2)
    expect(refused).toMatchObject({ reason: 'not-xml', line: 4 })
  })

  test('UTF-16 and Windows-1252 are read as what they are', async () => {
    const utf16 = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a><r>é</r></a>', 'utf16le')
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a><r>é</r></a>', 'latin1')
    for (const bytes of [utf16, latin])
      expect((await read(fileInMemory('x', bytes))).reads).toMatchObject([{ value: 'é' }])
  })
})
