import type { ObjectRights } from '#platform/auth/permissions.ts'

/**
 * Rows of the roles matrix: conversations, survey, top-5 lists, consultation.
 * A right that the roles matrix limits to one's own cases, organisation or data, or to totals, is left out here: it
 * comes with the screen that can limit it. Nobody may more than the matrix says meanwhile.
 */
export const roles: readonly ObjectRights[] = [
  // The interviewer writes and the resident reads and approves their own; an analyst sees pseudonyms, a project lead
  // totals.
  {
    object: 'conversation-summary',
    rights: {
      auditor: ['log'],
    },
  },
  {
    object: 'confidential-note',
    rights: {
      auditor: ['log'],
    },
  },
  // The auditor approves as privacy officer.
  {
    object: 'survey-design',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read'],
      'communication-adviser': ['read'],
      auditor: ['read', 'approve'],
    },
  },
  // The core team enters answers from paper and telephone; it cannot read them back.
  {
    object: 'survey-answer',
    rights: {
      'core-team': ['write'],
      auditor: ['log'],
    },
  },
  {
    object: 'top-five-draft',
    rights: {
      'programme-manager': ['read'],
      'project-lead': ['read', 'write'],
      'core-team': ['read'],
      analyst: ['read', 'write'],
      auditor: ['read'],
      'guidance-group': ['read'],
    },
  },
  // Published lists and the interim report; every count passed the suppression gate. Drafts carry an inner audience.
  {
    object: 'top-five-list',
    rights: {
      'programme-manager': ['read', 'approve'],
      'project-lead': ['read', 'write'],
      'communication-adviser': ['read'],
      college: ['read'],
      auditor: ['read'],
      public: ['read'],
    },
  },
  // Everybody else sees totals or their own: both come with their screens.
  {
    object: 'consultation-opinion',
    rights: {
      'core-team': ['write'],
    },
  },
]
