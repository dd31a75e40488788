import { type Figure, type FigureInput, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import { type HouseholdCircumstances, numberIn } from '../../model/circumstances.ts'
import type { Household } from '../../model/household.ts'
import type { ParameterName } from '../../model/parameters.ts'
import type { CostKind, Line, Variant } from '../../model/result.ts'
import type { MyHomeText } from '../../my-home/text.nl.ts'

export type Ground = { t: MyHomeText; household: Household; plan: HouseholdCircumstances }

const METHOD = 'Wijkregie, rekenmethode huishouden'
const method = (place: string): Source => ({ document: METHOD, place, asOf: null })

/** A sum of the model: checked on the page of its rule. */
function computed(
  name: string,
  place: string,
  value: number | null,
  formula: string,
  inputs: Readonly<Record<string, FigureInput>>,
  unit = 'EUR',
): Figure {
  return figure(name, { value, unit, formula, inputs, source: method(place) })
}

/** A number of the plan as it stands, with its own source. */
export function ofPlan({ t, plan }: Ground, name: ParameterName, value = numberIn(plan, name), unit = 'EUR'): Figure {
  const { source, reliability } = plan.numbers[name]
  return figure(name, { value, unit, formula: '', source, reliability, inputs: { [t.sums.formulas.plan]: value } })
}

const told = ({ t }: Ground, name: string, value: number | null): Figure =>
  figure(name, { value, unit: 'EUR', source: { document: t.sums.yours, asOf: null }, reliability: 'stated' })

/** One line of the costs per month, of now or of later. */
export function costFigure(ground: Ground, variant: Variant, line: Line<CostKind>, isNow: boolean): Figure {
  const { t, plan } = ground
  const { formulas } = t.sums
  const loan = variant.loan?.needed ?? null
  const isKept = isNow || variant.name.startsWith('stay') || variant.name.startsWith('rent-as')
  switch (line.kind) {
    case 'mortgage': {
      const keeps = isKept || variant.name === 'repair-bank-loan' || variant.name === 'repair-fund-loan'
      if (keeps) return told(ground, 'mortgage-now', line.amount)
      return annuity(line.amount, loan, numberIn(plan, 'mortgageRate'), numberIn(plan, 'mortgageMonths'), t)
    }
    case 'repair-loan': {
      const owed = ground.household.tenure === 'owner' ? ground.household.mortgage : 0
      const own = loan === null ? null : loan - owed
      return annuity(line.amount, own, numberIn(plan, 'repairLoanRate'), numberIn(plan, 'repairLoanMonths'), t)
    }
    case 'canon':
      return computed('leasehold', 'F15', line.amount, formulas.canon, {
        price: variant.landValue,
        canon_rate: numberIn(plan, 'canonRate'),
      })
    case 'energy':
      if (isKept) return told(ground, 'energy-now', line.amount)
      return variant.name.startsWith('repair') || variant.name === 'rent-repaired'
        ? computed('energy-after-repair', 'F18', line.amount, formulas.saved, {
            now: ground.household.energyPerMonth,
            saving: numberIn(plan, 'repairEnergySaving'),
          })
        : ofPlan(ground, 'newHomeEnergy')
    case 'rent':
      return variant.name === 'rent-new' && !isNow ? ofPlan(ground, 'newRent') : told(ground, 'rent-now', line.amount)
  }
}

const annuity = (
  value: number | null,
  loan: number | null,
  rate: number | null,
  months: number | null,
  t: MyHomeText,
) => computed('annuity-payment', 'F18', value, t.sums.formulas.mortgage, { loan, annual_rate: rate, months })

export const totalFigure = ({ t }: Ground, { lines, total }: Variant['after']): Figure =>
  computed(
    'monthly-costs',
    'F18',
    total,
    t.sums.formulas.total,
    Object.fromEntries(
      lines.map(({ kind, amount }) => [t.costs[kind], amount === null ? null : Math.round(amount * 100) / 100]),
    ),
  )

export const neededFigure = ({ t, household }: Ground, { price, contribution, loan }: Variant): Figure =>
  computed(
    price === null ? 'repair-loan' : 'needed-loan',
    'F16',
    loan?.needed ?? null,
    price === null ? t.sums.formulas.neededTotal : t.sums.formulas.needed,
    {
      ...(price === null ? {} : { price, contribution_value: contribution }),
      mortgage: household.tenure === 'owner' ? household.mortgage : 0,
      own_money: household.ownMoney,
    },
  )

export function roomFigure({ t }: Ground, { loan }: Variant): Figure {
  const parts = loan?.parts
  const inputs = parts
    ? { income_room: parts.income, label_room: parts.label, canon: parts.canon, limit: parts.limit }
    : {}
  return computed('mortgage-room', 'F14', loan?.room ?? null, t.sums.formulas.room, inputs)
}

export const gapFigure = ({ t }: Ground, { loan }: Variant): Figure =>
  computed('loan-gap', 'F16', loan?.gap ?? null, t.sums.formulas.gap, {
    needed: loan?.needed ?? null,
    room: loan?.room ?? null,
  })

export const spareFigure = ({ t }: Ground, { loan }: Variant): Figure =>
  computed('loan-gap', 'F16', loan?.spare ?? null, t.sums.formulas.spare, {
    needed: loan?.needed ?? null,
    room: loan?.room ?? null,
  })

export const surplusFigure = ({ t, household }: Ground, { surplus, contribution }: Variant): Figure =>
  computed('needed-loan', 'F16', surplus, t.sums.formulas.surplus, {
    contribution_value: contribution,
    mortgage: household.tenure === 'owner' ? household.mortgage : 0,
  })

export const contributionFigure = ({ t, household, plan }: Ground, { contribution }: Variant): Figure =>
  computed('contribution-value', 'F1', contribution, t.sums.formulas.contribution, {
    value: household.tenure === 'owner' ? household.homeValue : null,
    price_index: numberIn(plan, 'houseIndex'),
    repair_cost: numberIn(plan, 'repairCost'),
    deducted_share: numberIn(plan, 'deductedShare'),
    cost_index: numberIn(plan, 'costIndex'),
  })

export function priceFigure(ground: Ground, { price }: Variant): Figure {
  const { source, reliability } = ground.plan.numbers.newHomePrice
  return figure('return-price', {
    value: price,
    unit: 'EUR',
    source,
    reliability,
    formula: ground.t.sums.formulas.price,
  })
}

export const bridgeFigure = ({ t, plan }: Ground, surplus: number | null, value: number | null): Figure =>
  computed('bridge-interest', 'F17', value, t.sums.formulas['bridge-interest'], {
    surplus_value: surplus,
    annual_rate: numberIn(plan, 'bridgeRate'),
    months: numberIn(plan, 'bridgeMonths'),
  })

export const shareFigure = ({ t }: Ground, value: number | null, loan: number | null): Figure =>
  computed('negative-equity', 'FIN-30', value, t.sums.formulas.loanToValue, { loan }, 'fraction')

export const driverFigure = ({ t }: Ground, value: number): Figure =>
  computed('monthly-change', 'F18', value, t.sums.formulas.driver, {})

/** What comes at once: the plan's own numbers, except the interest of a bridge. */
export function oneOffFigure(ground: Ground, variant: Variant, line: Variant['oneOff']['lines'][number]): Figure {
  if (line.kind === 'bridge-interest') return bridgeFigure(ground, variant.surplus, line.amount)
  return ofPlan(ground, ONE_OFF[line.kind], line.amount)
}
const ONE_OFF = {
  moving: 'ownerMovingCost',
  financing: 'financingCost',
  'temporary-housing': 'temporaryCost',
  'tenant-compensation': 'tenantCompensation',
  repair: 'repairCost',
  'repair-subsidy': 'repairSubsidy',
} as const satisfies Record<Exclude<Variant['oneOff']['lines'][number]['kind'], 'bridge-interest'>, ParameterName>
