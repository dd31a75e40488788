import type { Municipality } from '#platform/auth/actor.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { UrgencyText } from '../../text.nl.ts'
import type { RunQuestion } from '../../usecases.ts'
import type { ReportMaterial } from '../load-report.ts'
import type { ReportText } from '../text.nl.ts'

/** What every section is made of. */
export type ReportContext = {
  t: UrgencyText
  words: ReportText['document']
  locale: Locale
  municipality: Municipality
  material: ReportMaterial
  asked: RunQuestion
}

export const heading = (text: string): TextBlock => ({ kind: 'heading', level: 2, text })
export const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })
export const note = (text: string): TextBlock => ({ kind: 'note', text })
