import type { OwnerHousehold } from '../household.ts'
import { surplusValue } from '../instruments/needed-loan.ts'
import { equityOf } from '../instruments/negative-equity.ts'
import type { Caution, CostKind, Sum, Variant } from '../result.ts'
import { contributionOf, number, type Scene } from '../scene.ts'
import { sumOf } from '../sums.ts'

/** What the owner pays now: told, never guessed. Without a mortgage there is no such line to be unknown. */
export const costsNow = ({ mortgage, mortgagePerMonth, energyPerMonth }: OwnerHousehold): Sum<CostKind> =>
  sumOf([
    ...(mortgage === 0 && mortgagePerMonth === null ? [] : [['mortgage', mortgagePerMonth] as const]),
    ['energy', energyPerMonth],
  ])

/** F12 for one home: nothing changes now; what may come is told apart and never added. */
export function stayAsItIs(scene: Scene): Variant {
  const { household } = scene
  const now = costsNow(household)
  const lost = number(scene, 'valueLossUntreated')
  const after = lost === null ? null : household.homeValue * (1 - lost)
  const isUnder = household.mortgage > household.homeValue
  const comesUnder = !isUnder && after !== null && household.mortgage > after
  const cautions: Caution[] = [
    'repair-may-come',
    'value-may-fall',
    ...(isUnder ? (['negative-equity'] as const) : []),
    ...(comesUnder ? (['negative-equity-after', 'hard-to-sell'] as const) : []),
    'no-single-payer',
  ]
  const contribution = contributionOf(scene)
  return {
    name: 'stay-as-it-is',
    now,
    after: now,
    later: null,
    change: 0,
    oneOff: sumOf([]),
    cashShort: null,
    price: null,
    contribution,
    surplus: contribution === null ? null : surplusValue(contribution, household.mortgage),
    temporaryMonths: null,
    landValue: null,
    canonPerYear: null,
    buyOff: null,
    equityNow: equityOf(household.mortgage, household.homeValue),
    equityAfter: after === null || after <= 0 ? null : equityOf(household.mortgage, after),
    loan: null,
    cautions,
  }
}
