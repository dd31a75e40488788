// What tests of imports work with: a municipality, the real use cases, a data folder that is thrown away.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import type { Database, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { createJobs } from '#platform/jobs/database-jobs.ts'
import { databaseLinks } from '#platform/links/database-links.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { type ImportOutcome, importNow, type Progress } from '../usecases.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared/data')
/** A file of the shared open data, for tests that run when it is there. */
export const sharedFile = (path: string): string => join(SHARED, path)

export type TestTown = {
  municipality: Municipality
  scope: Scope
  deps: Deps
  actor: Actor
  /** Imports files by path; fails the test when they cannot be read at all. */
  run(importer: ImporterDefinition, files: readonly string[], options?: RunOptions): Promise<ImportOutcome>
  /** Writes a small file to import. */
  file(name: string, content: string | Uint8Array): string
}
export type RunOptions = { dryRun?: boolean; progress?: Progress }

const ACTOR: Actor = { kind: 'console', id: 'test' as UserId, name: 'test', roles: ['analyst'] }

/** A town on a migrated test database; its clock stands still unless told otherwise. */
export async function testTown(database: Database, id: string, now = () => new Date('2026-03-01')): Promise<TestTown> {
  const municipality: Municipality = { id: id as MunicipalityId, name: id, slug: id.toLowerCase(), fictional: false }
  await saveMunicipality(database, municipality)
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-import-'))
  const deps: Deps = {
    config: { mode: 'test', dataFolder: folder } as Deps['config'],
    ...{ now, database, audit: createAuditLog(now), links: databaseLinks, jobs: createJobs(now) },
    workers: {} as Deps['workers'],
    log: { info: () => {}, warn: () => {}, error: () => {} },
  }
  const scope = database.scope(municipality.id)
  return {
    ...{ municipality, scope, deps, actor: ACTOR },
    async run(importer, paths, { dryRun = false, progress = async () => {} } = {}) {
      const files = paths.map((path) => ({ path, originalName: basename(path) }))
      const done = await importNow({ importer, files, municipality, scope, actor: ACTOR, dryRun, deps }, progress)
      if (!done.ok) throw new Error(`${done.reason.reason}: ${done.reason.detail}`)
      return done.value
    },
    file(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}

/** The accounting law of every import. */
export const isBalanced = ({ report: { read, accepted, warned, refused } }: ImportOutcome): boolean =>
  accepted + warned + refused === read
