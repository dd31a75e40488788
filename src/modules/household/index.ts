// The public face of household on the server.
import type { Module } from '#platform/module.ts'
import { householdApi } from './api.ts'
import { householdCommand } from './commands.ts'
import { CONVERSATION, conversationPages } from './pages/conversation.tsx'
import { RETURN_SHARE, returnSharePages } from './pages/return-share.tsx'
import { myHomePages } from './pages/routes.tsx'
import { roles } from './roles.ts'
import { householdRules } from './rules.ts'
import { householdEn } from './text.en.ts'
import { householdNl } from './text.nl.ts'

export const household: Module = {
  name: 'household',
  pages: [...myHomePages, ...conversationPages, ...returnSharePages],
  api: householdApi,
  jobs: [],
  commands: [householdCommand],
  importers: [],
  roles,
  menu: [
    {
      group: 'scenarios',
      path: RETURN_SHARE,
      label: { nl: householdNl.menu.returnShare, en: householdEn.menu.returnShare },
      needs: { object: 'return-share', action: 'read' },
    },
    {
      group: 'approach',
      path: CONVERSATION,
      label: { nl: householdNl.menu.conversation, en: householdEn.menu.conversation },
      needs: { object: 'household-conversation', action: 'run' },
    },
  ],
  duties: [],
  rules: householdRules,
}
