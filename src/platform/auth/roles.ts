import { AUDIENCES, type Audience } from '#kernel/source.ts'

/** The roles of the approach; a person may hold several, and their rights add up. */
export const ROLES = [
  'programme-manager',
  'project-lead',
  'core-team',
  'analyst',
  'land-economist',
  'controller',
  'communication-adviser',
  'college',
  'council-member',
  'auditor',
  'administrator',
  'corporation',
  'tenants-organisation',
  'lender',
  'energy-help',
  'guidance-group',
  'resident',
  'public',
] as const
export type Role = (typeof ROLES)[number]

/** The widest audience class a role may see. An administrator runs the system and sees no content. */
export const ROLE_AUDIENCE: Record<Role, Audience> = {
  'programme-manager': 'internal',
  'project-lead': 'internal',
  'core-team': 'internal',
  analyst: 'internal',
  'land-economist': 'internal',
  controller: 'internal',
  'communication-adviser': 'internal',
  college: 'internal',
  auditor: 'internal',
  'council-member': 'partner',
  corporation: 'partner',
  'tenants-organisation': 'partner',
  lender: 'partner',
  'energy-help': 'stakeholder',
  'guidance-group': 'stakeholder',
  resident: 'stakeholder',
  administrator: 'public',
  public: 'public',
}

/** The audience classes that somebody with these roles may see, narrowest first. */
export function visibleAudiences(roles: readonly Role[]): Audience[] {
  const widest = Math.max(0, ...roles.map((role) => AUDIENCES.indexOf(ROLE_AUDIENCE[role])))
  return AUDIENCES.slice(0, widest + 1)
}
