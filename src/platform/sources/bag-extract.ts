// BAG extract 2.0 (LV BAG): XML, a zip of XML, or the national zip of zips.
import type { BagObject } from './bag-object.ts'
import { BagHandler } from './bag-xml.ts'
import { kindOf } from './kind.ts'
import type { Meter } from './limits.ts'
import { type BrokenRow, type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { filesWithin } from './within-zip.ts'
import { readXml } from './xml.ts'

/**
 * Every occurrence of every object, in the order of the files. XML without BAG objects (the delivery note, relations
 * of gemeente and woonplaats, kenmerken in onderzoek) gives nothing; other files in the zip give a broken row.
 * Throws SourceRefused when the file is neither zip nor XML, is damaged, or passes a limit.
 */
export async function* readBagExtract(file: SourceFile, meter: Meter): AsyncGenerator<Read<BagObject>> {
  for await (const part of filesWithin(file, meter)) {
    if ((await kindOf(part, meter)) === 'xml') yield* readXml(part, meter, new BagHandler(part.name))
    else if (part === file) throw new SourceRefused({ file: file.name, reason: 'not-bag' })
    else yield notBag(part.name)
  }
}

const notBag = (file: string): BrokenRow => ({
  ok: false,
  file,
  line: null,
  column: null,
  reason: 'not-bag',
  detail: '',
})
