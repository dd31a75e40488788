import { hiddenImports, type Import, importsOf, reachedFrom } from './imports.ts'
import { isTest, type SourceTree } from './source-tree.ts'
import { MODULE_ORDER, type ModulePart, type Zone, zoneOf } from './zones.ts'

/** A place where a rule is broken. */
export type Violation = { path: string; line: number; why: string }
export type Rule = { name: string; check(tree: SourceTree): Violation[] }

/** What runs in a browser may need these packages only. */
const BROWSER_PACKAGES: readonly string[] = ['react', 'react-dom', 'flatbush', 'proj4', 'zod']
/** Pure parts of the platform, for islands. */
const ISLAND_PLATFORM = /^src\/platform\/(charts|geo|islands|i18n|ui)\//
const TEST_PACKAGES: readonly string[] = ['vitest', 'fast-check', 'playwright-core', '@axe-core/playwright']

/** Within one module: which parts a part may use. A part may always use itself. */
const WITHIN: Readonly<Record<ModulePart, readonly ModulePart[]>> = {
  face: ['model', 'schema', 'store', 'door', 'islands', 'text', 'usecase'],
  model: [],
  islands: ['model', 'text'],
  text: ['model'],
  schema: ['model'],
  store: ['schema', 'model'],
  usecase: ['model', 'store', 'schema', 'text'],
  door: ['usecase', 'model', 'text', 'islands'],
}
/** Which public faces of earlier modules a part may use. */
const EARLIER: Readonly<Record<ModulePart, readonly string[]>> = {
  face: ['index.ts', 'model/index.ts'],
  usecase: ['index.ts', 'model/index.ts'],
  door: ['model/index.ts'],
  model: ['model/index.ts'],
  islands: ['model/index.ts'],
  text: ['index.ts', 'model/index.ts'],
  store: [],
  schema: [],
}

type Used = { from: string; zone: Zone; target: Import }

/** Looks at every import of every file that is no test; says why when it is not allowed. */
function eachImport(judge: (used: Used) => string | null) {
  return (tree: SourceTree): Violation[] =>
    [...tree]
      .filter(([path]) => !isTest(path))
      .flatMap(([path, text]) =>
        importsOf(path, text).flatMap((target) => {
          const why = judge({ from: path, zone: zoneOf(path), target })
          return why === null ? [] : [{ path, line: target.line, why: `${why}: ${target.specifier}` }]
        }),
      )
}

const kernel: Rule = {
  name: 'kernel imports nothing but kernel',
  check: eachImport(({ zone, target }) =>
    zone.kind === 'kernel' && !target.file?.startsWith('src/kernel/') ? 'kernel uses something else' : null,
  ),
}

const platform: Rule = {
  name: 'platform imports kernel and platform, never modules',
  check: eachImport(({ zone, target }) =>
    zone.kind === 'platform' && target.file !== null && !/^src\/(kernel|platform)\//.test(target.file)
      ? 'platform uses what stands above it'
      : null,
  ),
}

const moduleOrder: Rule = {
  name: 'a module uses earlier modules only, by their public faces',
  check: eachImport(({ zone, target }) => {
    if (zone.kind !== 'module' || target.file === null) return null
    const other = zoneOf(target.file)
    if (other.kind !== 'module' || other.module === zone.module) return null
    const order: readonly string[] = MODULE_ORDER
    if (order.indexOf(other.module) > order.indexOf(zone.module)) return 'a later module'
    const face = target.file.slice(`src/modules/${other.module}/`.length)
    // Types are erased: a page may name the shape of what its usecases got from elsewhere.
    const shapeOnly = target.typeOnly && face === 'index.ts' && (zone.part === 'door' || zone.part === 'text')
    return shapeOnly || EARLIER[zone.part].includes(face) ? null : `${zone.part} may not use this of another module`
  }),
}

const withinModule: Rule = {
  name: 'the parts of a module import what their place allows',
  check: eachImport(({ zone, target }) => {
    if (zone.kind !== 'module' || target.file === null) return null
    const other = zoneOf(target.file)
    if (other.kind !== 'module' || other.module !== zone.module || other.part === zone.part) return null
    const shapeOnly = target.typeOnly && zone.part === 'door' && (other.part === 'store' || other.part === 'schema')
    return shapeOnly || WITHIN[zone.part].includes(other.part) ? null : `${zone.part} uses ${other.part}`
  }),
}

