import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { ASSET_FOLDER } from './asset.ts'

const ROOT = join(import.meta.dirname, '../../..')
const STYLES = join(import.meta.dirname, 'styles')
const CLIENT = join(ROOT, 'src/platform/islands/hydrate-islands.ts')
/** What can change the result: styles, everything an island may import, and the versions of the libraries. */
const SOURCES = ['src/**/*.{ts,tsx,css,svg}', 'package-lock.json']

export type BuiltAssets = { files: Readonly<Record<string, string>>; built: boolean }

/**
 * Bundles stylesheet, theme, fonts and islands into a folder with hashed names and manifest.json.
 * `theme`: a municipality's own theme.css. Nothing happens when the sources are those of the last build.
 */
export async function buildAssets(
  folder: string = ASSET_FOLDER,
  theme = join(STYLES, 'theme.css'),
): Promise<BuiltAssets> {
  const manifest = join(folder, 'manifest.json')
  const hash = hashOf(theme)
  const before = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : null
  if (before?.hash === hash) return { files: before.files, built: false }
  mkdirSync(folder, { recursive: true })
  const outputs = await Promise.all([
    bundle(folder, { entryPoints: { wijkregie: join(STYLES, 'wijkregie.css'), theme } }),
    bundle(folder, { entryPoints: { mark: join(STYLES, 'mark.svg') }, loader: { '.svg': 'copy' } }),
    bundle(folder, islandOptions()),
    bundle(folder, workerOptions()),
  ])
  const files = Object.assign({}, ...outputs)
  // Other processes may be reading: they see the old list or the new one, and old files stay.
  writeFileSync(`${manifest}.new`, JSON.stringify({ hash, files }, null, 1))
  renameSync(`${manifest}.new`, manifest)
  return { files, built: true }
}

/** One build; gives the plain name of every entry with its name in the folder. */
async function bundle(folder: string, options: BuildOptions): Promise<Record<string, string>> {
  const { metafile } = await build({
    bundle: true,
    minify: true,
    write: true,
    metafile: true,
    outdir: folder,
    absWorkingDir: ROOT,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.woff': 'file' },
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'silent',
    ...options,
  })
  return Object.fromEntries(
    Object.entries(metafile?.outputs ?? {})
      .filter(([, output]) => output.entryPoint !== undefined)
      .map(([path]) => [basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), basename(path)]),
  )
}

/** The client with a lazy import of every island: each page loads only its own. */
function islandOptions(): BuildOptions {
  const imports = islandFiles().map((file) => {
    const name = basename(file, '.tsx')
    const exported = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
    return `${JSON.stringify(name)}: () => import(${JSON.stringify(`./${file}`)}).then((m) => m.${exported})`
  })
  const client = `./${relative(ROOT, CLIENT)}`
  return {
    stdin: {
      contents: `import { hydrateIslands } from ${JSON.stringify(client)}\nhydrateIslands({ ${imports.join(',\n')} })`,
      resolveDir: ROOT,
      sourcefile: 'islands.ts',
      loader: 'ts',
    },
    entryNames: 'islands-[hash]',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  }
}

/** islands/workers/<name>.ts of the modules: each a script of its own, that a page names as asset('<name>.js'). */
function workerOptions(): BuildOptions {
  const files = globSync('src/modules/*/islands/workers/*.ts', { cwd: ROOT }).sort()
  return {
    entryPoints: Object.fromEntries(files.map((file) => [basename(file, '.ts'), `./${file}`])),
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  }
}

/** islands/<name>.tsx of the platform and the modules, in a fixed order. */
export const islandFiles = (): string[] =>
  globSync('src/{platform,modules/*}/islands/*.tsx', { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.tsx') && !file.endsWith('platform/islands/island.tsx'))
    .sort()

function hashOf(theme: string): string {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.update(readFileSync(theme)).digest('hex')
}
