import { setTimeout as wait } from 'node:timers/promises'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db, Scope } from '#platform/db/scope.ts'
import { bodyHash, chainHash, commitmentTo, GENESIS } from './chain.ts'
import { auditDetail, auditEntry, auditHead } from './schema.ts'

export type BrokenReason = 'missing-entry' | 'changed-entry' | 'changed-detail' | 'head-differs'

/** `sequence` names the first entry that does not fit; for 'head-differs' the first that should have been there. */
export type ChainVerdict =
  | { ok: true; entries: number; erased: number }
  | { ok: false; sequence: number; reason: BrokenReason }

/** Entries per read; with a pause as long as the work took, so that pages keep answering. */
const PAGE = 500

/**
 * Recomputes a municipality's whole chain and names the first broken entry. The head is read first: entries that are
 * appended meanwhile fall outside the check, entries that vanish do not.
 */
export async function verifyAuditChain(scope: Scope): Promise<ChainVerdict> {
  const [head] = await scope.transaction((db) => db.select().from(auditHead))
  const last = head?.sequence ?? 0
  let link: Link = { sequence: 0, hash: GENESIS }
  let erased = 0
  while (link.sequence < last) {
    const started = performance.now()
    const rows = await scope.transaction((db) => readPage(db, link.sequence))
    for (const { entry, detail } of rows.filter((row) => row.entry.sequence <= last)) {
      const reason = judge(entry, detail, link)
      if (reason) return { ok: false, sequence: link.sequence + 1, reason }
      if (detail === null) erased += 1
      link = { sequence: entry.sequence, hash: entry.hash }
    }
    if (rows.length === 0) return { ok: false, sequence: link.sequence + 1, reason: 'missing-entry' }
    await wait(performance.now() - started)
  }
  if (head && head.hash !== link.hash) return { ok: false, sequence: last + 1, reason: 'head-differs' }
  const [beyond] = head ? [] : await scope.transaction((db) => readPage(db, 0))
  if (beyond) return { ok: false, sequence: 1, reason: 'head-differs' }
  return { ok: true, entries: last, erased }
}

type Link = { sequence: number; hash: string }
type Entry = typeof auditEntry.$inferSelect
type Detail = typeof auditDetail.$inferSelect

const readPage = (db: Db, after: number) =>
  db
    .select({ entry: auditEntry, detail: auditDetail })
    .from(auditEntry)
    .leftJoin(
      auditDetail,
      and(eq(auditDetail.municipalityId, auditEntry.municipalityId), eq(auditDetail.sequence, auditEntry.sequence)),
    )
    .where(gt(auditEntry.sequence, after))
    .orderBy(asc(auditEntry.sequence))
    .limit(PAGE)

function judge(entry: Entry, detail: Detail | null, previous: Link): BrokenReason | null {
  if (entry.sequence !== previous.sequence + 1) return 'missing-entry'
  const expected = chainHash(previous.hash, entry.sequence, bodyHash({ ...entry, municipality: entry.municipalityId }))
  if (entry.previousHash !== previous.hash || entry.hash !== expected) return 'changed-entry'
  return detail === null || fits(entry, detail) ? null : 'changed-detail'
}

const fits = (entry: Entry, { salt, before, after, reason }: Detail): boolean =>
  entry.beforeCommitment === commitmentTo(salt, 'before', before) &&
  entry.afterCommitment === commitmentTo(salt, 'after', after) &&
  entry.reasonCommitment === commitmentTo(salt, 'reason', reason)
