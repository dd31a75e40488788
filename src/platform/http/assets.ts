import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'

const ASSETS = join(import.meta.dirname, '../../../build/assets')

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
}

/** Built files carry a hash in their name, so a browser may keep them for a year. */
export async function serveAsset(c: Context): Promise<Response> {
  // Our own names need no escaping: one that has some is somebody's trick.
  const name = normalize(new URL(c.req.url).pathname.replace(/^.*?\/assets\//, ''))
  const type = TYPES[extname(name)]
  const file = join(ASSETS, name)
  if (!type || !file.startsWith(`${ASSETS}/`)) return c.notFound() as Promise<Response>
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return c.notFound() as Promise<Response>
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
    'Content-Type': type,
    'Content-Length': String(found.size),
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
}
