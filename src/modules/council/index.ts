import type { Module } from '#platform/module.ts'
import { councilPages } from './pages/routes.tsx'
import { councilRoles } from './roles.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

/** Council information letters whose figures stay bound to their source. */
export const council: Module = {
  name: 'council',
  pages: councilPages,
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles: councilRoles,
  menu: [
    {
      group: 'council',
      path: '/raad',
      label: { nl: nl.menu, en: en.menu },
      needs: { object: 'letter', action: 'read' },
    },
  ],
  duties: [],
}
