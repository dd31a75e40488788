import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix: the ranking per neighbourhood, runs of the study, and the parameters behind them. Public
 * only after publication. Who may run may also say with which parameters: a new set without a run changes nothing.
 */
export const urgencyRoles: readonly ObjectRights[] = [
  {
    object: 'urgency',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      'core-team': ['read'],
      analyst: ['read'],
      'land-economist': ['read'],
      controller: ['read'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
    },
  },
  {
    object: 'urgency-run',
    rights: {
      'programme-manager': ['read', 'run'],
      'project-lead': ['read'],
      analyst: ['read', 'run'],
      auditor: ['read'],
    },
  },
  {
    object: 'urgency-parameters',
    rights: {
      'programme-manager': ['read', 'write'],
      'project-lead': ['read'],
      analyst: ['read', 'write'],
      auditor: ['read'],
    },
  },
  {
    // About one home: the study itself, and who leads the approach. Every look is recorded; an auditor sees that.
    object: 'dwelling-dossier',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      analyst: ['read', 'write'],
      auditor: ['log'],
    },
  },
  {
    object: 'block-dossier',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read'],
      analyst: ['read'],
      auditor: ['log'],
    },
  },
]
