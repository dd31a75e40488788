import { randomUUID } from 'node:crypto'
import { asc, inArray } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Dispute, DisputeStep } from '../model/disputes/dispute-ladder.ts'
import { agreementDispute, agreementDisputePosition, agreementDisputeStep } from './schema.ts'

/** Disputes are for the parties and staff, never for the public. */
const AUDIENCE: Audience = 'partner'

export type Position = { party: string; position: string; recordedAt: Date }
export type StoredDispute = Dispute & {
  id: string
  set: string
  nr: string
  subject: string
  stillInEffect: string
  positions: readonly Position[]
}

/** Disputes that these audiences may see, the first one first. */
export async function listDisputes(db: Db, audiences: readonly Audience[]): Promise<StoredDispute[]> {
  const seen = [...audiences]
  const disputes = await db
    .select()
    .from(agreementDispute)
    .where(inArray(agreementDispute.audience, seen))
    .orderBy(asc(agreementDispute.raisedOn), asc(agreementDispute.recordedAt))
  const steps = await db
    .select()
    .from(agreementDisputeStep)
    .where(inArray(agreementDisputeStep.audience, seen))
    .orderBy(asc(agreementDisputeStep.step))
  const positions = await db
    .select()
    .from(agreementDisputePosition)
    .where(inArray(agreementDisputePosition.audience, seen))
    .orderBy(asc(agreementDisputePosition.recordedAt))
  return disputes.map(({ id, set, nr, raisedBy, raisedOn, subject, stillInEffect }) => ({
    ...{ id, set, nr, raisedBy, subject, stillInEffect, raisedOn: calendarDate(raisedOn) },
    steps: steps
      .filter(({ dispute }) => dispute === id)
      .map(({ to, on, outcome }) => ({ to, outcome, on: calendarDate(on) })),
    positions: positions
      .filter(({ dispute }) => dispute === id)
      .map(({ party, position, recordedAt }) => ({ party, position, recordedAt })),
  }))
}

type By = { by: string; at: Date }
const recorded = ({ by, at }: By) => ({ recordedBy: by, recordedAt: at, audience: AUDIENCE })

export async function insertDispute(
  db: Db,
  dispute: Omit<StoredDispute, 'id' | 'steps' | 'positions'>,
  by: By,
): Promise<string> {
  const id = randomUUID()
  await db.insert(agreementDispute).values({ ...dispute, id, ...recorded(by) })
  return id
}

/** Adds a step after those it has; two at once: the second fails on its key. */
export async function insertDisputeStep(
  db: Db,
  { id, steps }: StoredDispute,
  step: DisputeStep,
  by: By,
): Promise<void> {
  await db.insert(agreementDisputeStep).values({ ...step, dispute: id, step: steps.length + 1, ...recorded(by) })
}

export async function insertPosition(db: Db, dispute: string, party: string, position: string, by: By): Promise<void> {
  await db.insert(agreementDisputePosition).values({ id: randomUUID(), dispute, party, position, ...recorded(by) })
}
