import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigRefused, type Flags, parseConfig } from './parse-config.ts'

const SECRET = 'f3b1c0de'.repeat(4)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Environment = Record<string, string | undefined>
const demo = (environment: Environment = {}, flags: Flags = {}) =>
  parseConfig({ WIJKREGIE_DATA: folder, ...environment }, { demo: true, ...flags })
const production = (environment: Environment = {}) =>
  parseConfig({ WIJKREGIE_DATA: folder, WIJKREGIE_SECRET: SECRET, ...environment }, {})

describe('production', () => {
  test('starts with a secret only; everything else has a default', () => {
    expect(production()).toEqual({
      mode: 'production',
      port: 3000,
      host: '0.0.0.0',
      publicDemo: false,
      dataFolder: folder,
      databaseUrl: null,
      migrationUrl: null,
      secret: SECRET,
      origin: null,
      hosts: {},
      securityContact: null,
      trustedProxyHops: 0,
    })
  })

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['too short', 'geheim'],
  ])('refuses to start when the secret is %s', (_, secret) => {
    expect(() => production({ WIJKREGIE_SECRET: secret })).toThrow(ConfigRefused)
  })

  test('tells all problems at once, and the value of none', () => {
    const wrong = { PORT: '99999', WIJKREGIE_DATABASE_URL: 'mysql://root:wachtwoord@db/x', WIJKREGIE_ORIGIN: 'x' }
    expect(() => production(wrong)).toThrow(/^PORT .*\nWIJKREGIE_DATABASE_URL .*\nWIJKREGIE_ORIGIN .*$/)
    expect(() => production(wrong)).not.toThrow('wachtwoord')
  })

  test.each([
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['WIJKREGIE_ORIGIN', 'https://example.nl/pad'],
    ['WIJKREGIE_ORIGIN', 'javascript:alert(1)'],
    ['WIJKREGIE_TRUSTED_PROXY_HOPS', 'all'],
    ['WIJKREGIE_TRUSTED_PROXY_HOPS', '-1'],
    ['WIJKREGIE_HOSTS', 'example.nl'],
    ['WIJKREGIE_SECURITY_CONTACT', 'http://example.nl'],
    ['WIJKREGIE_MIGRATION_URL', 'localhost'],
  ])('refuses %s=%s', (setting, value) => {
    expect(() => production({ [setting]: value })).toThrow(new RegExp(`^${setting} [^\n]+$`))
  })

  test('reads every setting', () => {
    const config = production({
      PORT: '8080',
      WIJKREGIE_HOST: '::',
      WIJKREGIE_DATABASE_URL: 'postgresql://login@db/wijkregie',
      WIJKREGIE_MIGRATION_URL: 'postgres://owner@db/wijkregie',
      WIJKREGIE_ORIGIN: 'https://wijkregie.example.nl/',
      WIJKREGIE_HOSTS: 'a.example.nl=voorbeeldstad, b.example.nl=elders',
      WIJKREGIE_SECURITY_CONTACT: 'mailto:veilig@example.nl',
      WIJKREGIE_TRUSTED_PROXY_HOPS: '2',
    })
    expect(config).toMatchObject({
      port: 8080,
      host: '::',
      databaseUrl: 'postgresql://login@db/wijkregie',
      migrationUrl: 'postgres://owner@db/wijkregie',
      origin: 'https://wijkregie.example.nl',
      hosts: { 'a.example.nl': 'voorbeeldstad', 'b.example.nl': 'elders' },
      securityContact: 'mailto:veilig@example.nl',
      trustedProxyHops: 2,
    })
  })
})

describe('demo', () => {
  test('makes a secret that only its owner can read, and uses it again', () => {
    const { secret } = demo()
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(demo().secret).toBe(secret)
    expect(process.platform === 'win32' || (statSync(join(folder, 'demo-secret')).mode & 0o777) === 0o600).toBe(true)
  })

  test('answers this machine only', () => {
    expect(demo()).toMatchObject({ mode: 'demo', host: '127.0.0.1', publicDemo: false })
  })

  test('answers other machines only when that is asked for', () => {
    expect(() => demo({}, { host: '0.0.0.0' })).toThrow('--public-demo')
    expect(() => demo({ WIJKREGIE_HOST: '::' })).toThrow('--public-demo')
    expect(demo({}, { publicDemo: true })).toMatchObject({ mode: 'demo', host: '0.0.0.0', publicDemo: true })
  })

  test('the command line goes before the environment', () => {
    const config = demo({ PORT: '4000', WIJKREGIE_DATA: 'elsewhere' }, { port: '5000', data: folder })
    expect(config).toMatchObject({ port: 5000, dataFolder: folder })
  })
})
