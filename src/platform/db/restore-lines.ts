import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { LONGEST_LINE, RestoreRefused } from './backup-format.ts'

/** The lines of the file, each with its line end. A file that is no gzip, or ends too early, is refused. */
export async function* linesOf(from: string): AsyncGenerator<string> {
  const source = createReadStream(from)
  const text = source.on('error', (error) => text.destroy(error)).pipe(createGunzip())
  let rest: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of text) {
      let bytes = chunk as Buffer
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
        yield Buffer.concat([...rest, bytes.subarray(0, end + 1)]).toString('utf8')
        rest = []
        length = 0
        bytes = bytes.subarray(end + 1)
      }
      rest.push(bytes)
      length += bytes.length
      if (length > LONGEST_LINE) throw new RestoreRefused('This is no backup: a line has no end.')
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new RestoreRefused(`The backup is damaged or not whole (${error.message}).`)
    }
    throw error
  } finally {
    source.destroy()
  }
  if (length > 0) throw new RestoreRefused('The backup is not whole: its last line has no end.')
}
