// A scenario out of a file on disk: every mistake with its line and column, or with the path of its field.
import { basename } from 'node:path'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { readJson } from '#platform/sources/json.ts'
import { Meter } from '#platform/sources/limits.ts'
import { explainReason, SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk } from '#platform/sources/source-file.ts'
import { mistakesInWords } from './document/words.ts'
import type { Scenario } from './model/scenario.ts'
import { readScenario } from './scenario-document.ts'

/** The scenario of a file, or one line of words per mistake. */
export async function readScenarioFile(path: string, locale: Locale): Promise<Result<Scenario, string[]>> {
  const name = basename(path)
  const parsed = await readJsonFile(path, locale)
  if (!parsed.ok) return parsed
  const read = readScenario(parsed.value)
  if (read.ok) return read
  return refuse(mistakesInWords(read.reason, locale).map((words) => `${name}: ${words}`))
}

/** Whatever JSON a file holds, or where it is none. */
export async function readJsonFile(path: string, locale: Locale): Promise<Result<unknown, string[]>> {
  const name = basename(path)
  try {
    return ok(await readJson(await fileOnDisk(path, name), new Meter({ now: () => performance.now() })))
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    const place = [name, cause.line, cause.column].filter((part) => part !== null).join(':')
    return refuse([`${place}: ${explainReason(cause, locale)}`])
  }
}
