import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Evidence, EvidenceFile } from '../model/tracker/evidence.ts'
import type { EvidenceRule } from '../model/tracker/evidence-kind.ts'
import type { WindowStep } from '../model/tracker/window-steps.ts'
import { agreementEvidence, agreementEvidenceRule, agreementStep } from './schema.ts'

/** Evidence and steps are for who works on the agreements: the parties, college, council and staff. */
const AUDIENCE: Audience = 'partner'
/** Of a rule that holds for every step of its agreement. */
const EVERY_STEP = 0

/** Puts the evidence that a set asks in place of what it asked before. */
export async function replaceEvidenceRules(db: Db, set: string, rules: readonly EvidenceRule[]): Promise<void> {
  await db.delete(agreementEvidenceRule).where(eq(agreementEvidenceRule.set, set))
  if (rules.length === 0) return
  await db
    .insert(agreementEvidenceRule)
    .values(rules.map(({ nr, seq, kind, asks }) => ({ set, nr, seq: seq ?? EVERY_STEP, kind, asks })))
}

export async function evidenceRulesOf(db: Db, set: string): Promise<EvidenceRule[]> {
  const rows = await db.select().from(agreementEvidenceRule).where(eq(agreementEvidenceRule.set, set))
  return rows.map(({ nr, seq, kind, asks }) => ({ nr, seq: seq === EVERY_STEP ? null : seq, kind, asks }))
}

export type FiledEvidence = Evidence & {
  id: string
  nr: string
  seq: number
  windowTo: CalendarDate | null
  reference: string
  file: EvidenceFile | null
  /** Null: it stands. */
  withdrawnReason: string | null
  recordedAt: Date
}

/** Everything filed in a set that these audiences may see, in the order of filing. */
export async function evidenceOf(db: Db, set: string, audiences: readonly Audience[]): Promise<FiledEvidence[]> {
  const rows = await db
    .select()
    .from(agreementEvidence)
    .where(and(eq(agreementEvidence.set, set), inArray(agreementEvidence.audience, [...audiences])))
    .orderBy(asc(agreementEvidence.recordedAt), asc(agreementEvidence.id))
  return rows.map(({ id, nr, seq, windowTo, form, party, on, title, reference, file, joint, ...row }) => ({
    ...{ id, nr, seq, form, party, title, reference, file, joint },
    ...{ windowTo: windowTo === null ? null : calendarDate(windowTo), on: calendarDate(on) },
    ...{ withdrawnReason: row.withdrawnReason, recordedAt: row.recordedAt },
  }))
}

type By = { by: string; at: Date }

export async function insertEvidence(
  db: Db,
  set: string,
  evidence: Omit<FiledEvidence, 'withdrawnReason' | 'recordedAt'>,
  { by, at }: By,
): Promise<void> {
  await db.insert(agreementEvidence).values({
    ...{ ...evidence, set, withdrawnReason: null, recordedBy: by, recordedAt: at, audience: AUDIENCE },
  })
}

/** False when it was withdrawn already. */
export async function withdrawEvidenceRow(db: Db, id: string, reason: string): Promise<boolean> {
  const rows = await db
    .update(agreementEvidence)
    .set({ withdrawnReason: reason })
    .where(and(eq(agreementEvidence.id, id), isNull(agreementEvidence.withdrawnReason)))
    .returning({ id: agreementEvidence.id })
  return rows.length > 0
}

export type RecordedStep = WindowStep & { recordedAt: Date }

/** Steps of a set that these audiences may see, per window in the order in which they were recorded. */
export async function stepsOf(db: Db, set: string, audiences: readonly Audience[]): Promise<RecordedStep[]> {
  const rows = await db
    .select()
    .from(agreementStep)
    .where(and(eq(agreementStep.set, set), inArray(agreementStep.audience, [...audiences])))
    .orderBy(asc(agreementStep.step))
  return rows.map(({ nr, seq, windowTo, kind, on, expectedOn, reason, recordedAt }) => ({
    ...{ nr, seq, kind, reason, recordedAt, windowTo: calendarDate(windowTo), on: calendarDate(on) },
    expectedOn: expectedOn === null ? null : calendarDate(expectedOn),
  }))
}

/** Adds a step after the `before` that its window has; two at once: the second fails on its key. */
export async function insertStep(db: Db, set: string, step: WindowStep, before: number, { by, at }: By): Promise<void> {
  await db
    .insert(agreementStep)
    .values({ ...step, set, step: before + 1, recordedBy: by, recordedAt: at, audience: AUDIENCE })
}
