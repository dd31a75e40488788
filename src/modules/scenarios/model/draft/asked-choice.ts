// The fields of the form that changes a block, or several at once.
import { type Choice, lastYearOf, NOTHING, OPTIONS, REPAIR_METHODS, type Scenario } from '../scenario.ts'
import type { Draft } from './draft.ts'

/** One field by its name; null = not given. */
export type Fields = (name: string) => string | null

/** null = no option, or a start outside the horizon. */
export function askedChoice(field: Fields, { settings }: Pick<Scenario, 'settings'>): Choice | null {
  const option = OPTIONS.find((each) => each === field('optie'))
  if (option === undefined) return null
  if (option === 'nothing') return NOTHING
  const start = Number(field('start'))
  if (!Number.isInteger(start) || start < settings.horizon.start || start > lastYearOf(settings)) return null
  if (option === 'renewal') return { option, start }
  return { option, start, method: REPAIR_METHODS.find((each) => each === field('methode')) ?? 'jacking' }
}

/** One choice for several blocks. */
export const withChoice = (draft: Draft, blocks: readonly string[], choice: Choice): Draft => ({
  ...draft,
  choices: { ...draft.choices, ...Object.fromEntries(blocks.map((id) => [id, choice])) },
})
