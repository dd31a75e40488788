// The public face of scenarios on the server.
import type { Module } from '#platform/module.ts'
import { searchJob } from './jobs.ts'
import { roles } from './roles.ts'
import { scenarioRules } from './rules/index.ts'

export const scenarios: Module = {
  name: 'scenarios',
  pages: [],
  api: [],
  jobs: [searchJob],
  commands: [],
  importers: [],
  roles,
  menu: [],
  duties: [],
  rules: scenarioRules,
}
