import { and, asc, desc, eq } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Adoption, Edition } from '../model/year-monitor/sign-off.ts'
import type { YearReport } from '../model/year-monitor/year-report.ts'
import type { ToldYear } from '../model/year-monitor/year-state.ts'
import { yearAgreementState, yearMonitorAdoption, yearMonitorEdition } from './schema.ts'

/** Who recorded a row, and when. */
export type By = { by: string; at: Date }
const stamped = ({ by, at }: By) => ({ recordedBy: by, recordedAt: at })

export type YearKey = { set: string; year: number }
export type StoredTold = ToldYear & { nr: string; version: number }

/** The newest that was told of every agreement for a year. */
export async function toldOf(db: Db, { set, year }: YearKey): Promise<Map<string, StoredTold>> {
  const rows = await db
    .select()
    .from(yearAgreementState)
    .where(and(eq(yearAgreementState.set, set), eq(yearAgreementState.year, year)))
    .orderBy(asc(yearAgreementState.version))
  return new Map(rows.map(({ nr, version, state, comment }) => [nr, { nr, version, state, comment }]))
}

export async function insertTold(db: Db, key: YearKey, told: StoredTold, by: By): Promise<void> {
  await db.insert(yearAgreementState).values({ ...key, ...told, ...stamped(by), audience: 'partner' })
}

export type StoredEdition = Edition & { report: YearReport; meeting: string; reason: string; recordedAt: Date }

/** Newest first. */
export async function editionsOf(db: Db, { set, year }: YearKey): Promise<StoredEdition[]> {
  const rows = await db
    .select()
    .from(yearMonitorEdition)
    .where(and(eq(yearMonitorEdition.set, set), eq(yearMonitorEdition.year, year)))
    .orderBy(desc(yearMonitorEdition.edition))
  return rows.map(({ edition, hash, report, meeting, agreedOn, reason, recordedAt }) => ({
    ...{ edition, hash, report, meeting, reason, recordedAt, agreedOn: calendarDate(agreedOn) },
  }))
}

export async function insertEdition(
  db: Db,
  key: YearKey,
  edition: Omit<StoredEdition, 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(yearMonitorEdition).values({ ...key, ...edition, ...stamped(by), audience: 'partner' })
}

export type StoredAdoption = YearKey & Adoption & { meeting: string }

/** Every year that was adopted, newest first. */
export async function adoptionsIn(db: Db): Promise<StoredAdoption[]> {
  const rows = await db.select().from(yearMonitorAdoption).orderBy(desc(yearMonitorAdoption.year))
  return rows.map(({ set, year, edition, hash, meeting, adoptedOn }) => ({
    ...{ set, year, edition, hash, meeting, adoptedOn: calendarDate(adoptedOn) },
  }))
}

/** Two at once: the second fails on its key. */
export async function insertAdoption(db: Db, adoption: StoredAdoption, by: By): Promise<void> {
  await db.insert(yearMonitorAdoption).values({ ...adoption, ...stamped(by), audience: 'public' })
}
