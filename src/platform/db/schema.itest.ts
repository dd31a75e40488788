import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { rowsOf } from './scope.ts'
import { identifier, isGlobalTable, listTables, type Table } from './tables.ts'
import { fillEveryTable, insertInto, readSchema, rowOf } from './testing/fill-every-table.ts'
import { onEachDatabase } from './testing.ts'

const OWN = 'GM0505' as MunicipalityId
const FOREIGN = 'GM9999' as MunicipalityId

/** Enough to see the difference between one row and all of them. */
const ROWS = 2

type Key = { table: string; name: string; kind: 'p' | 'u' | 'f'; columns: string[]; target: string | null }

onEachDatabase('schema', (db) => {
  let tables: Table[]
  let tenants: Table[]

  beforeAll(async () => {
    tables = await listTables(db.connection().owner)
    tenants = tables.filter(({ name }) => !isGlobalTable(name))
  })

  test('a plausible number of tables was looked at', () => {
    expect(tenants.length).toBeGreaterThan(15)
  })

  test('every table but the listed global ones belongs to a municipality', () => {
    const first = (table: Table) => table.columns.find(({ name }) => name === 'municipality_id')?.type
    expect(tenants.filter((table) => first(table) !== 'text').map(({ name }) => name)).toEqual([])
  })

  test('no global table has a municipality', () => {
    const globals = tables.filter(({ name }) => isGlobalTable(name))
    const odd = globals.filter(({ columns }) => columns.some(({ name }) => name === 'municipality_id'))
    expect(odd.map(({ name }) => name)).toEqual([])
  })

  test('the municipality leads every primary, unique and foreign key, and no key reaches a global table', async () => {
    const keys = await rowsOf<Key>(
      db.connection().owner,
      sql`
        select c.relname::text as table, k.conname::text as name, k.contype::text as kind, p.relname::text as target,
          array(select a.attname::text from unnest(k.conkey) with ordinality as part (number, position)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = part.number order by part.position) as columns
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_class p on p.oid = k.confrelid
        where n.nspname = 'public' and k.contype in ('p', 'u', 'f')
        union all
        select c.relname::text, i.relname::text, 'u', null,
          array(select coalesce(a.attname::text, '(expression)') from unnest(x.indkey) with ordinality as part (number, position)
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = part.number order by part.position)
        from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and x.indisunique`,
    )
    const wrong = keys.filter(
      (key) =>
        !isGlobalTable(key.table) &&
        (key.columns[0] !== 'municipality_id' || (key.target !== null && isGlobalTable(key.target))),
    )
    expect(wrong).toEqual([])
    const withPrimary = keys.filter(({ kind }) => kind === 'p').map(({ table }) => table)
    expect(tables.filter(({ name }) => !withPrimary.includes(name)).map(({ name }) => name)).toEqual([])
  })

  test('row level security is on and forced, and the application role is bound to its own municipality', async () => {
    const secured = await rowsOf<{ name: string; policies: string }>(
      db.connection().owner,
      sql`
        select c.relname::text as name, string_agg(p.polname::text, ',' order by p.polname) as policies
        from pg_class c join pg_policy p on p.polrelid = c.oid
        where c.relrowsecurity and c.relforcerowsecurity and p.polpermissive
        group by c.relname order by c.relname`,
    )
    expect(secured).toEqual(tenants.map(({ name }) => ({ name, policies: 'every_municipality,own_municipality' })))
  })

  test('views would look past row level security, so there are none', async () => {
    const views = await rowsOf(
      db.connection().owner,
      sql`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('v', 'm')`,
    )
    expect(views).toEqual([])
  })

  describe('isolation', () => {
    beforeAll(() => fillEveryTable(db.connection(), [OWN, FOREIGN], ROWS))

    const asOwn = <Row>(statement: ReturnType<typeof sql>) =>
      db
        .connection()
        .database.scope(OWN)
        .transaction((tx) => rowsOf<Row>(tx, statement))
    const asGlobal = <Row>(statement: ReturnType<typeof sql>) =>
      db.connection().database.global.transaction((tx) => rowsOf<Row>(tx, statement))
    const counted = async (name: string) => {
      const statement = sql`select municipality_id as municipality, count(*)::int as rows from ${sql.raw(identifier(name))}
                            group by 1 order by 1`
      return rowsOf<{ municipality: string; rows: number }>(db.connection().owner, statement)
    }

    test('of every table only the own rows are seen, in each municipality', async () => {
      for (const { name } of tenants) {
        expect(
          (await counted(name)).map(({ municipality }) => municipality),
          name,
        ).toEqual([OWN, FOREIGN])
        const seen = await asOwn(sql`select distinct municipality_id as m from ${sql.raw(identifier(name))}`)
        expect(seen, name).toEqual([{ m: OWN }])
      }
    })

    test('no foreign row of any table can be changed or removed', async () => {
      for (const { name } of tenants) {
        const table = sql.raw(identifier(name))
        const foreign = sql`municipality_id = ${FOREIGN}`
        const before = await counted(name)
        for (const statement of [
          sql`update ${table} set municipality_id = municipality_id where ${foreign} returning 1`,
          sql`delete from ${table} where ${foreign} returning 1`,
        ]) {
          // Either nothing is found, or the table lets nobody change or remove rows at all.
          const found = await asOwn(statement).catch((error: Error) => refusal(error))
          expect(found === 'permission denied' || (Array.isArray(found) && found.length === 0), name).toBe(true)
        }
        expect(await counted(name), name).toEqual(before)
      }
    })

    test('no row of any table can be added to, or moved to, another municipality', async () => {
      const schema = await readSchema(db.connection().owner)
      for (const table of tenants) {
        const row = rowOf(schema, table, 900, FOREIGN)
        const added = await asOwn(insertInto(table, [row])).catch((error: Error) => refusal(error))
        expect(added, table.name).toMatch(/permission denied|row-level security/)
        const move = sql`update ${sql.raw(identifier(table.name))} set municipality_id = ${FOREIGN}`
        const moved = await asOwn(move).catch((error: Error) => refusal(error))
        expect(moved, table.name).toMatch(/permission denied|row-level security/)
      }
    })

    test('the role for global work reads no table of a municipality, and a municipality no global table', async () => {
      for (const { name } of tables) {
        const read = sql`select 1 from ${sql.raw(identifier(name))} limit 1`
        const denied = isGlobalTable(name) ? asOwn(read) : asGlobal(read)
        expect(await denied.catch((error: Error) => refusal(error)), name).toBe('permission denied')
      }
    })
  })
})

/** The database's own words, which stand below the text of the statement. */
function refusal(error: Error): string {
  const reason = error.cause instanceof Error ? error.cause.message : error.message
  return /permission denied|row-level security/.exec(reason)?.[0] ?? reason
}
