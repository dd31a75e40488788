import type { Module } from '#platform/module.ts'
import { agendaPages } from './agenda/pages/routes.tsx'
import { disputePages } from './disputes/pages/routes.tsx'
import { agreementDocument } from './drafts/importer.ts'
import { draftPages } from './drafts/pages/routes.tsx'
import { agreementsCommand } from './due-command.ts'
import { availabilityFigures, stockFigures } from './figures-import/importers.ts'
import { monitorDuties } from './monitors/duties.ts'
import { monitorPages } from './monitors/pages/routes.tsx'
import { DELIVERY_PATH } from './monitors/paths.ts'
import { monitorRoles } from './monitors/roles.ts'
import { monitorRules } from './monitors/rules.ts'
import { movePages } from './new-build/pages/move-routes.tsx'
import { newBuildPages } from './new-build/pages/routes.tsx'
import { agreementPages } from './pages/routes.tsx'
import { planningRules } from './planning-rule.ts'
import { portalPages } from './portal/pages/routes.tsx'
import { portalEn } from './portal/text.en.ts'
import { portalNl } from './portal/text.nl.ts'
import { corporationStock, softPlans } from './property/importers.ts'
import { propertyPages } from './property/pages/routes.tsx'
import { proposalPages } from './proposals/pages/routes.tsx'
import { registerDuties } from './registers/duties.ts'
import { registerPages } from './registers/pages/routes.tsx'
import { agreementRoles } from './roles.ts'
import { setDuties } from './sets/duties.ts'
import { setPages } from './sets/pages/routes.tsx'
import { agreementsEn } from './text.en.ts'
import { agreementsNl } from './text.nl.ts'
import { textPages } from './texts/pages/routes.tsx'
import { trackerPages } from './tracker/pages/routes.tsx'
import { agreementDuties } from './usecases.ts'
import { yearMonitorDuties } from './year-monitor/duties.ts'
import { yearMonitorPages } from './year-monitor/pages/routes.tsx'
import { yearMonitorRoles } from './year-monitor/roles.ts'

export type { JudgedAgreement } from './model/agreement-state.ts'
export type { EvidenceRule } from './model/tracker/evidence-kind.ts'
export { isEvidenceKind } from './model/tracker/evidence-kind.ts'
export { readAgreementTable, readPlanningTable } from './read-agreements.ts'
export { replaceParties, type SetParties } from './sets/store.ts'
export {
  type AgreementBook,
  countAgreements,
  type HousingProject,
  listHousingProjects,
  loadBook,
  replaceBook,
  replaceHousingProjects,
} from './store.ts'
export { replaceEvidenceRules } from './tracker/store.ts'
export { agreementDetail, agreementDuties, agreementsAsOf } from './usecases.ts'

export const agreements: Module = {
  name: 'agreements',
  // Fixed words come before the number of an agreement.
  pages: [
    ...draftPages,
    ...agendaPages,
    ...disputePages,
    ...trackerPages,
    ...monitorPages,
    ...yearMonitorPages,
    ...propertyPages,
    ...portalPages,
    ...setPages,
    ...registerPages,
    ...proposalPages,
    ...textPages,
    ...newBuildPages,
    ...movePages,
    ...agreementPages,
  ],
  api: [],
  jobs: [],
  commands: [agreementsCommand],
  importers: [agreementDocument, corporationStock, softPlans, stockFigures, availabilityFigures],
  roles: [...agreementRoles, ...monitorRoles, ...yearMonitorRoles],
  menu: [
    {
      group: 'agreements',
      path: '/afspraken',
      label: { nl: agreementsNl.menu, en: agreementsEn.menu },
      needs: { object: 'agreement', action: 'read' },
    },
    {
      group: 'agreements',
      path: DELIVERY_PATH,
      label: { nl: portalNl.menu, en: portalEn.menu },
      needs: { object: 'portal', action: 'read' },
    },
  ],
  rules: [...planningRules, ...monitorRules],
  duties: [agreementDuties, monitorDuties, registerDuties, setDuties, yearMonitorDuties],
}
