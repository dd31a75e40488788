import type { WhatIfReply } from '../../model/what-if/answer.ts'

export type Asked = WhatIfReply | { outcome: 'signed-out' | 'failed' }

const SECOND = 1000
/** What a server that is too busy asks us to wait, at most. */
const LONGEST_WAIT = 10

/** One what-if; a server that asks to wait is asked again. */
export async function askServer(address: string): Promise<Asked> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } })
  if (response.status === 429) {
    const seconds = Math.min(Number(response.headers.get('Retry-After')) || 1, LONGEST_WAIT)
    await new Promise((resolve) => setTimeout(resolve, seconds * SECOND))
    return askServer(address)
  }
  // Without a session the server leads to the page where people sign in.
  if (response.redirected || response.status === 403) return { outcome: 'signed-out' }
  return response.ok ? ((await response.json()) as WhatIfReply) : { outcome: 'failed' }
}
