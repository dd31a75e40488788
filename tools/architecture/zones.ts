/** A later module may use an earlier one's public faces, never the other way round. */
export const MODULE_ORDER = [
  'areas',
  'urgency',
  'scenarios',
  'household',
  'process',
  'participation',
  'agreements',
  'programmes',
  'council',
  'publication',
  'overview',
] as const

/** Which part of the house a file stands in. */
export type Zone =
  | { kind: 'kernel' | 'platform' | 'root' | 'outside' }
  | { kind: 'module'; module: string; part: ModulePart }

/**
 * face: index.ts. model and islands: their folders. schema, store: those files, or a folder of that name.
 * door: what the outside world comes in by (pages, api, jobs, commands). text: the words on the screen.
 * A feature that holds its whole screen may have a folder with its own schema, store, text and pages.
 * usecase: everything else.
 */
export type ModulePart = 'face' | 'model' | 'schema' | 'store' | 'door' | 'islands' | 'text' | 'usecase'

const PARTS: readonly [RegExp, ModulePart][] = [
  [/^index\.ts$/, 'face'],
  [/^model\//, 'model'],
  [/^islands\//, 'islands'],
  [/(^|\/)text\.(nl|en)\.ts$|^texts?\.ts$/, 'text'],
  [/(^|\/)schema(\.ts$|\/)/, 'schema'],
  [/(^|\/)store(\.ts$|\/)/, 'store'],
  [/(^|\/)pages\/|^api(\.tsx?$|\/)|^jobs(\.ts$|\/)|(^|[/-])commands?\.ts$/, 'door'],
]

export function zoneOf(path: string): Zone {
  const [, module, inside] = /^src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (module !== undefined && inside !== undefined) {
    return { kind: 'module', module, part: PARTS.find(([pattern]) => pattern.test(inside))?.[1] ?? 'usecase' }
  }
  if (path.startsWith('src/kernel/')) return { kind: 'kernel' }
  if (path.startsWith('src/platform/')) return { kind: 'platform' }
  if (path.startsWith('src/')) return { kind: 'root' }
  return { kind: 'outside' }
}
