import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRateLimiter, LIMITS, networkOf } from './rate-limit.ts'

function fakeClock() {
  let milliseconds = Date.UTC(2026, 0, 1)
  return { now: () => new Date(milliseconds), pass: (seconds: number) => (milliseconds += seconds * 1000) }
}

describe('rate limits', () => {
  test('a burst is allowed, then one per minute', () => {
    const clock = fakeClock()
    const limiter = createRateLimiter(clock.now)
    for (let i = 0; i < LIMITS['sign-in-account'].burst; i++) {
      expect(limiter.take('sign-in-account', 'a')).toEqual({ allowed: true })
    }
    expect(limiter.take('sign-in-account', 'a')).toEqual({ allowed: false, retryAfterSeconds: 60 })
    clock.pass(59)
    expect(limiter.take('sign-in-account', 'a')).toEqual({ allowed: false, retryAfterSeconds: 1 })
    clock.pass(1)
    expect(limiter.take('sign-in-account', 'a')).toEqual({ allowed: true })
    expect(limiter.allows('sign-in-account', 'a')).toBe(false)
  })

  test('another key and another limit have their own bucket', () => {
    const limiter = createRateLimiter(fakeClock().now)
    while (limiter.allows('sign-in-account', 'a'));
    expect(limiter.allows('sign-in-account', 'b')).toBe(true)
    expect(limiter.allows('sign-in-client', 'a')).toBe(true)
  })

  test('in any hour no more pass than the burst and what was filled in that hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 200 }), (waits) => {
        const clock = fakeClock()
        const limiter = createRateLimiter(clock.now)
        let [passed, seconds] = [0, 0]
        for (const wait of waits) {
          clock.pass(wait)
          seconds += wait
          if (limiter.allows('sign-in-account', 'a')) passed += 1
        }
        const { burst, perMinute } = LIMITS['sign-in-account']
        expect(passed).toBeLessThanOrEqual(burst + (seconds / 60) * perMinute + 1e-6)
      }),
    )
  })

  test('a clock that is set back does not fill the bucket', () => {
    const clock = fakeClock()
    const limiter = createRateLimiter(clock.now)
    while (limiter.allows('sign-in-account', 'a'));
    clock.pass(-3600)
    expect(limiter.allows('sign-in-account', 'a')).toBe(false)
  })

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['some other key', 'some other key'],
    ['cafe', 'cafe'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('a flood of addresses does not grow without end', () => {
    const limiter = createRateLimiter(fakeClock().now)
    for (let i = 0; i < 60_000; i++) limiter.take('page', `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`)
    expect(limiter.allows('page', '10.0.0.0')).toBe(true)
  })
})
