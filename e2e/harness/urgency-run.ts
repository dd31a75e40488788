import { setTimeout as wait } from 'node:timers/promises'
import type { Journey } from './journey.ts'

/** Seldom enough that looking does not keep the run from its work. */
const LOOK_AGAIN_MS = 500
const MOST_LOOKS = 120

/** Looks again and again until no run of Voorbeeldstad waits or goes on. */
export async function runEnds({ page, visit }: Journey): Promise<void> {
  const busy = page.getByText(/Er loopt een run|Er staat een run klaar/)
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await visit('/voorbeeldstad/urgentie/runs')
    if ((await busy.count()) === 0) return
    await wait(LOOK_AGAIN_MS)
  }
  throw new Error('The run never ended')
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
