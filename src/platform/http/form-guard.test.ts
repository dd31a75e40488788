import { describe, expect, test } from 'vitest'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { formGuardFields, formRefusal } from './form-guard.ts'

const settings = { secret: 'a secret of this test', origin: null }
const public_ = { ...settings, origin: 'https://wijk.example' }

function post(headers: Record<string, string>, url = 'http://localhost:3000/voorbeeldstad/inloggen'): Request {
  return new Request(url, { method: 'POST', headers })
}
const formOf = (session: string | null, secret = settings.secret) =>
  new URLSearchParams({ [GUARD_FIELDS.csrf]: formGuardFields({ secret, origin: null }, session).csrf })

describe('form guard', () => {
  test.each([
    ['own page, browser of today', settings, { 'sec-fetch-site': 'same-origin' }, null],
    ['own page over plain http: only an origin', settings, { origin: 'http://localhost:3000' }, null],
    ['own page behind a proxy that ends TLS', settings, { origin: 'https://localhost:3000' }, null],
    ['no word about the sender: the token decides', settings, {}, null],
    ['another site', settings, { 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ['another subdomain', settings, { 'sec-fetch-site': 'same-site' }, 'cross-site'],
    ['a typed address cannot post', settings, { 'sec-fetch-site': 'none' }, 'cross-site'],
    ['another origin', settings, { origin: 'https://elsewhere.example' }, 'other-origin'],
    ['an origin that is hidden', settings, { origin: 'null' }, 'other-origin'],
    ['the configured origin', public_, { origin: 'https://wijk.example' }, null],
    [
      'the host of the request counts for nothing when an origin is set',
      public_,
      { origin: 'http://localhost:3000' },
      'other-origin',
    ],
  ])('%s', (_, guard, headers, refusal) => {
    expect(formRefusal(guard, post(headers as Record<string, string>), formOf('token-a'), 'token-a')).toBe(refusal)
  })

  test('a token of another session, of nobody, of another secret or none at all is refused', () => {
    const refusal = (form: URLSearchParams) => formRefusal(settings, post({}), form, 'token-a')
    expect(refusal(formOf('token-b'))).toBe('wrong-token')
    expect(refusal(formOf(null))).toBe('wrong-token')
    expect(refusal(formOf('token-a', 'another secret'))).toBe('wrong-token')
    expect(refusal(new URLSearchParams())).toBe('no-token')
    expect(refusal(new URLSearchParams({ [GUARD_FIELDS.csrf]: 'é'.repeat(43) }))).toBe('wrong-token')
  })

  test('every form has its own key, and no secret means no token', () => {
    expect(formGuardFields(settings, null).key).not.toBe(formGuardFields(settings, null).key)
    expect(() => formGuardFields({ secret: '', origin: null }, null)).toThrow('needs a secret')
  })
})
