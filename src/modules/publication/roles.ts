import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Row of the roles matrix: questions and answers, pages of a neighbourhood.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const roles: readonly ObjectRights[] = [
  // A resident asks a question through a form of its own. Unpublished pages carry an inner audience.
  {
    object: 'public-page',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      'core-team': ['read', 'write'],
      'communication-adviser': ['read', 'write'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      'guidance-group': ['read'],
      public: ['read'],
    },
  },
]
