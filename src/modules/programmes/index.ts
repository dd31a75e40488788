import type { Module } from '#platform/module.ts'
import { cyclePages } from './cycle/pages/routes.tsx'
import { cycleDuties } from './cycle/usecases.ts'
import { availableMoneyRule } from './money-rules.ts'
import { deadlinesPage } from './pages/deadlines.tsx'
import { programmeRoles } from './roles.ts'
import { programmesEn } from './text.en.ts'
import { programmesNl } from './text.nl.ts'
import { deadlineDuties } from './usecases.ts'

export { DEADLINE_KINDS, type Deadline, PRECISIONS } from './model/deadline.ts'
export { FUND_STATES, type Fund, type MoneySummary } from './model/money.ts'
export {
  countProgrammes,
  type DatedEvent,
  type FundLine,
  listDeadlines,
  listFunds,
  type Programmes,
  type ProgrammeTopic,
  replaceProgrammes,
} from './store.ts'
export { deadlineDuties, type Money, moneyOf } from './usecases.ts'

export const programmes: Module = {
  name: 'programmes',
  pages: [deadlinesPage, ...cyclePages],
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles: programmeRoles,
  menu: [
    {
      group: 'agreements',
      path: '/termijnen',
      label: { nl: programmesNl.page.title, en: programmesEn.page.title },
      needs: { object: 'deadline', action: 'read' },
    },
  ],
  duties: [deadlineDuties, cycleDuties],
  rules: [availableMoneyRule],
}
