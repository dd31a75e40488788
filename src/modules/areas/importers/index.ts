import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { dwellings } from './dwellings.ts'
import { epOnline } from './ep-online.ts'
import { heatPlan } from './heat-plan.ts'
import { liveability } from './liveability.ts'
import { ses } from './ses.ts'
import { sewer } from './sewer.ts'
import { streetProgramme } from './street-programme.ts'

/** In the order in which a municipality fills up. */
export const areaImporters = [
  cbsAreas,
  cbsKeyFigures,
  bag,
  liveability,
  dwellings,
  streetProgramme,
  sewer,
  heatPlan,
  epOnline,
  ses,
] as const
