import type { Journey } from './journey.ts'

const LONGEST_RUN_MS = 60_000

/** Waits until no run of Voorbeeldstad waits or goes on; the page asks for itself again while one does. */
export async function runEnds({ page, visit }: Journey): Promise<void> {
  await visit('/voorbeeldstad/urgentie/runs')
  await page.locator('#runs').waitFor()
  await page
    .getByText(/Er loopt een run|Er staat een run klaar/)
    .first()
    .waitFor({ state: 'detached', timeout: LONGEST_RUN_MS })
  await page.locator('#runs').waitFor()
}

/** Keeps a set of parameters; saving asks to look again when an outcome becomes milder. */
export async function saveSet({ page }: Journey): Promise<void> {
  const save = page.getByRole('button', { name: 'Nieuwe parameterset bewaren' })
  await save.click()
  const seen = page.getByRole('checkbox', { name: 'Ik heb dit gezien en wil de set zo bewaren' })
  if ((await seen.count()) === 0) return
  await seen.check()
  await save.click()
}
