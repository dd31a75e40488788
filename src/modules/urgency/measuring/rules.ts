// What a visit tells, as a rule that anyone can check alone.
import { normalCdf } from '#kernel/normal-distribution.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { learnedAbout } from '../model/measuring/learned.ts'
import { UNDECIDED } from '../model/measuring/visit.ts'
import { distance, given, modelSource, rounded, spread } from '../rule-inputs.ts'
import { measuringEn } from './text.en.ts'
import { measuringNl } from './text.nl.ts'

/** One question, one foundation, one day: the rest of the rule adds these up. */
const visitGain = defineRule({
  name: 'visit-gain',
  title: { nl: measuringNl.rule.title, en: measuringEn.rule.title },
  meaning: { nl: measuringNl.rule.meaning, en: measuringEn.rule.meaning },
  subject: 'urgency',
  formula: 'Φ₂(z, z; ρ) − Φ(z)², z = (T − D) / σ, ρ = (s₀² − s₁²) / σ²',
  units: { gain: 'fraction', points: '' },
  labels: {
    gain: { nl: measuringNl.rule.gain, en: measuringEn.rule.gain },
    points: { nl: measuringNl.rule.points, en: measuringEn.rule.points },
  },
  source: modelSource('eerst meten'),
  inputs: [
    distance('threshold', measuringNl.rule.threshold, measuringEn.rule.threshold),
    distance('distance', measuringNl.rule.distance, measuringEn.rule.distance),
    spread('sd', measuringNl.rule.sd, measuringEn.rule.sd),
    spread('sd_before', measuringNl.rule.before, measuringEn.rule.before),
    spread('sd_after', measuringNl.rule.after, measuringEn.rule.after),
  ],
  run(values) {
    const [threshold, apart, sd] = [given(values, 'threshold'), given(values, 'distance'), given(values, 'sd')]
    const removed = Math.max(0, given(values, 'sd_before') ** 2 - given(values, 'sd_after') ** 2)
    const course = {
      ...{ distance: apart, threshold, variance: sd ** 2, shallowProbability: 1, start: YEAR },
      ...{ shallowRate: 0, piledRate: 0, rateSd: 0, raises: [] },
    }
    const gain = sd > 0 ? learnedAbout(course, Math.min(removed, sd ** 2), YEAR) : 0
    const z = sd > 0 ? (threshold - apart) / sd : 0
    const p = normalCdf(z)
    return {
      result: { gain, points: (gain / UNDECIDED) * 100 },
      steps: [
        `z = (${threshold} − ${apart}) / ${sd} = ${rounded(z)}`,
        `P = Φ(z) = ${rounded(p)}, P (1 − P) = ${rounded(p * (1 - p))}`,
        `ρ = ${rounded(removed)} / ${rounded(sd ** 2)} = ${rounded(sd > 0 ? Math.min(1, removed / sd ** 2) : 0)}`,
      ],
    }
  },
})

/** Any year: nothing in this rule moves with time. */
const YEAR = 2035

export const measuringRules: readonly Rule[] = [visitGain]
