import type { ImporterDefinition, ImportJob, ImportReport } from '#platform/module.ts'
import { Meter } from '#platform/sources/limits.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk, type SourceFile } from '#platform/sources/source-file.ts'
import { filesWithin } from '#platform/sources/within-zip.ts'
import { ImportTally } from './import-tally.ts'
import { PacedWriter } from './paced-writer.ts'

/** What an importer works with. */
export type Reading = {
  job: ImportJob
  tally: ImportTally
  writer: PacedWriter
  meter: Meter
  /** The files given, and those inside zips, one after the other. */
  files(): AsyncGenerator<SourceFile>
  /** To be awaited at every row: tells how far it is, now and then, and stops when somebody asked to. */
  tick(): Promise<void>
}

/** Progress is written at most this often, milliseconds. */
const PROGRESS_EVERY = 400

/**
 * An importer from its reading of files: a mistake in the file itself ends the reading and is told with its place,
 * as one more refused row.
 */
export function importer(
  definition: Omit<ImporterDefinition, 'run'>,
  load: (reading: Reading) => Promise<void>,
): ImporterDefinition {
  return { ...definition, run: (job) => runImporter(job, load) }
}

async function runImporter(job: ImportJob, load: (reading: Reading) => Promise<void>): Promise<ImportReport> {
  const tally = new ImportTally()
  const writer = new PacedWriter(job)
  const meter = new Meter({ now: () => performance.now() })
  let told = performance.now()
  const tick = async (): Promise<void> => {
    const now = performance.now()
    if (now - told < PROGRESS_EVERY) return
    told = now
    await job.progress(tally.read, null, '')
  }
  async function* files(): AsyncGenerator<SourceFile> {
    for (const { path, originalName } of job.files) yield* filesWithin(await fileOnDisk(path, originalName), meter)
  }
  try {
    await load({ job, tally, writer, meter, files, tick })
    await writer.finish()
    return tally.report()
  } catch (cause) {
    // The readers' own way of saying that a file cannot be read any further.
    if (!(cause instanceof SourceRefused)) throw cause
    const { file, line, column, reason, detail } = cause
    return tally.stop({ file, line }, { reason, column, detail })
  }
}
