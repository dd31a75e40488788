import type { Banded, Outcome } from '../outcome/outcome.ts'
import { canReturn } from './can-return.ts'

/** What scenarios are laid beside each other by. */
export type Headline = {
  shortage: Banded
  peakFunding: Banded
  /** null when nobody has to leave. */
  canReturn: Banded | null
  added: number
  untouched: number
  years: number
}

export const headlineOf = ({ money, homes, nuisance }: Pick<Outcome, 'money' | 'homes' | 'nuisance'>): Headline => ({
  shortage: money.shortage,
  peakFunding: money.peakFunding,
  canReturn: homes.ownersAffected === 0 ? null : canReturn(homes),
  added: homes.after - homes.before,
  untouched: homes.untouched,
  years: nuisance.years,
})
