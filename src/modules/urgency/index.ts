// The public face of the urgency study on the server.
import type { Module } from '#platform/module.ts'
import { urgencyApi } from './api.ts'
import { urgencyCommand } from './commands.ts'
import { comparingPages } from './comparing/pages/routes.tsx'
import { storeDemoRun } from './demo.ts'
import { urgencyDuties } from './duties.ts'
import { foundationRules } from './foundation/foundation-rules.ts'
import { runJob } from './jobs.ts'
import { levelling } from './ledger/levelling.ts'
import { ledgerPages } from './ledger/pages/routes.tsx'
import { ledgerRules } from './ledger/rules.ts'
import { measuringPages } from './measuring/pages/routes.tsx'
import { measuringRules } from './measuring/rules.ts'
import { urgencyPages } from './pages/routes.tsx'
import { parameterPages } from './parameters/pages/routes.tsx'
import { rasterImporters } from './rasters/importers.ts'
import { urgencyDataCommand } from './report/commands.ts'
import { reportPages } from './report/pages/routes.ts'
import { urgencyRoles } from './roles.ts'
import { urgencyRules } from './rules.ts'
import { groundImporters } from './sources/importers.ts'
import { sourcePages } from './sources/pages/routes.tsx'
import { stackedPages } from './stacked/pages/routes.tsx'
import { stackedRules } from './stacked/rules.ts'
import { urgencyEn } from './text.en.ts'
import { urgencyNl } from './text.nl.ts'
import { whatIfPages } from './what-if/pages/routes.tsx'

/** Port for incidents: later modules push what they hear; counts per block are told from five homes up. */
export { incidentsPerBlock, type NewIncident, recordIncident } from './ledger/record.ts'
export { UrgencyMap } from './pages/urgency-map.tsx'
export {
  type AreaFigures,
  blockClassesOf,
  figuresOfRun,
  latestRun,
  latestStudy,
  mapOf,
  mostUrgent,
  type RunFigure,
  type RunFigures,
  type UrgencyMapData,
  urgencyOfArea,
} from './public-face.ts'
/** Tasks beside urgency, and whether a larger investment should wait: for pages that show or plan such investments. */
export {
  type AreaTasks,
  type BalanceLines,
  balancesInWords,
  type TaskLine,
  type TaskLines,
  tasksInWords,
  tasksOfArea,
} from './stacked/area-tasks.ts'
export {
  type BalanceAdvice,
  type BalanceWords,
  balanceInWords,
  type InvestmentPlace,
  investmentBalanceFor,
  investmentBalances,
} from './stacked/balance.ts'
export { newestRun } from './store.ts'
export type { RankedArea, StoredRun, StudyTotals, StudyView } from './usecases.ts'

export const urgency: Module = {
  name: 'urgency',
  pages: [
    ...urgencyPages,
    ...reportPages,
    ...parameterPages,
    ...whatIfPages,
    ...sourcePages,
    ...stackedPages,
    ...ledgerPages,
    ...measuringPages,
    ...comparingPages,
  ],
  api: urgencyApi,
  jobs: [runJob],
  commands: [urgencyCommand, urgencyDataCommand],
  importers: [levelling, ...groundImporters, ...rasterImporters],
  roles: urgencyRoles,
  menu: [
    {
      group: 'urgency',
      path: '/urgentie',
      label: { nl: urgencyNl.menu, en: urgencyEn.menu },
      needs: { object: 'urgency', action: 'read' },
    },
  ],
  duties: [urgencyDuties],
  rules: [...urgencyRules, ...foundationRules, ...stackedRules, ...ledgerRules, ...measuringRules],
  demo: storeDemoRun,
}
