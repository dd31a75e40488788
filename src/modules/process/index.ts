import type { Module } from '#platform/module.ts'
import { processRoles } from './roles.ts'

export { type Approach, type Phase, phaseStates, type Track } from './model/approach.ts'
export { listApproaches, saveApproach } from './store.ts'

/** The process of an approach. So far it knows which approaches run and how far they are. */
export const process: Module = {
  name: 'process',
  pages: [],
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles: processRoles,
  menu: [],
  duties: [],
}
