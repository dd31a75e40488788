// F20 as formulas: what is granted pays first, then the key up to its caps, round by round; the rest is not covered.
import { compound } from '#kernel/finance/compound.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { contributionsPerYear, type GrantedYear } from '../../model/cover/contributions.ts'
import { type KeyShare, lastYearOf, type Scenario } from '../../model/scenario.ts'
import { cellAt, columnOf, fixed, here, input, live } from './cells.ts'
import type { Workings } from './workings.ts'

const [SHARE, CAP, PRESENT, PAYS, ROUNDS] = [3, 4, 5, 6, 7]

export type CoverSheet = {
  sheet: Sheet
  /** Address of the amount of each granted payment, in the order of the lines of the model. */
  granted: readonly string[]
  /** Addresses of what each granted contribution and each share of the key pays, and of what nobody pays. */
  pays: { contributions: readonly string[]; shares: readonly string[]; uncovered: string }
}

/** Payments within the horizon: those outside it do not count. */
const paymentsOf = (scenario: Scenario): GrantedYear[] => {
  const { start } = scenario.settings.horizon
  return contributionsPerYear(scenario).filter(({ year }) => year >= start && year <= lastYearOf(scenario.settings))
}

export function coverSheet(workings: Workings, shortage: string): CoverSheet {
  const { t, prepared, outcome } = workings
  const { scenario } = prepared
  const { rows, granted, pledges } = contributionRows(workings, shortage)
  const [pledged, left] = [rows.length, rows.length + 1]
  const pledgedValue = pledges.reduce((sum, { present }) => sum + present, 0)
  const leftValue = Math.max(0, outcome.cover.shortage - pledgedValue)
  const sumOfPledges = pledges.length === 0 ? '0' : pledges.map(({ row }) => here(PRESENT, row)).join('+')
  for (const [index, { row }] of pledges.entries()) {
    const part = `IF(${here(PRESENT, pledged)}>${here(PAYS, 0)},${here(PAYS, 0)}/${here(PRESENT, pledged)},1)`
    const pays = outcome.cover.granted[index]?.amount ?? 0
    rows[row]?.push(live(`${here(PRESENT, row)}*${part}`, pays, 'cents'))
  }
  rows.push([t.cover.pledged, null, null, null, null, live(sumOfPledges, pledgedValue, 'cents')])
  const leftFormula = `MAX(0,${here(PAYS, 0)}-${here(PRESENT, pledged)})`
  rows.push([t.cover.left, null, null, null, null, null, live(leftFormula, leftValue, 'cents')])
  const first = rows.length
  rows.push(...keyRows(workings, left, leftValue))
  const uncovered = rows.length
  rows.push([t.cover.uncovered, null, null, null, null, null, uncoveredCell(workings, left, first)])
  const at = (row: number) => cellAt(t.sheets.cover, PAYS, row)
  return {
    sheet: { title: t.sheets.cover, columns: titles(workings), rows, notes: [] },
    granted,
    pays: {
      contributions: pledges.map(({ row }) => at(row)),
      shares: scenario.key.map((_, index) => at(first + index)),
      uncovered: at(uncovered),
    },
  }
}

type Pledge = { row: number; present: number }

/** The shortage, and every contribution under its payments; what each pays follows when all pledges are known. */
function contributionRows(workings: Workings, shortage: string) {
  const { t, prepared, outcome, words } = workings
  const { scenario } = prepared
  const payments = paymentsOf(scenario)
  const rows: SheetCell[][] = [
    [t.cover.shortage, null, null, null, null, null, live(`MAX(0,${shortage})`, outcome.cover.shortage, 'cents')],
  ]
  const granted: string[] = []
  const pledges: Pledge[] = []
  for (const { id, name, party, state } of scenario.contributions) {
    const own = payments.filter((payment) => payment.id === id)
    for (const payment of own) {
      if (state === 'granted') granted.push(cellAt(t.sheets.cover, CAP, rows.length))
      rows.push(paymentRow(workings, payment, rows.length))
    }
    const present = own.reduce((total, payment) => total + presentOf(workings, payment), 0)
    const sum =
      own.length === 0 ? '0' : `SUM(${here(PRESENT, rows.length - own.length)}:${here(PRESENT, rows.length - 1)})`
    if (state === 'granted') pledges.push({ row: rows.length, present })
    const about = [words.parties[party], words.contributionStates[state]]
    rows.push([name, ...about, null, null, live(sum, present, 'cents')])
  }
  return { rows, granted, pledges }
}

