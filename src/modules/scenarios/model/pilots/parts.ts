// SCN-12 and SCN-18: a plan in parts, one after the other or each in its own corner; some corners may get nothing.
import { choiceFor, type Scenario } from '../scenario.ts'

type Chosen = Pick<Scenario, 'blocks' | 'choices'>

export type PartSpan = {
  /** Blocks in which something happens, and in which nothing does. */
  busy: readonly string[]
  idle: readonly string[]
  /** First and last year in which a block starts; null when nothing happens. */
  from: number | null
  to: number | null
}

export function spanOf(scenario: Chosen): PartSpan {
  const isBusy = (id: string) => choiceFor(scenario, id).option !== 'nothing'
  const ids = scenario.blocks.map(({ id }) => id)
  const busy = ids.filter(isBusy)
  const starts = busy.flatMap((id) => choiceFor(scenario, id).start ?? [])
  return {
    busy,
    idle: ids.filter((id) => !isBusy(id)),
    from: starts.length === 0 ? null : Math.min(...starts),
    to: starts.length === 0 ? null : Math.max(...starts),
  }
}

/** Blocks of the larger plan that no part takes up yet, and those that more than one part takes up. */
export function coverageOf(whole: Chosen, parts: readonly Chosen[]): { leftOut: string[]; twice: string[] } {
  const taken = parts.map((part) => new Set(spanOf(part).busy))
  const times = (id: string) => taken.filter((busy) => busy.has(id)).length
  const { busy } = spanOf(whole)
  return { leftOut: busy.filter((id) => times(id) === 0), twice: busy.filter((id) => times(id) > 1) }
}

type Placed = { id: string; partOf: string | null }

/** Whether one scenario may be a part of another: never of itself, nor of one of its own parts. */
export function mayBePartOf(id: string, of: string, all: readonly Placed[]): boolean {
  const above = new Map(all.map(({ id: own, partOf }) => [own, partOf]))
  const seen = new Set<string>()
  for (let at: string | null = of; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === id) return false
    seen.add(at)
  }
  return above.has(of)
}

/** Why a scenario is not put under a larger plan: it stands still, it cannot be a part of that, or it changed meanwhile. */
export type PlaceRefusal = 'frozen' | 'not-possible' | 'stale'
