import { describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

describe('passwords', () => {
  test('a password is found again, another is not', async () => {
    const stored = await hashPassword('een lang genoeg wachtwoord')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await verifyPassword('een lang genoeg wachtwoord', stored)).toBe(true)
    expect(await verifyPassword('een lang genoeg wachtwoord ', stored)).toBe(false)
  })

  test('two hashes of one password differ', async () => {
    expect(await hashPassword('hetzelfde')).not.toBe(await hashPassword('hetzelfde'))
  })

  test('composed and decomposed letters are one password', async () => {
    expect(await verifyPassword('cafe\u0301 aan de gracht', await hashPassword('caf\u00e9 aan de gracht'))).toBe(true)
  })

  test('reads the string of another argon2id program with other parameters', async () => {
    // Test vector of the reference implementation: password "password", salt "somesalt", t=2, m=65536, p=1.
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword('password', reference)).toBe(true)
    expect(await verifyPassword('Password', reference)).toBe(false)
  })

  test('without an account the answer is no and the work is the same', async () => {
    const stored = await hashPassword('een lang genoeg wachtwoord')
    const time = async (hash: string | null) => {
      const started = performance.now()
      expect(await verifyPassword('geen van beide', hash)).toBe(false)
      return performance.now() - started
    }
    // In turn, so that what else the machine does strikes both; the least of each is what the work takes.
    const [without, withOne]: [number[], number[]] = [[], []]
    for (let i = 0; i < 7; i++) {
      without.push(await time(null))
      withOne.push(await time(stored))
    }
    const ratio = Math.min(...without) / Math.min(...withOne)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})
