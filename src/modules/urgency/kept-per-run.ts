// What is worked out from runs is kept: a run never changes, so neither does what follows from it.
import type { Deps } from '#platform/deps.ts'

/** Gives what was made under this key before, or makes it; what failed is made again. */
export type Keep<Value> = (app: Deps['workers'], key: string, make: () => Promise<Value>) => Promise<Value>

/** Keeps the last so many, per application: two of them in one process share nothing. */
export function keeper<Value>(most: number): Keep<Value> {
  const kept = new WeakMap<Deps['workers'], Map<string, Promise<Value>>>()
  return (app, key, make) => {
    const own = kept.get(app) ?? new Map<string, Promise<Value>>()
    kept.set(app, own)
    const found = own.get(key)
    if (found) return found
    const made = make()
    own.set(key, made)
    made.catch(() => own.delete(key))
    const [oldest] = own.keys()
    if (own.size > most && oldest !== undefined) own.delete(oldest)
    return made
  }
}
