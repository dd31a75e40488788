import { type HouseholdCircumstances, numberIn } from '../circumstances.ts'
import type { TenantHousehold } from '../household.ts'
import { ifKnown } from '../known.ts'
import type { Caution, CostKind, OneOffKind, Sum, Variant, VariantName } from '../result.ts'
import { changeBetween, sumOf } from '../sums.ts'

type TenantName = Extract<VariantName, 'rent-as-it-is' | 'rent-repaired' | 'rent-new'>

const costs = (rent: number | null, energy: number | null): Sum<CostKind> =>
  sumOf([
    ['rent', rent],
    ['energy', energy],
  ])

/** A tenant keeps the rent until somebody agreed another; what a new home would cost is unknown until then. */
export function rent(household: TenantHousehold, plan: HouseholdCircumstances, name: TenantName): Variant {
  const { rentPerMonth, energyPerMonth } = household
  const now = costs(rentPerMonth, energyPerMonth)
  const saved = ifKnown([energyPerMonth, numberIn(plan, 'repairEnergySaving')], (energy, share) => energy * (1 - share))
  const newRent = numberIn(plan, 'newRent')
  const after = {
    'rent-as-it-is': now,
    'rent-repaired': costs(rentPerMonth, plan.repairWithMeasures ? saved : energyPerMonth),
    'rent-new': costs(newRent, numberIn(plan, 'newHomeEnergy')),
  }[name]
  const oneOff: Sum<OneOffKind> =
    name === 'rent-new'
      ? sumOf([
          ['moving', numberIn(plan, 'ownerMovingCost')],
          ['tenant-compensation', ifKnown([numberIn(plan, 'tenantCompensation')], (amount) => -amount)],
        ])
      : sumOf([])
  const cautions: Caution[] = name === 'rent-new' && newRent === null ? ['rent-unknown'] : []
  return {
    ...{ name, now, after, later: null, change: changeBetween(now, after), oneOff },
    cashShort: household.ownMoney === null ? null : Math.max(0, oneOff.total - household.ownMoney),
    ...{ price: null, contribution: null, surplus: null, landValue: null, canonPerYear: null, buyOff: null },
    temporaryMonths: name === 'rent-new' ? numberIn(plan, 'temporaryMonths') : null,
    ...{ equityNow: null, equityAfter: null, loan: null },
    cautions: [
      ...(plan.option === null && name !== 'rent-as-it-is' ? (['plan-not-decided'] as const) : []),
      ...cautions,
    ],
  }
}
