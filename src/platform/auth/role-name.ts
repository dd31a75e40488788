import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Role } from './roles.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

/** The role as people call it. */
export const roleName = (role: Role, locale: Locale): string => textsFor({ nl, en }, locale).roles[role].name

/** What somebody with this role comes here for, in one sentence. */
export const roleDescription = (role: Role, locale: Locale): string => textsFor({ nl, en }, locale).roles[role].does
