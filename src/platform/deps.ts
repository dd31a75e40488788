import type { AuditLog } from '#platform/audit/audit.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/db/scope.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import type { Links } from '#platform/links/links.ts'

/** What the platform hands to every use case. Composed once, in app.ts. */
export type Deps = {
  config: Config
  /** The only clock. */
  now(): Date
  database: Database
  audit: AuditLog
  links: Links
  jobs: Jobs
  workers: WorkerPool
  log: Log
}

/** Log lines carry allow-listed fields only: no names, no addresses, no search words. */
export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields & { error?: unknown }): void
}
export type LogFields = {
  requestId?: string
  municipality?: string
  route?: string
  method?: string
  status?: number
  ms?: number
  job?: string
  rows?: number
  reason?: string
}
