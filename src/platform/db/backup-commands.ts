import { join, resolve } from 'node:path'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { BackupRefused, backup } from './backup.ts'
import { type BackupCounts, RestoreRefused } from './backup-format.ts'
import { restore } from './restore.ts'

type Options = { json?: boolean }

/** `backup FILE`: everything to one file, also while the app runs. */
export const backupCommand = fileCommand('backup', 'Write everything, rows and files, to one new file.', (needs) =>
  backup(needs.connection, needs.filesFolder, needs.file, needs.now),
)

/** `restore FILE`: into an empty installation, all or nothing. */
export const restoreCommand = fileCommand('restore', 'Read a backup into an empty installation.', (needs) =>
  restore(needs.connection, needs.filesFolder, needs.file),
)

type Needs = { connection: Parameters<typeof backup>[0]; filesFolder: string; file: string; now: Date }

function fileCommand(name: string, description: string, work: (needs: Needs) => Promise<BackupCounts>): CliCommand {
  return {
    name,
    data: true,
    describe(program, run) {
      program
        .command(`${name} <file>`)
        .description(description)
        .option('--json', 'one JSON document on standard output')
        .action((file: string, options: Options) =>
          run(async (io, deps, connection) => {
            if (!deps || !connection) throw new Error(`The ${name} command needs the database`)
            const filesFolder = join(deps.config.dataFolder, 'files')
            const needs = { connection, filesFolder, file: resolve(io.cwd, file), now: deps.now() }
            return told(io, options, () => work(needs))
          }),
        )
    },
  }
}

async function told(io: CliIo, { json }: Options, work: () => Promise<BackupCounts>): Promise<ExitCode> {
  try {
    const { tables, rows, files } = await work()
    io.out(json ? `${JSON.stringify({ tables, rows, files })}\n` : `${rows} rows of ${tables} tables, ${files} files\n`)
    return 0
  } catch (error) {
    if (!(error instanceof BackupRefused || error instanceof RestoreRefused)) throw error
    io.err(`${error.message}\n`)
    return 1
  }
}
