// The ledger of what was paid, beside the plan: per year, why it differs, and what it will come to in the end.
import { type Category, type Party, PLAN_PARTIES } from '../events/event.ts'
import { type Account, accountKey, type PlannedAccount } from './plan-per-year.ts'
import { type Causes, causesOfChange } from './revision.ts'

/** One booking. Amounts are nominal euro; below nought the payer gets it. */
export type Actual = Account & {
  year: number
  amount: number
  /** Year in which the plan had this work; the year itself when it was on time. */
  plannedYear: number
  /** Part of the plan of that year that this settles, euro; null = nobody said. */
  settles: number | null
  /** Units planned for that part and units done; null = not told. */
  volume: { planned: number; actual: number } | null
}

/** A year that a person has closed, and what becomes of what was not done in it. */
export type ClosedYear = { year: number; rest: 'moves' | 'lapses' }

export type RevisedAccount = Account & { plan: number; actual: number; causes: Causes; sign: -1 | 0 | 1 }

type Frame = {
  first: number
  plan: readonly PlannedAccount[]
  actuals: readonly Actual[]
  closed: readonly ClosedYear[]
}

/** Every account of a year that was planned, paid, or moved into another year. */
export function reviseYear(frame: Frame, year: number): RevisedAccount[] {
  return accountsOf(frame).flatMap((account): RevisedAccount[] => {
    const own = frame.actuals.filter((actual) => accountKey(actual) === accountKey(account))
    const plan = account.perYear[year - frame.first] ?? 0
    const booked = own.filter((actual) => actual.year === year)
    const actual = booked.reduce((sum, { amount }) => sum + amount, 0)
    const left = plan - settledOf(frame, account, own, year)
    const touched = plan !== 0 || booked.length > 0 || left !== 0
    if (!touched) return []
    const causes = booked.map((each) => causesOf(frame, account, own, each))
    // Of what was planned for this year and not done in it: done in another year or still to move is time, lapsed is volume.
    const here = settledOf(frame, account, booked, year, own)
    const lapsed = restOf(frame, account, year) === 'lapses' ? left : 0
    const rest: Causes = { time: here + lapsed - plan, volume: -lapsed, price: 0, other: 0, difference: 0 }
    const moved = booked.reduce(
      (sum, each) => sum + (each.plannedYear === year ? 0 : settles(frame, account, own, each)),
      0,
    )
    const sum = (pick: (cause: Causes) => number) => [...causes, rest].reduce((total, cause) => total + pick(cause), 0)
    return [
      {
        ...{ category: account.category, payer: account.payer, payee: account.payee, sign: account.sign, plan, actual },
        causes: {
          ...{ time: sum(({ time }) => time) + moved, volume: sum(({ volume }) => volume) },
          ...{ price: sum(({ price }) => price), other: sum(({ other }) => other), difference: actual - plan },
        },
      },
    ]
  })
}

/** Costs of a year by itself: what was not needed in it does not come in another. */
const YEARLY: ReadonlySet<Category> = new Set<Category>(['public-maintenance', 'forced-repair'])

/** What becomes of what was not done in a year; null as long as it is open. */
function restOf({ closed }: Pick<Frame, 'closed'>, { category }: Account, year: number): ClosedYear['rest'] | null {
  const rest = closed.find((one) => one.year === year)?.rest ?? null
  return rest !== null && YEARLY.has(category) ? 'lapses' : rest
}

/** Accounts of the plan, and those that were paid without being planned. */
function accountsOf({ plan, actuals }: Frame): PlannedAccount[] {
  const known = new Set(plan.map(accountKey))
  const unplanned = new Map<string, PlannedAccount>()
  for (const { category, payer, payee } of actuals) {
    const account = { category, payer, payee }
    if (!known.has(accountKey(account)))
      unplanned.set(accountKey(account), { ...account, perYear: [], growth: 0, sign: signOf(account) })
  }
  return [...plan, ...unplanned.values()]
}

/** As a payment counts in the result of a plan; a contribution is cover, not result. */
function signOf({ category, payer, payee }: { category: Account['category']; payer: Party; payee: Party }): -1 | 0 | 1 {
  if (category === 'contribution') return 0
  const [pays, gets] = [PLAN_PARTIES.has(payer), PLAN_PARTIES.has(payee)]
  return pays === gets ? 0 : pays ? -1 : 1
}

/**
 * The part of the plan that a booking settles. Where nobody said, bookings share what is left of the planned year by
 * their amounts: all of it once that year is closed, until then no more than was paid.
 */
