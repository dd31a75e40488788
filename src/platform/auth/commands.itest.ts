import { beforeAll, expect, test } from 'vitest'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import { runCommandLine } from '#platform/cli/program.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { createRateLimiter } from '#platform/http/rate-limit.ts'
import { municipalityCommand, userCommand } from './commands.ts'
import { listMunicipalities } from './municipality.ts'
import { actorFor } from './session.ts'
import { signIn } from './sign-in.ts'

const now = () => new Date('2026-11-20T12:00:00Z')

onEachDatabase('setting up an installation on the console', (opened) => {
  let deps: Deps
  beforeAll(() => {
    deps = { now, database: opened.connection().database, audit: createAuditLog(now) } as unknown as Deps
  })

  async function run(...argv: string[]) {
    const said = { out: '', err: '' }
    const io = {
      out: (text: string) => {
        said.out += text
      },
      err: (text: string) => {
        said.err += text
      },
      cwd: '/',
    }
    const code = await runCommandLine(argv, io, [municipalityCommand, userCommand], {
      withData: (_, dataIo, action) => action(dataIo, deps, opened.connection()),
    })
    return { code, ...said }
  }
  const user = (email: string, role = 'project-lead', more: string[] = []) =>
    run('user', 'add', email, '--name', 'Projectleider', '--municipality', 'GM0505', '--role', role, ...more)

  test('a municipality is added once', async () => {
    expect((await run('municipality', 'add', 'GM0505', 'Dordrecht', 'dordrecht')).code).toBe(0)
    expect(await listMunicipalities(deps.database)).toMatchObject([
      { id: 'GM0505', slug: 'dordrecht', fictional: false },
    ])
    expect((await run('municipality', 'add', 'GM0505', 'Dordrecht', 'anders')).code).toBe(1)
  })

  test.each([
    ['a code', ['505', 'Dordrecht', 'dordt']],
    ['a slug', ['GM0518', 'Den Haag', 'Den Haag']],
  ])('%s that is none is refused', async (_, argv) => {
    expect((await run('municipality', 'add', ...argv)).code).toBe(1)
  })

  test('somebody who is added can sign in with the printed password, in their role until its last day', async () => {
    const { code, out } = await user('lead@example.org')
    expect(code).toBe(0)
    const password = out.replace('Password, shown once: ', '').trim()
    const credentials = { email: 'lead@example.org', password, client: 'local', previousToken: null }
    const signedIn = await signIn(deps, createRateLimiter(now), credentials)
    if (!signedIn.ok) throw new Error('not signed in')
    const [town] = await listMunicipalities(deps.database)
    if (!town) throw new Error('no municipality')
    expect(await actorFor(deps, signedIn.value.token, town)).toMatchObject({ roles: ['project-lead'] })
  })

  test.each([
    ['a role that does not exist', 'mayor', []],
    ['everybody’s role', 'public', []],
    ['a day that has passed', 'analyst', ['--until', '2020-01-01']],
  ])('%s is refused', async (_, role, more) => {
    expect((await user('other@example.org', role, more)).code).toBe(1)
  })

  test('the same address twice is refused', async () => {
    expect((await user('lead@example.org')).code).toBe(1)
  })
})
