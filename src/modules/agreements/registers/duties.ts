import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { DutySource } from '#platform/module.ts'
import type { Asked } from '../model/registers/watching.ts'
import { registerPath } from './paths.ts'
import { openRegisters, type RegisterDesk } from './usecases.ts'
import { columnLabel, printValue, type RegisterWords, registerTitle, registerWords } from './words.ts'

/** What an entry asks for, as an agenda or a list of duties tells it. */
export type AskedEntry = { asked: Asked; title: string; reason: string; owner: string; source: string; path: string }

/** Every entry that asks for something as of a day. */
export async function askedEntries(
  actor: Actor,
  scope: Scope,
  asOf: CalendarDate,
  locale: Locale,
): Promise<AskedEntry[]> {
  const t = registerWords(locale)
  const desks = await openRegisters({ actor, scope, today: asOf, mayWrite: false, mayForAll: false })
  return desks.flatMap((desk) => desk.asked.map((asked) => askedEntry(t, desk, asked, locale)))
}

function askedEntry(
  t: RegisterWords,
  { definition, parties, uses }: RegisterDesk,
  asked: Asked,
  locale: Locale,
): AskedEntry {
  const { entry, column, on, state } = asked
  const name = definition.columns
    .filter((one) => definition.key.includes(one.name) && one.kind !== 'party')
    .map((one) => printValue(t, one, entry.values[one.name], parties) ?? '')
    .join(', ')
  return {
    asked,
    title: t.askedTitle(registerTitle(t, definition.name), name),
    reason: t.askedWhat(columnLabel(t, column), t.asked[state](formatLongDate(on, locale))),
    owner: definition.owner === null ? '' : String(entry.values[definition.owner] ?? ''),
    source: uses.length > 0 ? t.table.askedBy(uses.map(({ nr }) => nr).join(', ')) : t.table.source,
    path: `${registerPath(definition.name)}/${entry.id}`,
  }
}

/** Days in the registers that passed or come near; who acts for an organisation sees those of its own. */
export const registerDuties: DutySource = async (scope, asOf, actor, locale) => {
  const actsForOne = actor.kind === 'user' && (actor.organisations ?? []).length > 0
  return (await askedEntries(actor, scope, asOf, locale))
    .filter(({ owner }) => !actsForOne || actsFor(actor, owner))
    .map(({ asked: { on, state }, title, reason, source, path }) => ({
      ...{ kind: state, what: title, where: '', whose: '', date: on, dateLabel: formatLongDate(on, locale) },
      ...{ why: reason, path, source },
    }))
}
