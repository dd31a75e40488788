import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeZip, type ZipPart } from './fixtures/make-zip.ts'
import { bytesOf, meter } from './fixtures/open.ts'
import type { Limits } from './limits.ts'
import { SourceRefused } from './reading.ts'
import { fileInMemory, fileOnDisk, type SourceFile } from './source-file.ts'
import { filesWithin } from './within-zip.ts'
import { readZip } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = (name: string, content: string, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  bytes: Buffer.from(content),
  ...more,
})
const zipped = (...parts: ZipPart[]) => fileInMemory('outer.zip', makeZip(parts))
const onDisk = (...parts: ZipPart[]) => {
  const path = join(folder, `${parts.length}.zip`)
  writeFileSync(path, makeZip(parts))
  return fileOnDisk(path, 'outer.zip')
}

/** Names and contents of everything inside; or the reason why not. */
async function contents(file: SourceFile, limits: Partial<Limits> = {}): Promise<[string, string][] | string> {
  const own = meter(limits)
  const found: [string, string][] = []
  try {
    for await (const part of filesWithin(file, own)) found.push([part.name, (await bytesOf(part, own)).toString()])
  } catch (cause) {
    if (cause instanceof SourceRefused) return cause.reason
    throw cause
  }
  return found
}

describe('what is inside', () => {
  test('entries in order, also in zips inside, packed or stored', async () => {
    const inner = makeZip([text('b.txt', 'B'), text('c.txt', 'C', { stored: true })])
    const parts = [
      text('a.txt', 'A'),
      { name: 'folder/', bytes: Buffer.alloc(0), stored: true },
      { name: 'packed.zip', bytes: inner },
      { name: 'stored.zip', bytes: makeZip([{ name: 'deepest.zip', bytes: inner, stored: true }]), stored: true },
    ]
    const expected = [
      ['outer.zip > a.txt', 'A'],
      ['outer.zip > packed.zip > b.txt', 'B'],
      ['outer.zip > packed.zip > c.txt', 'C'],
      ['outer.zip > stored.zip > deepest.zip > b.txt', 'B'],
      ['outer.zip > stored.zip > deepest.zip > c.txt', 'C'],
    ]
    expect(await contents(zipped(...parts))).toEqual(expected)
    expect(await contents(await onDisk(...parts))).toEqual(expected)
  })

  test('a file that is no zip is itself', async () => {
    expect(await contents(fileInMemory('a.txt', Buffer.from('A')))).toEqual([['a.txt', 'A']])
  })

  test('names are labels: climbing, absolute or unprintable, they change nothing', async () => {
    const found = await contents(zipped(text('../../etc/passwd', 'A'), text('C:\\x', 'B'), text('a\u0007\nb', 'C')))
    expect(found).toEqual([
      ['outer.zip > ../../etc/passwd', 'A'],
      ['outer.zip > C:\\x', 'B'],
      ['outer.zip > a??b', 'C'],
    ])
  })

  test('what macOS leaves behind is passed over', async () => {
    expect(await contents(zipped(text('__MACOSX/._a.xml', 'x'), text('.DS_Store', 'x'), text('a', 'A')))).toHaveLength(
      1,
    )
  })
})

describe('limits', () => {
  const zeros = (megabytes: number): ZipPart => ({ name: 'zeros', bytes: Buffer.alloc(megabytes * 1024 ** 2) })
  const nested = (depth: number): Buffer =>
    depth === 0 ? Buffer.from('end') : makeZip([{ name: 'z', bytes: nested(depth - 1) }])

  test.each<[string, SourceFile, Partial<Limits>, string]>([
    ['a bomb', zipped(zeros(4)), {}, 'too-compressed'],
    ['a bomb that lies about its size', zipped({ ...zeros(4), claimedSize: 100 }), {}, 'damaged'],
    [
      'too much in all',
      zipped(text('a', 'x'.repeat(900)), text('b', 'y'.repeat(900))),
      { expandedBytes: 1000 },
      'too-large',
    ],
    ['too many files', zipped(text('a', ''), text('b', ''), text('c', '')), { entries: 2 }, 'too-many-entries'],
    ['too deep', fileInMemory('outer.zip', nested(4)), {}, 'too-deep'],
    ['a password', zipped(text('a', 'x', { encrypted: true })), {}, 'encrypted'],
    ['another way of packing', zipped(text('a', 'x', { method: 12 })), {}, 'packing-unknown'],
  ])('%s is refused', async (_, file, limits, reason) => {
    expect(await contents(file, limits)).toBe(reason)
  })

  test('three deep is allowed', async () => {
    expect(await contents(fileInMemory('outer.zip', nested(3)))).toEqual([['outer.zip > z > z > z', 'end']])
  })

  test('a changed byte is noticed', async () => {
    const bytes = makeZip([text('a', 'hello hello hello')])
    bytes.writeUInt8(0xff, 35)
    expect(await contents(fileInMemory('outer.zip', bytes))).toBe('damaged')
  })

  test('a stored entry whose content changed is noticed', async () => {
    const bytes = makeZip([text('a', 'hello', { stored: true })])
    bytes.write('j', 31)
    expect(await contents(fileInMemory('outer.zip', bytes))).toBe('damaged')
  })

  test('no zip at all', async () => {
    const iteration = readZip(fileInMemory('x', Buffer.from('PK')), meter())
    await expect(iteration.next()).rejects.toMatchObject({ reason: 'not-a-zip' })
  })
})
