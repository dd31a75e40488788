/** A bucket of `burst` tokens that fills at `perMinute`; every call takes one. */
export type Limit = { burst: number; perMinute: number }

/** Per client network unless the name says otherwise. */
export const LIMITS = {
  /** A person who clicks fast, or a page that loads its parts; a monitor at 20 pages a second stays below it. */
  page: { burst: 600, perMinute: 3_000 },
  post: { burst: 120, perMinute: 300 },
  /** Work of some milliseconds that follows a slider: as many as it can show. */
  compute: { burst: 120, perMinute: 1_800 },
  api: { burst: 300, perMinute: 1_200 },
  /** Per account: below the 100 failed attempts an hour of OWASP ASVS 4.0.3, 2.2.1. */
  'sign-in-account': { burst: 10, perMinute: 1 },
  /** A whole office may share one address. */
  'sign-in-client': { burst: 30, perMinute: 10 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number }

export type RateLimiter = {
  /** Takes a token, or tells after how many whole seconds there is one again. */
  take(limit: LimitName, key: string): Taken
  allows(limit: LimitName, key: string): boolean
}

/** Buckets kept at most: a flood of addresses costs memory once, not without end. */
const MOST_BUCKETS = 50_000
const MINUTE_MS = 60_000

/**
 * In the memory of one process: N processes allow N times as much. `now` is the clock. A bucket is remembered as the
 * moment (milliseconds) at which it will be full again, so that nothing is rounded.
 */
export function createRateLimiter(now: () => Date, limits: Readonly<Record<LimitName, Limit>> = LIMITS): RateLimiter {
  const fullAt = new Map<string, number>()

  function take(name: LimitName, key: string): Taken {
    const { burst, perMinute } = limits[name]
    const perToken = MINUTE_MS / perMinute
    const id = `${name} ${networkOf(key)}`
    const at = now().getTime()
    const after = Math.max(at, fullAt.get(id) ?? at) + perToken
    const wait = after - at - burst * perToken
    if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) }
    // Deleting first moves the bucket to the end: the front holds what was longest unused.
    fullAt.delete(id)
    fullAt.set(id, after)
    if (fullAt.size > MOST_BUCKETS) forgetFirst(fullAt)
    return { allowed: true }
  }

  return { take, allows: (name, key) => take(name, key).allowed }
}

function forgetFirst(buckets: Map<string, number>): void {
  const first = buckets.keys().next()
  if (!first.done) buckets.delete(first.value)
}

/** One household or server has a whole IPv6 /64 to choose addresses from; other keys stay as they are. */
export function networkOf(key: string): string {
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(key)
  if (ipv4?.[1]) return ipv4[1]
  if (!/^[0-9a-f:.]+$/i.test(key) || (!key.includes('::') && key.split(':').length !== 8)) return key
  const [head = '', tail = ''] = key.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = key.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : []
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
