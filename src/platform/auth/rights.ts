import type { ObjectRights } from './permissions.ts'

/**
 * Rows of the platform itself: signing in, accounts, the audit trail, jobs, retention. An administrator runs the
 * system and sees no content; the auditor sees everything that happened and changes nothing.
 *
 * Left out until rights can be limited to one's own organisation or data: partners who manage their own people,
 * a project lead who invites, a resident who sees who looked at their data or asks for erasure.
 */
export const authRights: readonly ObjectRights[] = [
  { object: 'session', rights: { public: ['read', 'write'] } },
  { object: 'user', rights: { administrator: ['read', 'write'], auditor: ['read'] } },
  { object: 'audit-log', rights: { auditor: ['read'] } },
  { object: 'retention-run', rights: { administrator: ['run'], auditor: ['read', 'approve'] } },
]
