export type Files = Record<string, string>

/** A small house that keeps every rule. */
export const HOUSE: Files = {
  'src/kernel/result.ts': 'export const ok = 1\n',
  'src/kernel/long.ts': 'export const row = 1\n'.repeat(400),
  'src/platform/db/scope.ts':
    "import { sql } from 'drizzle-orm'\nimport { ok } from '#kernel/result.ts'\nexport const scope = [sql, ok]\n",
  'src/platform/http/route.ts':
    "import type { scope } from '#platform/db/scope.ts'\nexport type Route = typeof scope\n",
  'src/platform/geo/plane.ts': "import proj4 from 'proj4'\nexport const plane = proj4\n",
  'src/modules/areas/index.ts': "export { listAreas } from './usecases.ts'\n",
  'src/modules/areas/model/index.ts': "export * from './area.ts'\n",
  'src/modules/areas/model/area.ts': "import { ok } from '#kernel/result.ts'\nexport const area = ok\n",
  'src/modules/areas/schema.ts': "import { pgTable } from 'drizzle-orm/pg-core'\nexport const table = pgTable\n",
  'src/modules/areas/store.ts':
    "import { scope } from '#platform/db/scope.ts'\nimport { table } from './schema.ts'\nexport const rows = [scope, table]\n",
  'src/modules/areas/usecases.ts': "import { rows } from './store.ts'\nexport const listAreas = rows\n",
  'src/modules/areas/read-file.ts':
    'export const read = () => {\n  try {\n    return 1\n  } catch {\n    return 2\n  }\n}\n',
  'src/modules/urgency/index.ts': "export { judge } from './usecases.ts'\n",
  'src/modules/urgency/model/index.ts':
    "import { area } from '#modules/areas/model/index.ts'\nexport const rule = area\n",
  'src/modules/urgency/usecases.ts':
    "import { listAreas } from '#modules/areas/index.ts'\nimport { rule } from './model/index.ts'\nexport const judge = [listAreas, rule]\n",
  'src/modules/urgency/pages/list.tsx':
    "import type { Route } from '#platform/http/route.ts'\nimport { judge } from '../usecases.ts'\nexport const page = [judge]\nexport type Page = Route\n",
  'src/modules/urgency/islands/map-island.tsx':
    "import { useState } from 'react'\nimport { plane } from '#platform/geo/plane.ts'\nexport const island = [useState, plane]\n",
  'src/modules/urgency/usecases.test.ts':
    "import { test } from 'vitest'\nimport { rows } from '#modules/areas/store.ts'\ntest('x', () => rows)\n",
  'src/app.ts':
    "import { judge } from '#modules/urgency/index.ts'\nimport { load } from '../demo/load.ts'\nexport const app = [judge, load]\n",
  'src/main.ts': "import { app } from './app.ts'\nexport const main = [app, process.env.PORT]\n",
  'demo/load.ts': "import { listAreas } from '#modules/areas/index.ts'\nexport const load = listAreas\n",
}

const URGENCY = 'src/modules/urgency'
export const KINDS = {
  kernel: 'kernel imports nothing but kernel',
  platform: 'platform imports kernel and platform, never modules',
  order: 'a module uses earlier modules only, by their public faces',
  within: 'the parts of a module import what their place allows',
  pure: 'models use no platform and no package; islands only its pure parts',
  store:
    'stores and schemas know of the platform only its database and its imports, and only they know how it is asked',
  root: 'app.ts is the only file that knows the modules; nothing in src knows bench, e2e or tools',
  named: 'imports name an existing file with its ending; across folders they begin with #; none is calculated',
  browser: 'what models and islands need, all the way down, runs in a browser',
  tests: 'the product uses nothing of its tests',
  names: 'files are named in kebab-case after the one thing inside',
  length: 'files stay under 300 lines, unless their reason is listed',
  failures: 'modules catch nothing, except to translate a failure of the outside world that is listed',
  faces: 'every module has its place in the order and a public face',
  defaults: 'nothing is exported as default',
  clock: 'rules know no clock and no chance',
  settings: 'settings are read in one place',
  style: 'pages carry no style attributes and no inline scripts',
  session: 'nothing is set for a whole database session',
  later: 'no work is left for later in a comment, and no check is switched off',
} as const

