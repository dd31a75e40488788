import { describe, expect, test } from 'vitest'
import { makeZip } from './fixtures/make-zip.ts'
import { Meter } from './limits.ts'
import { fileInMemory } from './source-file.ts'
import { readWordDocument, type WordBlock } from './word-document.ts'

const ODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
<text:h>1. Wonen</text:h>
<table:table><table:table-row><table:table-cell><text:p>Nr</text:p></table:table-cell><table:table-cell><text:p>Afspraak</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>1.1</text:p></table:table-cell><table:table-cell><text:p>Wij <text:span>bouwen</text:span><text:s/>veel.</text:p><text:p>Samen<text:note>noot</text:note>.</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`
const DOCX = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>1. Wonen</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nr</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Afspraak</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>1.1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Wij </w:t></w:r><w:r><w:t>bouwen</w:t><w:tab/><w:t>veel.</w:t></w:r></w:p><w:p><w:r><w:t>Samen</w:t><w:instrText>PAGE</w:instrText><w:t>.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>`

async function blocksOf(parts: Record<string, string>): Promise<WordBlock[]> {
  const blocks: WordBlock[] = []
  const file = fileInMemory(
    'afspraken',
    makeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))),
  )
  for await (const block of readWordDocument(file, new Meter({ now: () => 0 }))) if (block.ok) blocks.push(block.value)
  return blocks
}

describe('paragraphs and tables of a text document', () => {
  test.each([
    ['ODT', { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': ODT }],
    ['DOCX', { '[Content_Types].xml': '<Types/>', 'word/document.xml': DOCX }],
  ])('%s', async (_, parts) => {
    expect(await blocksOf(parts)).toEqual([
      { kind: 'paragraph', text: '1. Wonen' },
      { kind: 'row', table: 1, cells: ['Nr', 'Afspraak'] },
      { kind: 'row', table: 1, cells: ['1.1', 'Wij bouwen veel.\nSamen.'] },
    ])
  })

  test('a zip without a text is no document', async () => {
    await expect(blocksOf({ 'a.txt': 'x' })).rejects.toMatchObject({ reason: 'kind-unknown' })
  })
})
