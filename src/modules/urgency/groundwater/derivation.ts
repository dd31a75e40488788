// The levels at dwellings once more, without new wells: after the register or the water-level areas changed.
import { importer } from '#modules/areas/index.ts'
import { deriveLevels } from './derive-levels.ts'
import { listWells } from './store.ts'
import { groundwaterTexts } from './texts.ts'

export const GROUNDWATER_DERIVATION = 'groundwater-at-dwellings'

/** Reads no files: every dwelling is a row. */
export const groundwaterAtDwellings = importer(
  {
    name: GROUNDWATER_DERIVATION,
    ...groundwaterTexts('groundwater-at-dwellings'),
    accepts: [],
    restsOn: ['groundwater-well', 'water-level-area', 'address-object', 'dwelling'],
  },
  async (reading) => {
    const { job, tally } = reading
    const place = { file: GROUNDWATER_DERIVATION, line: null }
    await deriveLevels(reading, await job.scope.transaction(listWells), {
      told: (id, outcome) => {
        if (outcome === 'level') tally.take(place)
        else tally.refuse(place, { reason: outcome, detail: id })
      },
    })
  },
)
