// Labels beside a scale: as near to their level as they can be without lying over each other.

/** Where a label would like its middle, in drawing units from the top. */
export type Wish = { key: string; y: number }

/**
 * Places labels of one height between `top` and `bottom`, in the order of their wishes, moved as little as possible:
 * labels that would overlap stand together around the mean of their wishes. When there are more than fit, they keep
 * their order and overlap evenly.
 */
export function placeLabels(
  wishes: readonly Wish[],
  { height, top, bottom }: { height: number; top: number; bottom: number },
): ReadonlyMap<string, number> {
  const sorted = wishes.toSorted((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1))
  const step = Math.min(height, sorted.length > 1 ? (bottom - top - height) / (sorted.length - 1) : height)
  const groups: { labels: Wish[]; middle: number }[] = []
  for (const label of sorted) {
    let group = { labels: [label], middle: within(label.y, 1) }
    for (let before = groups.at(-1); before && overlaps(before, group); before = groups.at(-1)) {
      groups.pop()
      const labels = [...before.labels, ...group.labels]
      group = { labels, middle: within(wishedMiddle(labels), labels.length) }
    }
    groups.push(group)
  }
  return new Map(
    groups.flatMap(({ labels, middle }) =>
      labels.map(({ key }, i): [string, number] => [key, middle + (i - (labels.length - 1) / 2) * step]),
    ),
  )

  function reachOf(count: number): number {
    return ((count - 1) * step) / 2
  }
  function overlaps(a: { labels: Wish[]; middle: number }, b: { labels: Wish[]; middle: number }): boolean {
    return b.middle - reachOf(b.labels.length) - (a.middle + reachOf(a.labels.length)) < step
  }
  /** The middle of a row of labels at which they are together nearest to their wishes. */
  function wishedMiddle(labels: readonly Wish[]): number {
    return labels.reduce((sum, { y }) => sum + y, 0) / labels.length
  }
  function within(middle: number, count: number): number {
    const reach = reachOf(count) + height / 2
    return Math.min(Math.max(middle, top + reach), bottom - reach)
  }
}
