import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'

export type AuditEntry = {
  actor: Actor
  /** What happened, e.g. 'import.applied'. */
  action: string
  /** What it happened to, e.g. 'area/BU05050303'. Ids only, no personal text. */
  object: string
  before?: unknown
  after?: unknown
  reason?: string
}

/** Append-only chain per municipality; record() runs inside the caller's transaction, last before commit. */
export type AuditLog = {
  record(db: Db, entry: AuditEntry): Promise<void>
}
