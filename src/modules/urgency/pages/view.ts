import type { Visit } from '#platform/http/route.ts'
import { type Texts, textsFor } from '#platform/i18n/locale.ts'
import { urgencyEn } from '../text.en.ts'
import { type UrgencyText, urgencyNl } from '../text.nl.ts'

const TEXTS: Texts<UrgencyText> = { nl: urgencyNl, en: urgencyEn }
export const textOf = ({ locale }: Pick<Visit, 'locale'>): UrgencyText => textsFor(TEXTS, locale)
