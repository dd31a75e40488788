// Checks before sending, and what a delivery means. The rules themselves stand in the files beside this one.
import { FREE_ROOM, judgeFreeRoom } from './free-allocation-room.ts'
import type { RuleKind } from './judgement.ts'
import { burnDown, countProblems, type LabelCount, poorDwellings } from './label-burn-down.ts'
import { EXCEPTION_ROWS, type MonitorName, numberIn, textIn, type Values } from './monitor.ts'
import { type MonitorPeriod, yearOfPeriod } from './monitor-period.ts'
import { judgeRegularShare, REGULAR_SHARE_SIGNAL } from './regular-share.ts'
import { isPossiblePart, judgeRentSum } from './rent-sum.ts'
import { judgeStockGrowth, type StockYear, stockProblems } from './stock-balance.ts'

/** `difference`: in the unit of the field, what was typed less what follows from the rest. */
export type DeliveryProblem = {
  field: string
  problem:
    | 'does-not-close'
    | 'opening-differs'
    | 'reason-missing'
    | 'part-over-whole'
    | 'sum-differs'
    | 'part-over-growth'
    | 'destinations-differ'
    | 'nothing-before'
    | 'more-exceptions-than-dwellings'
    | 'ground-missing'
    | 'registration-missing'
    | 'explanation-missing'
    | 'label-day-missing'
    | 'label-day-outside'
  difference?: number
}

/** What was delivered by the same organisation for the period before; null: nothing. Only compared with, never used. */
export type Before = Values | null

export const stockYearIn = (values: Values): StockYear => ({
  opening: numberIn(values, 'opening'),
  flows: {
    newBuild: numberIn(values, 'newBuild'),
    transformation: numberIn(values, 'transformation'),
    purchase: numberIn(values, 'purchase'),
    sale: numberIn(values, 'sale'),
    demolition: numberIn(values, 'demolition'),
  },
  correction: values.correction
    ? { dwellings: numberIn(values, 'correction'), reason: textIn(values, 'correctionReason') }
    : null,
  closing: numberIn(values, 'closing'),
})

export const labelCountIn = (values: Values, year: number): LabelCount => ({
  year,
  labels: { E: numberIn(values, 'E'), F: numberIn(values, 'F'), G: numberIn(values, 'G') },
  exceptions: EXCEPTION_ROWS.filter(
    (row) => values[`exception${row}`] !== null && values[`exception${row}`] !== undefined,
  )
    .map((row) => ({ ground: textIn(values, `ground${row}`), dwellings: numberIn(values, `exception${row}`) }))
    .filter(({ dwellings }) => dwellings !== 0),
})

/** B6, B7-R5, B9, B10: what stops a delivery, all together; nothing of it is corrected. */
export function deliveryProblems(
  name: MonitorName,
  period: MonitorPeriod,
  values: Values,
  before: Before,
): DeliveryProblem[] {
  return CHECKS[name](values, before, period)
}

type Check = (values: Values, before: Before, period: MonitorPeriod) => DeliveryProblem[]

const CHECKS: Readonly<Record<MonitorName, Check>> = {
  stock: (values, before) =>
    stockProblems(stockYearIn(values), before ? numberIn(before, 'closing') : null).flatMap(
      (found): DeliveryProblem[] => {
        if (found.problem === 'does-not-close') return [{ field: 'closing', ...found }]
        if (found.problem === 'opening-differs') return [{ field: 'opening', ...found }]
        // A negative flow is refused as a number already.
        return found.problem === 'correction-without-reason'
          ? [{ field: 'correctionReason', problem: 'reason-missing' }]
          : []
      },
    ),
  availability: (values) => {
    const [vacated, regular, direct] = ['vacated', 'regular', 'direct'].map((field) => numberIn(values, field)) as [
      number,
      number,
      number,
    ]
    const over = ([field, part]: [string, number]): DeliveryProblem[] =>
      part > vacated ? [{ field, problem: 'part-over-whole', difference: part - vacated }] : []
    const parts = [over(['regular', regular]), over(['direct', direct])].flat()
    const difference = regular + direct - vacated
    if (parts.length > 0 || difference === 0) return parts
    return [{ field: 'direct', problem: 'sum-differs', difference }]
  },
  'free-room': (values) => {
    const difference = numberIn(values, 'aboveLimit') - numberIn(values, 'vacated')
    return difference > 0 ? [{ field: 'aboveLimit', problem: 'part-over-whole', difference }] : []
  },
  'rent-sum': rentSumProblems,
  labels: labelProblems,
}

const DESTINATION_FIELDS = ['toAffordability', 'toAvailability', 'toSustainability'] as const

/** To the cent: amounts are typed with two decimals at most. */
const cents = (euro: number): number => Math.round(euro * 100)

function rentSumProblems(values: Values): DeliveryProblem[] {
  const sum = rentSumIn(values)
  const problems: DeliveryProblem[] = []
  if (sum.before === 0) problems.push({ field: 'before', problem: 'nothing-before' })
  if (!isPossiblePart(sum)) problems.push({ field: 'incomeDependent', problem: 'part-over-growth' })
  const spent = DESTINATION_FIELDS.reduce((total, field) => total + cents(numberIn(values, field)), 0)
  const difference = (spent - cents(sum.incomeDependent)) / 100
  if (difference !== 0) problems.push({ field: 'toAffordability', problem: 'destinations-differ', difference })
  return problems
}

export const rentSumIn = (values: Values) => ({
  before: numberIn(values, 'before'),
  after: numberIn(values, 'after'),
  incomeDependent: numberIn(values, 'incomeDependent'),
})

