import type { Deps } from '#platform/deps.ts'

/** Where to report a weak spot, when the installation says so; valid for 90 days after each request. */
export function securityText({ config, now }: Deps): string | null {
  if (!config.securityContact) return null
  const expires = new Date(now().getTime() + 90 * 86_400_000).toISOString()
  return `Contact: ${config.securityContact}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`
}
