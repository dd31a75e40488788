// Rules about foundations that anyone can check alone.
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import type { TreeType } from '../model/foundation/decision-tree.ts'
import { type FoundationBasis, shallowLikelihood } from '../model/foundation/shallow-likelihood.ts'
import { buildingHeight, constructionYear, count, dwellings, flag, fraction, given, optional } from '../rule-inputs.ts'
import { foundationNl } from './text.nl.ts'

const SOURCE = { document: 'Risicomodel van FunderMaps (beslisboom), kansen: eigen aanname', asOf: null }

const likelihood = defineRule({
  name: 'shallow-likelihood',
  title: { nl: 'Kans op een ondiepe fundering', en: 'Chance of a shallow foundation' },
  meaning: {
    nl: 'Wat vastgesteld is, gaat voor. Dan telt het blok, dan bouwjaar, bodem en hoogte. Is niets bekend, dan is de kans een half.',
    en: 'What was established goes first, then the block, then year, ground and height. When nothing is known the chance is one half.',
  },
  subject: 'foundation',
  formula: 'vastgesteld > zelfde blok (0,1 + 0,8 × aandeel ondiep) > beslisboom (0,70 / 0,20 / 0,05) > onbekend (0,50)',
  units: { probability: 'fraction', quality: '' },
  labels: {
    probability: { nl: 'Kans', en: 'Chance' },
    quality: { nl: 'Kwaliteit', en: 'Quality' },
  },
  source: SOURCE,
  inputs: [
    optional(
      flag('established_shallow', 'Vastgesteld: ondiep (1) of op palen (0)', 'Established: shallow (1) or piled (0)'),
    ),
    optional(
      count('block_shallow', 'Panden in het blok, vastgesteld ondiep', 'Buildings of the block established shallow'),
    ),
    optional(
      count('block_piled', 'Panden in het blok, vastgesteld op palen', 'Buildings of the block established piled'),
    ),
    optional(constructionYear('construction_year', 'Bouwjaar', 'Construction year')),
    optional(buildingHeight('height', 'Hoogte van het gebouw', 'Height of the building')),
    optional(flag('sandy', 'Zandgrond (1) of andere grond (0)', 'Sandy ground (1) or other ground (0)')),
    optional(count('addresses', 'Adressen in het gebouw', 'Addresses in the building')),
  ],
  run(input) {
    const { established_shallow: established = null, sandy = null, block_shallow: shallow, block_piled: piled } = input
    const { probability, quality, basis, type } = shallowLikelihood({
      established: chosen(established, 'shallow', 'piled'),
      block: { shallow: shallow ?? 0, piled: piled ?? 0 },
      tree: {
        constructionYear: input.construction_year ?? null,
        height: input.height ?? null,
        ground: chosen(sandy, 'sandy', 'other'),
        addresses: input.addresses ?? null,
      },
    })
    return { result: { probability, quality }, steps: [`${inWords(basis, type)}: ${probability}`] }
  },
})

const expected = defineRule({
  name: 'expected-shallow',
  title: { nl: 'Verwacht aantal woningen op een ondiepe fundering', en: 'Expected dwellings on a shallow foundation' },
  meaning: {
    nl: 'De kansen van alle woningen waarvan iets bekend is, bij elkaar opgeteld.',
    en: 'The chances of all dwellings of which something is known, added up.',
  },
  subject: 'foundation',
  formula: 'bekend × gemiddelde kans',
  units: { expected: 'dwelling' },
  labels: { expected: { nl: 'Verwacht aantal', en: 'Expected number' } },
  source: SOURCE,
  inputs: [
    dwellings('known', 'Woningen waarvan iets bekend is', 'Dwellings of which something is known'),
    fraction('mean_chance', 'Gemiddelde kans per woning', 'Mean chance per dwelling'),
  ],
  run(input) {
    const [known, chance] = [given(input, 'known'), given(input, 'mean_chance')]
    return { result: { expected: known * chance }, steps: [`${known} × ${chance}`] }
  },
})

/** One or nought; anything in between says nothing. */
const chosen = <One, Nought>(value: number | null, one: One, nought: Nought): One | Nought | null =>
  value === 1 ? one : value === 0 ? nought : null

/** What the chance rests on; steps are in Dutch, like formulas. */
const inWords = (basis: FoundationBasis, type: TreeType | null): string =>
  type === null ? foundationNl.bases[basis] : `${foundationNl.bases[basis]}, ${foundationNl.method.types[type]}`

export const foundationRules: readonly Rule[] = [likelihood, expected]
