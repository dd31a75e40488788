import type { TestProject } from 'vitest/node'
import { startApp } from './app-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app under test answers, with both demo municipalities. */
    origin: string
    dataFolder: string
  }
}

/** One app for all journeys; each journey has a browser context of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp()
  project.provide('origin', app.origin)
  project.provide('dataFolder', app.dataFolder)
  return app.discard
}