const titles = ({ t, prepared }: Workings): Sheet['columns'] =>
  [...t.cover.columns, ...roundsOf(prepared.scenario.key).map((round) => t.cover.round(String(round)))].map(
    (label) => ({
      label,
      kind: 'text',
    }),
  )

/** Nought before the first round; a cap that is reached can bring another to its cap once per party at most. */
const roundsOf = (key: readonly KeyShare[]): number[] =>
  key.length === 0 ? [] : [0, ...key.map((_, index) => index + 1)]

function paymentRow(workings: Workings, payment: GrantedYear, row: number): SheetCell[] {
  const { t, words, parameter, setting } = workings
  const { name, party, state, year, amount } = payment
  return [
    t.cover.payment(name),
    words.parties[party],
    words.contributionStates[state],
    fixed(year, 'year'),
    input(amount, 'cents'),
    live(
      `${here(CAP, row)}/(1+${parameter('interest')})^(${here(SHARE, row)}-${setting('firstYear')})`,
      presentOf(workings, payment),
      'cents',
    ),
  ]
}

const presentOf = ({ prepared }: Workings, { amount, year }: GrantedYear): number =>
  amount / compound(prepared.values.interest, year - prepared.plan.horizon.start)

function keyRows({ prepared, words, outcome, t }: Workings, left: number, leftValue: number): SheetCell[][] {
  const { key } = prepared.scenario
  const first = left + 1
  const span = (column: number) => columnOf(t.sheets.cover, column, key.length, first)
  const reached = reachedPerRound(leftValue, key)
  const rest = (round: number) =>
    `(${here(PAYS, left)}*${givenShare(span(SHARE))}-SUMIFS(${span(CAP)},${span(ROUNDS + round)},1))`
  const weight = (round: number) => `SUMIFS(${span(SHARE)},${span(ROUNDS + round)},0)`
  const part = (row: number, round: number) =>
    `IF(${weight(round)}=0,0,${rest(round)}*${here(SHARE, row)}/${weight(round)})`
  return key.map(({ party, share, cap }, index) => {
    const row = first + index
    const last = key.length
    const pays = outcome.cover.shares[index]?.amount ?? 0
    return [
      t.cover.key,
      words.parties[party],
      null,
      input(share, 'percent'),
      cap === null ? { value: null, isInput: true } : input(cap, 'cents'),
      null,
      live(`IF(${here(ROUNDS + last, row)}=1,${here(CAP, row)},${part(row, last)})`, pays, 'cents'),
      fixed(0, 'year'),
      ...key.map((_, round) => {
        const before = here(ROUNDS + round, row)
        const isOver = `IF(ISNUMBER(${here(CAP, row)}),${part(row, round)}>${here(CAP, row)},FALSE)`
        return live(`IF(${before}=1,1,IF(${isOver},1,0))`, reached[round + 1]?.[index] ? 1 : 0, 'year')
      }),
    ]
  })
}

/** Part of what is left that the key gives away: shares that add up to one in decimals do not always in binary. */
const givenShare = (shares: string): string => `IF(SUM(${shares})>1-${WHOLE},1,SUM(${shares}))`
const WHOLE = '0.000000001'

/** Who is at his cap after each round; round 0 is nobody. */
function reachedPerRound(amount: number, key: readonly KeyShare[]): boolean[][] {
  const rounds = [key.map(() => false)]
  const shares = key.reduce((sum, { share }) => sum + share, 0)
  const whole = (shares > 1 - Number(WHOLE) ? 1 : shares) * amount
  for (let round = 1; round <= key.length; round++) {
    const before = rounds[round - 1] ?? []
    const left = key.reduce((rest, { cap }, index) => (before[index] ? rest - (cap ?? 0) : rest), whole)
    const weight = key.reduce((sum, { share }, index) => (before[index] ? sum : sum + share), 0)
    rounds.push(
      key.map(({ share, cap }, index) => before[index] === true || (cap !== null && left * (share / weight) > cap)),
    )
  }
  return rounds
}

function uncoveredCell({ prepared, outcome, t }: Workings, left: number, first: number): SheetCell {
  const { key } = prepared.scenario
  const { uncovered } = outcome.cover
  if (key.length === 0) return live(here(PAYS, left), uncovered, 'cents')
  const span = (column: number) => columnOf(t.sheets.cover, column, key.length, first)
  const isWhole = `SUM(${span(SHARE)})>1-${WHOLE}`
  const isBorne = `SUMIFS(${span(SHARE)},${span(ROUNDS + key.length)},0)>0`
  return live(`IF(AND(${isWhole},${isBorne}),0,MAX(0,${here(PAYS, left)}-SUM(${span(PAYS)})))`, uncovered, 'cents')
}
