import type { Command } from 'commander'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import type { ObjectRights, Permission } from '#platform/auth/permissions.ts'
import type { Connection } from '#platform/db/connect.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ApiRoute, PageRoute } from '#platform/http/route.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { JobDefinition } from '#platform/jobs/jobs.ts'
import type { Rule } from '#platform/rules/rule.ts'

/** One feature folder, as app.ts sees it. app.ts folds the list, so that rights and retention cannot miss a module. */
export type Module = {
  name: string
  pages: readonly PageRoute[]
  api: readonly ApiRoute[]
  jobs: readonly JobDefinition[]
  commands: readonly CliCommand[]
  importers: readonly ImporterDefinition[]
  /** Rows of the permission table: one per object of this module. */
  roles: readonly ObjectRights[]
  menu: readonly MenuEntry[]
  /** Things that want attention: deadlines, signals, open questions. Asked by the overview. */
  duties: readonly DutySource[]
  /** Rules that anyone can check on their own: /reken-na and `rule run`. */
  rules?: readonly Rule[]
  /** Fills a demo municipality; in the order of the modules. */
  demo?: (scope: Scope, municipality: Municipality, deps: Deps) => Promise<void>
}

export type MenuEntry = {
  group: 'regie' | 'urgency' | 'approach' | 'scenarios' | 'agreements' | 'council' | 'admin'
  path: string
  label: { nl: string; en: string }
  needs: Permission
}

/** Something that wants attention, as of a day. */
export type Duty = {
  kind: 'late' | 'due-soon' | 'signal' | 'hard-date' | 'outcome-unknown'
  what: string
  where: string
  whose: string
  date: CalendarDate | null
  /** Date as people read it, e.g. "Q3 2026". */
  dateLabel: string
  why: string
  path: string
  source: string
}

/** Facts stay in the language of their document; the words around them are the reader's. */
export type DutySource = (scope: Scope, asOf: CalendarDate, actor: Actor, locale: Locale) => Promise<Duty[]>

/** Runs on the console: `./wijkregie NAME ...`. */
export type CliCommand = {
  name: string
  /** Does it need the database? If so it is handed to a running app on the same data folder. */
  data: boolean
  describe(program: Command, run: CliRunner): void
}
/** The connection is for what works on the whole database: backup and restore. */
export type CliRunner = (
  action: (io: CliIo, deps: Deps | null, connection: Connection | null) => Promise<ExitCode>,
) => Promise<void>
/** 0 success, 1 a domain refusal, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2
export type CliIo = { out(text: string): void; err(text: string): void; cwd: string; signal?: AbortSignal }

/** Reads one kind of file for a municipality: `./wijkregie import NAME FILE...` and /beheer. */
export type ImporterDefinition = {
  name: string
  title: { nl: string; en: string }
  /** What the file is, where it comes from, what it fills. */
  help: { nl: string; en: string }
  /** Endings of the files it reads; none for a derivation: it works on what was imported before. */
  accepts: readonly string[]
  /** Data sets that the outcome rests on: the same file after a change of those is read again. */
  restsOn?: readonly string[]
  /** Words for the importer's own reason codes. */
  reasons?: Readonly<Record<string, { nl: string; en: string }>>
  /** Words for what the importer counts in its summary, in the order in which they are told. */
  summary?: Readonly<Record<string, { nl: string; en: string }>>
  run(job: ImportJob): Promise<ImportReport>
  /** What follows from rows that count from now on; in the transaction that shows them. */
  whenApplied?(db: Db, batch: string): Promise<void>
}

export type ImportFile = { path: string; originalName: string }
export type ImportJob = {
  files: readonly ImportFile[]
  municipality: Municipality
  scope: Scope
  actor: Actor
  dryRun: boolean
  /** Batch number under which every row is written, so that it can be undone. */
  batch: string
  progress(done: number, total: number | null, doing: string): Promise<void>
  deps: Deps
}
export type RowOutcome = 'accepted' | 'warned' | 'refused'
export type RowMessage = {
  file: string
  line: number | null
  column: string | null
  outcome: RowOutcome
  /** Stable code; the words come from the importer or from the readers. */
  reason: string
  /** Values that belong to the reason; '' when there are none. */
  detail?: string
}
/** accepted + warned + refused = rows read, always. */
export type ImportReport = {
  read: number
  accepted: number
  warned: number
  refused: number
  /** First messages per reason; the rest is counted in `reasons`. */
  messages: readonly RowMessage[]
  reasons: Readonly<Record<string, number>>
  /** Counts worth telling, e.g. { areas: 130, land: 129, water: 1 }. */
  summary: Readonly<Record<string, number | string>>
  /** The file itself was refused here: nothing of it may be applied. */
  stopped?: RowMessage
}
