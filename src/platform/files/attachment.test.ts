import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import type { TextDocument } from '#platform/documents/text-document.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { makeZip } from '#platform/sources/fixtures/make-zip.ts'
import { type AttachmentKind, attachmentKindOf, MAX_ATTACHMENT_BYTES } from './attachment.ts'
import { personalContentOf } from './personal-content.ts'

const folder = mkdtempSync(join(tmpdir(), 'wijkregie-attachment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const onDisk = (content: string | Uint8Array): string => {
  count += 1
  const path = join(folder, String(count))
  writeFileSync(path, content)
  return path
}

const letter = (...texts: string[]): TextDocument => ({
  ...{ title: 'Brief', subject: 'Brief', author: 'Stadswonen', locale: 'nl', created: calendarDate('2024-05-01') },
  ...{ banner: null, footer: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) },
})
const list = (...columns: string[]) => ({
  ...{ title: 'Lijst', columns: columns.map((label) => ({ label, kind: 'text' as const })), notes: [] },
  rows: [columns.map((_, index) => `cel ${index}`)],
})
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const makeDocx = (text: string, ...more: { name: string; bytes: Uint8Array }[]): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(`<Types><Override ContentType="${DOCX_TYPE}"/></Types>`) },
    {
      name: 'word/document.xml',
      bytes: Buffer.from(
        `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    },
    ...more,
  ])
const MACRO = { name: 'word/vbaProject.bin', bytes: Buffer.from('macro') }

describe('what an attachment is, its content tells', () => {
  const sound: readonly (readonly [AttachmentKind, () => Promise<string | Uint8Array>])[] = [
    ['pdf', async () => '%PDF-1.7\n%âãÏÓ'],
    ['png', async () => Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1')],
    ['jpg', async () => Buffer.from('\xff\xd8\xff\xe0 rest', 'latin1')],
    ['odt', () => writeOdt(letter('Verslag'))],
    ['ods', () => writeOds([list('complex')], 'x')],
    ['xlsx', () => writeXlsx([list('complex')], 'x')],
    ['docx', async () => makeDocx('Verslag')],
  ]
  test.each(sound)('%s', async (kind, make) => {
    expect(await attachmentKindOf(onDisk(await make()))).toBe(kind)
  })

  test.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a program', Buffer.from('MZ\x90\0', 'latin1')],
    ['a picture with code', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
    ['text', 'Verslag'],
    ['some zip', makeZip([{ name: 'a.txt', bytes: Buffer.from('a') }])],
    ['a document with macros', makeDocx('Verslag', MACRO)],
    ['a document under a password', makeZip([{ name: 'mimetype', bytes: Buffer.from('x'), encrypted: true }])],
    ['a broken zip', makeZip([{ name: 'mimetype', bytes: Buffer.from('x') }]).subarray(0, 40)],
    ['a bomb', makeDocx('x', { name: 'word/media/a.bin', bytes: Buffer.alloc(5_000_000) })],
    ['a file that is too large', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(MAX_ATTACHMENT_BYTES)])],
  ] as const)('%s is none', async (_, content) => {
    expect(await attachmentKindOf(onDisk(content as string))).toBeNull()
  })
})

describe('B13: what is in a document', () => {
  test.each([
    [
      'a case of somebody',
      'odt',
      () => writeOdt(letter('Beste raad,', 'Ontruiming Dorpsstraat 12 op 3 mei')),
      'eviction',
    ],
    ['the same in another kind', 'docx', async () => makeDocx('Huurachterstand Kerkweg 3'), 'arrears'],
    ['a column of a register of persons', 'xlsx', () => writeXlsx([list('complex', 'bsn')], 'x'), 'citizen-number'],
    ['names of tenants', 'ods', () => writeOds([list('complex', 'naam huurder')], 'x'), 'person-name'],
    ['counts', 'ods', () => writeOds([list('complex', 'aantal ontruimingen')], 'x'), null],
    ['a letterhead', 'odt', () => writeOdt(letter('info@voorbeeld.nl, NL91 ABNA 0417 1643 00', 'Beste raad,')), null],
  ] as const)('%s', async (_, kind, make, personal) => {
    expect(await personalContentOf(onDisk(await make()), kind)).toBe(personal)
  })
})
