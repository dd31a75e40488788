import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where buildAssets puts its files; the server offers this folder under /assets. */
export const ASSET_FOLDER = join(import.meta.dirname, '../../../build/assets')

let manifest: Readonly<Record<string, string>> | null = null

/** Address of a built file by its plain name, e.g. asset('wijkregie.css'). Before a build: the plain name. */
export function asset(name: string): string {
  manifest ??= readManifest()
  return `/assets/${manifest[name] ?? name}`
}

function readManifest(): Record<string, string> {
  const file = join(ASSET_FOLDER, 'manifest.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).files : {}
}
