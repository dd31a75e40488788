/** What changed between two years' divisions, by code. Renamed areas are among the kept ones. */
export type BoundaryChanges = {
  kept: string[]
  added: string[]
  gone: string[]
  renamed: { code: string; from: string; to: string }[]
}

type Named = { code: string; name: string | null }

/**
 * Compares the areas of two divisions. A code that stays may still have another boundary: only a full set of
 * polygons of both years can tell, so this says nothing about shape.
 */
export function compareDivisions(before: readonly Named[], after: readonly Named[]): BoundaryChanges {
  const old = new Map(before.map((area) => [area.code, area.name]))
  const now = new Map(after.map((area) => [area.code, area.name]))
  const kept = [...now.keys()].filter((code) => old.has(code)).sort()
  return {
    kept,
    added: [...now.keys()].filter((code) => !old.has(code)).sort(),
    gone: [...old.keys()].filter((code) => !now.has(code)).sort(),
    renamed: kept.flatMap((code) => {
      const [from, to] = [old.get(code) ?? null, now.get(code) ?? null]
      return from !== null && to !== null && from !== to ? [{ code, from, to }] : []
    }),
  }
}
