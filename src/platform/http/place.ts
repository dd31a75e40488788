import type { Municipality } from '#platform/auth/actor.ts'

/** Which municipality a request is for, and what remains of its path. */
export type Place = {
  municipality: Municipality | null
  /** What links of this municipality begin with: '/voorbeeldstad', or '' when the host tells it. */
  prefix: string
  /** Path below the municipality, always starting with '/', never ending with one. */
  path: string
}

/**
 * The municipality comes from the host, else from the first path segment; never from a cookie.
 * A first segment that is no municipality's is an ordinary path.
 */
export function placeOf(
  url: URL,
  municipalities: readonly Municipality[],
  hosts: Readonly<Record<string, string>> = {},
): Place {
  const path = url.pathname
  const byHost = municipalities.find((m) => m.slug === hosts[url.hostname])
  if (byHost) return { municipality: byHost, prefix: '', path: tidy(path) }
  const [, first = '', ...rest] = path.split('/')
  const bySegment = municipalities.find((m) => m.slug === first)
  if (bySegment) return { municipality: bySegment, prefix: `/${first}`, path: tidy(`/${rest.join('/')}`) }
  return { municipality: null, prefix: '', path: tidy(path) }
}

const tidy = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
