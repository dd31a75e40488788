import { describe, expect, test } from 'vitest'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import { ROLES } from '#platform/auth/roles.ts'
import { urgencyApi } from './api.ts'
import { urgencyPages } from './pages/routes.tsx'
import { parameterPages } from './parameters/pages/routes.tsx'
import { urgencyRoles } from './roles.ts'
import { whatIfPages } from './what-if/pages/routes.tsx'

const TABLE = permissionTable(urgencyRoles)

describe('rights on the urgency study', () => {
  test('every route has a row in the table', () => {
    for (const { needs } of [...urgencyPages, ...parameterPages, ...whatIfPages, ...urgencyApi])
      expect(TABLE.has(needs.object)).toBe(true)
  })

  test('every route that changes something needs the right to run', () => {
    for (const route of urgencyPages) if (route.method === 'post') expect(route.needs.action).toBe('run')
  })

  test('who changes parameters may write them; a what-if only reads and has a limit of its own', () => {
    for (const { method, path, needs } of parameterPages)
      expect(needs.action).toBe(method === 'post' || path.endsWith('/wijzigen') ? 'write' : 'read')
    for (const { method, needs, limit } of whatIfPages)
      expect([method, needs.action, limit]).toEqual(['get', 'read', 'compute'])
    const writers = ROLES.filter((role) => may(TABLE, [role], { object: 'urgency-parameters', action: 'write' }))
    expect(writers).toEqual(['programme-manager', 'analyst'])
  })

  test('only programme manager and analyst start a run', () => {
    const runners = ROLES.filter((role) => may(TABLE, [role], { object: 'urgency-run', action: 'run' }))
    expect(runners).toEqual(['programme-manager', 'analyst'])
  })

  test.each([
    'public',
    'resident',
    'corporation',
    'council-member',
    'administrator',
  ] as const)('%s sees nothing before publication', (role) =>
    expect(may(TABLE, [role], { object: 'urgency', action: 'read' })).toBe(false))
})
