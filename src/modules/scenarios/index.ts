// The public face of scenarios on the server.
import type { Module } from '#platform/module.ts'
import { roles } from './roles.ts'
import { scenarioRules } from './rules/index.ts'

export const scenarios: Module = {
  name: 'scenarios',
  pages: [],
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles,
  menu: [],
  duties: [],
  rules: scenarioRules,
}
