import type { Db } from '#platform/db/scope.ts'

/** A thing that can be linked, e.g. { kind: 'letter', id: '...' }. */
export type LinkEnd = { kind: string; id: string }
export type Link = { from: LinkEnd; relation: string; to: LinkEnd }

/** The trace chain from a resident's sentence to the report: rows, never free text. */
export type Links = {
  connect(db: Db, link: Link): Promise<void>
  from(db: Db, end: LinkEnd): Promise<Link[]>
  to(db: Db, end: LinkEnd): Promise<Link[]>
}
