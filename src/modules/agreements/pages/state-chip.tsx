import { Chip, type ChipKind } from '#platform/ui/index.ts'
import type { AgreementState } from '../model/agreement-state.ts'
import type { AgreementsText } from '../text.nl.ts'

const KIND: Record<AgreementState, ChipKind> = {
  late: 'late',
  'due-soon': 'due-soon',
  'outcome-unknown': 'outcome-unknown',
  running: 'neutral',
  planned: 'neutral',
  done: 'ok',
  lapsed: 'replaced',
  continuous: 'neutral',
  'to-be-planned': 'outcome-unknown',
  'no-planning': 'neutral',
  ended: 'replaced',
}

/** A state as icon, colour and word; a late or done window says by how many quarters. */
export function StateChip({ t, state, delay = 0 }: { t: AgreementsText; state: AgreementState; delay?: number }) {
  return <Chip kind={KIND[state]}>{stateWords(t, state, delay)}</Chip>
}

export function stateWords(t: AgreementsText, state: AgreementState, delay: number): string {
  if (state === 'late') return t.late(delay)
  return state === 'done' ? t.doneLate(delay) : t.states[state]
}
