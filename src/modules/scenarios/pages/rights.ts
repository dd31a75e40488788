// What the pages of a scenario ask of who visits them.
import type { Visit } from '#platform/http/route.ts'
import { seesDrafts } from '../usecases.ts'

export const SEARCHES_READ = { object: 'scenario-run', action: 'read' } as const
export const MONEY_READ = { object: 'scenario-money', action: 'read' } as const
export const WEIGHING_READ = { object: 'scenario-weighing', action: 'read' } as const
export const WEIGHING_WRITE = { object: 'scenario-weighing', action: 'write' } as const
export const PILOTS_READ = { object: 'scenario-pilot', action: 'read' } as const
export const PILOTS_WRITE = { object: 'scenario-pilot', action: 'write' } as const
export const VERSIONS_READ = { object: 'scenario-version', action: 'read' } as const
export const SCENARIO_WRITE = { object: 'scenario', action: 'write' } as const

/** What parties agreed to is for who negotiates, decides or checks: nobody else is told of it, or sent to it. */
export const readsAgreements = ({ actor, may }: Pick<Visit, 'actor' | 'may'>): boolean =>
  may(MONEY_READ) && seesDrafts(actor)
