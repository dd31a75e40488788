import { randomBytes } from 'node:crypto'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { AuditEntry, AuditLog } from './audit.ts'
import { bodyHash, commitmentTo, GENESIS } from './chain.ts'
import { auditDetail, auditEntry } from './schema.ts'

/** 128 bits. */
const SALT_BYTES = 16

/**
 * Appends to the municipality's chain inside the caller's transaction. Call it last: it holds the chain's head until
 * the commit, and everybody else who appends in that municipality waits for it.
 */
export function createAuditLog(now: () => Date): AuditLog {
  return { record: (db, entry) => append(db, entry, now()) }
}

/** One statement moves the head, appends the entry and keeps its readable detail: no gap for another writer between. */
async function append(db: Db, entry: AuditEntry, at: Date): Promise<void> {
  const municipality = await municipalityOf(db)
  const salt = randomBytes(SALT_BYTES).toString('hex')
  const detail = {
    before: entry.before === undefined ? null : canonicalJson(entry.before),
    after: entry.after === undefined ? null : canonicalJson(entry.after),
    reason: entry.reason ?? null,
  }
  const body = {
    municipality,
    at,
    actorKind: entry.actor.kind,
    actorId: entry.actor.kind === 'anonymous' ? null : entry.actor.id,
    action: entry.action,
    object: entry.object,
    beforeCommitment: commitmentTo(salt, 'before', detail.before),
    afterCommitment: commitmentTo(salt, 'after', detail.after),
    reasonCommitment: commitmentTo(salt, 'reason', detail.reason),
  }
  const hash = bodyHash(body)
  await db.execute(sql`
    with moved as (
      insert into audit_head as head (sequence, previous_hash, hash)
      values (1, ${GENESIS}, ${chained(sql`${GENESIS}::text`, sql`1`, hash)})
      on conflict (municipality_id) do update set
        sequence = head.sequence + 1,
        previous_hash = head.hash,
        hash = ${chained(sql`head.hash`, sql`(head.sequence + 1)`, hash)}
      returning sequence, previous_hash, hash
    ), appended as (
      insert into audit_entry (sequence, at, actor_kind, actor_id, action, object,
                               before_commitment, after_commitment, reason_commitment, previous_hash, hash)
      select sequence, ${at.toISOString()}::timestamptz, ${body.actorKind}::text, ${body.actorId}::text,
             ${body.action}::text, ${body.object}::text, ${body.beforeCommitment}::text,
             ${body.afterCommitment}::text, ${body.reasonCommitment}::text, previous_hash, hash
      from moved
    )
    insert into audit_detail (sequence, salt, before, after, reason)
    select sequence, ${salt}::text, ${detail.before}::text, ${detail.after}::text, ${detail.reason}::text from moved`)
}

/** chain.ts chainHash, in SQL. */
const chained = (previous: ReturnType<typeof sql>, sequence: ReturnType<typeof sql>, body: string) =>
  sql`encode(sha256(convert_to(${previous} || ':' || ${sequence}::text || ':' || ${body}::text, 'UTF8')), 'hex')`

async function municipalityOf(db: Db): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(db, sql`select current_setting('app.municipality') as id`)
  if (!row?.id) throw new Error('The audit trail belongs to a municipality: record inside its scope')
  return row.id
}

/** An entry as an auditor reads it; `erased` when its readable side is gone. */
export type AuditLine = {
  sequence: number
  at: Date
  actorKind: 'anonymous' | 'user' | 'console'
  actorId: string | null
  action: string
  object: string
  before: unknown
  after: unknown
  reason: string | null
  erased: boolean
}

/** The newest entries, of everything or of one object. */
export async function readAuditLines(db: Db, choice: { object?: string; limit: number }): Promise<AuditLine[]> {
  const rows = await db
    .select({ entry: auditEntry, detail: auditDetail })
    .from(auditEntry)
    .leftJoin(
      auditDetail,
      and(eq(auditDetail.municipalityId, auditEntry.municipalityId), eq(auditDetail.sequence, auditEntry.sequence)),
    )
    .where(choice.object === undefined ? undefined : eq(auditEntry.object, choice.object))
    .orderBy(desc(auditEntry.sequence))
    .limit(choice.limit)
  return rows.map(({ entry, detail }) => ({
    sequence: entry.sequence,
    at: entry.at,
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    action: entry.action,
    object: entry.object,
    before: detail?.before ? JSON.parse(detail.before) : null,
    after: detail?.after ? JSON.parse(detail.after) : null,
    reason: detail?.reason ?? null,
    erased: detail === null,
  }))
}

/** Erases what entries say, for good; that they happened stays, and the chain stays whole. Returns how many. */
export async function eraseAuditDetails(db: Db, sequences: readonly number[]): Promise<number> {
  if (sequences.length === 0) return 0
  const gone = await db
    .delete(auditDetail)
    .where(inArray(auditDetail.sequence, [...sequences]))
    .returning({ sequence: auditDetail.sequence })
  return gone.length
}
