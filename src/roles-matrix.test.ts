import { describe, expect, test } from 'vitest'
import { monitorRoles } from '#modules/agreements/monitors/roles.ts'
import { agreementRoles } from '#modules/agreements/roles.ts'
import { processRoles } from '#modules/process/roles.ts'
import { programmeRoles } from '#modules/programmes/roles.ts'
import { ACTIONS, type Action, may, permissionTable } from '#platform/auth/permissions.ts'
import { authRights } from '#platform/auth/rights.ts'
import { ROLES, type Role } from '#platform/auth/roles.ts'
import { ROLES_TO_COME } from './roles-to-come.ts'

const ROWS = [...agreementRoles, ...monitorRoles, ...processRoles, ...programmeRoles, ...authRights, ...ROLES_TO_COME]
const TABLE = permissionTable(ROWS)

const COLUMNS: readonly Role[] = [
  ...(['programme-manager', 'project-lead', 'core-team', 'analyst', 'corporation', 'tenants-organisation'] as const),
  ...(['guidance-group', 'resident', 'council-member', 'auditor', 'administrator', 'public'] as const),
]

/**
 * Compact copy of the roles matrix (programme of participation and agreements, section 4). R read, W read and write,
 * A read and approve, E enter without reading back, log, run; `.` nothing. A cell in lower case is limited to one's
 * own cases, organisation or data, to totals, or to advice: no right until it can be limited.
 */
const MATRIX = `
                      PM  PL     KT    AN     CO     HO     BG     BE   RA AU  AD     PU
approach              A   W      R     R      R      R      R      R    R  R   R      R
phase-transition      A   W      .     .      .      .      advice .    .  R   .      .
stakeholder-register  R   W      W     R      R      R      R      .    a  R   .      .
contact-data          .   log    o     .      .      .      .      o    .  log .      .
conversation-summary  .   a      o     a      .      .      .      o    .  log .      .
confidential-note     .   .      o     .      .      .      .      o    .  log .      .
survey-design         A   W      R     R      .      .      advice .    .  A   .      .
survey-answer         .   .      E     a      .      .      .      o    .  log .      .
top-five-draft        R   W      R     W      .      .      R      .    .  R   .      .
top-five-list         A   W      R     R      R      R      R      R    R  R   R      R
consultation-opinion  a   a      E     a      g      g      g      o    a  a   .      a
go-no-go-dossier      W   W      R     R      R      R      R      R    R  R   R      R
decision-record       W   R      R     R      R      R      R      R    R  R   R      R
exception-log         A   W      .     a      .      .      a      o    a  R   .      a
agreement-evidence    W   W      R     R      W      W      R      R    R  R   R      R
monitor-figure        R   R      R     R      W      R      R      R    R  R   R      R
dispute               W   .      .     .      W      W      .      .    .  R   .      .
programme-action      A   W      R     R      R      R      R      R    R  R   R      R
fund                  A   W      .     R      .      .      .      .    R  R   .      a
public-page           A   W      W     R      R      R      R      R    R  R   R      R
audit-log             .   .      .     .      .      .      .      o    .  R   health .
user                  .   invite .     .      manage manage .      .    .  R   W      .
retention-run         .   .      .     .      .      .      .      ask  .  A   run    .
`

const CELLS: Readonly<Record<string, readonly Action[]>> = {
  R: ['read'],
  W: ['read', 'write'],
  A: ['read', 'approve'],
  E: ['write'],
  log: ['log'],
  run: ['run'],
}

/** What is public is everybody's: a row with R for the public reads R for all, also where the matrix shows a dash. */
const cells = MATRIX.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [object = '', ...given] = line.trim().split(/\s+/)
    return COLUMNS.map((role, column) => ({ object, role, cell: given[column] ?? 'missing' }))
  })

describe('roles matrix', () => {
  test('every object of the matrix has twelve cells', () => {
    expect(cells).toHaveLength(23 * 12)
    expect(cells.filter(({ cell }) => cell === 'missing')).toEqual([])
  })

  test.each(cells)('$object for $role: $cell', (expected) => {
    const { object, role, cell } = expected
    const allowed = ACTIONS.filter((action) => may(TABLE, [role], { object, action }))
    const wanted = CELLS[cell] ?? []
    expect(allowed).toEqual(ACTIONS.filter((action) => wanted.includes(action)))
  })

  test('an administrator sees and changes no content: what the public may, and the system itself', () => {
    const systemRows = new Set(authRights.map((row) => row.object))
    const own = ROWS.filter((row) => row.rights.administrator && !systemRows.has(row.object))
    expect(own.map((row) => row.object)).toEqual([])
  })

  test('only staff approve, and from outside only parties to agreements write: what is theirs to bring, propose or dispute', () => {
    const outside: readonly Role[] = [
      'corporation',
      'tenants-organisation',
      'lender',
      'energy-help',
      'guidance-group',
      'resident',
      'public',
    ]
    const rights = ROWS.flatMap(({ object, rights: byRole }) =>
      outside.flatMap((role) => (byRole[role] ?? []).map((action) => ({ object, role, action }))),
    )
    expect(rights.filter(({ action }) => action === 'approve')).toEqual([])
    const written = rights.filter(({ action }) => action === 'write').map(({ object, role }) => `${role} ${object}`)
    expect(written.sort()).toEqual([
      'corporation agreement-evidence',
      'corporation agreement-proposal',
      'corporation agreement-register',
      'corporation dispute',
      'corporation housing-project',
      'corporation monitor-figure',
      'public session',
      'tenants-organisation agreement-evidence',
      'tenants-organisation agreement-proposal',
      'tenants-organisation agreement-register',
      'tenants-organisation dispute',
    ])
  })

  test('a role or object that is not named may nothing', () => {
    for (const role of ROLES) {
      for (const action of ACTIONS) expect(may(TABLE, [role], { object: 'no-such-object', action })).toBe(false)
    }
  })
})
