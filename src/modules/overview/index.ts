import type { Module } from '#platform/module.ts'
import { overviewPages } from './pages/routes.tsx'
import { overviewRoles } from './roles.ts'
import { overviewEn } from './text.en.ts'
import { overviewNl } from './text.nl.ts'

/** What needs attention now, and everything about one area: reads the public faces of the other modules. */
export const overview: Module = {
  name: 'overview',
  pages: overviewPages,
  api: [],
  jobs: [],
  commands: [],
  importers: [],
  roles: overviewRoles,
  menu: [
    {
      group: 'regie',
      path: '/',
      label: { nl: overviewNl.home.menu, en: overviewEn.home.menu },
      needs: { object: 'deadline', action: 'read' },
    },
  ],
  duties: [],
}
