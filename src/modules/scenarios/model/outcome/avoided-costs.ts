// FIN-34, SCN-02: what a plan spares each party of the costs of doing nothing, beside what the plan itself costs them.
import { presentValues } from '../engine/evaluate.ts'
import { ADDED, compress, NOWHERE, type Post, TAKEN } from '../engine/lines.ts'
import { NOTHING_CATEGORIES } from '../engine/nothing-lines.ts'
import { expectedFuture, type Prepared, prepare } from '../engine/prepare.ts'
import { type Category, type Event, PARTIES, type Party } from '../events/event.ts'

/** Euro at the start of the horizon, plan without uncertainty; cost positive. */
export type AvoidedCost = {
  /** `open` = nobody settled who bears it: stays with nobody (FIN-18, SCN-20). */
  bearer: Party
  /** Waiting costs when nothing joint happens anywhere. */
  doingNothing: number
  /** Waiting costs that are left in this plan. */
  left: number
  /** What the party pays for the plan itself, net of what it gets, contributions included. */
  plan: number
}

const NOTHING: ReadonlySet<Category> = new Set<Category>(NOTHING_CATEGORIES)

/** Per party that bears any cost of doing nothing. */
export function avoidedCosts(prepared: Prepared): AvoidedCost[] {
  const idle = prepare({ ...prepared.scenario, choices: {} })
  const bearers = new Set(idle.events.filter(({ category }) => NOTHING.has(category)).map(({ payer }) => payer))
  return PARTIES.filter((party) => bearers.has(party)).map((bearer) => {
    const bears = (event: Event) => (NOTHING.has(event.category) && event.payer === bearer ? ADDED : NOWHERE)
    return {
      bearer,
      doingNothing: presentOf(idle, bears),
      left: presentOf(prepared, bears),
      plan: presentOf(prepared, (event) => ofPlan(event, bearer)),
    }
  })
}

function ofPlan({ category, nonCash, payer, payee }: Event, party: Party): readonly Post[] {
  if (NOTHING.has(category) || nonCash || payer === payee) return NOWHERE
  if (payer === party) return ADDED
  return payee === party ? TAKEN : NOWHERE
}

const presentOf = (prepared: Prepared, posting: (event: Event) => readonly Post[]): number =>
  presentValues(compress(prepared.events, prepared.plan, 1, posting), expectedFuture(prepared))[0] ?? 0
