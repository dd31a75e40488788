// The files that people mean when they hand over a zip: those inside, also inside zips in it.
import { kindOf } from './kind.ts'
import type { Meter } from './limits.ts'
import type { SourceFile } from './source-file.ts'
import { readZip } from './zip.ts'

/** What the packing programs of macOS leave beside the real files; says nothing about anything. */
const LEFT_BY_MACOS = /(^|[/> ])(__MACOSX\/|\.DS_Store$)/

/**
 * The file itself, or when it is a zip every file in it, however deep the meter allows. Each one can be read while
 * the iteration stands on it.
 */
export async function* filesWithin(file: SourceFile, meter: Meter, depth = 0): AsyncGenerator<SourceFile> {
  if ((await kindOf(file, meter)) !== 'zip') {
    yield file
    return
  }
  meter.depth(file.name, depth + 1)
  for await (const entry of readZip(file, meter)) {
    if (!entry.isFolder && !LEFT_BY_MACOS.test(entry.name)) yield* filesWithin(entry, meter, depth + 1)
  }
}
