import { createHash } from 'node:crypto'

/** The previous hash of a municipality's first entry. */
export const GENESIS = '0'.repeat(64)

/** What an entry's hash stands for, apart from its place in the chain. */
export type EntryBody = {
  municipality: string
  at: Date
  actorKind: string
  actorId: string | null
  action: string
  object: string
  beforeCommitment: string | null
  afterCommitment: string | null
  reasonCommitment: string | null
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Hash of everything in an entry that is known before it has its place. */
export const bodyHash = (body: EntryBody): string =>
  sha256(
    JSON.stringify([
      body.municipality,
      body.at.toISOString(),
      body.actorKind,
      body.actorId,
      body.action,
      body.object,
      body.beforeCommitment,
      body.afterCommitment,
      body.reasonCommitment,
    ]),
  )

/** Hash of an entry in its place; audit-log.ts lets the database compute the same, in the statement that moves the head. */
export const chainHash = (previousHash: string, sequence: number, body: string): string =>
  sha256(`${previousHash}:${sequence}:${body}`)

/** Binds an entry to a text without telling it: without the salt nobody can try texts until one fits. */
export const commitmentTo = (salt: string, part: 'before' | 'after' | 'reason', text: string | null): string | null =>
  text === null ? null : sha256(`${salt}:${part}:${text}`)
