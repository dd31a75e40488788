import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Guard } from './form/guard.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

/** What every component may need and no page should have to pass on: language, links, form guard. */
export type PageContext = {
  locale: Locale
  /** Path within this municipality: href('/urgentie') -> '/voorbeeldstad/urgentie'. */
  href(path: string): string
  /** Hidden fields of every posted form; null where nobody can post. */
  guard: Guard | null
}

const context = createContext<PageContext>({ locale: 'nl', href: (path) => path, guard: null })

export const usePage = (): PageContext => useContext(context)

const TEXTS = { nl, en }
/** The shell's own texts in the language of the page. */
export const useText = () => TEXTS[useContext(context).locale]
/** The same for what is no page: documents. */
export const uiText = (locale: Locale) => TEXTS[locale]

export function PageProvider({ value, children }: { value: PageContext; children: ReactNode }) {
  return <context.Provider value={value}>{children}</context.Provider>
}
