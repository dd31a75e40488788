// The chance of a shallow foundation at every dwelling once more, without new files.
import { importer } from '#modules/areas/index.ts'
import { deriveLikelihood } from './derive-likelihood.ts'
import { foundationTexts } from './texts.ts'

export const FOUNDATION_DERIVATION = 'foundation-likelihood'

/** Reads no files: every dwelling is a row. One of which nothing is known gets 0.50 and a remark. */
export const foundationLikelihood = importer(
  {
    name: FOUNDATION_DERIVATION,
    ...foundationTexts('foundation-likelihood'),
    accepts: [],
    restsOn: ['address-object', 'building', 'dwelling', 'foundation-report', 'soil', 'building-height'],
  },
  async (reading) => {
    const place = { file: FOUNDATION_DERIVATION, line: null }
    await deriveLikelihood(reading, {}, (dwelling, { basis }) =>
      reading.tally.take(place, basis === 'unknown' ? [{ reason: 'foundation-unknown', detail: dwelling }] : []),
    )
  },
)
