import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { meter } from './fixtures/open.ts'
import { BREATHE_AFTER, Meter } from './limits.ts'
import { explainReason, SourceRefused } from './reading.ts'
import { fileOnDisk } from './source-file.ts'

const reasonOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof SourceRefused) return cause.reason
    throw cause
  }
  return 'none'
}

describe('the meter', () => {
  test('gives the event loop back once enough time has gone by, not before', async () => {
    let now = 0
    let others = 0
    const own = new Meter({ now: () => now })
    setImmediate(() => {
      others += 1
    })
    await own.breathe('file')
    expect(others).toBe(0)
    now += BREATHE_AFTER
    await own.breathe('file')
    expect(others).toBe(1)
  })

  test('stops when somebody asks to, and when the time is over', async () => {
    const signal = AbortSignal.abort()
    expect(await reasonOf(() => new Meter({ now: () => 0, signal }).breathe('file'))).toBe('stopped')
    let now = 0
    const own = new Meter({ now: () => now, limits: { milliseconds: 10 } })
    now = 11
    expect(await reasonOf(() => own.breathe('file'))).toBe('too-slow')
  })

  test('counts bytes over all entries, and apart for a look aside', async () => {
    const own = meter({ expandedBytes: 100 })
    expect(await reasonOf(() => own.aside().expanded('file', 100))).toBe('none')
    own.expanded('file', 60)
    expect(await reasonOf(() => own.expanded('file', 60))).toBe('too-large')
  })
})

describe('files', () => {
  test('one that is not there, or is a folder, is refused', async () => {
    expect(await reasonOf(() => fileOnDisk('/nowhere/at/all.csv', 'all.csv'))).toBe('unreadable')
    expect(await reasonOf(() => fileOnDisk(import.meta.dirname, 'folder'))).toBe('unreadable')
  })

  test('one that goes away before it is read is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gone-'))
    await writeFile(join(folder, 'a'), 'x')
    const file = await fileOnDisk(join(folder, 'a'), 'a')
    await rm(folder, { recursive: true })
    expect(await reasonOf(() => file.bytes(meter()).next())).toBe('unreadable')
  })
})

test('a reason is told in the language of the reader, with its values', () => {
  const broken = { reason: 'too-few-fields', detail: '2/3' } as const
  expect(explainReason(broken, 'nl')).toBe('Deze regel heeft te weinig velden (2/3)')
  expect(explainReason({ ...broken, detail: '' }, 'en')).toBe('This row has too few fields')
})
