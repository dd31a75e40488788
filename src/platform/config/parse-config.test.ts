import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigRefused, parseConfig } from './parse-config.ts'

const data = mkdtempSync(join(tmpdir(), 'wijkregie-config-'))
const secret = 's'.repeat(32)

describe('configuration', () => {
  test('production refuses to start without a secret, and with an empty or short one', () => {
    for (const WIJKREGIE_SECRET of [undefined, '', 'short']) {
      expect(() => parseConfig({ WIJKREGIE_DATA: data, WIJKREGIE_SECRET }, {})).toThrow(ConfigRefused)
    }
  })

  test('a demo makes a secret once, for its owner only', () => {
    const first = parseConfig({ WIJKREGIE_DATA: data }, { demo: true })
    expect(first.secret.length).toBeGreaterThanOrEqual(32)
    expect(parseConfig({ WIJKREGIE_DATA: data }, { demo: true }).secret).toBe(first.secret)
    expect(statSync(join(data, 'demo-secret')).mode & 0o777).toBe(0o600)
  })

  test.each([
    ['a demo listens on this machine only', { demo: true }, '127.0.0.1'],
    ['unless it is made public', { demo: true, publicDemo: true }, '0.0.0.0'],
    ['production listens everywhere', {}, '0.0.0.0'],
  ])('%s', (_, flags, host) => {
    expect(parseConfig({ WIJKREGIE_DATA: data, WIJKREGIE_SECRET: secret }, flags).host).toBe(host)
  })

  test('flags go before the environment', () => {
    const config = parseConfig(
      { PORT: '4000', WIJKREGIE_DATA: '/elsewhere', WIJKREGIE_SECRET: secret },
      { port: '5000', data },
    )
    expect([config.port, config.dataFolder]).toEqual([5000, data])
  })

  test.each([
    ['PORT', 'many'],
    ['WIJKREGIE_ORIGIN', 'not a url'],
    ['WIJKREGIE_DATABASE_URL', 'mysql://x'],
    ['WIJKREGIE_TRUSTED_PROXY_HOPS', '-1'],
  ])('a wrong %s is refused by name', (name, value) => {
    expect(() => parseConfig({ WIJKREGIE_SECRET: secret, [name]: value }, {})).toThrow(name)
  })

  test('hosts name their municipality', () => {
    const config = parseConfig({ WIJKREGIE_SECRET: secret, WIJKREGIE_HOSTS: 'wijk.example.nl=dordrecht' }, {})
    expect(config.hosts).toEqual({ 'wijk.example.nl': 'dordrecht' })
  })
})
