/** Cells of a raster near one building; cells without data are counted and have no value. */
export type Cells = { values: ArrayLike<number>; noData: number }

export const NO_CELLS: Cells = { values: [], noData: 0 }

/** The same cells in another unit. */
export const scaled = ({ values, noData }: Cells, scale: number): Cells =>
  scale === 1 ? { values, noData } : { values: Array.from(values, (value) => value * scale), noData }
