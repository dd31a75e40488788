// What was paid beside the plan that was set fast: booking, taking back, closing a year, and what it comes to.
import { randomUUID } from 'node:crypto'
import { cents, euros, inEuros } from '#kernel/money.ts'
import { personalKindOfText } from '#kernel/personal-data.ts'
import type { UserId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { accountName } from '#platform/auth/account.ts'
import type { Db } from '#platform/db/scope.ts'
import { allAmounts } from '../budget/reading.ts'
import { type OpenDraft, putAway } from '../budget/usecases.ts'
import {
  type Actual,
  type ClosedYear,
  type ForecastYear,
  forecast,
  openYears,
  type PartyRow,
  partyRows,
  type RevisedAccount,
  reviseYear,
} from '../model/actuals/ledger.ts'
import { type PlannedAccount, plannedAccounts } from '../model/actuals/plan-per-year.ts'
import type { BookingRefusal, ClosingRefusal } from '../model/actuals/refusals.ts'
import type { FreezeRow, ScenarioRow, VersionRow } from '../store.ts'
import { findVersion } from '../store.ts'
import { actorId, type Doing, scenarioObject, seesDrafts, viewScenario } from '../usecases.ts'
import {
  type ActualRow,
  actualsOf,
  type ClosedYearRow,
  closedYearsOf,
  deleteActual,
  insertActuals,
  insertClosedYear,
} from './store.ts'

export type { ActualRow, ClosedYearRow } from './store.ts'

export type ActualsLedger = {
  row: ScenarioRow
  freeze: FreezeRow
  version: VersionRow
  plan: readonly PlannedAccount[]
  bookings: readonly ActualRow[]
  closed: readonly ClosedYearRow[]
  years: readonly number[]
}
/** null = nothing was set fast yet: there is no plan to hold payments against. */
export type ActualsView = { row: ScenarioRow; ledger: ActualsLedger | null }

/** The plan that stands, with its bookings; null when the actor may not see it. */
export const loadActuals = (
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  id: string,
): Promise<ActualsView | null> => scope.transaction((db) => ledgerIn(db, actor, id))

async function ledgerIn(db: Db, actor: Doing['actor'], id: string): Promise<ActualsView | null> {
  const view = await viewScenario(db, actor, id)
  if (!view || !seesDrafts(actor)) return null
  const { row, freeze } = view
  const version = freeze && (await findVersion(db, id, freeze.version))
  if (!freeze || !version) return { row, ledger: null }
  const { start, years } = version.document.settings.horizon
  return {
    row,
    ledger: {
      ...{ row, freeze, version, plan: plannedAccounts(version.document) },
      bookings: await actualsOf(db, id, version.number),
      closed: await closedYearsOf(db, id, version.number),
      years: Array.from({ length: years }, (_, at) => start + at),
    },
  }
}

const frameOf = ({ plan, bookings, closed, years }: ActualsLedger) => ({
  ...{ first: years[0] ?? 0, plan, actuals: bookings.map(actualOf), closed: closed.map(closedOf) },
})

const closedOf = ({ year, rest }: ClosedYearRow): ClosedYear => ({ year, rest })

const actualOf = (row: ActualRow): Actual => ({
  ...{ category: row.category, payer: row.payer, payee: row.payee, year: row.year, plannedYear: row.plannedYear },
  amount: inEuros(cents(row.amountCents)),
  settles: row.settlesCents === null ? null : inEuros(cents(row.settlesCents)),
  volume:
    row.plannedUnits === null || row.actualUnits === null
      ? null
      : { planned: row.plannedUnits, actual: row.actualUnits },
})

export type YearRevision = { year: number; accounts: readonly RevisedAccount[]; parties: readonly PartyRow[] }

export function revisionOf(ledger: ActualsLedger, year: number): YearRevision {
  const accounts = reviseYear(frameOf(ledger), year)
  return { year, accounts, parties: partyRows(accounts) }
}

export const forecastOf = (ledger: ActualsLedger): ForecastYear[] => forecast(frameOf(ledger), ledger.years)

export type ForecastTotals = { plan: number; paid: number; forecast: number; moved: number }

/** Over all years of the plan: what it was to cost, what was paid, and what it comes to. */
export function totalsOf(years: readonly ForecastYear[]): ForecastTotals {
  const sum = (pick: (year: ForecastYear) => number) => years.reduce((total, year) => total + pick(year), 0)
  const [plan, expected] = [sum(({ plan: own }) => own), sum((year) => year.forecast)]
  return { plan, paid: sum(({ actual }) => actual ?? 0), forecast: expected, moved: expected - plan }
}

export const yearsToClose = ({ years, closed }: ActualsLedger, thisYear: number): number[] =>
  openYears(years[0] ?? thisYear, closed.map(closedOf), Math.min(thisYear, (years.at(-1) ?? thisYear) + 1))

export type Booking = Pick<ActualRow, 'year' | 'category' | 'payer' | 'payee' | 'plannedYear' | 'source'> & {
  /** Euro. */
  amount: number
  settles: number | null
  units: { planned: number; actual: number } | null
}

function refusalOf(ledger: ActualsLedger, { year, plannedYear, payer, payee, source }: Booking): BookingRefusal | null {
  if (!ledger.years.includes(year) || !ledger.years.includes(plannedYear)) return 'year-outside'
  if (ledger.closed.some((one) => one.year === year)) return 'year-closed'
  if (payer === payee) return 'same-party'
  if (source.trim() === '') return 'source-missing'
  return personalKindOfText(source) === null ? null : 'personal'
}

/** Books payments; of a closed year none. All of them, or nothing. */
export async function bookActuals(
  { actor, scope, deps }: Doing,
  id: string,
  bookings: readonly Booking[],
): Promise<Result<number, { why: BookingRefusal; year: number }> | null> {
  return scope.transaction(async (db) => {
    const view = await ledgerIn(db, actor, id)
    if (!view) return null
    const { ledger } = view
    if (!ledger) return refuse({ why: 'no-plan', year: 0 })
    for (const booking of bookings) {
      const why = refusalOf(ledger, booking)
      if (why) return refuse({ why, year: booking.year })
    }
    const at = deps.now()
    const rows = bookings.map(
      ({ amount, settles, units, ...booking }): ActualRow => ({
        ...{ ...booking, scenario: id, version: ledger.version.number, id: randomUUID() },
        ...{ amountCents: euros(amount), settlesCents: settles === null ? null : euros(settles) },
        ...{ plannedUnits: units?.planned ?? null, actualUnits: units?.actual ?? null },
        ...{ recordedBy: actorId(actor), recordedAt: at },
      }),
    )
    await insertActuals(db, rows)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.actuals-booked', object: scenarioObject(id) },
      after: {
        version: ledger.version.number,
        bookings: rows.length,
        years: [...new Set(rows.map(({ year }) => year))],
      },
    })
    return ok(rows.length)
  })
}

