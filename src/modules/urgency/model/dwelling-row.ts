import type { DwellingInput } from '#modules/areas/model/index.ts'
import type { Dwelling } from './dwelling.ts'

/** A row of DWELLINGS.csv as areas keeps it, in the names of the model. */
export const dwellingOf = (row: DwellingInput): Dwelling => ({
  dwellingId: row.dwelling_id,
  neighbourhoodCode: row.neighbourhood_code,
  blockId: row.block_id,
  streetId: row.street_id,
  constructionYear: row.construction_year,
  floorLevel: row.floor_level,
  floorLevelSd: row.floor_level_sd,
  thresholdLevel: row.threshold_level,
  thresholdLevelSd: row.threshold_level_sd,
  streetLevel: row.street_level,
  streetLevelSd: row.street_level_sd,
  groundwaterGhg: row.groundwater_ghg,
  groundwaterQuality: row.groundwater_quality,
  subsidenceRate: row.subsidence_rate,
  subsidenceQuality: row.subsidence_quality,
  streetSubsidenceRate: row.street_subsidence_rate,
  rainDepth100: row.rain_depth_100,
  rainDepth1000: row.rain_depth_1000,
  shallowProbability: row.shallow_probability,
  foundationQuality: row.foundation_quality,
})