/** What was done, which rule sees it, where, and the file that does it. */
export const MISTAKES: readonly [string, keyof typeof KINDS, string, Files][] = [
  ['kernel uses Node', 'kernel', 'src/kernel/x.ts:1', { 'src/kernel/x.ts': "import 'node:fs'\n" }],
  ['kernel uses a package', 'kernel', 'src/kernel/x.ts:2', { 'src/kernel/x.ts': "\nimport { z } from 'zod'\n" }],
  [
    'kernel uses the platform',
    'kernel',
    'src/kernel/x.ts:1',
    { 'src/kernel/x.ts': "import type { Route } from '#platform/http/route.ts'\n" },
  ],
  [
    'platform uses a module',
    'platform',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': "export { judge } from '#modules/urgency/index.ts'\n" },
  ],
  [
    'platform uses a module by a late import',
    'platform',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': "export const late = () => import('#modules/urgency/index.ts')\n" },
  ],
  [
    'platform uses a module over several lines',
    'platform',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': "import {\n  judge,\n} from '#modules/urgency/index.ts'\n" },
  ],
  [
    'platform starts a file of a module',
    'platform',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': "new URL('../modules/urgency/index.ts', import.meta.url)\n" },
  ],
  [
    'an earlier module uses a later one',
    'order',
    'src/modules/areas/x.ts:1',
    { 'src/modules/areas/x.ts': "import { judge } from '#modules/urgency/index.ts'\n" },
  ],
  [
    "a module reaches behind another's face",
    'order',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: "import { rows } from '#modules/areas/store.ts'\n" },
  ],
  [
    "a model uses another module's server face",
    'order',
    `${URGENCY}/model/x.ts:1`,
    { [`${URGENCY}/model/x.ts`]: "import { listAreas } from '#modules/areas/index.ts'\n" },
  ],
  [
    'a store uses another module',
    'order',
    `${URGENCY}/store.ts:1`,
    { [`${URGENCY}/store.ts`]: "import { area } from '#modules/areas/model/index.ts'\n" },
  ],
  [
    'a page uses another module',
    'order',
    `${URGENCY}/pages/x.tsx:1`,
    { [`${URGENCY}/pages/x.tsx`]: "import { listAreas } from '#modules/areas/index.ts'\n" },
  ],
  [
    'a page uses the store',
    'within',
    'src/modules/areas/pages/x.tsx:1',
    { 'src/modules/areas/pages/x.tsx': "import { rows } from '../store.ts'\n" },
  ],
  [
    'an api uses the schema',
    'within',
    'src/modules/areas/api.ts:1',
    { 'src/modules/areas/api.ts': "import { table } from './schema.ts'\n" },
  ],
  [
    'a store uses the usecases',
    'within',
    'src/modules/areas/store/x.ts:1',
    { 'src/modules/areas/store/x.ts': "import { listAreas } from '../usecases.ts'\n" },
  ],
  [
    'a model uses the store',
    'within',
    'src/modules/areas/model/x.ts:1',
    { 'src/modules/areas/model/x.ts': "import { rows } from '../store.ts'\n" },
  ],
  [
    'an island uses the usecases',
    'within',
    `${URGENCY}/islands/x.tsx:1`,
    { [`${URGENCY}/islands/x.tsx`]: "import { judge } from '../usecases.ts'\n" },
  ],
  [
    'a model uses a package',
    'pure',
    'src/modules/areas/model/x.ts:1',
    { 'src/modules/areas/model/x.ts': "import { z } from 'zod'\n" },
  ],
  [
    'a model uses the platform',
    'pure',
    'src/modules/areas/model/x.ts:1',
    { 'src/modules/areas/model/x.ts': "import type { Route } from '#platform/http/route.ts'\n" },
  ],
  [
    'an island uses the database',
    'pure',
    `${URGENCY}/islands/x.tsx:1`,
    { [`${URGENCY}/islands/x.tsx`]: "import { scope } from '#platform/db/scope.ts'\n" },
  ],
  [
    'usecases ask the database themselves',
    'store',
    'src/modules/areas/x.ts:1',
    { 'src/modules/areas/x.ts': "import { sql } from 'drizzle-orm'\n" },
  ],
  [
    'a store uses routes',
    'store',
    'src/modules/areas/store/x.ts:1',
    { 'src/modules/areas/store/x.ts': "import { Route } from '#platform/http/route.ts'\n" },
  ],
  [
    'another file knows a module',
    'root',
    'src/serve.ts:1',
    { 'src/serve.ts': "import { judge } from '#modules/urgency/index.ts'\n" },
  ],
  [
    'a module uses the demo',
    'root',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: "import { load } from '../../../demo/load.ts'\n" },
  ],
  [
    'a module uses the composition root',
    'root',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: "import { app } from '../../app.ts'\n" },
  ],
  [
    'an import without its ending',
    'named',
    'src/kernel/x.ts:1',
    { 'src/kernel/x.ts': "import { ok } from './result'\n" },
  ],
  [
    'a relative path to another folder',
    'named',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: "import { ok } from '../../kernel/result.ts'\n" },
  ],
  [
    'a calculated import',
    'named',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': 'export const late = (name: string) => import(name)\n' },
  ],
  [
    'an island brings Node to the browser',
    'browser',
    'src/platform/geo/plane.ts:1',
    { 'src/platform/geo/plane.ts': "import { join } from 'node:path'\nexport const plane = join\n" },
  ],
  [
    'the product uses a test package',
    'tests',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: "import fc from 'fast-check'\n" },
  ],
  ['the product uses a test', 'tests', `${URGENCY}/x.ts:1`, { [`${URGENCY}/x.ts`]: "import './usecases.test.ts'\n" }],
  ['a file in camel case', 'names', 'src/kernel/netPresentValue.ts:1', { 'src/kernel/netPresentValue.ts': '' }],
  ['a file that is called after nothing', 'names', 'src/kernel/date-utils.ts:1', { 'src/kernel/date-utils.ts': '' }],
  ['a folder that is called after nothing', 'names', 'src/platform/common/x.ts:1', { 'src/platform/common/x.ts': '' }],
  ['a long file', 'length', 'src/kernel/x.ts:300', { 'src/kernel/x.ts': '\n'.repeat(301) }],
  ['a file that outgrows its reason', 'length', 'src/kernel/long.ts:500', { 'src/kernel/long.ts': '\n'.repeat(501) }],
  ['a reason for a file that became short', 'length', 'src/kernel/long.ts:1', { 'src/kernel/long.ts': '\n' }],
  [
    'a try that is not listed',
    'failures',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: 'try { work() } catch (error) { hide(error) }\n' },
  ],
  [
    'one try more than listed',
    'failures',
    'src/modules/areas/read-file.ts:2',
    { 'src/modules/areas/read-file.ts': 'try {} catch {}\ntry {} catch {}\n' },
  ],
  [
    'a reason for a try that went away',
    'failures',
    'src/modules/areas/read-file.ts:1',
    { 'src/modules/areas/read-file.ts': '' },
  ],
  ['a module without a place', 'faces', 'src/modules/weather/index.ts:1', { 'src/modules/weather/index.ts': '' }],
  ['a module without a face', 'faces', 'src/modules/council/index.ts:1', { 'src/modules/council/usecases.ts': '' }],
  ['a default export', 'defaults', `${URGENCY}/x.ts:1`, { [`${URGENCY}/x.ts`]: 'export default 1\n' }],
  [
    'a model that looks at the clock',
    'clock',
    `${URGENCY}/model/x.ts:1`,
    { [`${URGENCY}/model/x.ts`]: 'export const today = new Date()\n' },
  ],
  [
    'a kernel that throws dice',
    'clock',
    'src/kernel/x.ts:1',
    { 'src/kernel/x.ts': 'export const dice = Math.random()\n' },
  ],
  [
    'a setting that is read deep inside',
    'settings',
    `${URGENCY}/x.ts:1`,
    { [`${URGENCY}/x.ts`]: 'export const port = process.env.PORT\n' },
  ],
  [
    'a style attribute',
    'style',
    `${URGENCY}/pages/x.tsx:1`,
    { [`${URGENCY}/pages/x.tsx`]: 'export const X = () => <p style={{ top: 0 }} />\n' },
  ],
  [
    'a role for the whole session',
    'session',
    'src/platform/x.ts:1',
    { 'src/platform/x.ts': 'await db.execute(sql`set role wijkregie_app`)\n' },
  ],
  ['work for later', 'later', 'src/kernel/x.ts:1', { 'src/kernel/x.ts': `// ${'TO'}DO: round\n` }],
  ['a check switched off', 'later', 'src/kernel/x.ts:1', { 'src/kernel/x.ts': `// @ts-${'ignore'}\n` }],
]
