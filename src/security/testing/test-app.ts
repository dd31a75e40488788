// The whole application on a database of its own, asked in this process.
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { createAccount, grantRole } from '#platform/auth/account.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { makeDemoAccounts, signInAsDemo } from '#platform/auth/demo-accounts.ts'
import type { Role } from '#platform/auth/roles.ts'
import { SESSION_COOKIE, startSession } from '#platform/auth/session.ts'
import type { Config } from '#platform/config/config.ts'
import type { Connection } from '#platform/db/connect.ts'
import type { Log } from '#platform/deps.ts'
import { formGuardFields } from '#platform/http/form-guard.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { type App, composeApp } from '../../app.ts'
import { corporationCode, fillTown, tenantsCode } from './test-town.ts'

export const TOWN: Municipality = {
  id: 'GM9999' as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
export const OTHER: Municipality = {
  id: 'GM8888' as MunicipalityId,
  name: 'Anderstad',
  slug: 'anderstad',
  fictional: true,
}

export const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }

export type Asked = {
  /** Session token; null = not signed in. */
  token?: string | null
  headers?: Readonly<Record<string, string>>
  /** Address on the other end of the socket; every test visitor has one of its own, so that no limit is met. */
  client?: string
}
export type TestApp = App & {
  config: Config
  get(path: string, asked?: Asked): Promise<Response>
  /** A form as our own page would send it, with its hidden fields unless they are given. */
  post(path: string, fields: Readonly<Record<string, string>>, asked?: Asked): Promise<Response>
  /** Any body, as it arrives at the socket. */
  send(path: string, body: Buffer | string, asked?: Asked): Promise<Response>
  /** Signs in as one role of a municipality; 'nobody' = an account without any role. */
  signIn(town: Municipality, role: Role | 'nobody'): Promise<string>
  close(): Promise<void>
}

/** Both municipalities filled; `config` changes what the app is told. */
export async function openTestApp(connection: Connection, log: Log, config: Partial<Config> = {}): Promise<TestApp> {
  const settings: Config = {
    ...{ mode: 'demo', port: 0, host: '127.0.0.1', publicDemo: false, databaseUrl: null, migrationUrl: null },
    ...{ origin: null, hosts: {}, securityContact: null, trustedProxyHops: 0, secret: 'x'.repeat(64) },
    ...{ dataFolder: mkdtempSync(join(tmpdir(), 'wijkregie-security-')) },
    ...config,
  }
  const app = await composeApp(settings, connection, log)
  for (const town of [TOWN, OTHER]) {
    await fillTown(app.deps, town)
    const organisations = { corporation: corporationCode(town), 'tenants-organisation': tenantsCode(town) }
    await makeDemoAccounts(app.deps, town, organisations)
  }
  await app.refresh()
  let visitors = 0
  const ask = (path: string, method: string, asked: Asked, body?: Buffer | string, type?: string) => {
    const headers: Record<string, string> = {
      ...(asked.token ? { cookie: `${SESSION_COOKIE}=${asked.token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...asked.headers,
    }
    visitors += 1
    const remoteAddress = asked.client ?? `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`
    const incoming = Object.assign(Readable.from(body === undefined ? [] : [Buffer.from(body)]), {
      headers,
      socket: { remoteAddress },
    }) as unknown as IncomingMessage
    return app.server.request(path, { method, headers }, { incoming } as never) as Promise<Response>
  }
  return {
    ...app,
    config: settings,
    get: (path, asked = {}) => ask(path, 'GET', asked),
    post(path, fields, asked = {}) {
      const guard = formGuardFields(settings, asked.token ?? null)
      const form = { [GUARD_FIELDS.csrf]: guard.csrf, [GUARD_FIELDS.idempotencyKey]: guard.key, ...fields }
      return ask(path, 'POST', asked, new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded')
    },
    send: (path, body, asked = {}) => ask(path, 'POST', asked, body),
    close: async () => {
      await app.deps.workers.close()
      rmSync(settings.dataFolder, { recursive: true, force: true })
    },
    async signIn(town, role) {
      if (role === 'nobody' || role === 'public') return startSession(app.deps, await plainAccount(app, role), null)
      const result = await signInAsDemo(app.deps, town, role, null)
      if (!result.ok) throw new Error(`${role}: ${result.reason}`)
      return result.value.token
    },
  }
}

const CONSOLE: Actor = { kind: 'console', id: 'console' as string as UserId, name: 'console', roles: [] }
const PASSWORD = 'een lang genoeg wachtwoord'
const EMAIL = { nobody: 'niemand@gemeente.example', public: 'iedereen@gemeente.example' }
const made = new WeakMap<App, Map<string, UserId>>()

/** An account without roles, or one with the role that everybody has; the same one every time. */
async function plainAccount(app: App, role: 'nobody' | 'public'): Promise<UserId> {
  const known = made.get(app) ?? new Map<string, UserId>()
  made.set(app, known)
  const before = known.get(role)
  if (before) return before
  const account = await createAccount(app.deps, { email: EMAIL[role], name: 'Naam Onbekend', password: PASSWORD })
  if (!account.ok) throw new Error(account.reason)
  const user = account.value
  known.set(role, user)
  const period = { validFrom: calendarDate('2000-01-01'), validTo: calendarDate('2099-12-31') }
  if (role === 'public')
    await app.deps.database
      .scope(TOWN.id)
      .transaction((db) => grantRole(db, CONSOLE, { user, role, scope: null, ...period }))
  return user
}
