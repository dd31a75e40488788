import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'

export type Flags = { demo?: boolean; publicDemo?: boolean; port?: string; data?: string }

/** A setting is missing or wrong; the message names it. */
export class ConfigRefused extends Error {}

const SECRET_LENGTH = 32
const LOOPBACK = '127.0.0.1'
const EVERYWHERE = '0.0.0.0'

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  WIJKREGIE_DATA: z.string().min(1).default('data'),
  WIJKREGIE_HOST: z.string().min(1).optional(),
  WIJKREGIE_DATABASE_URL: z.string().startsWith('postgres').optional(),
  WIJKREGIE_MIGRATION_URL: z.string().startsWith('postgres').optional(),
  WIJKREGIE_SECRET: z.string().min(SECRET_LENGTH).optional(),
  WIJKREGIE_ORIGIN: z.url().optional(),
  WIJKREGIE_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+=[a-z0-9-]+(,[a-z0-9.-]+=[a-z0-9-]+)*$/, 'host=slug,host=slug')
    .optional(),
  WIJKREGIE_SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  WIJKREGIE_TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
})

/**
 * All settings from environment and flags, once. Production refuses to start without WIJKREGIE_SECRET; a demo makes a
 * random one in its data folder and listens on this machine only, unless --public-demo says otherwise.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>, flags: Flags): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse({
    ...given,
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
    ...(flags.data === undefined ? {} : { WIJKREGIE_DATA: flags.data }),
  })
  if (!parsed.success) {
    throw new ConfigRefused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const settings = parsed.data
  const dataFolder = resolve(settings.WIJKREGIE_DATA)
  const mode = flags.demo || flags.publicDemo ? 'demo' : 'production'
  return {
    mode,
    port: settings.PORT,
    host: settings.WIJKREGIE_HOST ?? (mode === 'demo' && !flags.publicDemo ? LOOPBACK : EVERYWHERE),
    dataFolder,
    databaseUrl: settings.WIJKREGIE_DATABASE_URL ?? null,
    migrationUrl: settings.WIJKREGIE_MIGRATION_URL ?? null,
    secret: settings.WIJKREGIE_SECRET ?? demoSecret(mode, dataFolder),
    origin: settings.WIJKREGIE_ORIGIN ?? null,
    hosts: hostsOf(settings.WIJKREGIE_HOSTS),
    securityContact: settings.WIJKREGIE_SECURITY_CONTACT ?? null,
    trustedProxyHops: settings.WIJKREGIE_TRUSTED_PROXY_HOPS,
  }
}

const hostsOf = (text = ''): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  )

/** Made once, kept for the next start, readable by its owner only. */
function demoSecret(mode: Config['mode'], dataFolder: string): string {
  if (mode !== 'demo')
    throw new ConfigRefused(`WIJKREGIE_SECRET is missing: set at least ${SECRET_LENGTH} random characters`)
  const file = join(dataFolder, 'demo-secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(SECRET_LENGTH).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
