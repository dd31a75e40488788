import type { Context } from 'hono'
import type { Env } from './server.ts'

/** The socket's address, or what the last trusted proxy says; anything else in the header is hearsay. */
export function clientOf(c: Context<Env>, trustedProxyHops: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const told = trustedProxyHops > 0 ? forwarded.at(-trustedProxyHops) : undefined
  return told || (c.env?.incoming?.socket?.remoteAddress ?? 'local')
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** Asked on this machine itself, and not for somebody else by a proxy on this machine. */
export const isLocal = (c: Context<Env>): boolean =>
  LOOPBACK.includes(c.env?.incoming?.socket?.remoteAddress ?? '') &&
  c.req.header('x-forwarded-for') === undefined &&
  c.req.header('forwarded') === undefined
