// What two publications of the same thing tell together: who came in between.

/** Who or what a published figure is about, by id, with a value that changes when their part in it changes. */
export type Contributors = ReadonlyMap<string, string | number>

/** How many joined, left or changed between two publications. */
export function changedBetween(before: Contributors, after: Contributors): number {
  let changed = 0
  for (const [id, part] of after) if (before.get(id) !== part) changed += 1
  for (const id of before.keys()) if (!after.has(id)) changed += 1
  return changed
}

/**
 * May this be published beside what already is? From each earlier publication it must differ by nobody, or by at least
 * the threshold: else one minus the other tells about fewer.
 */
export const mayFollow = (earlier: readonly Contributors[], next: Contributors, threshold: number): boolean =>
  earlier.every((before) => {
    const changed = changedBetween(before, next)
    return changed === 0 || changed >= threshold
  })
