import { type CalendarDate, calendarDate, yearOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Duty } from '#platform/module.ts'
import { closedYearsOf } from '../actuals/store.ts'
import { openYears } from '../model/actuals/ledger.ts'
import { expiredLimits } from '../model/agreed/party-limit.ts'
import { differencesBetween } from '../model/dated-rules/tables.ts'
import { lastLimits } from '../money/agreement-of.ts'
import { limitsPerScenario } from '../money/store.ts'
import { scenarioPath } from '../paths.ts'
import { pilotsOf } from '../pilots/store.ts'
import { openLessonsIn } from '../pilots/usecases.ts'
import { findVersion, latestVersions, listFreezes, listScenarioRows, type ScenarioRow } from '../store.ts'
import { dutiesEn } from './text.en.ts'
import { type DutiesText, dutiesNl } from './text.nl.ts'

/** Consultations whose decision is late, limits that ran out, drafts whose rules have changed since; for who may see drafts. */
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
    for (const row of rows.filter(({ state }) => state === 'frozen-decision')) {
      const late = await unrevisedYear(db, row, asOf)
      if (late === null) continue
      duties.push({
        ...{ kind: 'late', what: t.unrevised(row.name, String(late)), whose: t.economist },
        ...{
          date: calendarDate(`${late + 1}-01-01`),
          dateLabel: formatLongDate(calendarDate(`${late + 1}-01-01`), locale),
        },
        ...{ why: t.unrevisedWhy, path: scenarioPath(row.id, 'werkelijk'), ...common(row) },
      })
    }
    duties.push(...(await limitDuties(db, rows, asOf, t, locale)))
    duties.push(...(await pilotDuties(db, rows, asOf, t, locale)))
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

/** FIN-32: what a party said it can bear has run out, while people still reckon with the plan. */
async function limitDuties(
  db: Db,
  rows: readonly ScenarioRow[],
  asOf: CalendarDate,
  t: DutiesText,
  locale: Locale,
): Promise<Duty[]> {
  const said = await limitsPerScenario(db)
  return rows
    .filter(({ state }) => state !== 'frozen-decision')
    .flatMap((row): Duty[] =>
      expiredLimits(lastLimits(said.get(row.id) ?? []), asOf).map(({ party, validUntil }) => ({
        ...{ kind: 'late', what: t.limitOver(t.parties[party], row.name), why: t.limitOverWhy, whose: t.economist },
        ...{ date: validUntil, dateLabel: formatLongDate(validUntil, locale), where: row.areaName, source: t.source },
        path: `${scenarioPath(row.id, 'geld')}#grenzen`,
      })),
    )
}

/** SCN-14: pilots whose last day has passed, and lessons that went back to phase 2 and wait for a version. */
async function pilotDuties(
  db: Db,
  rows: readonly ScenarioRow[],
  asOf: CalendarDate,
  t: DutiesText,
  locale: Locale,
): Promise<Duty[]> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pilots = await pilotsOf(db, [...byId.keys()])
  return pilots.flatMap((pilot): Duty[] => {
    const row = byId.get(pilot.scenario)
    if (!row) return []
    const common = { whose: t.lead, where: row.areaName, source: t.source, path: scenarioPath(row.id, 'pilots') }
    if (pilot.state === 'running' && pilot.endsOn < asOf)
      return [
        {
          ...{ ...common, kind: 'late', what: t.pilotOver(pilot.name), why: t.pilotOverWhy, date: pilot.endsOn },
          dateLabel: formatLongDate(pilot.endsOn, locale),
        },
      ]
    const waiting = openLessonsIn([pilot]).length
    if (pilot.outcome !== 'return' || waiting === 0) return []
    return [
      { ...common, kind: 'signal', what: t.lessons(pilot.name), why: t.lessonsWhy(waiting), date: null, dateLabel: '' },
    ]
  })
}

/** The oldest year of a plan that was decided on which has passed and was not closed; null when there is none. */
async function unrevisedYear(db: Db, { id }: ScenarioRow, asOf: CalendarDate): Promise<number | null> {
  const standing = (await listFreezes(db, id)).find(({ endedAt }) => endedAt === null)
  const version = standing && (await findVersion(db, id, standing.version))
  if (!version) return null
  const { start, years } = version.document.settings.horizon
  const closed = await closedYearsOf(db, id, version.number)
  return openYears(start, closed, Math.min(yearOf(asOf), start + years))[0] ?? null
}
