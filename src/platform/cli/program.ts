import { Command, CommanderError } from 'commander'
import type { Connection } from '#platform/db/connect.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'

export type CommandContext = {
  /**
   * Gives the command its dependencies and runs it: in the app that already serves this data folder when there is
   * one, else here, under the lock.
   */
  withData(
    argv: readonly string[],
    io: CliIo,
    action: (io: CliIo, deps: Deps, connection: Connection) => Promise<ExitCode>,
  ): Promise<ExitCode>
}

export const USAGE_ERROR: ExitCode = 2

/** Runs one command line. Exit codes: 0 success, 1 a domain refusal, 2 wrong usage. Bugs throw. */
export async function runCommandLine(
  argv: readonly string[],
  io: CliIo,
  commands: readonly CliCommand[],
  context: CommandContext,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = new Command('wijkregie')
    .description('Direction over an area-based neighbourhood approach.')
    .option('--data <folder>', 'data folder (default: WIJKREGIE_DATA or ./data)')
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  for (const command of commands) {
    command.describe(program, async (action) => {
      exitCode = command.data ? await context.withData(argv, io, action) : await action(io, null, null)
    })
  }
  inheritBehaviour(program, io)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : USAGE_ERROR
  }
}

/** Subcommands made by modules answer and fail like the program itself. */
function inheritBehaviour(command: Command, io: CliIo): void {
  for (const child of command.commands) {
    child.exitOverride().showHelpAfterError().configureOutput({ writeOut: io.out, writeErr: io.err })
    inheritBehaviour(child, io)
  }
}
