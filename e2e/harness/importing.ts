import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import type { Journey } from './journey.ts'
import { wordsOf } from './words.ts'

export const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name)

export type Upload = string | { name: string; mimeType: string; buffer: Buffer }

/** The longest import of these journeys, the addresses of a whole town, on a busy machine. */
const LONGEST_IMPORT_MS = 150_000
const LOOK_AGAIN_MS = 150

/** Chooses kind and files on the page where files are read, and sends them. Ends on the page of that import. */
export async function sendFiles(
  { page, visit }: Journey,
  kind: string,
  files: Upload | readonly string[],
  mode: 'Eerst proberen' | 'Inlezen',
): Promise<void> {
  await visit('/dordrecht/beheer/imports')
  await page.getByLabel('Wat voor bestand is het?').selectOption({ label: kind })
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(files as string)
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check()
  await page.getByRole('button', { name: 'Bestand beoordelen of inlezen' }).click()
  await page.waitForURL(/\/imports\/./, { timeout: 30_000 })
}

/** Looks again and again, faster than the page does by itself, until it tells how the import ended. Gives its words. */
export async function outcomeOf({ page }: Journey): Promise<string> {
  const deadline = Date.now() + LONGEST_IMPORT_MS
  const ended = page.locator('main .wr-notice').first()
  while ((await ended.count()) === 0) {
    if (Date.now() > deadline) throw new Error(`${page.url()} never ended`)
    await wait(LOOK_AGAIN_MS)
    await page.reload()
  }
  return wordsOf(ended)
}

/** The same without doing anything: the page refreshes itself. */
export async function outcomeByItself({ page }: Journey): Promise<string> {
  const ended = page.locator('main .wr-notice').first()
  await ended.waitFor({ timeout: LONGEST_IMPORT_MS })
  return wordsOf(ended)
}

/** Reads files for real, or finds them read. */
export async function importFiles(journey: Journey, kind: string, files: Upload | readonly string[]): Promise<string> {
  await sendFiles(journey, kind, files, 'Inlezen')
  return outcomeOf(journey)
}

/** Undoes the import whose page is open. */
export async function undo({ page }: Journey): Promise<void> {
  await page.getByRole('checkbox', { name: 'Ik weet dat de gegevens van deze import verdwijnen.' }).check()
  await page.getByRole('button', { name: 'Ja, maak deze import ongedaan' }).click()
  await page.getByText('Deze import is ongedaan gemaakt.').waitFor({ timeout: LONGEST_IMPORT_MS })
}

/** What the report counts: "Gelezen" and so on. */
export async function countIn(panel: Locator, label: string): Promise<string> {
  const item = panel.locator('dt', { hasText: new RegExp(`^${label}$`) })
  return wordsOf(item.locator('xpath=following-sibling::dd[1]'))
}
