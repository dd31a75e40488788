import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useText } from './page-context.tsx'

export type Phase = { label: string; state: 'done' | 'now' | 'later'; note?: ReactNode; href?: string }

/** The phases of an approach as numbered circles. `big`: residents' pages. */
export function PhaseStepper({ phases, big = false }: { phases: readonly Phase[]; big?: boolean }) {
  const text = useText()
  return (
    <ol className={`wr-phases${big ? ' wr-phases--big' : ''}`}>
      {phases.map((phase, index) => (
        <li
          key={phase.label}
          className={`wr-phase wr-phase--${phase.state}`}
          aria-current={phase.state === 'now' ? 'step' : undefined}
        >
          <span className="wr-phase__mark" aria-hidden="true">
            {phase.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          {phase.href === undefined ? phase.label : <a href={phase.href}>{phase.label}</a>}
          {phase.state === 'done' ? <span className="wr-sr"> ({text.phase.done})</span> : null}
          {phase.note === undefined ? null : <span className="wr-phase__note">{phase.note}</span>}
        </li>
      ))}
    </ol>
  )
}
