import type { Module } from '#platform/module.ts'
import { agendaPages } from './agenda/pages/routes.tsx'
import { agreementDocument } from './drafts/importer.ts'
import { draftPages } from './drafts/pages/routes.tsx'
import { agreementsCommand } from './due-command.ts'
import { agreementPages } from './pages/routes.tsx'
import { agreementRoles } from './roles.ts'
import { setPages } from './sets/pages/routes.tsx'
import { agreementsEn } from './text.en.ts'
import { agreementsNl } from './text.nl.ts'
import { agreementDuties } from './usecases.ts'

export type { JudgedAgreement } from './model/agreement-state.ts'
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
export { agreementDetail, agreementDuties, agreementsAsOf } from './usecases.ts'

export const agreements: Module = {
  name: 'agreements',
  // Fixed words come before the number of an agreement.
  pages: [...draftPages, ...agendaPages, ...setPages, ...agreementPages],
  api: [],
  jobs: [],
  commands: [agreementsCommand],
  importers: [agreementDocument],
  roles: agreementRoles,
  menu: [
    {
      group: 'agreements',
      path: '/afspraken',
      label: { nl: agreementsNl.menu, en: agreementsEn.menu },
      needs: { object: 'agreement', action: 'read' },
    },
  ],
  duties: [agreementDuties],
}
