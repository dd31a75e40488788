// What somebody of a corporation or tenants' organisation comes for: own figures, own agreements, what is still to do.
import type { CalendarDate } from '#kernel/calendar.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { AgreementSet } from '../model/agreement.ts'
import type { JudgedAgreement } from '../model/agreement-state.ts'
import type { MonitorName } from '../model/monitors/monitor.ts'
import { expandLead, type SetParty } from '../model/sets/parties.ts'
import { type Cell, knowsNothingOfEnded, type PeriodView, viewMonitors } from '../monitors/usecases.ts'
import { partiesOfSet } from '../sets/store.ts'
import { agreementsAsOf } from '../usecases.ts'

export type DeskLine = {
  monitor: MonitorName
  view: PeriodView
  cell: Cell
  state: 'open' | 'late' | 'delivered' | 'coming' | 'outcome-unknown'
}
export type OwnDesk = {
  organisation: SetParty
  /** Empty for who delivers no monitor. */
  lines: readonly DeskLine[]
  set: AgreementSet | null
  agreements: readonly JudgedAgreement[]
}

/** One desk per organisation that this person acts for. */
export async function ownDesks(actor: Actor, scope: Scope, today: CalendarDate): Promise<OwnDesk[]> {
  const views = await viewMonitors(actor, scope, today)
  const own = (views[0]?.terms.organisations ?? []).filter(({ code }) => actsFor(actor, code))
  const found = await agreementsAsOf(actor, today, scope)
  const parties = found && (await scope.transaction((db) => partiesOfSet(db, found.set.slug)))
  return own.map((organisation) => ({
    organisation,
    set: found?.set ?? null,
    agreements: (found?.agreements ?? []).filter(({ agreement }) =>
      expandLead(agreement.lead, parties?.parties ?? [], parties?.groups ?? []).codes.includes(organisation.code),
    ),
    lines: views.flatMap(({ monitor, periods }) =>
      periods.flatMap((view): DeskLine[] => {
        const cell = view.cells.find((one) => one.organisation.code === organisation.code)
        if (!cell) return []
        const isUnknown = view.isOfEndedSet && knowsNothingOfEnded(views, organisation.code)
        const state = isUnknown ? ('outcome-unknown' as const) : stateOf(view, cell, today)
        return [{ monitor: monitor.name, view, cell, state }]
      }),
    ),
  }))
}

function stateOf({ due, hasEnded }: PeriodView, { delivery }: Cell, today: CalendarDate): DeskLine['state'] {
  if (delivery) return 'delivered'
  if (!hasEnded) return 'coming'
  return due !== null && due.to < today ? 'late' : 'open'
}
