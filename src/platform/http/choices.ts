import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Locale } from '#platform/i18n/locale.ts'

export const LOCALE_COOKIE = 'wijkregie_taal'
export const THEME_COOKIE = 'wijkregie_thema'

/** Dutch unless the reader chose English. */
export const localeOf = (c: Context): Locale => (getCookie(c, LOCALE_COOKIE) === 'en' ? 'en' : 'nl')

/** Null follows the system. */
export function themeOf(c: Context): 'light' | 'dark' | null {
  const chosen = getCookie(c, THEME_COOKIE)
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}
