import { ahn } from './ahn.ts'
import { rainDepth } from './rain-depth.ts'
import { subsidenceRaster } from './subsidence-raster.ts'

/** Rasters from which every dwelling gets a reading of its own. */
export const rasterImporters = [ahn, rainDepth, subsidenceRaster] as const
