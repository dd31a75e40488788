import { ENERGY_CLASSES } from '#modules/areas/model/index.ts'
import { type HouseholdCircumstances, numberIn, withNumbers } from './circumstances.ts'
import { labelRoom } from './dated-rules.ts'
import { type RenewalName, renewal } from './options/renewal.ts'
import { repairWithBank } from './options/repair.ts'
import type { Variant, Way, WayName } from './result.ts'
import type { Scene } from './scene.ts'

type Attempt = { name: WayName; variant: Variant }

/** Ways to make the gap of a new home smaller, the strongest first; each alone, nothing added up. */
export function waysToReturn(scene: Scene, main: Variant): Way[] {
  const own = main.name as RenewalName
  const attempts: Attempt[] = [
    ...ROUTES.filter(({ name }) => name !== own).map(({ way, name }) => ({ name: way, variant: renewal(scene, name) })),
    ...otherPlans(scene.plan).map(({ name, plan }) => ({ name, variant: renewal({ ...scene, plan }, own) })),
  ]
  return rank(main, attempts)
}

const ROUTES: readonly { way: WayName; name: RenewalName }[] = [
  { way: 'lease', name: 'buy-with-lease' },
  { way: 'closed-purses', name: 'closed-purses' },
]

/** More discount than the plan gives, as a step to compare: ten points of the price. */
const MORE_DISCOUNT = 0.1

function otherPlans(plan: HouseholdCircumstances): { name: WayName; plan: HouseholdCircumstances }[] {
  const discount = plan.returnTerms === 'discount' ? numberIn(plan, 'returnDiscount') : null
  const better = betterLabel(plan)
  const deducted = numberIn(plan, 'deductedShare')
  return [
    ...(discount === null || discount + MORE_DISCOUNT > 0.9
      ? []
      : [
          {
            name: 'ten-points-discount' as const,
            plan: withNumbers(plan, { returnDiscount: discount + MORE_DISCOUNT }),
          },
        ]),
    ...(better === null ? [] : [{ name: 'better-label' as const, plan: better }]),
    ...(plan.newLabel === 'A++++' && !plan.newLabelGuarantee
      ? [{ name: 'label-with-guarantee' as const, plan: { ...plan, newLabelGuarantee: true } }]
      : []),
    ...(plan.returnTerms === 'closed-purses'
      ? []
      : [
          {
            name: 'smaller-home' as const,
            plan: withNumbers(plan, { newHomePrice: numberIn(plan, 'smallerHomePrice') }),
          },
        ]),
    ...(deducted !== null && deducted > 0
      ? [{ name: 'nothing-deducted' as const, plan: withNumbers(plan, { deductedShare: 0 }) }]
      : []),
  ]
}

/** The next label that has more room in the same table; null when there is none. */
function betterLabel(plan: HouseholdCircumstances): HouseholdCircumstances | null {
  const now = labelRoom(plan.newLabel, plan.newLabelGuarantee, plan.labelTable, plan.ruleDate)
  const better = ENERGY_CLASSES.slice(0, ENERGY_CLASSES.indexOf(plan.newLabel)).findLast((label) => {
    const room = labelRoom(label, false, plan.labelTable, plan.ruleDate)
    return room !== null && now !== null && room.room > now.room
  })
  return better === undefined ? null : { ...plan, newLabel: better }
}

/** Ways to make the gap of a repair smaller. */
export function waysToRepair(scene: Scene, main: Variant): Way[] {
  const possible = numberIn(scene.plan, 'repairSubsidyPossible') ?? 0
  const granted = numberIn(scene.plan, 'repairSubsidy') ?? 0
  const subsidised = withNumbers(scene.plan, { repairSubsidy: granted + possible })
  return rank(main, [
    ...(possible > 0
      ? [{ name: 'possible-subsidy' as const, variant: repairWithBank({ ...scene, plan: subsidised }) }]
      : []),
  ])
}

function rank(main: Variant, attempts: readonly Attempt[]): Way[] {
  const gap = main.loan?.gap ?? null
  if (gap === null || gap === 0) return []
  return attempts
    .flatMap(({ name, variant }) => {
      const left = variant.loan?.gap ?? null
      return left === null || left >= gap ? [] : [{ name, effect: gap - left, closes: left === 0 }]
    })
    .toSorted((a, b) => b.effect - a.effect)
}
