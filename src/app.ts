import { availableParallelism } from 'node:os'
import { agreements } from '#modules/agreements/index.ts'
import { areas, importCommand, importJob, importPages } from '#modules/areas/index.ts'
import { council } from '#modules/council/index.ts'
import { household } from '#modules/household/index.ts'
import { overview } from '#modules/overview/index.ts'
import { process as approach } from '#modules/process/index.ts'
import { programmes } from '#modules/programmes/index.ts'
import { scenarios } from '#modules/scenarios/index.ts'
import { urgency } from '#modules/urgency/index.ts'
import { aboutPages, aboutRights } from '#platform/about/pages.tsx'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import { auditCommand } from '#platform/audit/command.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { municipalityCommand, userCommand } from '#platform/auth/commands.ts'
import { listMunicipalities } from '#platform/auth/municipality.ts'
import { signInPages } from '#platform/auth/pages.tsx'
import { permissionTable } from '#platform/auth/permissions.ts'
import { authRights } from '#platform/auth/rights.ts'
import { actorFor } from '#platform/auth/session.ts'
import type { Config } from '#platform/config/config.ts'
import { backupCommand, restoreCommand } from '#platform/db/backup-commands.ts'
import type { Connection } from '#platform/db/connect.ts'
import type { Deps, Log } from '#platform/deps.ts'
import { forgetFormPosts } from '#platform/http/once-per-key.ts'
import { createRateLimiter } from '#platform/http/rate-limit.ts'
import { renderChoice, renderPage, renderTrouble } from '#platform/http/render.tsx'
import type { ApiRoute, PageRoute } from '#platform/http/route.ts'
import { createServer } from '#platform/http/server.ts'
import { createJobs } from '#platform/jobs/database-jobs.ts'
import { type JobRunner, startJobRunner } from '#platform/jobs/runner.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { databaseLinks } from '#platform/links/database-links.ts'
import type { CliCommand, Module } from '#platform/module.ts'
import { ruleCommand } from '#platform/rules/commands.ts'
import { rulePages, ruleRights } from '#platform/rules/pages.tsx'
import { galleryRights, galleryRoute } from '#platform/ui/gallery-route.tsx'
import { ROLES_TO_COME } from './roles-to-come.ts'

/** In this order a later module may use an earlier one. */
export const MODULES: readonly Module[] = [
  areas,
  urgency,
  scenarios,
  household,
  approach,
  agreements,
  programmes,
  council,
  overview,
]

/** Threads for pure computation: pages keep a core. */
const WORKER_THREADS = Math.max(1, availableParallelism() - 1)

/** Nobody still has a form open after a week: a session ends after twelve hours. */
const FORM_LIFE_MS = 7 * 86_400_000

const IMPORTERS = MODULES.flatMap((module) => module.importers)
/** Everything that can be checked alone, of all modules. */
export const RULES = MODULES.flatMap((module) => module.rules ?? [])
const MENU = MODULES.flatMap((module) => module.menu)

/** What each role may do with each object, of the platform and of every module. */
export const PERMISSIONS = permissionTable([
  ...authRights,
  aboutRights,
  ruleRights,
  galleryRights,
  ...MODULES.flatMap((module) => module.roles),
  ...ROLES_TO_COME,
])

/** Commands that read or change data, or calculate; serve and work stand in main.ts. */
export const COMMANDS: readonly CliCommand[] = [
  importCommand(IMPORTERS),
  ...MODULES.flatMap((module) => module.commands),
  ruleCommand(RULES),
  municipalityCommand,
  userCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
]

export type App = {
  deps: Deps
  /** Answers requests; for tests without a socket. */
  server: ReturnType<typeof createServer>
  /** What it answers to and who may ask for it; for tests that try every route. */
  routes: { pages: readonly PageRoute[]; api: readonly ApiRoute[] }
  /** Starts the job runner; jobs of a killed process go on where they were. */
  startJobs(): JobRunner
  /** Reads the list of municipalities again, after one was added. */
  refresh(): Promise<void>
  /** Forgets what nobody needs any more; once a day will do. */
  tidy(): Promise<void>
}

/** Puts everything together on an open, migrated database. */
export async function composeApp(config: Config, connection: Connection, log: Log): Promise<App> {
  const now = () => new Date()
  const { database } = connection
  const deps: Deps = {
    config,
    now,
    database,
    audit: createAuditLog(now),
    links: databaseLinks,
    jobs: createJobs(now),
    workers: createWorkerPool(WORKER_THREADS),
    log,
  }
  let municipalities: readonly Municipality[] = []
  const refresh = async () => {
    municipalities = await listMunicipalities(database)
  }
  await refresh()
  const limits = createRateLimiter(now)
  // Importing works with the importers of all modules, so its pages are made here.
  const platformPages = [
    ...signInPages(limits),
    ...aboutPages,
    ...rulePages(RULES),
    galleryRoute,
    ...importPages(IMPORTERS),
  ]
  const server = createServer({
    deps,
    modules: MODULES,
    platformPages,
    permissions: PERMISSIONS,
    municipalities: () => municipalities,
    sessions: { actorFor: (token, municipality) => actorFor(deps, token, municipality) },
    limits,
    render: async (visit, answer) => renderPage(visit, answer, MENU),
    renderTrouble: (trouble) => renderTrouble(trouble, MENU),
    renderChoice: async (reader) => renderChoice(reader, municipalities),
  })
  return {
    deps,
    server,
    routes: {
      pages: [...platformPages, ...MODULES.flatMap((module) => module.pages)],
      api: MODULES.flatMap((module) => module.api),
    },
    startJobs: () =>
      startJobRunner(deps, [importJob(IMPORTERS), ...MODULES.flatMap((module) => module.jobs)], () =>
        municipalities.map(({ id }) => id),
      ),
    refresh,
    tidy: async () => {
      const before = new Date(now().getTime() - FORM_LIFE_MS)
      for (const { id } of municipalities) await forgetFormPosts(database.scope(id), before)
    },
  }
}
