import type { Module } from '#platform/module.ts'
import { agreementsCommand } from './due-command.ts'
import { agreementPages } from './pages/routes.tsx'
import { agreementRoles } from './roles.ts'
import { agreementsEn } from './text.en.ts'
import { agreementsNl } from './text.nl.ts'
import { agreementDuties } from './usecases.ts'

export type { JudgedAgreement } from './model/agreement-state.ts'
export { readAgreementTable, readPlanningTable } from './read-agreements.ts'
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
  pages: agreementPages,
  api: [],
  jobs: [],
  commands: [agreementsCommand],
  importers: [],
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
