import type { CalendarDate } from '#kernel/calendar.ts'
import type { RegisterEntry } from './register.ts'

export type BlockedProject = { project: string; area: string; why: 'not-granted' | 'expired' }

/** AGR-2.1.2: projects that wait for the species exemption of their area, as of a day. */
export function blockedProjects(exemptions: readonly RegisterEntry[], asOf: CalendarDate): BlockedProject[] {
  return exemptions.flatMap(({ values }) => {
    const granted = values.grantedOn ?? null
    const until = values.validUntil ?? null
    const isGranted = granted !== null && granted <= asOf
    if (isGranted && (until === null || asOf <= until)) return []
    return String(values.projects ?? '')
      .split(/[;\n]/)
      .map((project) => project.trim())
      .filter((project) => project !== '')
      .map((project) => ({ project, area: String(values.area ?? ''), why: isGranted ? 'expired' : 'not-granted' }))
  })
}
