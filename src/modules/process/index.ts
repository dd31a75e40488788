import type { Module } from '#platform/module.ts'
import { meetingDuties } from './meetings/duties.ts'
import { meetingPages } from './meetings/pages/routes.tsx'
import { meetingsEn } from './meetings/text.en.ts'
import { meetingsNl } from './meetings/text.nl.ts'
import { processRoles } from './roles.ts'

export { meetingsOf, type NewAgendaItem, putOnAgenda, type StoredSeries, saveSeries } from './meetings/store.ts'
export { type SeriesView, seriesSeenBy, viewAllSeries, viewSeries } from './meetings/usecases.ts'
export { type Approach, type Phase, phaseStates, type Track } from './model/approach.ts'
export { listApproaches, saveApproach } from './store.ts'

/** The process of an approach: which approaches run and how far they are, and meetings of every kind. */
export const process: Module = {
  name: 'process',
  pages: meetingPages,
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles: processRoles,
  menu: [
    {
      group: 'agreements',
      path: '/overleg',
      label: { nl: meetingsNl.menu, en: meetingsEn.menu },
      needs: { object: 'meeting', action: 'read' },
    },
  ],
  duties: [meetingDuties],
}
