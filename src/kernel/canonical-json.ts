/**
 * JSON in one spelling: keys sorted by code unit, no spaces, undefined left out. Equal values give equal bytes, so a
 * hash of it names a set of parameters or inputs. Throws on NaN and infinities, which JSON would turn into null.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`Not a finite number: ${part}`)
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(byKey)) : part
  })
}

const isRecord = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
