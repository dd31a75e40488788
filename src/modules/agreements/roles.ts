import type { ObjectRights } from '#platform/auth/permissions.ts'

/** Rows of the roles matrix: agreement text and state. */
export const agreementRoles: readonly ObjectRights[] = [
  {
    object: 'agreement',
    rights: {
      'programme-manager': ['read', 'write', 'approve'],
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
    },
  },
  // Corporations and tenants' organisations write for agreements that they lead: the use case holds them to it.
  {
    object: 'agreement-evidence',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read', 'write'],
      'tenants-organisation': ['read', 'write'],
      public: ['read'],
    },
  },
  // A document may say more than its title: staff, and who leads the agreement, to which the use case holds them.
  {
    object: 'agreement-evidence-file',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
      corporation: ['read'],
      'tenants-organisation': ['read'],
    },
  },
  // An entry of a party is written by that party or by the municipality: the use case holds them to it.
  {
    object: 'agreement-register',
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
      corporation: ['read', 'write'],
      'tenants-organisation': ['read', 'write'],
    },
  },
  // A corporation moves its own projects: the use case holds it to that.
  {
    object: 'housing-project',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read', 'write'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      college: ['read'],
      'council-member': ['read'],
      auditor: ['read'],
      corporation: ['read', 'write'],
      'tenants-organisation': ['read'],
    },
  },
  // What land may cost is the municipality's to settle, with the decision when it deviates.
  { object: 'agreed-land-price', rights: { 'programme-manager': ['write'], 'project-lead': ['write'] } },
  // Who signed proposes and answers for the own organisation: the use case holds them to it.
  {
    object: 'agreement-proposal',
    rights: {
      'programme-manager': ['read', 'write'],
      college: ['read'],
      auditor: ['read'],
      corporation: ['read', 'write'],
      'tenants-organisation': ['read', 'write'],
    },
  },
  // Who signed raises and answers for the own organisation: the use case holds them to it.
  {
    object: 'dispute',
    rights: {
      'programme-manager': ['read', 'write'],
      auditor: ['read'],
      corporation: ['read', 'write'],
      'tenants-organisation': ['read', 'write'],
    },
  },
]
