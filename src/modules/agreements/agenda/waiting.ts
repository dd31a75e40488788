// What waits for the parties: proposals without an outcome, changed texts without every consent, a successor to make.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { stateOfProposal } from '../model/proposals/proposal.ts'
import { proposalsEn } from '../proposals/text.en.ts'
import { proposalsNl } from '../proposals/text.nl.ts'
import { openProposals, PROPOSALS_PATH } from '../proposals/usecases.ts'
import { openSetQuestions } from '../sets/duties.ts'
import { textPath } from '../texts/paths.ts'
import { textsEn } from '../texts/text.en.ts'
import { textsNl } from '../texts/text.nl.ts'
import { waitingTexts } from '../texts/usecases.ts'

export type Waiting = { ref: string; title: string; reason: string; on: CalendarDate | null }

type Asking = { actor: Actor; scope: Scope; asOf: CalendarDate; locale: Locale; readsProposals: boolean }

export async function waitingForParties(asking: Asking): Promise<Waiting[]> {
  const { actor, scope, asOf, locale } = asking
  const t = textsFor({ nl: textsNl, en: textsEn }, locale).agenda
  const texts = (await waitingTexts(actor, scope, asOf)).map(({ nr, reason, open }) => ({
    ...{ ref: textPath(nr), title: t.title(nr), reason: t.reason(reason, open.join(', ')), on: null },
  }))
  const sets = (await openSetQuestions(actor, scope, asOf, locale)).map(({ view, what, why, path }) => ({
    ...{ ref: path, title: what, reason: why, on: view.endsOn },
  }))
  return [...(asking.readsProposals ? await proposalsWaiting(asking) : []), ...texts, ...sets]
}

async function proposalsWaiting({ actor, scope, asOf, locale }: Asking): Promise<Waiting[]> {
  const t = textsFor({ nl: proposalsNl, en: proposalsEn }, locale)
  const { proposals } = await openProposals({ actor, scope, today: asOf, isStaff: false })
  return proposals
    .filter(({ outcome }) => outcome === null)
    .map((proposal) => ({
      ref: `${PROPOSALS_PATH}/${proposal.id}`,
      title: t.agendaTitle(proposal.nrs.join(', ')),
      reason: t.agendaReason(t.grounds[proposal.ground], t.states[stateOfProposal(proposal)]),
      on: proposal.on,
    }))
}
