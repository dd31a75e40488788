import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { useText } from './page-context.tsx'

const CHIPS = {
  ok: ['ok', 'check'],
  late: ['danger', 'late'],
  'due-soon': ['warn', 'clock'],
  signal: ['info', 'signal'],
  'hard-date': ['neutral', 'flag'],
  'in-use': ['ok', 'check'],
  replaced: ['neutral', 'clock'],
  assumption: ['assume', 'question'],
  'condition-open': ['warn', 'lock'],
  'outcome-unknown': ['neutral', 'question'],
  neutral: ['neutral', null],
} as const satisfies Record<string, readonly [tone: string, icon: IconName | null]>

export type ChipKind = keyof typeof CHIPS

/** A state as colour, icon and word. Not a link. Without children it says the kind's own word. */
export function Chip({ kind, children }: { kind: ChipKind; children?: ReactNode }) {
  const [tone, icon] = CHIPS[kind]
  const text = useText()
  return (
    <span className={`wr-chip wr-chip--${tone}`}>
      {icon === null ? null : <Icon name={icon} />}
      {children ?? text.chips[kind]}
    </span>
  )
}
