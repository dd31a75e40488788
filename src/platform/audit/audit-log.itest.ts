import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { onEachDatabase, type TestDatabase } from '#platform/db/testing.ts'
import { createAuditLog, eraseAuditDetails, readAuditLines } from './audit-log.ts'
import { auditDetail, auditEntry, auditHead } from './schema.ts'
import { verifyAuditChain } from './verify-chain.ts'

const AT = new Date('2026-03-02T10:00:00.123Z')
const audit = createAuditLog(() => AT)
const actor: Actor = { kind: 'user', id: 'u1' as UserId, name: 'not stored', roles: [] }

onEachDatabase('audit', (db: TestDatabase) => {
  const scope = (id: string) => db.connection().database.scope(id as MunicipalityId)
  const record = (id: string, count: number, extra: { reason?: string; after?: unknown } = {}) =>
    scope(id).transaction(async (tx) => {
      for (let i = 0; i < count; i++)
        await audit.record(tx, { actor, action: 'thing.changed', object: `thing/${i}`, ...extra })
    })

  test('an entry says who, what, when, before, after and why, and not the name of a person', async () => {
    await scope('GM0001').transaction((tx) =>
      audit.record(tx, {
        actor,
        action: 'area.renamed',
        object: 'area/BU1',
        before: { name: 'Ooést', code: 1 },
        after: { code: 1, name: 'West' },
        reason: 'gemeentelijke herindeling',
      }),
    )
    const lines = await scope('GM0001').transaction((tx) => readAuditLines(tx, { limit: 10 }))
    expect(lines).toEqual([
      {
        sequence: 1,
        at: AT,
        actorKind: 'user',
        actorId: 'u1',
        action: 'area.renamed',
        object: 'area/BU1',
        before: { name: 'Ooést', code: 1 },
        after: { code: 1, name: 'West' },
        reason: 'gemeentelijke herindeling',
        erased: false,
      },
    ])
    expect(await verifyAuditChain(scope('GM0001'))).toEqual({ ok: true, entries: 1, erased: 0 })
  })

  test('writers at the same moment make one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 12 }, () => record('GM0002', 3)))
    expect(await verifyAuditChain(scope('GM0002'))).toEqual({ ok: true, entries: 36, erased: 0 })
  })

  test('work that is rolled back leaves no gap', async () => {
    await record('GM0003', 2)
    const rolledBack = scope('GM0003').transaction(async (tx) => {
      await audit.record(tx, { actor, action: 'thing.changed', object: 'thing/9' })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    await record('GM0003', 1)
    expect(await verifyAuditChain(scope('GM0003'))).toEqual({ ok: true, entries: 3, erased: 0 })
  })

  test('an empty chain is whole, a chain longer than one page too', async () => {
    expect(await verifyAuditChain(scope('GM0004'))).toEqual({ ok: true, entries: 0, erased: 0 })
    await record('GM0004', 510)
    expect(await verifyAuditChain(scope('GM0004'))).toEqual({ ok: true, entries: 510, erased: 0 })
  })

  test('erasing what an entry says keeps the chain whole', async () => {
    await record('GM0005', 3, { reason: 'op verzoek', after: { text: 'secret' } })
    expect(await scope('GM0005').transaction((tx) => eraseAuditDetails(tx, [2]))).toBe(1)
    expect(await verifyAuditChain(scope('GM0005'))).toEqual({ ok: true, entries: 3, erased: 1 })
    const [, second] = await scope('GM0005').transaction((tx) => readAuditLines(tx, { limit: 10 }))
    expect(second).toMatchObject({ sequence: 2, erased: true, after: null, reason: null })
  })

  describe('what the application role may not do', () => {
    test.each([
      ['change an entry', sql`update audit_entry set action = 'x'`],
      ['remove an entry', sql`delete from audit_entry`],
      ['change a detail', sql`update audit_detail set reason = 'x'`],
      ['remove the head', sql`delete from audit_head`],
      ['empty the table', sql`truncate audit_entry cascade`],
    ])('%s', async (_, statement) => {
      await record('GM0006', 1)
      const attempt = scope('GM0006').transaction((tx) => tx.execute(statement))
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
    })
  })

  describe('tampering by the owner of the tables is found and named', () => {
    const owner = () => db.connection().owner
    const of = (id: string) => eq(auditEntry.municipalityId, id as MunicipalityId)
    test.each([
      [
        'an entry changed',
        'GM0011',
        sql`update audit_entry set object = 'thing/x' where municipality_id = 'GM0011' and sequence = 2`,
        2,
        'changed-entry',
      ],
      [
        'an entry moved in time',
        'GM0012',
        sql`update audit_entry set at = at + interval '1 second' where municipality_id = 'GM0012' and sequence = 3`,
        3,
        'changed-entry',
      ],
      [
        'a detail changed',
        'GM0013',
        sql`update audit_detail set reason = 'other' where municipality_id = 'GM0013' and sequence = 2`,
        2,
        'changed-detail',
      ],
      [
        'a detail given a reason it never had',
        'GM0014',
        sql`update audit_detail set before = '1' where municipality_id = 'GM0014' and sequence = 1`,
        1,
        'changed-detail',
      ],
      [
        'the head changed',
        'GM0015',
        sql`update audit_head set hash = repeat('f', 64) where municipality_id = 'GM0015'`,
        5,
        'head-differs',
      ],
    ] as const)('%s', async (_, id, statement, sequence, reason) => {
      await record(id, 4, { reason: 'first' })
      await owner().execute(statement)
      expect(await verifyAuditChain(scope(id))).toEqual({ ok: false, sequence, reason })
    })

    test.each([
      ['in the middle', 'GM0021', 2],
      ['at the end', 'GM0022', 4],
    ])('an entry removed %s', async (_, id, sequence) => {
      await record(id, 4)
      await owner().execute(sql`delete from audit_detail where municipality_id = ${id} and sequence = ${sequence}`)
      await owner().execute(sql`delete from audit_entry where municipality_id = ${id} and sequence = ${sequence}`)
      expect(await verifyAuditChain(scope(id))).toEqual({ ok: false, sequence, reason: 'missing-entry' })
    })

    test('a head that vanished', async () => {
      await record('GM0031', 2)
      await owner()
        .delete(auditHead)
        .where(eq(auditHead.municipalityId, 'GM0031' as MunicipalityId))
      expect(await verifyAuditChain(scope('GM0031'))).toEqual({ ok: false, sequence: 1, reason: 'head-differs' })
    })

    test('an entry with a new hash of its own breaks the next one', async () => {
      await record('GM0032', 3)
      await owner()
        .update(auditEntry)
        .set({ hash: 'a'.repeat(64) })
        .where(of('GM0032'))
      expect(await verifyAuditChain(scope('GM0032'))).toMatchObject({ ok: false, sequence: 1 })
      await owner()
        .delete(auditDetail)
        .where(eq(auditDetail.municipalityId, 'GM0032' as MunicipalityId))
    })
  })
})