function settles(
  { first, closed }: Frame,
  { perYear }: PlannedAccount,
  own: readonly Actual[],
  actual: Actual,
): number {
  if (actual.settles !== null) return actual.settles
  const plan = perYear[actual.plannedYear - first] ?? 0
  const same = own.filter(({ plannedYear }) => plannedYear === actual.plannedYear)
  const told = same.reduce((sum, each) => sum + (each.settles ?? 0), 0)
  const open = same.filter((each) => each.settles === null)
  const paid = open.reduce((sum, { amount }) => sum + amount, 0)
  const left = plan - told
  if (left === 0) return 0
  const isClosed = closed.some(({ year }) => year === actual.plannedYear)
  const shared = isClosed || Math.abs(paid) > Math.abs(left) ? left : paid
  return paid === 0 ? shared / open.length : (shared * actual.amount) / paid
}

/** How much of the plan of a year these bookings have settled, in whatever year they were paid. */
const settledOf = (
  frame: Frame,
  account: PlannedAccount,
  among: readonly Actual[],
  year: number,
  own: readonly Actual[] = among,
): number =>
  among
    .filter(({ plannedYear }) => plannedYear === year)
    .reduce((sum, actual) => sum + settles(frame, account, own, actual), 0)

/** The rule of the yearly revision; without units the whole difference beside time is "other". */
function causesOf(frame: Frame, account: PlannedAccount, own: readonly Actual[], actual: Actual): Causes {
  const part = settles(frame, account, own, actual)
  const { year, plannedYear, amount, volume } = actual
  const { growth: index } = account
  if (volume === null || volume.planned === 0) {
    const grown = part * (1 + index) ** (year - plannedYear)
    const planned = { volume: 1, price: part, year: plannedYear }
    return causesOfChange({ planned, actual: { volume: 1, price: grown, year, amount }, index })
  }
  const planned = { volume: volume.planned, price: part / volume.planned, year: plannedYear }
  const price = volume.actual === 0 ? planned.price : amount / volume.actual
  return causesOfChange({ planned, actual: { volume: volume.actual, price, year, amount }, index })
}

export type ForecastYear = {
  year: number
  /** Net cost of the plan: positive is what the plan pays more than it gets. */
  plan: number
  /** null = nothing was booked yet. */
  actual: number | null
  forecast: number
  isClosed: boolean
}

/**
 * What it comes to: what was paid so far, and the plan that is left. What a closed year left undone moves to the first
 * year that is open, at the prices of the plan, unless it lapsed; a cost of the
 * year itself always does.
 */
export function forecast(frame: Frame, years: readonly number[]): ForecastYear[] {
  const { first, actuals, closed } = frame
  const closedYears = new Set(closed.map((one) => one.year))
  const firstOpen = years.find((year) => !closedYears.has(year)) ?? null
  const perYear = new Map(years.map((year) => [year, { plan: 0, actual: 0, forecast: 0 }]))
  for (const account of accountsOf(frame)) {
    if (account.sign === 0) continue
    const own = actuals.filter((actual) => accountKey(actual) === accountKey(account))
    for (const year of years) {
      const at = perYear.get(year)
      if (!at) continue
      const plan = account.perYear[year - first] ?? 0
      const paid = own.reduce((sum, actual) => sum + (actual.year === year ? actual.amount : 0), 0)
      at.plan -= account.sign * plan
      at.actual -= account.sign * paid
      at.forecast -= account.sign * paid
      const left = plan - settledOf(frame, account, own, year)
      const rest = restOf(frame, account, year)
      if (rest === 'lapses') continue
      const to = rest === 'moves' ? firstOpen : year
      const target = to === null ? undefined : perYear.get(to)
      if (target) target.forecast -= account.sign * left
    }
  }
  const booked = new Set(actuals.map(({ year }) => year))
  return years.map((year) => {
    const at = perYear.get(year) ?? { plan: 0, actual: 0, forecast: 0 }
    return {
      ...{ year, plan: at.plan, forecast: at.forecast, isClosed: closedYears.has(year) },
      actual: booked.has(year) || closedYears.has(year) ? at.actual : null,
    }
  })
}

/** Years before this one that nobody closed, the oldest first. */
export const openYears = (first: number, closed: readonly ClosedYear[], thisYear: number): number[] => {
  const done = new Set(closed.map(({ year }) => year))
  return Array.from({ length: Math.max(0, thisYear - first) }, (_, at) => first + at).filter((year) => !done.has(year))
}

export type PartyRow = { party: Party; plan: number; actual: number }

/** Net cash per party in a year, income positive. */
export function partyRows(rows: readonly RevisedAccount[]): PartyRow[] {
  const parties = new Map<Party, PartyRow>()
  const add = (party: Party, plan: number, actual: number) => {
    const row = parties.get(party) ?? { party, plan: 0, actual: 0 }
    parties.set(party, { party, plan: row.plan + plan, actual: row.actual + actual })
  }
  for (const { payer, payee, plan, actual } of rows) {
    add(payer, -plan, -actual)
    add(payee, plan, actual)
  }
  return [...parties.values()]
}
