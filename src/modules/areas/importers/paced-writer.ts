import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#platform/db/scope.ts'
import type { ImportJob } from '#platform/module.ts'
import { declareSlice, type Slice } from '../store.ts'

/** Rows per statement: more would hold up other requests, as the small database shares the app's thread. */
const ROWS_PER_STATEMENT = 500
/** Boundaries are heavy: a statement also ends at this many positions, about 30 ms of the small database. */
const POSITIONS_PER_STATEMENT = 1_500

type Insert<Row> = (db: Db, batch: string, slice: string, rows: readonly Row[]) => Promise<void>

/** Where rows of one slice go. */
export type Lane<Row> = { add(row: Row, positions?: number): Promise<void> }

type OpenLane = { flush(): Promise<void> }

/**
 * Writes rows in short statements, each in its own transaction, and rests at least as long as it worked. The rows
 * stay invisible until the whole batch is applied. A dry run goes the same way without writing.
 */
export class PacedWriter {
  readonly #job: ImportJob
  readonly #lanes: OpenLane[] = []
  #written = 0

  constructor(job: ImportJob) {
    this.#job = job
  }

  get written(): number {
    return this.#written
  }

  /** A lane for one slice; open it once and keep it. */
  lane<Row>(slice: Slice, insert: Insert<Row>): Lane<Row> {
    let rows: Row[] = []
    let positions = 0
    let declared = false
    const flush = async (): Promise<void> => {
      if (rows.length === 0) return
      const writing = rows
      rows = []
      positions = 0
      const first = !declared
      declared = true
      await this.#write(async (db) => {
        if (first) await declareSlice(db, this.#job.batch, slice)
        await insert(db, this.#job.batch, slice.slice, writing)
      })
      this.#written += writing.length
    }
    this.#lanes.push({ flush })
    return {
      add: async (row, weight = 1) => {
        rows.push(row)
        positions += weight
        if (rows.length >= ROWS_PER_STATEMENT || positions >= POSITIONS_PER_STATEMENT) await flush()
      },
    }
  }

  async finish(): Promise<void> {
    for (const lane of this.#lanes) await lane.flush()
  }

  async #write(work: (db: Db) => Promise<void>): Promise<void> {
    if (this.#job.dryRun) return
    const started = performance.now()
    await this.#job.scope.transaction(work)
    await pause(Math.ceil(performance.now() - started))
  }
}