function labelProblems(values: Values, before: Before, period: MonitorPeriod): DeliveryProblem[] {
  const year = yearOfPeriod(period)
  const count = labelCountIn(values, year)
  const problems: DeliveryProblem[] = EXCEPTION_ROWS.filter((row) => numberIn(values, `exception${row}`) > 0).flatMap(
    (row) => [
      ...(textIn(values, `ground${row}`) === '' ? [{ field: `ground${row}`, problem: 'ground-missing' as const }] : []),
      ...(textIn(values, `registered${row}`) === ''
        ? [{ field: `registered${row}`, problem: 'registration-missing' as const }]
        : []),
    ],
  )
  problems.push(...improvedProblems(values, year))
  if (countProblems(count).some(({ problem }) => problem === 'more-exceptions-than-dwellings'))
    problems.push({ field: 'exception1', problem: 'more-exceptions-than-dwellings' })
  const more = before ? poorDwellings(count) - poorDwellings(labelCountIn(before, year - 1)) : 0
  if (more > 0 && textIn(values, 'explanation') === '')
    problems.push({ field: 'explanation', problem: 'explanation-missing', difference: more })
  return problems
}

/** B10: what got a better label says on which day that was registered. */
function improvedProblems(values: Values, year: number): DeliveryProblem[] {
  if (numberIn(values, 'improved') === 0) return []
  const day = textIn(values, 'improvedOn')
  if (day === '') return [{ field: 'improvedOn', problem: 'label-day-missing' }]
  return day.startsWith(`${year}-`) ? [] : [{ field: 'improvedOn', problem: 'label-day-outside' }]
}

/**
 * What the rule says, with the kind of rule that says it: a signal is a talk, a liftable limit wants a recorded
 * choice, a hard rule is met or not (AC4).
 */
export type Verdict = {
  kind: RuleKind
  state:
    | 'no-lettings'
    | 'fine'
    | 'signal'
    | 'needs-record'
    | 'breach'
    | 'cannot-be-tested'
    | 'met'
    | 'not-met'
    /** One corporation's count: only all together must rise (B6). */
    | 'counted'
    | 'rises'
    | 'does-not-rise'
    | 'on-the-way'
    | 'done'
    | 'overdue'
  /** Unrounded: a fraction for shares, per cent for the rent sum, dwellings for stock and labels; null: none. */
  value: number | null
  /** What it is held against, in the same unit; null: nothing to hold it against. */
  limit: number | null
}

/** What is recorded beside the figures and decides what they mean. */
export type Recorded = {
  /** Share that this corporation chose for the year, B7-R2; null: no choice. */
  cap: number | null
  /** Wage development of the year before, per cent, B9; null: unknown. */
  wages: number | null
  /** Last year in which poor labels may remain, 3.2.1; null: not agreed. */
  labelsEnd: number | null
}

/** Signal value and limits are those of the rules; compared unrounded (B7-R3). */
export function judgeDelivery(name: MonitorName, values: Values, year: number, recorded: Recorded): Verdict {
  switch (name) {
    case 'stock': {
      const { opening, closing } = stockYearIn(values)
      return { kind: 'hard-rule', state: 'counted', value: closing, limit: opening }
    }
    case 'availability': {
      const judged = judgeRegularShare({ vacated: numberIn(values, 'vacated'), regular: numberIn(values, 'regular') })
      return {
        kind: 'signal',
        limit: REGULAR_SHARE_SIGNAL,
        value: 'share' in judged ? judged.share : null,
        state: judged.state,
      }
    }
    case 'free-room': {
      const counts = { vacated: numberIn(values, 'vacated'), aboveLimit: numberIn(values, 'aboveLimit') }
      const judged = judgeFreeRoom(counts, recorded.cap)
      const limit = recorded.cap ?? FREE_ROOM.standard
      return { kind: 'liftable-limit', limit, value: 'share' in judged ? judged.share : null, state: judged.state }
    }
    case 'rent-sum': {
      const judged = judgeRentSum(rentSumIn(values), recorded.wages)
      const isTested = judged.state !== 'cannot-be-tested'
      return {
        ...{ kind: 'hard-rule', state: judged.state },
        ...{ value: isTested ? judged.growth : null, limit: isTested ? judged.cap : null },
      }
    }
    case 'labels':
      return judgeLabels(labelCountIn(values, year), recorded.labelsEnd)
  }
}

/** What each corporation answers for on its own (2.2.4, 2.3.1): of these a total is a count, no verdict. */
const OF_EACH: readonly MonitorName[] = ['free-room', 'rent-sum']

/** What the figures of all corporations together say; null where each answers for itself. */
export function judgeTotal(name: MonitorName, values: Values, year: number, recorded: Recorded): Verdict | null {
  if (OF_EACH.includes(name)) return null
  const judged = judgeDelivery(name, values, year, recorded)
  if (name !== 'stock') return judged
  const growth = judgeStockGrowth(new Map([['all', stockYearIn(values)]]))
  return { ...judged, state: growth.state === 'rises' ? 'rises' : 'does-not-rise' }
}

function judgeLabels(count: LabelCount, end: number | null): Verdict {
  if (end === null) return { kind: 'hard-rule', state: 'cannot-be-tested', value: null, limit: null }
  const { toGo } = burnDown(count, null, end)
  const state = toGo <= 0 ? 'done' : count.year >= end ? 'overdue' : 'on-the-way'
  return { kind: 'hard-rule', state, value: toGo, limit: 0 }
}
