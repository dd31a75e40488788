import { readFileSync } from 'node:fs'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** A file of the console as JSON, or why it is none. */
export function readJsonFile(path: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'cannot be read')
  }
}
