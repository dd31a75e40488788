import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { dwellings } from './dwellings.ts'
import { liveability } from './liveability.ts'
import { streetProgramme } from './street-programme.ts'

/** In the order in which a municipality fills up. */
export const areaImporters = [cbsAreas, cbsKeyFigures, bag, liveability, dwellings, streetProgramme] as const
