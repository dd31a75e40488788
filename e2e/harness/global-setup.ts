import type { TestProject } from 'vitest/node'
import { type RunningApp, startApp } from './app-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the apps under test answer, one per worker, each with both demo municipalities. */
    origins: string[]
  }
}

/** One app for all journeys of a worker, so that journeys that run at the same time do not meet. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const apps: RunningApp[] = []
  // One after the other: the first makes the scripts and styles that all of them serve.
  while (apps.length < Number(project.config.maxWorkers)) apps.push(await startApp())
  project.provide(
    'origins',
    apps.map(({ origin }) => origin),
  )
  return async () => {
    await Promise.all(apps.map((app) => app.discard()))
  }
}