const pureModel: Rule = {
  name: 'models use no platform and no package; islands only its pure parts',
  check: eachImport(({ zone, target }) => {
    if (zone.kind !== 'module') return null
    const usesPlatform = target.file?.startsWith('src/platform/') ?? false
    if (zone.part === 'model') return usesPlatform || target.package !== null ? 'a model is pure' : null
    if (zone.part !== 'islands' || target.typeOnly) return null
    if (usesPlatform) return ISLAND_PLATFORM.test(target.file ?? '') ? null : 'not for the browser'
    return target.package && !BROWSER_PACKAGES.includes(target.package) ? 'not for the browser' : null
  }),
}

const narrowStore: Rule = {
  name: 'stores and schemas know of the platform only its database and its imports, and only they know how it is asked',
  check: eachImport(({ zone, target }) => {
    if (zone.kind !== 'module') return null
    if (zone.part === 'store' || zone.part === 'schema') {
      const allowed = !target.file?.startsWith('src/platform/') || /^src\/platform\/(db|imports)\//.test(target.file)
      return allowed || target.typeOnly ? null : 'a store uses more of the platform than its database'
    }
    return target.package === 'drizzle-orm' ? 'queries belong in the store' : null
  }),
}

/** The composition root, and the list it takes the rights of modules from that have no pages yet. */
const COMPOSERS: readonly string[] = ['src/app.ts', 'src/roles-to-come.ts']

const onlyAppKnows: Rule = {
  name: 'app.ts is the only file that knows the modules; nothing in src knows bench, e2e or tools',
  check: eachImport(({ from, zone, target }) => {
    if (zone.kind === 'outside' || target.file === null) return null
    const aim = zoneOf(target.file)
    if (zone.kind === 'root' && !COMPOSERS.includes(from) && aim.kind === 'module') return 'only app.ts knows modules'
    if (aim.kind === 'root' && zone.kind !== 'root') return 'the composition root is used'
    if (aim.kind !== 'outside') return null
    return zone.kind === 'root' && target.file.startsWith('demo/') ? null : 'stands outside src'
  }),
}

const namedTargets: Rule = {
  name: 'imports name an existing file with its ending; across folders they begin with #; none is calculated',
  check: (tree) => [
    ...eachImport(({ from, target }) => {
      if (target.file === null) return null
      if (/\.(json|css|mjs|sql|woff2)$/.test(target.file)) return null
      if (!tree.has(target.file) && target.file.startsWith('src/')) return 'there is no such file'
      return target.specifier.startsWith('.') && home(from) !== home(target.file) && from.startsWith('src/')
        ? crossing(from, target.file)
        : null
    })(tree),
    ...[...tree]
      .filter(([path]) => path.startsWith('src/') && !isTest(path) && !CALCULATED[path])
      .flatMap(([path, text]) => hiddenImports(text).map((line) => ({ path, line, why: 'the target is calculated' }))),
  ],
}

/** Files that import what they are told to. */
const CALCULATED: Readonly<Record<string, string>> = {
  'src/platform/jobs/worker-entry.ts': 'a worker runs the pure function of whichever module asks for it',
  'src/platform/ui/build-assets.ts': 'writes the list of islands that the browser build imports',
}

const home = (path: string) => /^src\/(kernel|platform|modules\/[^/]+)\//.exec(path)?.[0] ?? path.split('/')[0]
const crossing = (from: string, to: string) =>
  zoneOf(from).kind === 'root' || !to.startsWith('src/') ? null : 'another folder is named by a relative path'

const browserSafe: Rule = {
  name: 'what models and islands need, all the way down, runs in a browser',
  check: (tree) =>
    [...tree.keys()]
      .filter((path) => !isTest(path) && /^src\/modules\/[^/]+\/(model\/index\.ts|islands\/[^/]+\.tsx?)$/.test(path))
      .flatMap((start) =>
        [...reachedFrom(tree, start)].flatMap((path) =>
          importsOf(path, tree.get(path) ?? '')
            .filter((used) => !used.typeOnly && used.package !== null && !BROWSER_PACKAGES.includes(used.package))
            .map(({ line, specifier }) => ({ path, line, why: `${start} brings ${specifier} to the browser` })),
        ),
      ),
}

const noTestCode: Rule = {
  name: 'the product uses nothing of its tests',
  check: eachImport(({ from, target }) => {
    if (!/^(src|demo)\//.test(from)) return null
    if (target.package && TEST_PACKAGES.includes(target.package)) return 'a package for tests'
    return target.file && isTest(target.file) ? 'a file for tests' : null
  }),
}

export const IMPORT_RULES: readonly Rule[] = [
  kernel,
  platform,
  moduleOrder,
  withinModule,
  pureModel,
  narrowStore,
  onlyAppKnows,
  namedTargets,
  browserSafe,
  noTestCode,
]
