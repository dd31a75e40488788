import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeZip } from './fixtures/make-zip.ts'
import { meter } from './fixtures/open.ts'
import { openAtRandom } from './random-access.ts'
import { SourceRefused } from './reading.ts'
import { fileOnDisk } from './source-file.ts'
import { withPlaces } from './with-places.ts'
import { filesWithin } from './within-zip.ts'

const CONTENT = Buffer.from('a'.repeat(1_000))

test('packed and stored entries can be read at random after their zip was closed; nothing stays behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wijkregie-places-'))
  const path = join(folder, 'all.zip')
  await writeFile(
    path,
    makeZip([
      { name: 'packed.tif', bytes: CONTENT },
      { name: 'stored.tif', bytes: CONTENT, stored: true },
    ]),
  )
  const unpacked: string[] = []
  await withPlaces(meter(), async (placeOf) => {
    for await (const file of filesWithin(await fileOnDisk(path, 'all.zip'), meter())) {
      const place = await placeOf(file)
      if (place.kind === 'disk') unpacked.push(place.path)
      const access = await openAtRandom(file.name, place)
      expect(Buffer.from(await access.read(990, 10)).toString()).toBe('a'.repeat(10))
      await expect(access.read(990, 11)).rejects.toThrow(SourceRefused)
      await access.close()
    }
    expect(unpacked.map((each) => existsSync(each))).toEqual([true])
    expect((await readFile(unpacked[0] as string)).length).toBe(1_000)
  })
  expect(existsSync(dirname(unpacked[0] as string))).toBe(false)
  await rm(folder, { recursive: true })
})

test('a file that went away, and reading before the start, are refused', async () => {
  const gone = { kind: 'disk', path: join(tmpdir(), 'wijkregie-not-there') } as const
  await expect(openAtRandom('gone', gone)).rejects.toThrow('unreadable')
  const access = await openAtRandom('m', { kind: 'memory', bytes: CONTENT })
  await expect(access.read(-1, 2)).rejects.toThrow('truncated')
  await expect(access.read(0, Number.MAX_SAFE_INTEGER)).rejects.toThrow('truncated')
})
