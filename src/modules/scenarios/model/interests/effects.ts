// SCN-11: what a scenario does to eight sides of a neighbourhood, each beside doing nothing jointly. Two of them the
// model computes; what it computes is shown beside the judgement and is not typed over.
import type { Outcome } from '../outcome/outcome.ts'
import type { Scale } from './judging.ts'

export const CRITERIA = [
  'cohesion',
  'character',
  'quality',
  'livability',
  'budget-pressure',
  'lender-measures',
  'stock-growth',
  'future-proofness',
] as const
export type Criterion = (typeof CRITERIA)[number]

export const EFFECT_GRADES = ['much-worse', 'worse', 'same', 'better', 'much-better'] as const
/** Beside doing nothing jointly. Less pressure and fewer measures are better. */
export type EffectGrade = (typeof EFFECT_GRADES)[number]

export const EFFECT_SCALE: Scale<EffectGrade> = {
  ...{ name: 'effects', grades: EFFECT_GRADES, silent: [], asksSource: true },
}

/** What the model says of a plan, for the criteria that it can say something of. */
export type ComputedEffects = {
  /** Dwellings after the plan less those before. */
  stockGrowth: number
  /** What the municipality pays less what it gets, over the horizon, in euros of each year; no uncertainty. */
  municipalityPays: number
  /** Its pledges and its part by the key of the shortage, euros at the start of the horizon. */
  municipalityCovers: number
}

export function computedEffects({ homes, flows, cover }: Outcome): ComputedEffects {
  const own = flows.find(({ party }) => party === 'municipality')?.base ?? []
  const ofMunicipality = (parts: readonly { party: string; amount: number }[]) =>
    parts.reduce((sum, { party, amount }) => sum + (party === 'municipality' ? amount : 0), 0)
  return {
    stockGrowth: homes.after - homes.before,
    municipalityPays: own.reduce((sum, amount) => sum - amount, 0),
    municipalityCovers: ofMunicipality(cover.granted) + ofMunicipality(cover.shares),
  }
}
