// Chooses the command: serve stays, the others answer and end.
import { resolve } from 'node:path'
import { runCommandLine } from '#platform/cli/program.ts'
import { ConfigRefused, type Flags, parseConfig } from '#platform/config/parse-config.ts'
import type { Connection } from '#platform/db/connect.ts'
import { AppStopped, handOver } from '#platform/db/hand-over.ts'
import { DataFolderInUse } from '#platform/db/lock.ts'
import { MigrationRefused } from '#platform/db/migrate.ts'
import { UnsafeLogin } from '#platform/db/safe-login.ts'
import type { Deps } from '#platform/deps.ts'
import { createLog } from '#platform/log/log.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { COMMANDS } from './app.ts'
import { openApp } from './open-app.ts'

/** Reasons not to start, or to end early, that the person at the keyboard can do something about. */
const REFUSALS = [AppStopped, ConfigRefused, DataFolderInUse, MigrationRefused, UnsafeLogin]

const io: CliIo = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
}

const serveCommand: CliCommand = {
  name: 'serve',
  data: false,
  describe(program, run) {
    program
      .command('serve')
      .description('serve the web application until it is stopped')
      .option('--port <port>', 'port (default: PORT or 3000)')
      .option('--demo', 'two demo municipalities and one-click login, on this machine only')
      .option('--public-demo', 'a demo that other machines may reach')
      .action((options: Flags) =>
        run(async (commandIo) =>
          (await import('./serve.ts')).serve({ ...program.opts<Flags>(), ...options }, commandIo),
        ),
      )
  },
}

const workCommand: CliCommand = {
  name: 'work',
  data: false,
  describe(program, run) {
    program
      .command('work')
      .description('do jobs beside the processes that serve; on PostgreSQL only')
      .action(() => run(async (commandIo) => (await import('./serve.ts')).work(program.opts<Flags>(), commandIo)))
  },
}

/** In the app that serves this data folder when there is one; else here, under the lock. */
async function withData(
  argv: readonly string[],
  commandIo: CliIo,
  action: (io: CliIo, deps: Deps, connection: Connection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = parseConfig({ WIJKREGIE_SECRET: 'x'.repeat(32), ...process.env }, flagsOf(argv))
  const handedOver = await handOver(config.dataFolder, argv, commandIo)
  if (handedOver !== null) return handedOver
  const app = await openApp(config, createLog('warn'))
  try {
    return await action(commandIo, app.deps, app.database.connection)
  } finally {
    await app.close()
  }
}

/** `--data FOLDER` may stand anywhere on the line. */
function flagsOf(argv: readonly string[]): Flags {
  const at = argv.indexOf('--data')
  const folder = at >= 0 ? argv[at + 1] : undefined
  return folder === undefined ? {} : { data: resolve(folder) }
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommandLine(argv, io, [serveCommand, workCommand, ...COMMANDS], { withData })
  } catch (error) {
    if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error
    io.err(`${(error as Error).message}\n`)
    return 1
  }
}

// Who reads our answer may stop early (`| head`): that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await main(process.argv.slice(2))
