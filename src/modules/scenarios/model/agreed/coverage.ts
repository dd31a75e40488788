// FIN-17: what the agreed pledges cover of the deficit as it is computed, at the middle of the futures and at the edges.
import { ok, type Result, refuse } from '#kernel/result.ts'
import { allocateDeficit } from '../deficit-allocation.ts'
import type { Banded } from '../outcome/outcome.ts'
import { type Pledge, pledgeKey } from './pledge.ts'

export const COVER_LEVELS = ['p5', 'p50', 'p95'] as const
export type CoverLevel = (typeof COVER_LEVELS)[number]

/** Euro at the start of the horizon; granted + borne + uncovered = shortage. */
export type CoverageAt = {
  /** 0 when there is a surplus. */
  shortage: number
  /** Contributions that are granted in the plan itself. */
  granted: number
  borne: readonly { key: string; amount: number; isAtLimit: boolean }[]
  agreed: number
  /** Nobody agreed to bear it: "nog niet gedekt". */
  uncovered: number
  /** The same when everybody who made a proposal would agree to it. */
  uncoveredIfAgreed: number
}
export type Coverage = Readonly<Record<CoverLevel, CoverageAt>>

/** `grantedAt` tells how much the granted contributions pay of a shortage; `pledges` are those about one version. */
export function coverageOf(
  shortage: Pick<Banded, CoverLevel>,
  grantedAt: (shortage: number) => number,
  pledges: readonly Pledge[],
): Coverage {
  const agreed = pledges.filter(({ state }) => state === 'agreed')
  const hoped = pledges.filter(({ state }) => state !== 'refused')
  const at = (level: CoverLevel): CoverageAt => {
    const needed = Math.max(0, shortage[level])
    const granted = Math.min(needed, grantedAt(needed))
    const { allocation, uncovered } = allocate(needed - granted, agreed)
    const amounts = new Map(allocation.map(({ party, amount }) => [party, amount]))
    const borne = agreed.map((pledge) => {
      const amount = amounts.get(pledgeKey(pledge)) ?? 0
      return { key: pledgeKey(pledge), amount, isAtLimit: pledge.limit !== null && amount >= pledge.limit }
    })
    return {
      ...{ shortage: needed, granted, borne, uncovered },
      agreed: borne.reduce((sum, { amount }) => sum + amount, 0),
      uncoveredIfAgreed: allocate(needed - granted, hoped).uncovered,
    }
  }
  return { p5: at('p5'), p50: at('p50'), p95: at('p95') }
}

/** Less than this is rounding of a sum, euro. */
const NOTHING = 0.005

/** More was agreed to than is needed; euro at the start of the horizon. */
export type Beyond = {
  /** Agreed fixed amounts less what is left of the shortage after granted contributions; never less than nought. */
  over: Readonly<Record<CoverLevel, number>>
  /** Who agreed to a share of which nothing is left in the middle of the futures. */
  idle: readonly string[]
}

/**
 * F20 lets everybody pay in proportion when fixed amounts are more than the shortage: allowed, but seldom meant. Shares
 * are of what is left and can never be too much together; one of nothing is told. Null = nothing is too much in the middle.
 */
export function beyondShortage(coverage: Coverage, pledges: readonly Pledge[]): Beyond | null {
  const agreed = pledges.filter(({ state }) => state === 'agreed')
  const fixed = agreed.reduce((sum, { bears }) => sum + (bears.kind === 'amount' ? bears.amount : 0), 0)
  const over = (level: CoverLevel): number => {
    const beyond = fixed - (coverage[level].shortage - coverage[level].granted)
    return beyond < NOTHING ? 0 : beyond
  }
  const isNothingLeft = fixed > 0 && coverage.p50.shortage - coverage.p50.granted - fixed < NOTHING
  const idle = isNothingLeft ? agreed.filter(({ bears }) => bears.kind === 'share').map(({ who }) => who) : []
  const told = { over: { p5: over('p5'), p50: over('p50'), p95: over('p95') }, idle }
  return told.over.p50 > 0 || idle.length > 0 ? told : null
}

/** F20 with what was said: fixed amounts first, then shares of what is left up to their limits. */
function allocate(left: number, pledges: readonly Pledge[]) {
  const first = pledges.flatMap((pledge) =>
    pledge.bears.kind === 'amount' ? [{ party: pledgeKey(pledge), amount: pledge.bears.amount }] : [],
  )
  const key = pledges.flatMap((pledge) =>
    pledge.bears.kind === 'share' ? [{ party: pledgeKey(pledge), share: pledge.bears.share, cap: pledge.limit }] : [],
  )
  return allocateDeficit(left, first, key)
}

/** `whole`: the middle of the futures is covered; the edge is shown beside it and never decides. */
export const COVER_STATES = ['no-deficit', 'whole', 'partly', 'none'] as const
export type CoverState = (typeof COVER_STATES)[number]

export function coverStateOf({ p50 }: Coverage): CoverState {
  if (p50.shortage < NOTHING) return 'no-deficit'
  if (p50.uncovered < NOTHING) return 'whole'
  return p50.agreed < NOTHING ? 'none' : 'partly'
}

/** Nothing of the middle of the futures is open. */
export const isSettled = (state: CoverState): boolean => state === 'no-deficit' || state === 'whole'

/** What a frozen version keeps of the agreement as it stood, with why it was frozen while something was open. */
export type FrozenAgreement = {
  state: CoverState
  pledges: readonly Pledge[]
  coverage: Coverage
  /** '' when nothing was open, and for a consultation. */
  openReason: string
}

/**
 * FIN-17: go or no-go with the agreement on the table. A decision over an open deficit is possible, but nobody takes it
 * without saying why: silence would make the municipality the payer.
 */
export function mayDecide(state: CoverState, openReason: string): Result<true, 'cover-open'> {
  return isSettled(state) || openReason.trim() !== '' ? ok(true) : refuse('cover-open')
}
