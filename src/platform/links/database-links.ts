import { and, asc, eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { Link, LinkEnd, Links } from './links.ts'
import { link } from './schema.ts'

/** Links as rows of the municipality that the transaction names. Connecting twice is connecting once. */
export const databaseLinks: Links = {
  async connect(db, { from, relation, to }) {
    await db
      .insert(link)
      .values({ fromKind: from.kind, fromId: from.id, relation, toKind: to.kind, toId: to.id })
      .onConflictDoNothing()
  },
  from: (db, end) => select(db, and(eq(link.fromKind, end.kind), eq(link.fromId, end.id))),
  to: (db, end) => select(db, and(eq(link.toKind, end.kind), eq(link.toId, end.id))),
}

async function select(db: Db, where: ReturnType<typeof and>): Promise<Link[]> {
  const rows = await db
    .select()
    .from(link)
    .where(where)
    .orderBy(asc(link.relation), asc(link.fromKind), asc(link.fromId), asc(link.toKind), asc(link.toId))
  return rows.map((row) => ({
    from: { kind: row.fromKind, id: row.fromId },
    relation: row.relation,
    to: { kind: row.toKind, id: row.toId },
  }))
}

/** A link with its distance in steps from where the walk began: 1 for the start's own links. */
export type Step = Link & { depth: number }

/** Longer than input -> theme -> criterion -> scenario -> decision -> agreement -> action -> report -> feedback. */
const MOST_STEPS = 20

/**
 * Everything that follows from a thing ('forward') or that it rests on ('backward'), nearest first. Each link once,
 * at its shortest distance; circles end where they close.
 */
export async function walkLinks(db: Db, start: LinkEnd, direction: 'forward' | 'backward'): Promise<Step[]> {
  const [near, far] = direction === 'forward' ? ['from', 'to'] : ['to', 'from']
  const column = (side: string | undefined, part: 'kind' | 'id') => sql.raw(`l.${side}_${part}`)
  const rows = await rowsOf<{ fk: string; fi: string; relation: string; tk: string; ti: string; depth: number }>(
    db,
    sql`
    with recursive reached (kind, id, depth) as (
      select ${start.kind}::text, ${start.id}::text, 0
      union
      select ${column(far, 'kind')}, ${column(far, 'id')}, r.depth + 1
      from reached r
      join link l on ${column(near, 'kind')} = r.kind and ${column(near, 'id')} = r.id
      where r.depth < ${MOST_STEPS}
    ), nearest as (select kind, id, min(depth) as depth from reached group by kind, id)
    select l.from_kind as fk, l.from_id as fi, l.relation, l.to_kind as tk, l.to_id as ti, n.depth + 1 as depth
    from nearest n
    join link l on ${column(near, 'kind')} = n.kind and ${column(near, 'id')} = n.id
    order by n.depth, l.relation, l.from_kind, l.from_id, l.to_kind, l.to_id`,
  )
  return rows.map((row) => ({
    from: { kind: row.fk, id: row.fi },
    relation: row.relation,
    to: { kind: row.tk, id: row.ti },
    depth: row.depth,
  }))
}
