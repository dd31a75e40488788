// The public face of household on the server.
import type { Module } from '#platform/module.ts'
import { householdApi } from './api.ts'
import { householdCommand } from './commands.ts'
import { myHomePages } from './pages/routes.tsx'
import { roles } from './roles.ts'
import { householdRules } from './rules.ts'

export const household: Module = {
  name: 'household',
  pages: [...myHomePages],
  api: householdApi,
  jobs: [],
  commands: [householdCommand],
  importers: [],
  roles,
  menu: [],
  duties: [],
  rules: householdRules,
}
