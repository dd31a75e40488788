import { readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { fuzzImporter } from '#modules/areas/importers/import-fuzzing.ts'
import { buildingHeights } from '../foundation/building-height.ts'
import { foundation } from '../foundation/importer.ts'
import { soil } from '../foundation/soil.ts'
import { groundwater } from '../groundwater/importer.ts'
import { waterLevelAreas } from '../groundwater/water-level-areas.ts'
import { subsidence } from '../subsidence/importer.ts'
import {
  measuringDays,
  SAMPLE_FOUNDATIONS,
  SAMPLE_RATES,
  SAMPLE_SOIL,
  SAMPLE_WATER_LEVEL_AREAS,
  sampleDino,
  sampleMunicipal,
} from './ground-testing.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../platform/sources/fixtures/${name}`, import.meta.url), 'utf8')
const firstLines = (text: string): string => `${text.split('\n').slice(0, 20).join('\n')}\n`

describe('damaged files: every row is accounted for', () => {
  test.each([
    ['DINO, newer', groundwater, sampleDino('B1', 105_050, 425_050, -110, measuringDays(2020, 1))],
    ['DINO, older', groundwater, fixture('dino-2019-ground.csv')],
    ['BRO levels', groundwater, fixture('gld.xml')],
    ['BRO wells', groundwater, fixture('gmw.xml')],
    ['municipal wells', groundwater, firstLines(sampleMunicipal('P1', 105_050, 425_050, 0.7, 'west'))],
    ['water-level areas', waterLevelAreas, SAMPLE_WATER_LEVEL_AREAS],
    ['sinking per building', subsidence, SAMPLE_RATES],
    ['foundations', foundation, SAMPLE_FOUNDATIONS],
    ['soil', soil, SAMPLE_SOIL],
    ['heights', buildingHeights, 'pand_id;hoogte\n0505100000000007;12,5\n0505100000000008;8\n'],
  ])('%s', (_, importer, sample) => fuzzImporter(importer, sample), 60_000)
})
