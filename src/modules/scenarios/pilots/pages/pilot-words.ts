import type { FieldError, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { scenarioPath } from '../../paths.ts'
import { pilotsEn } from '../text.en.ts'
import { type PilotsText, pilotsNl } from '../text.nl.ts'
import type { PilotsView } from '../usecases.ts'

export const textOf = ({ locale }: Pick<Visit, 'locale'>): PilotsText =>
  textsFor({ nl: pilotsNl, en: pilotsEn }, locale)

/** The one form that is open, of the page or of a pilot or lesson on it. */
export const FORMS = ['plaats', 'nieuw', 'les', 'afronden', 'opgepakt'] as const
export type OpenForm = { form: (typeof FORMS)[number]; pilot: number | null; lesson: number | null }

export type PilotsPageProps = {
  t: PilotsText
  visit: Visit
  view: PilotsView
  open: OpenForm | null
  errors: readonly FieldError[]
  mayWrite: boolean
}

type OnPage = Pick<PilotsPageProps, 'visit' | 'view'>

export const pilotsPath = ({ visit, view }: OnPage): string => visit.href(scenarioPath(view.row.id, 'pilots'))

export function formAddress(on: OnPage, form: OpenForm['form'], of: Partial<OpenForm> = {}): string {
  const { pilot = null, lesson = null } = of
  const parts = [
    `doe=${form}`,
    ...(pilot === null ? [] : [`pilot=${pilot}`]),
    ...(lesson === null ? [] : [`les=${lesson}`]),
  ]
  return `${pilotsPath(on)}?${parts.join('&')}#formulier`
}
