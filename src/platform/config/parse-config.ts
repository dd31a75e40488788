import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'

/** What stands on the command line; goes before the environment. */
export type Flags = {
  port?: string
  host?: string
  data?: string
  demo?: boolean
  publicDemo?: boolean
}

/** Settings are missing or wrong. The message names each, and why; never its value, for that may be secret. */
export class ConfigRefused extends Error {}

const LOOPBACK = '127.0.0.1'
const LOOPBACK_HOSTS: readonly string[] = [LOOPBACK, '::1', 'localhost']
const EVERYWHERE = '0.0.0.0'
/** 128 bits as hexadecimal; shorter can be guessed. */
const SHORTEST_SECRET = 32

/** An empty variable is an absent one: that is how most tools unset them. */
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const database = z.string().regex(/^postgres(ql)?:\/\//, 'begins with postgres:// or postgresql://')

const settings = z.object({
  WIJKREGIE_DATA: given(z.string()),
  PORT: given(z.string().regex(/^\d+$/, 'is a whole number').transform(Number).pipe(z.number().max(65_535))),
  WIJKREGIE_HOST: given(z.string()),
  WIJKREGIE_DATABASE_URL: given(database),
  WIJKREGIE_MIGRATION_URL: given(database),
  WIJKREGIE_SECRET: given(z.string().min(SHORTEST_SECRET, `has at least ${SHORTEST_SECRET} characters`)),
  WIJKREGIE_ORIGIN: given(
    z
      .url({ protocol: /^https?$/, error: 'is an address such as https://wijkregie.example.nl', abort: true })
      .refine((value) => new URL(value).pathname === '/', { error: 'has a path; it takes none', abort: true })
      .transform((value) => new URL(value).origin),
  ),
  WIJKREGIE_HOSTS: given(z.string().transform(hostTable)),
  WIJKREGIE_SECURITY_CONTACT: given(z.string().regex(/^(mailto|https):/, 'begins with mailto: or https:')),
  WIJKREGIE_TRUSTED_PROXY_HOPS: given(z.string().regex(/^\d$/, 'is a number of proxies, 0 to 9').transform(Number)),
})

/**
 * Reads all settings once, from the environment and the command line; throws ConfigRefused with all problems together.
 * Demo mode makes its own secret and keeps it in the data folder; in production a missing secret is a problem.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>, flags: Flags): Config {
  const parsed = settings.safeParse({
    ...environment,
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
    ...(flags.host === undefined ? {} : { WIJKREGIE_HOST: flags.host }),
    ...(flags.data === undefined ? {} : { WIJKREGIE_DATA: flags.data }),
  })
  if (!parsed.success) {
    throw new ConfigRefused(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
  }
  const set = parsed.data
  const demo = flags.demo === true || flags.publicDemo === true
  const dataFolder = resolve(set.WIJKREGIE_DATA ?? 'data')
  const host = set.WIJKREGIE_HOST ?? (demo && !flags.publicDemo ? LOOPBACK : EVERYWHERE)
  if (!demo && !set.WIJKREGIE_SECRET) {
    throw new ConfigRefused(`WIJKREGIE_SECRET is missing: set at least ${SHORTEST_SECRET} random characters`)
  }
  if (demo && !flags.publicDemo && !LOOPBACK_HOSTS.includes(host)) {
    throw new ConfigRefused('WIJKREGIE_HOST opens the demo to other machines; that takes --public-demo')
  }
  return {
    mode: demo ? 'demo' : 'production',
    port: set.PORT ?? 3000,
    host,
    publicDemo: flags.publicDemo === true,
    dataFolder,
    databaseUrl: set.WIJKREGIE_DATABASE_URL ?? null,
    migrationUrl: set.WIJKREGIE_MIGRATION_URL ?? null,
    secret: set.WIJKREGIE_SECRET ?? demoSecret(dataFolder),
    origin: set.WIJKREGIE_ORIGIN ?? null,
    hosts: set.WIJKREGIE_HOSTS ?? {},
    securityContact: set.WIJKREGIE_SECURITY_CONTACT ?? null,
    trustedProxyHops: set.WIJKREGIE_TRUSTED_PROXY_HOPS ?? 0,
  }
}

/** "wijkregie.example.nl=voorbeeldstad,regie.example.org=elders": host name and slug of its municipality. */
function hostTable(text: string, context: z.RefinementCtx): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.trim().split('='))
  if (pairs.some((pair) => pair.length !== 2 || pair.some((part) => part === ''))) {
    context.addIssue('is a list of host=municipality, separated by commas')
    return z.NEVER
  }
  return Object.fromEntries(pairs as [string, string][])
}

/** Made at the first start of a demo, readable by its owner only, and used again. */
function demoSecret(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'demo-secret')
  if (!existsSync(file)) {
    // In one step, so that a process killed half-way leaves no short secret behind.
    const fresh = `${file}.${process.pid}`
    writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(fresh, file)
  }
  return readFileSync(file, 'utf8')
}
