import type { Municipality } from '#platform/auth/actor.ts'
import type { Crumb } from '#platform/http/route.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { MenuEntry } from '#platform/module.ts'
import type { Guard } from './form/guard.ts'

/** Everything around the page's own body. */
export type ShellProps = {
  /** First part of the document title; the page shows the same text in its h1. */
  title: string
  locale: Locale
  /** null on pages above the municipalities, e.g. the choice of municipality. */
  municipality: Municipality | null
  /** Path of this page with its query, for the language and theme links. */
  path: string
  /** Path within the municipality. */
  href(path: string): string
  /** From the outside in; the last one is this page. */
  breadcrumb: readonly Crumb[]
  /** Entries this visitor may use, in any order; grouped here. */
  menu: readonly MenuEntry[]
  /** Path of the menu entry that is current, as in MenuEntry.path. */
  current?: string
  layout: 'expert' | 'resident'
  /** null when nobody is logged in. */
  user: { name: string; role: string } | null
  /** A stored choice of the visitor; 'system' follows the device. */
  theme: Theme
  /** Hidden fields for the forms in this page. */
  guard: Guard | null
  /** Version of the program, e.g. '0.1.0'. */
  version: string
}

export type Theme = 'system' | 'light' | 'dark'

/** The links for language and theme add these to the page's own address; the server stores the choice and redirects back. */
export const PREFERENCE_QUERY = { language: 'lang', theme: 'theme' } as const
