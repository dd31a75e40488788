import type { Audience } from '#kernel/source.ts'

/** The four phases of an approach, in order; going back is allowed, with a reason. */
export const PHASES = ['explore', 'elaborate', 'decide', 'carry-out'] as const
export type Phase = (typeof PHASES)[number]

/** The three tracks that run beside each other in every phase. */
export const TRACKS = ['social', 'urban', 'financial'] as const
export type Track = (typeof TRACKS)[number]

/** Steps done of the steps that the current phase has on one track. */
export type TrackProgress = { track: Track; done: number; total: number }

export type Approach = {
  slug: string
  name: string
  /** CBS code of the area it is about, or null when it is no statistical area. */
  areaCode: string | null
  dwellings: number | null
  blocks: number | null
  /** First day, yyyy-mm-dd. */
  since: string
  phase: Phase
  tracks: readonly TrackProgress[]
  nextStep: string
  /** Day by which the next step should be done; null when none is set. */
  nextStepOn: string | null
  conditions: { open: number; total: number }
  audience: Audience
}

export type PhaseState = 'done' | 'now' | 'later'

/** Where each phase stands, given the current one. */
export const phaseStates = (current: Phase): { phase: Phase; state: PhaseState }[] =>
  PHASES.map((phase, index) => {
    const now = PHASES.indexOf(current)
    return { phase, state: index < now ? 'done' : index === now ? 'now' : 'later' }
  })
