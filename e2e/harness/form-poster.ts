import { GUARD_FIELDS } from '../../src/platform/ui/form/guard.ts'

/** A visitor without a browser: keeps cookies, reads pages, posts their forms. For journeys in which the app dies. */
export type FormPoster = {
  get(path: string): Promise<{ status: number; html: string }>
  /** Posts a form as the page gave it out; rejects when the app is gone. Gives status and where the app sends us. */
  post(path: string, fields: Fields, guard: Guard): Promise<{ status: number; location: string | null }>
  /** What a page's forms carry besides their own fields; the key is new for each page. */
  guardOn(path: string): Promise<Guard>
  /** The app has started again elsewhere; the cookies stay. */
  moveTo(origin: string): void
}
export type Fields = Readonly<Record<string, string | File>>
export type Guard = Readonly<Record<string, string>>

export function formPoster(start: string): FormPoster {
  let origin = start
  const cookies = new Map<string, string>()
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${origin}${path}`, { ...init, redirect: 'manual', headers: { cookie, origin } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return answer
  }
  const get = async (path: string) => {
    const answer = await call(path)
    return { status: answer.status, html: await answer.text() }
  }
  return {
    get,
    moveTo: (elsewhere) => {
      origin = elsewhere
    },
    async post(path, fields, guard) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...guard, ...fields })) body.append(name, value)
      const answer = await call(path, { method: 'POST', body })
      await answer.arrayBuffer()
      return { status: answer.status, location: answer.headers.get('location') }
    },
    async guardOn(path) {
      const { html } = await get(path)
      return Object.fromEntries(Object.values(GUARD_FIELDS).map((name) => [name, hiddenValue(html, name)]))
    },
  }
}

function hiddenValue(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1]
  if (value === undefined) throw new Error(`No field ${name} on the page`)
  return value
}
