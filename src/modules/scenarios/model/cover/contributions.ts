// Subsidies and pledges: cap, window and what may not be stacked. Only what is granted pays; what is possible is shown.
import type { Party } from '../events/event.ts'
import { valuesOf } from '../parameters/values.ts'
import { programmeOf } from '../programme/counts.ts'
import { type ContributingParty, type Contribution, choiceFor, type Scenario } from '../scenario.ts'
import { type Block, dwellingsOf } from '../stock/block.ts'

/** Euro of one contribution in one year, at the prices of its scheme. */
export type GrantedYear = {
  id: string
  name: string
  party: ContributingParty
  state: Contribution['state']
  year: number
  amount: number
  payee: Party
}

/** Homes of a block that count for one kind of scheme. */
type Counted = { block: string; year: number; homes: number }

/**
 * What every contribution pays per year, in the order of the list. A home that one scheme has paid for is left out by
 * a scheme that excludes it, or that it excludes; the cap is a limit over all years.
 */
export function contributionsPerYear(scenario: Scenario): GrantedYear[] {
  const paid = new Map<string, Map<string, number>>()
  return scenario.contributions.flatMap((contribution) => {
    const rivals = scenario.contributions.filter(
      (other) =>
        other.state === 'granted' &&
        (contribution.excludes.includes(other.id) || other.excludes.includes(contribution.id)),
    )
    const used = new Map<string, number>()
    const years = paysPerYear(
      scenario,
      contribution,
      (block) => Math.max(0, ...rivals.map(({ id }) => paid.get(id)?.get(block) ?? 0)),
      used,
    )
    paid.set(contribution.id, used)
    return years
  })
}

function paysPerYear(
  scenario: Scenario,
  contribution: Contribution,
  takenBy: (block: string) => number,
  used: Map<string, number>,
): GrantedYear[] {
  const { id, name, party, state, cap, perDwelling, counts, window } = contribution
  const payee: Party = counts === 'renewed' || counts === 'new-affordable' ? 'development' : 'open'
  const granted = (year: number, amount: number): GrantedYear => ({ id, name, party, state, year, amount, payee })
  if (perDwelling === null || counts === null) return cap === null || cap === 0 ? [] : [granted(window[0], cap)]
  let left = cap ?? Number.POSITIVE_INFINITY
  const perYear = new Map<number, number>()
  for (const { block, year, homes } of countedHomes(scenario, counts)) {
    if (year < window[0] || year > window[1] || left <= 0) continue
    const eligible = Math.max(0, homes - takenBy(block))
    const amount = Math.min(left, eligible * perDwelling)
    if (amount <= 0) continue
    left -= amount
    used.set(block, (used.get(block) ?? 0) + amount / perDwelling)
    perYear.set(year, (perYear.get(year) ?? 0) + amount)
  }
  return [...perYear].sort(([a], [b]) => a - b).map(([year, amount]) => granted(year, amount))
}

/** Homes per block and start year, earliest first. */
function countedHomes(scenario: Scenario, counts: NonNullable<Contribution['counts']>): Counted[] {
  const values = valuesOf(scenario.parameters)
  return scenario.blocks
    .flatMap((block): Counted[] => {
      const { option, start } = choiceFor(scenario, block.id)
      if (start === null) return []
      const renewedPart = option === 'renewal' ? 1 : option === 'partial' ? values.partialShare : 0
      const homes = homesThatCount(block, counts, renewedPart, (demolished) => programmeOf(values, demolished).social)
      return homes > 0 ? [{ block: block.id, year: start, homes }] : []
    })
    .sort((a, b) => a.year - b.year)
}

function homesThatCount(
  block: Block,
  counts: NonNullable<Contribution['counts']>,
  renewedPart: number,
  socialOf: (demolished: number) => number,
): number {
  const homes = dwellingsOf(block)
  const rule: Record<typeof counts, number> = {
    repaired: homes * (1 - renewedPart),
    renewed: homes * renewedPart,
    'all-treated': homes,
    'new-affordable': socialOf(homes * renewedPart),
  }
  return rule[counts]
}
