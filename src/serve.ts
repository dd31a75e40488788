import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { runCommandLine } from '#platform/cli/program.ts'
import { type Flags, parseConfig } from '#platform/config/parse-config.ts'
import { type RunCommand, takeCommands } from '#platform/db/hand-over.ts'
import { createLog } from '#platform/log/log.ts'
import type { CliIo, ExitCode } from '#platform/module.ts'
import { buildAssets } from '#platform/ui/build-assets.ts'
import { loadDemo } from '../demo/load.ts'
import { COMMANDS, MODULES } from './app.ts'
import { type OpenApp, openApp } from './open-app.ts'

/** Serves until it is asked to stop; commands of this data folder are handed over to it meanwhile. */
export async function serve(flags: Flags, io: CliIo): Promise<ExitCode> {
  const config = parseConfig(process.env, flags)
  const log = createLog(config.mode === 'demo' ? 'warn' : 'info')
  const [app] = await Promise.all([openApp(config, log), buildAssets()])
  if (config.mode === 'demo') {
    await loadDemo(app.deps, MODULES)
    await app.refresh()
  }
  const server = createAdaptorServer({ fetch: app.server.fetch })
  server.listen(config.port, config.host)
  await once(server, 'listening')
  io.out(`Wijkregie: http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}\n`)
  const jobs = app.startJobs()
  const stopTidying = tidyDaily(app)
  const stopCommands = await offerCommands(app)
  await stopSignal()
  await stopCommands()
  stopTidying()
  server.close()
  await jobs.stop()
  await app.close()
  return 0
}

/** Does jobs until it is asked to stop. A PGlite folder belongs to the one process that serves it. */
export async function work(flags: Flags, io: CliIo): Promise<ExitCode> {
  const config = parseConfig(process.env, flags)
  if (config.databaseUrl === null) {
    io.err('work needs PostgreSQL (WIJKREGIE_DATABASE_URL): with a data folder, serve does the jobs itself.\n')
    return 1
  }
  const app = await openApp(config, createLog())
  const jobs = app.startJobs()
  await stopSignal()
  await jobs.stop()
  await app.close()
  return 0
}

const DAY_MS = 86_400_000

/** At the start and every day after; a day on which it fails is made up for by the next. */
function tidyDaily(app: OpenApp): () => void {
  const tidy = () => void app.tidy().catch((error: unknown) => app.deps.log.error('tidy', { error }))
  tidy()
  const timer = setInterval(tidy, DAY_MS)
  return () => clearInterval(timer)
}

/** Commands on the same data folder run in this process, which has its lock. */
async function offerCommands(app: OpenApp): Promise<() => Promise<void>> {
  const { lock } = app.database
  if (!lock) return async () => {}
  const run: RunCommand = async (argv, io) => {
    const code = await runCommandLine(argv, io, COMMANDS, {
      withData: (_, dataIo, action) => action(dataIo, app.deps, app.database.connection),
    })
    await app.refresh()
    return code
  }
  return takeCommands(app.deps.config.dataFolder, lock, run, (error) => app.deps.log.error('command', { error }))
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
