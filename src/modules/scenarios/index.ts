// The public face of scenarios on the server.
import type { Module } from '#platform/module.ts'
import { actualsPages } from './actuals/pages/routes.tsx'
import { advicePages } from './advice/pages/routes.tsx'
import { scenarioApi } from './api.ts'
import { budgetPages } from './budget/pages/routes.tsx'
import { budgetReadingJob } from './budget/receive.ts'
import { scenarioCommand } from './commands.ts'
import { scenarioDuties } from './duties/scenario-duties.ts'
import { editingPages } from './editing/pages/routes.tsx'
import { effectPages } from './effects/pages/routes.tsx'
import { exportPages } from './exports/pages/routes.ts'
import { searchJob } from './jobs.ts'
import { listPages } from './list/pages/routes.tsx'
import { listEn } from './list/text.en.ts'
import { listNl } from './list/text.nl.ts'
import { checksPages } from './money/checks/pages/routes.tsx'
import { executionPages } from './money/execution/pages/routes.tsx'
import { instrumentPages } from './money/instruments/pages/routes.tsx'
import { moneyPages } from './money/pages/routes.tsx'
import { searchPages } from './optimise/pages/routes.tsx'
import { SCENARIOS_PATH } from './paths.ts'
import { pilotPages } from './pilots/pages/routes.tsx'
import { repricingPages } from './repricing/pages/routes.tsx'
import { roles } from './roles.ts'
import { scenarioRules } from './rules/index.ts'
import { supportPages } from './support/pages/routes.tsx'
import { topFivePages } from './top-five/pages/routes.tsx'
import { versionPages } from './versions/pages/routes.tsx'
import { workbenchPages } from './workbench/pages/routes.tsx'

export { planOfArea } from './plan-of-area.ts'
export { type SharedPlan, sharedPlans } from './shared-plans.ts'

export const scenarios: Module = {
  name: 'scenarios',
  // Fixed words come before the id of a scenario.
  pages: [
    ...listPages,
    ...versionPages,
    ...editingPages,
    ...checksPages,
    ...executionPages,
    ...instrumentPages,
    ...moneyPages,
    ...effectPages,
    ...topFivePages,
    ...supportPages,
    ...pilotPages,
    ...advicePages,
    ...repricingPages,
    ...searchPages,
    ...exportPages,
    ...budgetPages,
    ...actualsPages,
    ...workbenchPages,
  ],
  api: scenarioApi,
  jobs: [searchJob, budgetReadingJob],
  commands: [scenarioCommand],
  importers: [],
  roles,
  menu: [
    {
      group: 'scenarios',
      path: SCENARIOS_PATH,
      label: { nl: listNl.title, en: listEn.title },
      needs: { object: 'scenario', action: 'read' },
    },
  ],
  duties: [scenarioDuties],
  rules: scenarioRules,
}
