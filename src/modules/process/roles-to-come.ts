import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix for what has no screen yet: transitions, register, contacts, go or no-go, exceptions.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const rolesToCome: readonly ObjectRights[] = [
  // The guidance group advises; its advice gets an object of its own.
  {
    object: 'phase-transition',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  // Groups only, no persons. The council sees totals, later.
  {
    object: 'stakeholder-register',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      'core-team': ['read', 'write'],
      analyst: ['read'],
      'communication-adviser': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      'guidance-group': ['read'],
    },
  },
  // Addresses of people: the interviewer sees assigned contacts only, with a reason; that needs a scoped right.
  {
    object: 'contact-data',
    rights: {
      'project-lead': ['log'],
      auditor: ['log'],
    },
  },
  // Residents and the public see the published part: the audience of each text decides.
  {
    object: 'go-no-go-dossier',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
      'guidance-group': ['read'],
      resident: ['read'],
      public: ['read'],
    },
  },
  // Who proposes an exception does not approve it (SD1): the use case refuses that too.
  {
    object: 'exception-log',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      college: ['read'],
      auditor: ['read'],
    },
  },
]
