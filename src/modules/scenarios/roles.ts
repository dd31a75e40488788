import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Scenarios: the counting model, its parameters and its runs. Not in the roles matrix: the land economist
 * calculates, the controller checks, the programme manager settles what goes to residents.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const roles: readonly ObjectRights[] = [
  // Drafts carry an inner audience: council, partners, lenders and residents get what was frozen for them.
  {
    object: 'scenario',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
      'core-team': ['read'],
      'council-member': ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      lender: ['read'],
      'guidance-group': ['read'],
      resident: ['read'],
    },
  },
  // How a scenario came about: its versions, what was advised, repriced, budgeted and spent.
  {
    object: 'scenario-version',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read', 'write'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  // What groups find important, what a scenario does to a neighbourhood, and who stands where.
  {
    object: 'scenario-weighing',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  // Parts of a plan, pilots and what they teach.
  {
    object: 'scenario-pilot',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  // Who proposes a parameter does not approve it.
  {
    object: 'scenario-parameter',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read', 'write'],
      controller: ['read', 'approve'],
      auditor: ['read'],
    },
  },
  {
    object: 'scenario-run',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read', 'run'],
      'land-economist': ['read', 'run'],
      controller: ['read'],
      auditor: ['read'],
    },
  },
  // Who bears what, how far parties can go and how they stand fiscally: for who negotiates, decides or checks.
  {
    object: 'scenario-money',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      'land-economist': ['read', 'write'],
      controller: ['read'],
      college: ['read'],
      auditor: ['read'],
    },
  },
]
