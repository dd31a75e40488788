import { ENERGY_CLASSES } from '#modules/areas/model/index.ts'
import { LABEL_TABLES } from '#modules/scenarios/model/index.ts'
import { OPTIONS, RETURN_TERMS } from '../circumstances.ts'
import { AGE_CLASSES, INCOME_CLASSES, WISHES } from '../household.ts'

/** One field of HOUSEHOLD.json. Amounts in euros; `optional` may be left out or null. */
export type FieldSpec =
  | { kind: 'number'; low: number; high: number; optional?: true; whole?: true }
  | { kind: 'choice'; choices: readonly string[]; optional?: true }
  | { kind: 'count'; choices: readonly number[]; optional?: true }
  | { kind: 'date'; optional?: true }
  | { kind: 'flag'; optional?: true }
  | { kind: 'text'; optional?: true }

const amount = (low: number, high: number): FieldSpec => ({ kind: 'number', low, high })
const told = (low: number, high: number): FieldSpec => ({ kind: 'number', low, high, optional: true })
const oneOf = (choices: readonly string[]): FieldSpec => ({ kind: 'choice', choices })
const perhaps = (choices: readonly string[]): FieldSpec => ({ kind: 'choice', choices, optional: true })

const EVERYBODY = {
  label: perhaps(ENERGY_CLASSES),
  energyPerMonth: told(0, 2000),
  income: told(0, 1_000_000),
  incomeClass: perhaps(INCOME_CLASSES),
  ageClass: perhaps(AGE_CLASSES),
  adults: { kind: 'count', choices: [1, 2], optional: true },
  ownMoney: told(0, 5_000_000),
  wish: oneOf(WISHES),
} satisfies Record<string, FieldSpec>

export const TENURES = ['owner', 'tenant'] as const

export const OWNER_FIELDS = {
  tenure: oneOf(['owner']),
  homeValue: amount(10_000, 5_000_000),
  homeValueDate: { kind: 'date', optional: true },
  mortgage: amount(0, 5_000_000),
  mortgagePerMonth: told(0, 20_000),
  incomeRoom: told(0, 5_000_000),
  nhg: { kind: 'flag', optional: true },
  ...EVERYBODY,
} satisfies Record<string, FieldSpec>

export const TENANT_FIELDS = {
  tenure: oneOf(['tenant']),
  rentPerMonth: amount(0, 10_000),
  ...EVERYBODY,
} satisfies Record<string, FieldSpec>

export const PLAN_FIELDS = {
  name: { kind: 'text', optional: true },
  isExample: { kind: 'flag', optional: true },
  option: perhaps(OPTIONS),
  ruleDate: { kind: 'date', optional: true },
  referenceDate: { kind: 'date', optional: true },
  contributionDate: { kind: 'date', optional: true },
  returnTerms: perhaps(RETURN_TERMS),
  newLabel: perhaps(ENERGY_CLASSES),
  newLabelGuarantee: { kind: 'flag', optional: true },
  labelTable: perhaps(LABEL_TABLES),
  repairWithMeasures: { kind: 'flag', optional: true },
  wholeBlockMustJoin: { kind: 'flag', optional: true },
} satisfies Record<string, FieldSpec>

export type OwnerField = keyof typeof OWNER_FIELDS
export type TenantField = keyof typeof TENANT_FIELDS
export type HouseholdField = OwnerField | TenantField
export type PlanField = keyof typeof PLAN_FIELDS
