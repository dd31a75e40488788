import { expect, type Journey } from './journey.ts'

const LONGEST_RUN_MS = 60_000
const LOOK_EVERY_MS = 300

/** Waits until no run of Voorbeeldstad waits or goes on, and looks more often than the page itself does. */
export async function runEnds({ page, visit }: Journey): Promise<void> {
  const busy = page.getByText(/Er loopt een run|Er staat een run klaar/)
  const looks = async () => {
    await visit('/voorbeeldstad/urgentie/runs')
    return busy.count()
  }
  await expect.poll(looks, { timeout: LONGEST_RUN_MS, interval: LOOK_EVERY_MS }).toBe(0)
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
