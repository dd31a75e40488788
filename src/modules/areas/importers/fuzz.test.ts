import { describe, test } from 'vitest'
import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { dwellings } from './dwellings.ts'
import { epOnline } from './ep-online.ts'
import { heatPlan } from './heat-plan.ts'
import { fuzzImporter } from './import-fuzzing.ts'
import { liveability } from './liveability.ts'
import { SAMPLE_AREAS, SAMPLE_BUILDINGS, SAMPLE_DWELLINGS, SAMPLE_OBJECTS, SAMPLE_SCORES } from './sample-files.ts'
import {
  SAMPLE_HEAT,
  SAMPLE_LABELS,
  SAMPLE_OLD_LABELS,
  SAMPLE_SES,
  SAMPLE_SEWER,
  SAMPLE_WORKS,
} from './sample-tables.ts'
import { ses } from './ses.ts'
import { sewer } from './sewer.ts'
import { streetProgramme } from './street-programme.ts'

describe('whatever happens to a file, every row read is accounted for', () => {
  test.each([
    ['areas', cbsAreas, SAMPLE_AREAS],
    ['key figures', cbsKeyFigures, SAMPLE_AREAS],
    ['buildings', bag, SAMPLE_BUILDINGS],
    ['objects', bag, SAMPLE_OBJECTS],
    ['measurements', dwellings, SAMPLE_DWELLINGS],
    ['liveability', liveability, SAMPLE_SCORES],
    ['street works', streetProgramme, SAMPLE_WORKS],
    ['sewer', sewer, SAMPLE_SEWER],
    ['heat plans', heatPlan, SAMPLE_HEAT],
    ['energy labels', epOnline, SAMPLE_LABELS],
    ['energy labels, old header', epOnline, SAMPLE_OLD_LABELS],
    ['status scores', ses, SAMPLE_SES],
  ])('%s', (_, importer, sample) => fuzzImporter(importer, sample), 60_000)
})
