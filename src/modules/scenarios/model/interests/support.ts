// SCN-03: who stands where on which scenario, where groups collide, and when nobody can go on. Nothing here decides:
// it says what was told, and whether people may call it an impasse.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** A group or organisation around an area; never a person. */
export type Group = {
  name: string
  /** Without it a scenario cannot be carried out: owner of the homes, payer, who must decide. */
  mustCarry: boolean
  /** Why it must carry it, or why not. */
  why: string
}

export const POSITIONS = ['supports', 'accepts', 'against', 'unknown'] as const
/** accepts: can live with it, on the condition in the reason · unknown: was asked, and does not say. */
export type Position = (typeof POSITIONS)[number]

/** What a group said of a scenario; no position = it was not asked yet, which is something else than unknown. */
export type StatedPosition = {
  group: string
  position: Position
  reason: string
  source: string
  saidOn: CalendarDate
  /** Version that they spoke about. */
  version: number
}

const carries = (position: Position | undefined): boolean => position === 'supports' || position === 'accepts'

/** How one scenario stands with the groups that must carry it. */
export type Support =
  | { state: 'no-carriers' }
  /** Every group that must carry it supports it or can live with it. */
  | { state: 'carried'; onConditionsOf: readonly string[] }
  | { state: 'blocked'; by: readonly string[] }
  /** Nobody is against, and some were not asked: it may yet be carried. */
  | { state: 'open'; notAsked: readonly string[] }
  /** All were asked, nobody is against, some do not say. */
  | { state: 'unsettled'; silent: readonly string[] }

export function supportOf(groups: readonly Group[], positions: readonly StatedPosition[]): Support {
  const said = new Map(positions.map(({ group, position }) => [group, position]))
  const carriers = groups.filter(({ mustCarry }) => mustCarry).map(({ name }) => name)
  if (carriers.length === 0) return { state: 'no-carriers' }
  const at = (position: Position | undefined) => carriers.filter((name) => said.get(name) === position)
  const [against, notAsked, silent] = [at('against'), at(undefined), at('unknown')]
  if (against.length > 0) return { state: 'blocked', by: against }
  if (notAsked.length > 0) return { state: 'open', notAsked }
  if (silent.length > 0) return { state: 'unsettled', silent }
  return { state: 'carried', onConditionsOf: at('accepts') }
}

export type Conflict = {
  pair: readonly [string, string]
  /** Scenarios that one of them carries and the other is against. */
  over: readonly { scenario: string; against: string }[]
  /** Scenarios that both support or can live with. */
  shared: readonly string[]
}

type Spoken = { id: string; positions: readonly StatedPosition[] }

/** Pairs of groups that disagree on a scenario at least; who was not asked or does not say disagrees with nobody. */
export function conflictsOf(groups: readonly Group[], scenarios: readonly Spoken[]): Conflict[] {
  const said = new Map(
    scenarios.map(({ id, positions }) => [id, new Map(positions.map((one) => [one.group, one.position]))]),
  )
  return pairsOf(groups.map(({ name }) => name)).flatMap(([a, b]): Conflict[] => {
    const at = (id: string, group: string) => said.get(id)?.get(group)
    const over = scenarios.flatMap(({ id }) => {
      const [first, second] = [at(id, a), at(id, b)]
      if (carries(first) && second === 'against') return [{ scenario: id, against: b }]
      return carries(second) && first === 'against' ? [{ scenario: id, against: a }] : []
    })
    const shared = scenarios.filter(({ id }) => carries(at(id, a)) && carries(at(id, b))).map(({ id }) => id)
    return over.length === 0 ? [] : [{ pair: [a, b], over, shared }]
  })
}

const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((a, index) => names.slice(index + 1).map((b): [string, string] => [a, b]))

export type ImpasseRefusal =
  | { why: 'stands' | 'no-scenarios' | 'no-carriers' | 'reason-missing' }
  /** Scenarios that are carried, or that may yet be. */
  | { why: 'carried' | 'open'; scenarios: readonly string[] }

/**
 * Whether people may record that doing nothing jointly is what is left. Only when no scenario of the area, doing nothing
 * among them, is carried or may yet be: a scenario is out when a group that must carry it is against, or when all were
 * asked and some do not say.
 */
export function mayDeclareImpasse(
  scenarios: readonly { id: string; support: Support }[],
  { stands, reason }: { stands: boolean; reason: string },
): Result<true, ImpasseRefusal> {
  const at = (state: Support['state']) => scenarios.filter(({ support }) => support.state === state).map(({ id }) => id)
  if (stands) return refuse({ why: 'stands' })
  if (scenarios.length === 0) return refuse({ why: 'no-scenarios' })
  if (at('no-carriers').length > 0) return refuse({ why: 'no-carriers' })
  if (at('carried').length > 0) return refuse({ why: 'carried', scenarios: at('carried') })
  if (at('open').length > 0) return refuse({ why: 'open', scenarios: at('open') })
  return reason.trim() === '' ? refuse({ why: 'reason-missing' }) : ok(true)
}

export type RevokeRefusal = 'none-stands' | 'reason-missing'

/** An impasse that stands can be taken back, with a reason. */
export function mayRevokeImpasse(stands: boolean, reason: string): Result<true, RevokeRefusal> {
  if (!stands) return refuse('none-stands')
  return reason.trim() === '' ? refuse('reason-missing') : ok(true)
}
