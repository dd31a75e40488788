import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { urgency } from '#modules/urgency/index.ts'
import { createAuditLog, readAuditLines } from '#platform/audit/audit-log.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { databaseLinks } from '#platform/links/database-links.ts'
import { loadVoorbeeldstad } from '../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../demo/voorbeeldstad/part.ts'
import { draftLetter, openLetter, overviewOfLetters, saveLetter } from './usecases.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const LEAD: Actor = { kind: 'user', id: 'u-1' as UserId, name: 'Projectleider', roles: ['project-lead'] }
const COUNCIL_MEMBER: Actor = { kind: 'user', id: 'u-2' as UserId, name: 'Raadslid', roles: ['council-member'] }
const TOWN = { id: 'GM9999' as MunicipalityId, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true }

onEachDatabase('a council letter', (database) => {
  const workers = createWorkerPool(1)
  let scope: Scope
  let deps: Deps
  const now = () => NOW

  beforeAll(async () => {
    const { database: opened } = database.connection()
    scope = opened.scope(TOWN.id)
    deps = { now, workers, database: opened, audit: createAuditLog(now), links: databaseLinks } as unknown as Deps
  })
  afterAll(() => workers.close())

  const draft = async (): Promise<string> => {
    const made = await draftLetter(LEAD, scope, deps)
    if (!made.ok) throw new Error(made.reason)
    return made.value
  }

  test('cannot be drafted before there is a run', async () => {
    expect(await draftLetter(LEAD, scope, deps)).toEqual({ ok: false, reason: 'no-run' })
    expect(await overviewOfLetters(LEAD, scope)).toEqual({ letters: [], latestRunId: null })
  })

  test('is drafted from the newest run with five filled sections and bound figures, and nothing to remark', async () => {
    await loadVoorbeeldstad(scope, NOW, () => partOfVoorbeeldstad(['Kleipolder-Noord', 'Voorbeeldwijk', 'Polderrand']))
    await urgency.demo?.(scope, TOWN, deps)
    const opened = await openLetter(LEAD, scope, await draft())
    expect(opened?.checks).toEqual([])
    expect(Object.values(opened?.letter.sections ?? {}).every((text) => text.length > 20)).toBe(true)
    expect(opened?.letter.figures.every(({ figure }) => figure.source.document.includes('run 1'))).toBe(true)
  }, 60_000)

  test('is linked to its run and leaves an entry in the audit trail', async () => {
    const id = await draft()
    const links = await scope.transaction((db) => databaseLinks.to(db, { kind: 'letter', id }))
    expect(links.map(({ from, relation }) => [from.kind, relation])).toEqual([['urgency-run', 'reported-in']])
    const lines = await scope.transaction((db) => readAuditLines(db, { object: `letter/${id}`, limit: 5 }))
    expect(lines.map(({ action }) => action)).toEqual(['letter.drafted'])
  })

  test('a save on an old version is told so and changes nothing', async () => {
    const id = await draft()
    const opened = await openLetter(LEAD, scope, id)
    if (!opened) throw new Error('no letter')
    const { sections } = opened.letter
    const change = (title: string, version: number) => saveLetter(LEAD, scope, { id, version, title, sections }, deps)
    expect((await change('Eerste', 1)).ok).toBe(true)
    expect(await change('Tweede', 1)).toEqual({ ok: false, reason: 'stale' })
    expect((await openLetter(LEAD, scope, id))?.letter).toMatchObject({ title: 'Eerste', version: 2 })
  })

  test('of two saves at the same moment one wins and the other is told', async () => {
    const id = await draft()
    const opened = await openLetter(LEAD, scope, id)
    if (!opened) throw new Error('no letter')
    const { sections } = opened.letter
    const both = await Promise.all(
      ['Een', 'Twee'].map((title) => saveLetter(LEAD, scope, { id, version: 1, title, sections }, deps)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a draft is internal: a council member sees nothing of it (SD5)', async () => {
    const id = await draft()
    expect(await openLetter(COUNCIL_MEMBER, scope, id)).toBeNull()
    expect((await overviewOfLetters(COUNCIL_MEMBER, scope)).letters).toEqual([])
  })
})
