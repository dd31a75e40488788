type Extent = { left: number; top: number; width: number; height: number; cellWidth: number; cellHeight: number }

/** Sheets may share a row or column of cells at their edge. */
const SHARED_CELLS = 1.01

/** Places of the first two rasters that lie over each other by more than their edge; null when none do. */
export function overlappingPair(rasters: readonly Extent[]): readonly [number, number] | null {
  for (let one = 0; one < rasters.length; one++)
    for (let other = one + 1; other < rasters.length; other++)
      if (overlap(rasters[one] as Extent, rasters[other] as Extent)) return [one, other]
  return null
}

function overlap(a: Extent, b: Extent): boolean {
  const wide = Math.min(rightOf(a), rightOf(b)) - Math.max(a.left, b.left)
  const high = Math.min(a.top, b.top) - Math.max(bottomOf(a), bottomOf(b))
  return (
    wide > SHARED_CELLS * Math.max(a.cellWidth, b.cellWidth) &&
    high > SHARED_CELLS * Math.max(a.cellHeight, b.cellHeight)
  )
}

const rightOf = ({ left, width, cellWidth }: Extent): number => left + width * cellWidth
const bottomOf = ({ top, height, cellHeight }: Extent): number => top - height * cellHeight
