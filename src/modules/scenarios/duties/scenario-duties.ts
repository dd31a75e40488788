import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Duty } from '#platform/module.ts'
import { differencesBetween } from '../model/dated-rules/tables.ts'
import { scenarioPath } from '../paths.ts'
import { latestVersions, listFreezes, listScenarioRows, type ScenarioRow } from '../store.ts'
import { dutiesEn } from './text.en.ts'
import { dutiesNl } from './text.nl.ts'

/** Consultations whose decision is late, and drafts whose rules have changed since; for who may see drafts. */
export async function scenarioDuties(scope: Scope, asOf: CalendarDate, actor: Actor, locale: Locale): Promise<Duty[]> {
  const audiences = visibleAudiences(actor.roles)
  if (!audiences.includes('internal')) return []
  const t = textsFor({ nl: dutiesNl, en: dutiesEn }, locale)
  return scope.transaction(async (db) => {
    const duties: Duty[] = []
    const rows = await listScenarioRows(db, audiences)
    const common = (row: ScenarioRow) => ({ where: row.areaName, source: t.source })
    for (const row of rows.filter(({ state }) => state === 'frozen-consultation')) {
      const standing = (await listFreezes(db, row.id)).find(({ endedAt }) => endedAt === null)
      const by = standing?.decisionBy as CalendarDate | null | undefined
      if (!by || by >= asOf) continue
      duties.push({
        ...{ kind: 'late', what: t.undecided(row.name), whose: t.manager, date: by },
        ...{ dateLabel: formatLongDate(by, locale), why: t.undecidedWhy },
        ...{ path: scenarioPath(row.id, 'versies'), ...common(row) },
      })
    }
    const drafts = new Map(rows.filter(({ state }) => state === 'draft').map((row) => [row.id, row]))
    const versions = drafts.size === 0 ? [] : await latestVersions(db, [...drafts.keys()])
    for (const { scenario, document } of versions) {
      const row = drafts.get(scenario)
      const changed = differencesBetween(document.settings.ruleDate, asOf).filter(({ after }) => after !== null)
      if (!row || document.settings.ruleDate > asOf || changed.length === 0) continue
      duties.push({
        ...{ kind: 'signal', what: t.outdated(row.name), whose: t.economist, date: null, dateLabel: '' },
        ...{ why: t.outdatedWhy(changed.length, formatLongDate(document.settings.ruleDate, locale)) },
        ...{ path: scenarioPath(row.id, 'herprijzen'), ...common(row) },
      })
    }
    return duties
  })
}
