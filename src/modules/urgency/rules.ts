// Sums per neighbourhood, and all rules of the urgency study together.
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { dampRules } from './damp-rules.ts'
import { floodRules } from './flood-rules.ts'
import { affectedShare, coverageOf, expectedAffected, measurementsToRank } from './model/rules.ts'
import { dwellings, fraction, given, modelSource } from './rule-inputs.ts'

const MODEL_U1 = modelSource('per buurt')

const KNOWN = dwellings('known', 'Bekende woningen', 'Known dwellings')
const ALL = dwellings('dwellings', 'Alle woningen', 'All dwellings')

const coverage = defineRule({
  name: 'coverage',
  title: { nl: 'Dekking: welk deel is bekend', en: 'Coverage: which part is known' },
  meaning: {
    nl: 'Van een bekende woning zijn vocht en water allebei te beoordelen. Onder de nodige dekking krijgt een buurt geen rang.',
    en: 'Of a known dwelling both damp and water can be judged. Below the coverage needed a neighbourhood gets no rank.',
  },
  subject: 'urgency',
  formula: 'bekend / alle woningen',
  units: { coverage: 'fraction' },
  labels: { coverage: { nl: 'Dekking', en: 'Coverage' } },
  source: MODEL_U1,
  inputs: [KNOWN, ALL],
  run(input) {
    const [known, all] = [given(input, 'known'), given(input, 'dwellings')]
    return { result: { coverage: coverageOf(known, all) }, steps: [`${known} / ${all}`] }
  },
})

const share = defineRule({
  name: 'affected-share',
  title: { nl: 'Aandeel woningen over de grens', en: 'Share of dwellings past the threshold' },
  meaning: {
    nl: 'Het verwachte aantal woningen over de grens, als deel van de bekende woningen.',
    en: 'The expected number of dwellings past the threshold, as a part of the known dwellings.',
  },
  subject: 'urgency',
  formula: 'verwacht aantal / bekend',
  units: { share: 'fraction' },
  labels: { share: { nl: 'Aandeel', en: 'Share' } },
  source: MODEL_U1,
  inputs: [dwellings('expected', 'Verwacht aantal woningen', 'Expected dwellings'), KNOWN],
  run(input) {
    const [expected, known] = [given(input, 'expected'), given(input, 'known')]
    return { result: { share: affectedShare(expected, known) }, steps: [`${expected} / ${known}`] }
  },
})

const expected = defineRule({
  name: 'expected-affected',
  title: { nl: 'Verwacht aantal woningen over de grens', en: 'Expected dwellings past the threshold' },
  meaning: {
    nl: 'De kansen van alle bekende woningen bij elkaar opgeteld. Dat is hetzelfde als het aantal maal de gemiddelde kans.',
    en: 'The chances of all known dwellings added up, which is their number times the mean chance.',
  },
  subject: 'urgency',
  formula: 'bekend × gemiddelde kans',
  units: { expected: 'dwelling' },
  labels: { expected: { nl: 'Verwacht aantal', en: 'Expected number' } },
  source: MODEL_U1,
  inputs: [KNOWN, fraction('mean_chance', 'Gemiddelde kans per woning', 'Mean chance per dwelling')],
  run(input) {
    const [known, chance] = [given(input, 'known'), given(input, 'mean_chance')]
    return { result: { expected: expectedAffected(known, chance) }, steps: [`${known} × ${chance}`] }
  },
})

const needed = defineRule({
  name: 'measurements-to-rank',
  title: { nl: 'Hoeveel woningen nog meten voor een rang', en: 'How many dwellings to measure for a rank' },
  meaning: {
    nl: 'Het kleinste aantal woningen dat nog bekend moet worden, zodat de buurt een rang krijgt.',
    en: 'The smallest number of dwellings that must still become known for the neighbourhood to get a rank.',
  },
  subject: 'urgency',
  formula: 'naar boven afgerond (alle woningen × nodige dekking) − bekend, ten minste 0',
  units: { needed: 'dwelling' },
  labels: { needed: { nl: 'Nog nodig', en: 'Still needed' } },
  source: MODEL_U1,
  inputs: [KNOWN, ALL, fraction('coverage_to_rank', 'Nodige dekking', 'Coverage needed')],
  run(input) {
    const [known, all, coverageNeeded] = [
      given(input, 'known'),
      given(input, 'dwellings'),
      given(input, 'coverage_to_rank'),
    ]
    return {
      result: { needed: measurementsToRank(known, all, coverageNeeded) },
      steps: [`${all} × ${coverageNeeded} − ${known}`],
    }
  },
})

/** Checkable alone: those of an area go by the names of its figures, those of a dwelling by problem. */
export const urgencyRules: readonly Rule[] = [expected, share, coverage, needed, ...dampRules, ...floodRules]
