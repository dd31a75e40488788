import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Locale } from '#platform/i18n/locale.ts'
import { PREFERENCE_QUERY, type Theme } from '#platform/ui/shell-props.ts'

const LOCALE_COOKIE = 'wijkregie_taal'
const THEME_COOKIE = 'wijkregie_thema'
const SECONDS_PER_YEAR = 31_536_000

/** Dutch unless the reader chose English. */
export const localeOf = (c: Context): Locale => (getCookie(c, LOCALE_COOKIE) === 'en' ? 'en' : 'nl')

/** The reader's choice; else the system's. */
export function themeOf(c: Context): Theme {
  const chosen = getCookie(c, THEME_COOKIE)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

const CHOICES = [
  { query: PREFERENCE_QUERY.language, cookie: LOCALE_COOKIE, values: ['nl', 'en'] },
  { query: PREFERENCE_QUERY.theme, cookie: THEME_COOKIE, values: ['light', 'dark', 'system'] },
] as const

/** `?lang=en` and `?theme=dark` are kept in a cookie and taken out of the address. */
export const keepChoice: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url)
  const chosen = CHOICES.filter(({ query, values }) => values.some((value) => value === url.searchParams.get(query)))
  if (chosen.length === 0 || c.req.method !== 'GET') return next()
  for (const { query, cookie } of chosen) {
    setCookie(c, cookie, url.searchParams.get(query) ?? '', {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: SECONDS_PER_YEAR,
    })
    url.searchParams.delete(query)
  }
  return c.redirect(url.pathname + url.search, 303)
}