/** Takes a booking back, as long as its year is open. */
export async function unbookActual(
  { actor, scope, deps }: Doing,
  id: string,
  booking: string,
): Promise<Result<true, 'year-closed' | 'no-booking'> | null> {
  return scope.transaction(async (db) => {
    const view = await ledgerIn(db, actor, id)
    const found = view?.ledger?.bookings.find((row) => row.id === booking)
    if (!view) return null
    if (!view.ledger || !found) return refuse('no-booking')
    if (view.ledger.closed.some(({ year }) => year === found.year)) return refuse('year-closed')
    await deleteActual(db, found)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.actual-taken-back', object: scenarioObject(id) },
      before: { year: found.year, category: found.category, cents: found.amountCents },
    })
    return ok(true)
  })
}

/** Closes a year that has passed, the oldest first; nothing of it changes any more. */
export async function closeYear(
  { actor, scope, deps }: Doing,
  id: string,
  wish: { year: number; rest: ClosedYear['rest']; reason: string; thisYear: number },
): Promise<Result<true, ClosingRefusal> | null> {
  return scope.transaction(async (db) => {
    const view = await ledgerIn(db, actor, id)
    if (!view) return null
    const { ledger } = view
    if (!ledger) return refuse('no-plan')
    if (ledger.closed.some(({ year }) => year === wish.year)) return refuse('closed')
    const [oldest] = yearsToClose(ledger, wish.thisYear)
    if (wish.year >= wish.thisYear || oldest === undefined) return refuse('not-passed')
    if (wish.year !== oldest) return refuse('earlier-open')
    if (wish.reason.trim() === '') return refuse('reason-missing')
    const { year, rest, reason } = wish
    const row = { scenario: id, version: ledger.version.number, year, rest, reason: reason.trim() }
    await insertClosedYear(db, { ...row, closedBy: actorId(actor), closedAt: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.year-closed', object: scenarioObject(id) },
      after: { version: row.version, year, rest },
    })
    return ok(true)
  })
}

/** Bookings from a file that was read by mapping its columns; the draft goes. */
export async function takeOverActuals(
  doing: Doing,
  { draft, reading }: OpenDraft,
): Promise<Result<number, { why: BookingRefusal | 'not-read'; year: number }> | null> {
  const read = reading.reading
  if (reading.step !== 'trial' || !read || read.refusal || read.problems.length > 0)
    return refuse({ why: 'not-read', year: 0 })
  const contributions = read.contributions.map(({ party, cap, window: [year], source }) => ({
    ...{ category: 'contribution' as const, payer: party, payee: 'open' as const, year, amount: cap ?? 0, source },
  }))
  const bookings = [...read.payments, ...contributions].map(
    ({ category, payer, payee, year, amount, source }): Booking => ({
      ...{ category, payer, payee, year, plannedYear: year, amount, source, settles: null, units: null },
    }),
  )
  const booked = await bookActuals(doing, draft.scenario, bookings)
  if (booked?.ok) await putAway(doing, draft, 'budget.taken-over', { bookings: allAmounts(read).length })
  return booked
}

export const makersOf = async (
  { deps }: Pick<Doing, 'deps'>,
  rows: readonly { closedBy: string }[],
): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    await Promise.all(
      [...new Set(rows.map(({ closedBy }) => closedBy))].map(
        async (id) => [id, await accountName(deps, id as UserId)] as const,
      ),
    ),
  )
